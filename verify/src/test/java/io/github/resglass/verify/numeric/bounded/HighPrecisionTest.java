package io.github.resglass.verify.numeric.bounded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logarithms, roots and factorials against 90 digits of another library. */
class HighPrecisionTest {

  private static final DfpField FIELD = new DfpField(90);

  private static final BigDecimal FIFTY_DIGITS = new BigDecimal("1.01e-50");

  /** Near 1, where the ways meet, far from 1, and with numerators of a thousand bits. */
  private static List<BigFraction> numbers() {
    List<BigFraction> numbers = new ArrayList<>();
    for (int[] pair :
        new int[][] {{5, 3}, {3, 5}, {4, 3}, {2, 3}, {8, 3}, {1, 3}, {7, 1}, {1, 9}}) {
      BigFraction meeting = new BigFraction(pair[0], pair[1]);
      numbers.add(meeting);
      numbers.add(meeting.add(new BigFraction(1, 1_000_000_007)));
      numbers.add(meeting.subtract(new BigFraction(1, 1_000_000_007)));
    }
    Random random = new Random(20261124);
    for (int i = 0; i < 150; i++) {
      int bits = i % 3 == 0 ? 40 : i % 3 == 1 ? 300 : 1_000;
      numbers.add(
          new BigFraction(
              new BigInteger(1 + random.nextInt(bits), random).add(BigInteger.ONE),
              new BigInteger(1 + random.nextInt(bits), random).add(BigInteger.ONE)));
      numbers.add(
          BigFraction.ONE.add(
              new BigFraction(BigInteger.ONE, new BigInteger(bits, random).add(BigInteger.TWO))));
    }
    return numbers;
  }

  private static Dfp dfp(BigFraction number) {
    return DecimalField.number(FIELD, number);
  }

  private static void holds(Dfp expected, Enclosure computed, BigDecimal relative, String input) {
    Dfp value = DecimalField.number(FIELD, computed.value());
    Dfp bound = DecimalField.number(FIELD, computed.error());
    Dfp own = expected.abs().multiply(FIELD.newDfp("1e-80"));
    assertTrue(!value.subtract(expected).abs().greaterThan(bound.add(own)), input);
    assertTrue(
        computed.error().compareTo(computed.value().abs().multiply(relative)) <= 0,
        () -> input + ": " + computed.error());
  }

  @Test
  void valuesRootsAndLogarithmsAreGoodToFiftyDigits() {
    for (BigFraction number : numbers()) {
      String input = number.toString();
      holds(dfp(number), HighPrecision.value(number), FIFTY_DIGITS, input);
      holds(dfp(number).sqrt(), HighPrecision.squareRoot(number), FIFTY_DIGITS, input);
      // log(1 + d) in the other library loses the digits of d.
      BigFraction excess = number.subtract(BigFraction.ONE);
      if (excess.abs().compareTo(new BigFraction(1, 1_000_000_000)) > 0) {
        holds(dfp(number).log(), HighPrecision.log(number), new BigDecimal("4e-50"), input);
      } else {
        Dfp d = dfp(excess);
        Dfp series = FIELD.getZero();
        for (int j = 9; j >= 1; j--) {
          series = FIELD.getOne().divide(j).subtract(d.multiply(series));
        }
        holds(series.multiply(d), HighPrecision.log(number), FIFTY_DIGITS, input);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/4", "-1/4", "1/5", "26/100", "-26/100", "999/1000", "1/3", "-1/2"})
  void inverseTangentsAreHalfTheLogarithms(String text) {
    BigFraction y = io.github.resglass.symbolic.expression.ExactNumber.parse(text);
    Dfp log = dfp(BigFraction.ONE.add(y).divide(BigFraction.ONE.subtract(y))).log().divide(2);
    holds(log, HighPrecision.inverseTanh(y), new BigDecimal("1e-48"), text);
    holds(log.subtract(dfp(y)), HighPrecision.inverseTanhExcess(y), new BigDecimal("1e-47"), text);
  }

  @Test
  void theExcessOfASmallInverseTangentKeepsItsDigits() {
    BigFraction y = new BigFraction(-1, 1_000_000_000_000L);
    Dfp square = dfp(y).multiply(dfp(y));
    Dfp expected =
        dfp(y)
            .multiply(square)
            .multiply(
                FIELD
                    .getOne()
                    .divide(3)
                    .add(square.divide(5))
                    .add(square.multiply(square).divide(7)));
    holds(expected, HighPrecision.inverseTanhExcess(y), FIFTY_DIGITS, "1e-12");
    assertEquals(0, HighPrecision.inverseTanhExcess(BigFraction.ZERO).value().signum());
    assertEquals(0, HighPrecision.log(BigFraction.ONE).value().signum());
  }

  @Test
  void theLogarithmOfAnEnclosureTakesInItsError() {
    for (String value : new String[] {"7e40", "7e-40", "1", "0.3"}) {
      BigDecimal middle = new BigDecimal(value);
      BigDecimal error = middle.multiply(new BigDecimal("1e-20"));
      Enclosure log = HighPrecision.log(new Enclosure(middle, error));
      for (BigDecimal end : List.of(middle.subtract(error), middle.add(error))) {
        Dfp off =
            DecimalField.number(FIELD, end)
                .log()
                .subtract(DecimalField.number(FIELD, log.value()))
                .abs();
        assertTrue(!off.greaterThan(DecimalField.number(FIELD, log.error())), value);
      }
      assertTrue(log.error().compareTo(new BigDecimal("2.001e-20")) <= 0, value);
    }
  }

  @Test
  void onlyPositiveNumbersHaveLogarithms() {
    for (BigFraction bad : List.of(BigFraction.ZERO, BigFraction.MINUS_ONE)) {
      assertThrows(IllegalArgumentException.class, () -> HighPrecision.log(bad));
    }
  }

  @Test
  void aRootIsRationalWhereNumeratorAndDenominatorAreSquares() {
    assertEquals(
        Optional.of(new BigFraction(3, 5)), HighPrecision.rationalRoot(new BigFraction(9, 25)));
    assertEquals(Optional.empty(), HighPrecision.rationalRoot(new BigFraction(9, 26)));
    assertEquals(Optional.empty(), HighPrecision.rationalRoot(new BigFraction(8, 25)));
  }

  /** On both sides of the hand-over from the product to Stirling's series. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 254, 255, 256, 257, 300, 1_000})
  void logarithmsOfFactorialsAreThoseOfTheProducts(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    Dfp expected = dfp(new BigFraction(product)).log();
    holds(expected, LogFactorial.of(n), new BigDecimal("1e-48"), "n = " + n);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 10_000_000})
  void logarithmsOfNeighbouringFactorialsDifferByTheLogarithm(int n) {
    Enclosure step = LogFactorial.of(n).minus(LogFactorial.of(n - 1));
    holds(FIELD.newDfp(n).log(), step, new BigDecimal("1e-40"), "n = " + n);
  }

  @Test
  void theEmptyProductIsOneAndBinomialCoefficientsAreQuotients() {
    assertEquals(0, LogFactorial.of(0).value().signum());
    assertEquals(0, LogFactorial.of(1).value().signum());
    holds(
        dfp(new BigFraction(new BigInteger("155117520"))).log(),
        LogFactorial.choose(30, 15),
        new BigDecimal("1e-48"),
        "30 over 15");
    holds(
        dfp(new BigFraction(301L * 300 * 299 / 6)).log(),
        LogFactorial.choose(301, 3),
        new BigDecimal("1e-45"),
        "301 over 3");
  }

  /** The leading 300 bits have the logarithm to 80 digits. */
  @Test
  void logarithmsOfLongFractionsAreThoseOfTheirLeadingBits() {
    Random random = new Random(3);
    BigInteger above = new BigInteger(60_000, random).setBit(60_001);
    BigInteger below = new BigInteger(60_000, random).setBit(60_000);
    BigFraction number = new BigFraction(above, below);
    Enclosure log = HighPrecision.log(number);
    Enclosure inverse = HighPrecision.inverseTanh(number.reciprocal());
    BigFraction leading = new BigFraction(above.shiftRight(59_700), below.shiftRight(59_700));
    BigDecimal tiny = new BigDecimal("1e-80");
    close(HighPrecision.log(leading), log, tiny);
    close(HighPrecision.inverseTanh(leading.reciprocal()), inverse, tiny);
  }

  private static void close(Enclosure one, Enclosure other, BigDecimal apart) {
    BigDecimal bound = one.error().add(other.error()).add(apart);
    assertTrue(one.value().subtract(other.value()).abs().compareTo(bound) <= 0, one.toString());
    assertTrue(other.error().compareTo(new BigDecimal("1e-48")) < 0, other.toString());
  }
}
