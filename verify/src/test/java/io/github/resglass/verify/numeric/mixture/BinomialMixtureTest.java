package io.github.resglass.verify.numeric.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.law.IndependentWeightsLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sum around the mode, against exact arithmetic and closed forms. */
class BinomialMixtureTest {

  private static final MathContext DIGITS = new MathContext(120);

  /** Another number with {@code -Dresglass.cases}. */
  private static final int CASES = Integer.getInteger("resglass.cases", 2_000);

  @Test
  void agreesWithExactArithmeticWithinItsBounds() {
    SplittableRandom random = new SplittableRandom(1611_02525);
    for (int i = 0; i < CASES; i++) {
      // Depths from 3 to 2000, small ones more often, and long gains at those only: exact
      // arithmetic takes its time at the others.
      double skewed = Math.pow(random.nextDouble(), 10);
      int depth = (int) Math.round(3 * Math.exp(skewed * Math.log(2_000 / 3.0)));
      BigFraction gain = gain(random, depth);
      boolean dropLinear = random.nextInt(4) == 0;
      String inputs = "depth " + depth + ", gain " + gain + ", drop-linear " + dropLinear;
      Mixture exact =
          dropLinear
              ? Mixture.withoutLinearTerm(Net.paper(depth, gain).paths())
              : Mixture.of(Net.paper(depth, gain).paths());
      BinomialMixture fast = BinomialMixture.of(depth, gain, dropLinear);
      assertEquals(exact.modes(), fast.modes(), inputs);
      assertAgree(exact.covariance(), fast.covariance(), inputs);
      if (depth <= 12) {
        assertSameSide(exact.covariance(), fast.covariance(), inputs);
      }
      // Every eighth case for what takes longest.
      if (i % 8 == 0) {
        assertSameLogarithm(exact.logNormalization(), fast.logNormalization(), inputs);
        assertAgree(exact.weights(), fast.weights(), inputs);
        assertAgree(exact.squares(), fast.squares(), inputs);
      }
    }
  }

  /** Ties at β = 1, and both ends of the window with and without the linear term. */
  @ParameterizedTest
  @CsvSource({"1/3", "1", "3/2", "4"})
  void atSmallDepthsNothingIsLostAtEitherEnd(String gainText) {
    BigFraction gain = ExactNumber.parse(gainText);
    for (int depth = 3; depth < 9; depth++) {
      PathPolynomial paths = Net.paper(depth, gain).paths();
      for (boolean dropLinear : new boolean[] {false, true}) {
        Mixture exact = dropLinear ? Mixture.withoutLinearTerm(paths) : Mixture.of(paths);
        BinomialMixture fast = BinomialMixture.of(depth, gain, dropLinear);
        String inputs = "depth " + depth + ", drop-linear " + dropLinear;
        assertEquals(exact.degree(), fast.degree());
        assertEquals(exact.modes(), fast.modes(), inputs);
        assertAgree(exact.covariance(), fast.covariance(), inputs);
        assertAgree(exact.weights(), fast.weights(), inputs);
        assertEquals(0.0, fast.constant().value());
      }
    }
  }

  private static BigFraction gain(SplittableRandom random, int depth) {
    if (depth > 60) {
      return new BigFraction(random.nextInt(1, 10), random.nextInt(1, 10));
    }
    return switch (random.nextInt(5)) {
      case 0 -> BigFraction.ONE;
      case 1 -> new BigFraction(1_000_000 + random.nextInt(-3, 4), 1_000_000);
      case 2 -> new BigFraction(10).pow(random.nextInt(-300, 301) / (1 + depth / 10));
      case 3 -> new BigFraction(Math.exp(40 * random.nextDouble() - 20));
      default -> new BigFraction(random.nextInt(1, 100), random.nextInt(1, 100));
    };
  }

  private static void assertAgree(Covariance exact, Covariance fast, String inputs) {
    assertTrue(fast.relativeError().compareTo(new BigDecimal("1e-35")) < 0, inputs);
    assertWithin(exact.nuPrime(), fast.nuPrime(), fast, inputs);
    assertWithin(exact.nuDoublePrime(), fast.nuDoublePrime(), fast, inputs);
    assertWithin(exact.ratio(), fast.ratio(), fast, inputs);
    assertWithin(exact.alphaSquared(), fast.alphaSquared(), fast, inputs);
  }

  private static void assertSameLogarithm(BoundedReal one, BoundedReal other, String inputs) {
    assertEquals(one.value(), other.value(), one.errorBound() + other.errorBound(), inputs);
    assertTrue(other.errorBound() <= Math.max(1e-16, Math.ulp(other.value())), inputs);
  }

  private static void assertSameSide(Covariance exact, Covariance fast, String inputs) {
    BigFraction distance = exact.ratio().subtract(BigFraction.ONE).abs();
    Complexity.Regime regime = Complexity.of(fast).regime();
    if (regime != Complexity.Regime.CRITICAL
        || distance.compareTo(new BigFraction(10).pow(-35)) > 0) {
      assertEquals(Complexity.of(exact).regime(), regime, inputs);
    }
    // G has a double zero at R = 1: close to it, fewer digits may leave its sign undecided.
    Optional<Complexity.Landscape> landscape = Complexity.landscape(fast);
    if (landscape.isPresent() || distance.compareTo(new BigFraction(10).pow(-9)) > 0) {
      assertEquals(Complexity.landscape(exact), landscape, inputs);
    }
  }

  /** Before rounding, against the bound for all four; then as a double, against its own. */
  private static void assertWithin(
      BigFraction expected, BigFraction computed, Covariance fast, String inputs) {
    BigDecimal truth = decimal(expected);
    BigDecimal error = truth.subtract(decimal(computed)).abs();
    BigDecimal bound = truth.multiply(fast.relativeError());
    assertTrue(error.compareTo(bound.add(truth.movePointLeft(110))) <= 0, inputs);
    BoundedReal rounded = BoundedReal.of(computed, fast.relativeError());
    BigDecimal distance = truth.subtract(new BigDecimal(rounded.value())).abs();
    assertTrue(distance.compareTo(new BigDecimal(rounded.errorBound())) <= 0, inputs);
    assertTrue(rounded.errorBound() <= Math.ulp(rounded.value()), inputs);
  }

  private static BigDecimal decimal(BigFraction number) {
    return new BigDecimal(number.getNumerator())
        .divide(new BigDecimal(number.getDenominator()), DIGITS);
  }

  private static void assertAgree(BoundedList exact, BoundedList fast, String inputs) {
    double bound = exact.errorBound() + fast.errorBound();
    for (int r = exact.from(); r <= exact.to(); r++) {
      assertEquals(exact.get(r), fast.get(r), bound, inputs);
    }
    assertTrue(fast.from() >= 1 && fast.to() <= exact.to(), inputs);
    assertTrue(fast.errorBound() <= 0x1p-53 * (1 + 1e-8), inputs);
  }

  @ParameterizedTest
  @CsvSource({"10000", "100000", "1000000", "10000000"})
  void atGainOneTheMomentsAreTheClosedForms(int depth) {
    Covariance covariance = BinomialMixture.of(depth, BigFraction.ONE, false).covariance();
    BigFraction m = new BigFraction(depth - 1);
    BigFraction half = m.divide(2);
    BigFraction second =
        m.pow(3).divide(m.multiply(2).subtract(BigFraction.ONE).multiply(2)).add(half);
    assertWithin(half.add(BigFraction.ONE), covariance.nuPrime(), covariance, "");
    assertWithin(second, covariance.nuDoublePrime(), covariance, "");
  }

  @ParameterizedTest
  @CsvSource({"3", "10000", "10000000"})
  void extremeGainsKeepTheDigitsOfTheVariance(int depth) {
    for (int exponent : new int[] {-300, -150, -40, 40, 150, 300}) {
      BigFraction gain = new BigFraction(10).pow(exponent);
      BigFraction x = (exponent < 0 ? gain : gain.reciprocal()).pow(2);
      BigFraction m = new BigFraction(depth - 1);
      // P(next to the end) = m²x (1 + O(m²x)): α² to 66 digits at 10^±40, m = 10⁷.
      BigFraction leading = m.multiply(m).multiply(x);
      Covariance covariance = BinomialMixture.of(depth, gain, false).covariance();
      BigDecimal quotient = decimal(covariance.alphaSquared().divide(leading));
      assertTrue(quotient.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("1e-40")) < 0);
    }
  }

  @Test
  void weightsOfTheDeepestNetSumToOne() {
    BinomialMixture mixture = BinomialMixture.of(10_000_000, new BigFraction(3, 10), false);
    double sum = 0;
    double squares = 0;
    for (double weight : mixture.squares().values()) {
      sum += weight;
    }
    for (double weight : mixture.weights().values()) {
      squares += weight * weight;
    }
    assertEquals(1, sum, 1e-11);
    assertEquals(1, squares, 1e-11);
  }

  @Test
  void independentWeightsAgreeWithTheirExactLaw() {
    SplittableRandom random = new SplittableRandom(2016);
    for (int i = 0; i < 200; i++) {
      int depth = random.nextInt(2, 200);
      BigFraction gain = new BigFraction(random.nextInt(1, 60), random.nextInt(1, 60));
      String inputs = "depth " + depth + ", gain " + gain;
      LengthLaw exact = IndependentWeightsLaw.of(Net.paper(depth, gain).paths());
      LengthLaw fast = IndependentWeightsLaw.ofEqualGains(depth, gain);
      assertAgree(exact.weights(), fast.weights(), inputs);
      assertEquals(exact.modes(), fast.modes(), inputs);
      assertEquals(exact.mean().exact(), fast.mean().exact(), inputs);
      assertEquals(exact.standardDeviation().exact(), fast.standardDeviation().exact(), inputs);
    }
  }

  @Test
  void depthsAndGainsOutOfRangeAreRefused() {
    for (int bad : new int[] {0, 2, 10_000_001}) {
      assertThrows(
          IllegalArgumentException.class, () -> BinomialMixture.of(bad, BigFraction.ONE, false));
    }
    assertThrows(
        IllegalArgumentException.class, () -> BinomialMixture.of(9, BigFraction.ZERO, false));
  }
}
