package io.github.resglass.verify.numeric.binomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Powers of binomial coefficients against their definition in rational numbers. */
class BinomialTermsTest {

  private static final MathContext DIGITS = new MathContext(120);

  /** C(m,k)^j x^k, x = root^j. */
  private static BigFraction term(int m, int k, int power, BigFraction root) {
    BigInteger choose = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      choose = choose.multiply(BigInteger.valueOf(m - i + 1L)).divide(BigInteger.valueOf(i));
    }
    return new BigFraction(choose).multiply(root.pow(k)).pow(power);
  }

  private static BigDecimal decimal(BigFraction number) {
    return new BigDecimal(number.getNumerator())
        .divide(new BigDecimal(number.getDenominator()), DIGITS);
  }

  private static void holds(BigFraction exact, Enclosure known, String relative, String input) {
    BigDecimal truth = decimal(exact);
    BigDecimal own = truth.abs().movePointLeft(110);
    BigDecimal off = truth.subtract(known.value()).abs();
    assertTrue(off.compareTo(known.error().add(own)) <= 0, input + ": " + known);
    BigDecimal enough = known.value().abs().multiply(new BigDecimal(relative));
    assertTrue(known.error().compareTo(enough) <= 0, input + ": " + known.error());
  }

  @Test
  void theWindowHoldsTheTermsAroundTheMode() {
    SplittableRandom random = new SplittableRandom(20261124);
    for (int i = 0; i < 120; i++) {
      int m = random.nextInt(2, 60);
      int power = random.nextInt(1, 3);
      int lowest = random.nextInt(0, Math.min(3, m));
      BigFraction root =
          i % 5 == 0
              ? BigFraction.ONE
              : i % 5 == 1
                  ? new BigFraction(10).pow(-random.nextInt(1, 60))
                  : new BigFraction(random.nextInt(1, 40), 40);
      BinomialWindow window = new BinomialWindow(m, power, root, lowest, m);
      String input = m + ", " + power + ", " + root + ", from " + lowest;
      BigFraction unit = term(m, window.anchor(), power, root);
      BigFraction[] sums = {BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO};
      for (int k = lowest; k <= m; k++) {
        BigFraction exact = term(m, k, power, root).divide(unit);
        assertTrue(k <= lowest || exact.compareTo(BigFraction.ONE) <= 0, input);
        for (int n = 0; n < 3; n++) {
          sums[n] = sums[n].add(exact.multiply(BigInteger.valueOf(k - lowest).pow(n)));
        }
        int place = k - window.from();
        BigInteger kept =
            place < 0 || place >= window.terms().size()
                ? BigInteger.ZERO
                : window.terms().get(place);
        BigFraction off = exact.subtract(new BigFraction(kept).divide(BigFraction.TWO.pow(256)));
        BigFraction allowed =
            new BigFraction(4L * m)
                .divide(BigFraction.TWO.pow(256))
                .add(exact.divide(BigFraction.TWO.pow(250)));
        assertTrue(off.signum() >= 0 && off.compareTo(allowed) <= 0, input + ", k = " + k);
      }
      assertEquals(window.terms().stream().reduce(BigInteger.ZERO, BigInteger::add), window.sum());
      holds(sums[0], window.total(), "1e-55", input);
      holds(sums[1].divide(sums[0]), window.moment(1), "1e-10", input);
      holds(sums[2].divide(sums[0]), window.moment(2), "1e-10", input);
      if (root.compareTo(new BigFraction(1, 100)) > 0) {
        holds(sums[1].divide(sums[0]), window.moment(1), "1e-55", input);
        holds(sums[2].divide(sums[0]), window.moment(2), "1e-55", input);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "2, 5", "9, 1/3", "9, 7/2", "40, 1", "40, 1/1000", "40, 1000", "41, 9/7"})
  void binomialWeightsAreTheirDefinition(int depth, String gainText) {
    BigFraction gain = ExactNumber.parse(gainText);
    BoundedList weights = BinomialWeights.of(depth, gain);
    BigFraction total = gain.add(BigFraction.ONE).pow(depth - 1);
    double top = 0;
    for (int r = 1; r <= depth; r++) {
      double exact = term(depth - 1, r - 1, 1, gain).divide(total).doubleValue();
      assertEquals(exact, weights.get(r), weights.errorBound());
      top = Math.max(top, exact);
    }
    assertTrue(weights.errorBound() <= 0.51 * Math.ulp(top));
    for (int mode : BinomialWeights.modes(depth, gain)) {
      assertEquals(top, weights.get(mode), 2 * weights.errorBound());
    }
  }

  @ParameterizedTest
  @CsvSource({"1000000, 1/3", "1000000, 3", "10000000, 1/1000000"})
  void binomialWeightsOfDeepNetsAreThoseOfAnotherLibrary(int depth, String gainText) {
    BigFraction gain = ExactNumber.parse(gainText);
    double q = gain.divide(gain.add(BigFraction.ONE)).doubleValue();
    BinomialDistribution other = new BinomialDistribution(null, depth - 1, q);
    BoundedList weights = BinomialWeights.of(depth, gain);
    int mode = BinomialWeights.modes(depth, gain).get(0);
    for (int r = Math.max(1, mode - 40); r < mode + 40; r++) {
      double expected = other.probability(r - 1);
      assertEquals(expected, weights.get(r), 1e-8 * expected + 1e-300, "r = " + r);
    }
  }

  @Test
  void modesTieWhereTheProductIsAWholeNumber() {
    assertEquals(List.of(2, 3), BinomialWeights.modes(4, BigFraction.ONE));
    assertEquals(List.of(3), BinomialWeights.modes(5, BigFraction.ONE));
    assertEquals(List.of(1), BinomialWeights.modes(5, new BigFraction(1, 100)));
    assertEquals(List.of(1, 2), BinomialWeights.modes(5, new BigFraction(1, 4)));
  }

  @Test
  void whatIsOutsideTheDomainIsRefused() {
    for (int bad : new int[] {-1, 0, 1, 10_000_001}) {
      assertThrows(IllegalArgumentException.class, () -> BinomialWeights.of(bad, BigFraction.ONE));
    }
    for (BigFraction bad : List.of(BigFraction.ZERO, BigFraction.MINUS_ONE)) {
      assertThrows(IllegalArgumentException.class, () -> BinomialWeights.of(9, bad));
    }
    assertEquals(1, BinomialWeights.of(10_000_000, new BigFraction(1, 1L << 60)).from());
  }

  /** The expansion of Laplace and Heine from where it is taken on. */
  @ParameterizedTest
  @CsvSource({"400, 1", "405, 99/100", "800, 1/2", "1200, 1/3", "4000, 1/10"})
  void theClosedFormOfTheSquaresIsTheirSum(int m, String rootText) {
    BigFraction root = ExactNumber.parse(rootText);
    assertTrue(SquaredBinomial.reaches(m, root));
    SquaredBinomial law = SquaredBinomial.of(m, root);
    BigDecimal x = decimal(root.pow(2));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal[] sums = {BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO};
    for (int k = 1; k <= m; k++) {
      BigDecimal step = BigDecimal.valueOf(m - k + 1L).divide(BigDecimal.valueOf(k), DIGITS);
      term = term.multiply(step, DIGITS).multiply(step, DIGITS).multiply(x, DIGITS);
      sums[0] = sums[0].add(term, DIGITS);
      sums[1] = sums[1].add(term.multiply(BigDecimal.valueOf(k)), DIGITS);
      sums[2] = sums[2].add(term.multiply(BigDecimal.valueOf((long) k * k)), DIGITS);
    }
    BigDecimal mean = sums[1].divide(sums[0], DIGITS);
    BigDecimal variance = sums[2].divide(sums[0], DIGITS).subtract(mean.multiply(mean));
    Enclosure log =
        HighPrecision.log(new Enclosure(sums[0], sums[0].multiply(new BigDecimal("1e-100"))));
    near(mean, law.mean());
    near(variance, law.variance());
    BigDecimal off = log.value().subtract(law.logTotal().value()).abs();
    assertTrue(off.compareTo(law.logTotal().error().add(log.error())) <= 0);
    assertTrue(law.logTotal().error().doubleValue() < 1e-44);
  }

  private static void near(BigDecimal truth, Enclosure known) {
    BigDecimal off = truth.subtract(known.value()).abs();
    assertTrue(off.compareTo(known.error()) <= 0, known.toString());
    assertTrue(known.error().doubleValue() < 1e-44 * truth.doubleValue(), known.toString());
  }

  @Test
  void theClosedFormReachesDownToFourHundredPassedLayers() {
    assertTrue(SquaredBinomial.reaches(800, BigFraction.ONE_HALF));
    assertFalse(SquaredBinomial.reaches(799, BigFraction.ONE_HALF));
  }
}
