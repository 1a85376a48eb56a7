package io.github.resglass.verify.numeric.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What one bound for all coefficients has to say after each operation. */
class ScaledPolynomialTest {

  private static final int BITS = 64;

  private static BigInteger whole(long value) {
    return BigInteger.valueOf(value);
  }

  /** c_from, … at 2^exponent, with lowest = from and highest the last. */
  private static ScaledPolynomial polynomial(long exponent, long error, int from, long... c) {
    List<BigInteger> coefficients = Arrays.stream(c).mapToObj(BigInteger::valueOf).toList();
    int last = from + Math.max(0, c.length - 1);
    return new ScaledPolynomial(from, last, from, coefficients, exponent, whole(error));
  }

  /**
   * Nothing is known of t^0 … t^2 but that they are within the error: the worst case is reached.
   */
  @Test
  void aProductOfErrorsAloneIsTheirProductForEachCoefficientOfTheShorterOne() {
    ScaledPolynomial three = new ScaledPolynomial(0, 2, 0, List.of(), 5, whole(10));
    ScaledPolynomial five = new ScaledPolynomial(1, 5, 1, List.of(), -2, whole(7));
    for (ScaledPolynomial product : List.of(three.times(five, BITS), five.times(three, BITS))) {
      assertEquals(whole(3 * 70), product.error());
      assertEquals(3, product.exponent());
      assertEquals(1, product.lowest());
      assertEquals(7, product.highest());
    }
  }

  /** (5 ± 2) + (3 ± 2)t times 7 ± 1 in t²: 2·7, 1·8 and 2·1. */
  @Test
  void aProductIsOffByTheErrorsTimesTheMassesOfTheOthers() {
    ScaledPolynomial product = polynomial(0, 2, 0, 5, 3).times(polynomial(4, 1, 2, 7), BITS);
    assertEquals(List.of(whole(35), whole(21)), product.coefficients());
    assertEquals(whole(14 + 8 + 2), product.error());
    assertEquals(2, product.from());
    assertEquals(4, product.exponent());
  }

  @Test
  void errorsAddUpInTheSmallerUnit() {
    ScaledPolynomial sum = polynomial(3, 2, 0, 5, 1).plus(polynomial(0, 3, 1, 7), BITS);
    assertEquals(List.of(whole(40), whole(15)), sum.coefficients());
    assertEquals(0, sum.exponent());
    assertEquals(whole(2 * 8 + 3), sum.error());
    ScaledPolynomial same = polynomial(3, 2, 0, 5).plus(polynomial(3, 4, 0, 7), BITS);
    assertEquals(polynomial(3, 6, 0, 12), same);
  }

  @Test
  void whatIsZeroForCertainChangesNothingAndWhatMayBeZeroDoes() {
    ScaledPolynomial some = polynomial(3, 2, 1, 5, 1);
    ScaledPolynomial zero = polynomial(0, 0, 0);
    assertEquals(some, some.plus(zero, BITS));
    assertEquals(some, zero.plus(some, BITS));
    ScaledPolynomial unknown = new ScaledPolynomial(0, 4, 0, List.of(), 3, BigInteger.TEN);
    ScaledPolynomial sum = some.plus(unknown, BITS);
    assertEquals(whole(12), sum.error());
    assertEquals(4, sum.highest());
    assertEquals(whole(5), sum.at(1));
  }

  /** 1 + 2^{−62} fits 64 bits, and of 1 + 2^{−200} what is lost is owned up to. */
  @Test
  void aSumKeepsTheBitsThatItMayHave() {
    ScaledPolynomial one = ScaledPolynomial.monomial(BigFraction.ONE, 0, BITS);
    for (int far : new int[] {1, 40, 62}) {
      BigFraction small = BigFraction.TWO.pow(-far);
      ScaledPolynomial sum = one.plus(ScaledPolynomial.monomial(small, 0, BITS), BITS);
      assertEquals(0, sum.error().signum(), "2^-" + far);
      BigFraction unit = BigFraction.TWO.pow(sum.exponent());
      assertEquals(small.add(BigFraction.ONE), unit.multiply(sum.at(0)));
    }
    ScaledPolynomial tiny = ScaledPolynomial.monomial(BigFraction.TWO.pow(-200), 1, BITS);
    ScaledPolynomial sum = one.plus(tiny, BITS);
    assertTrue(sum.error().signum() > 0 && sum.error().bitLength() <= 3, sum::toString);
    assertTrue(sum.at(0).bitLength() >= BITS - 1, sum::toString);
  }

  @Test
  void roundingToFewerBitsIsOwnedUpToUnlessOnlyZerosGo() {
    ScaledPolynomial exact = polynomial(0, 0, 0, 16, 48).normalized(3);
    assertEquals(0, exact.error().signum());
    assertEquals(whole(3), exact.at(1).shiftRight((int) (4 - exact.exponent())));
    ScaledPolynomial rounded = polynomial(0, 0, 0, 17, 48).normalized(3);
    assertNotEquals(0, rounded.error().signum());
    ScaledPolynomial off = polynomial(0, 9, 0, 16, 48).normalized(3);
    BigInteger bound = off.error().shiftLeft((int) off.exponent());
    assertTrue(bound.compareTo(whole(9)) >= 0, off::toString);
  }

  @Test
  void aPolynomialThatFitsStaysAsItIsButForZerosAtTheEnds() {
    ScaledPolynomial fits = polynomial(2, 5, 1, 3, 0, 4);
    assertEquals(fits, fits.normalized(3));
    ScaledPolynomial padded = polynomial(2, 5, 1, 0, 0, 3, 0, 4, 0);
    ScaledPolynomial trimmed = padded.normalized(3);
    assertEquals(List.of(whole(3), BigInteger.ZERO, whole(4)), trimmed.coefficients());
    assertEquals(3, trimmed.from());
    assertEquals(padded.highest(), trimmed.highest());
    assertEquals(List.of(), polynomial(0, 1, 0, 0, 0).normalized(3).coefficients());
  }

  /**
   * Numbers that a binary fraction does not hold get all the bits that are asked for, or one more.
   */
  @Test
  void aMonomialHasTheBitsThatAreAskedFor() {
    Stream.of("1/3", "1000000/7", "3/1000000007")
        .forEach(
            text -> {
              BigFraction factor = ExactNumber.parse(text);
              ScaledPolynomial monomial = ScaledPolynomial.monomial(factor, 4, BITS);
              int length = monomial.at(4).bitLength();
              assertTrue(length == BITS || length == BITS + 1, text + ": " + length);
              assertEquals(BigInteger.ONE, monomial.error());
            });
    assertEquals(0, ScaledPolynomial.monomial(new BigFraction(3, 8), 1, BITS).error().signum());
  }
}
