package io.github.resglass.verify.numeric.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelComplexityTest {

  @Provide
  Arbitrary<Covariance> covariances() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 12), Arbitraries.integers().between(5, 400))
        .as(
            (depth, hundredths) ->
                Mixture.of(Net.paper(depth, new BigFraction(hundredths, 100)).paths())
                    .covariance());
  }

  @Provide
  Arbitrary<BigFraction> levels() {
    return Arbitraries.integers().between(-300, 100).map(u -> new BigFraction(u, 100));
  }

  private static BigFraction rational(double value) {
    return ExactNumber.of(new BigDecimal(value));
  }

  /** The expression under the supremum, in double precision; n = 0 leaves I out. */
  private static double underTheSupremum(Covariance covariance, double u, double z, int n) {
    double first = covariance.nuPrime().doubleValue();
    double second = covariance.nuDoublePrime().doubleValue();
    double variance = covariance.alphaSquared().doubleValue();
    double root = Math.sqrt(Math.max(0, z * z - 4));
    double integral = z * root / 4 - Math.log((z + root) / 2);
    double distance = z * Math.sqrt(second) + first * u;
    return 0.5 * Math.log(second / first)
        + z * z / 4
        - (z > 2 ? n * integral : 0)
        - u * u / 2
        - distance * distance / (2 * variance);
  }

  /** The largest value of a function with one maximum, by Commons Math. */
  private static double maximum(UnivariateFunction function, double from, double to) {
    return new BrentOptimizer(1e-12, 1e-14)
        .optimize(
            new MaxEval(1_000),
            new UnivariateObjectiveFunction(function),
            GoalType.MAXIMIZE,
            new SearchInterval(from, to))
        .getValue();
  }

  /** Beyond this z the quadratic term has long taken over. */
  private static double farthest(Covariance covariance, double u) {
    return 4
        + 4
            * Math.abs(u)
            * covariance.nuPrime().doubleValue()
            / Math.sqrt(covariance.nuDoublePrime().doubleValue());
  }

  @Property(tries = 200)
  void theRateOfAnIndexIsTheSupremumThatAnOptimizerFinds(
      @ForAll("covariances") Covariance covariance,
      @ForAll("levels") BigFraction level,
      @ForAll @IntRange(min = 0, max = 4) int k) {
    double u = level.doubleValue();
    double best =
        maximum(z -> underTheSupremum(covariance, u, z, k + 1), 2, farthest(covariance, u));
    double rate = LevelComplexity.of(covariance).at(level, k).orElseThrow().value();
    assertEquals(best, rate, tolerance(covariance, rate));
  }

  @Property(tries = 200)
  void theRateOfAllIndicesIsTheSupremumOverTheWholeLineAndAtLeastThatOfEach(
      @ForAll("covariances") Covariance covariance, @ForAll("levels") BigFraction level) {
    double u = -Math.abs(level.doubleValue());
    double best = maximum(z -> underTheSupremum(covariance, u, z, 1), 0, farthest(covariance, u));
    LevelComplexity complexity = LevelComplexity.of(covariance);
    double rate = complexity.at(level).orElseThrow().value();
    assertEquals(best, rate, tolerance(covariance, rate));
    for (int k = 0; k < 4; k++) {
      BoundedReal one = complexity.at(level, k).orElseThrow();
      assertTrue(one.value() <= rate + one.errorBound() + 1e-15);
    }
  }

  /**
   * The optimizer stops within 1e-8 of its end of the interval at worst, where the slope is below
   * 10(1 + ν''/α²); in double precision the terms cancel by as much.
   */
  private static double tolerance(Covariance covariance, double rate) {
    double steepness =
        1 + covariance.nuDoublePrime().divide(covariance.alphaSquared()).doubleValue();
    return 1e-7 * steepness + 1e-11 * Math.abs(rate);
  }

  @Property(tries = 50)
  void summedOverLevelsTheRatesAreThoseWithoutLevel(
      @ForAll("covariances") Covariance covariance, @ForAll @IntRange(min = 0, max = 3) int k) {
    LevelComplexity levels = LevelComplexity.of(covariance);
    Complexity complexity = Complexity.of(covariance);
    double ofIndex = complexity.ofIndex(k).orElseThrow().value();
    double best = maximum(u -> levels.at(rational(u), k).orElseThrow().value(), -4, 0);
    assertEquals(ofIndex, best, 1e-10);
    BigFraction high = new BigFraction(50);
    assertEquals(ofIndex, levels.upTo(high, k).orElseThrow().value());
    assertEquals(complexity.total().value(), levels.upTo(high).orElseThrow().value());
  }

  @Property(tries = 30)
  void cumulativeRatesRiseWithTheLevelAndStartAsTheRatesAtIt(
      @ForAll("covariances") Covariance covariance, @ForAll @IntRange(min = 0, max = 3) int k) {
    LevelComplexity levels = LevelComplexity.of(covariance);
    double before = Double.NEGATIVE_INFINITY;
    for (int i = -300; i <= 100; i += 10) {
      BigFraction level = new BigFraction(i, 100);
      double rate = levels.upTo(level, k).orElseThrow().value();
      assertTrue(rate >= before - 1e-15);
      assertTrue(rate >= levels.at(level, k).orElseThrow().value() - 1e-15);
      before = rate;
    }
  }

  @Property(tries = 100)
  void atTheThresholdLevelTheRateOfMinimaIsHalfTheLandscapesSign(
      @ForAll("covariances") Covariance covariance) {
    double first = covariance.nuPrime().doubleValue();
    double second = covariance.nuDoublePrime().doubleValue();
    if (second <= first) {
      return;
    }
    double gap = second - first;
    double sign = Math.log(second / first) - gap * (gap + first * first) / (second * first * first);
    double threshold = -(gap + first * first) / (first * Math.sqrt(second));
    double rate = LevelComplexity.of(covariance).at(rational(threshold), 0).orElseThrow().value();
    // The rate has slope of order u/α² there, and the level is rounded.
    double slope = 10 * (1 + second / covariance.alphaSquared().doubleValue());
    assertEquals(sign / 2, rate, 1e-14 * slope * (1 + second));
  }

  @Test
  void groundStatesOfPureSpinGlassesAreWhereTheRateOfMinimaVanishes() {
    double[][] known = {{3, 1.65699836}, {4, 1.79408503}, {5, 1.88798883}, {10, 2.13536380}};
    for (double[] state : known) {
      LevelComplexity pure = pure((int) state[0]);
      assertTrue(pure.at(rational(-state[1] - 1e-8), 0).orElseThrow().value() < 0);
      assertTrue(pure.at(rational(-state[1] + 1e-8), 0).orElseThrow().value() > 0);
    }
  }

  @Test
  void abovePureThresholdThereAreNoMinimaAndAtItEveryIndexHasOneRate() {
    for (int p = 3; p < 12; p++) {
      double threshold = -2 * Math.sqrt((p - 1.0) / p);
      LevelComplexity pure = pure(p);
      assertTrue(pure.at(rational(threshold + 1e-9), 0).isEmpty());
      double minima = pure.at(rational(threshold - 1e-9), 0).orElseThrow().value();
      double saddles = pure.at(rational(threshold - 1e-9), 3).orElseThrow().value();
      double equation31 = Complexity.of(new BigFraction(p - 1)).equation31().orElseThrow().value();
      assertEquals(minima, saddles, 1e-8);
      assertEquals(equation31, minima, 1e-7);
    }
  }

  private static LevelComplexity pure(int p) {
    return LevelComplexity.of(
        Mixture.of(PathPolynomial.of(Architecture.parse("layer(1)^" + p))).covariance());
  }

  /** With z → ∞ under the supremum: ½ + log|u| − u²/2 for index 0, as near a linear function. */
  @ParameterizedTest
  @CsvSource({"2, -1", "9, -1.5", "1000, -0.1", "7, -20"})
  void nearlyLinearMixturesHaveMinimaAtTheRateOfAPerturbedLinearFunction(int depth, String u) {
    BigFraction level = ExactNumber.parse(u);
    double expected = 0.5 + Math.log(-level.doubleValue()) - level.pow(2).doubleValue() / 2;
    for (int exponent : new int[] {-99, -300}) {
      BoundedReal rate =
          LevelComplexity.of(
                  BinomialMixture.of(Math.max(3, depth), new BigFraction(10).pow(exponent), false)
                      .covariance())
              .at(level, 0)
              .orElseThrow();
      assertEquals(expected, rate.value(), 1e-14 * (1 + Math.abs(expected)));
    }
  }

  /** Where the level allows critical points of the pure spin glass at all. */
  @ParameterizedTest
  @CsvSource({"2, -1.6, 3", "3, -1.7, 0", "5, -1.8, 2", "40, -2.5, 1"})
  void nearlyPureMixturesHaveTheRatesOfPureOnes(int depth, String u, int index) {
    BigFraction level = ExactNumber.parse(u);
    double expected = pure(depth).at(level, index).orElseThrow().value();
    Covariance near =
        Mixture.of(Net.paper(depth, new BigFraction(10).pow(300)).paths()).covariance();
    assertEquals(expected, LevelComplexity.of(near).at(level, index).orElseThrow().value(), 1e-14);
  }

  /**
   * H = −⟨J, w⟩ on |w|² = Λ has its minimum at −√Λ|J|, and |J|² is a χ² variable of Λ degrees of
   * freedom: P(|J|²/Λ ≥ x) or ≤ x from Commons Math, extrapolated in 1/Λ.
   */
  @ParameterizedTest
  @ValueSource(strings = {"-1.2", "-0.7", "-1.0001", "-3", "-1/5"})
  void linearMixturesHaveTheirMinimumAtALevelAtTheRateOfTheNormOfAGaussianVector(String u) {
    BigFraction level = ExactNumber.parse(u);
    double square = level.pow(2).doubleValue();
    double expected = 0.5 + Math.log(-level.doubleValue()) - square / 2;
    // With log of the density of |J|²/Λ at u² as Λ a + b log Λ + c, a is a second difference.
    double density =
        (logDensity(4_000_000, square)
                - 2 * logDensity(2_000_000, square)
                + logDensity(1_000_000, square))
            / 1_000_000;
    assertEquals(expected, density, 1e-8);
    LevelComplexity linear = pure(1);
    for (BigFraction either : List.of(level, level.negate())) {
      assertEquals(expected, linear.at(either).orElseThrow().value(), 1e-15);
    }
    assertEquals(expected, linear.at(level, 0).orElseThrow().value(), 1e-15);
    assertTrue(linear.at(level.negate(), 0).isEmpty());
    assertTrue(linear.at(level, 1).isEmpty());
  }

  private static double logDensity(int dimension, double x) {
    return Math.log(dimension) + new ChiSquaredDistribution(dimension).logDensity(dimension * x);
  }

  @Test
  void upToALevelTheRateOfALinearMixtureIsThatAtTheLevelUntilItsPeakAtMinusOne() {
    LevelComplexity linear = pure(1);
    BigFraction low = new BigFraction(-2);
    double below = 0.5 + Math.log(2) - 2;
    assertEquals(below, linear.upTo(low).orElseThrow().value(), 1e-15);
    assertEquals(below, linear.upTo(low, 0).orElseThrow().value(), 1e-15);
    assertTrue(linear.upTo(low, 1).isEmpty());
    for (int u = -1; u <= 2; u++) {
      BigFraction level = new BigFraction(u);
      assertEquals(0.0, linear.upTo(level).orElseThrow().value());
      assertEquals(0.0, linear.upTo(level, 0).orElseThrow().value());
      assertTrue(linear.upTo(level, 1).isEmpty());
    }
    assertTrue(linear.at(BigFraction.ZERO).isEmpty());
    assertTrue(linear.at(BigFraction.ZERO, 0).isEmpty());
  }

  /** Auffinger, Ben Arous and Černý 2013: ½ log(p−1) − (p−2)u²/(4(p−1)) for −E_∞ ≤ u ≤ E_∞. */
  @ParameterizedTest
  @CsvSource({"3, 0", "3, 1.6", "3, -1.6", "7, 0.5", "50, -1.97"})
  void betweenItsThresholdsThePureSpinGlassHasItsQuadraticRate(int p, String u) {
    BigFraction level = ExactNumber.parse(u);
    double square = level.pow(2).doubleValue();
    double expected = 0.5 * Math.log(p - 1.0) - (p - 2.0) * square / (4 * (p - 1.0));
    assertEquals(expected, pure(p).at(level).orElseThrow().value(), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"3, 1.7", "3, -1.7", "40, 2.5"})
  void beyondItsThresholdsTheRateOfThePureSpinGlassIsThatOfItsMinima(int p, String u) {
    BigFraction level = ExactNumber.parse(u);
    assertEquals(
        pure(p).at(level.abs().negate(), 0).orElseThrow().value(),
        pure(p).at(level).orElseThrow().value());
  }

  /** Below R = 1 the rate of all indices has its peak at a level below 0, above it at 0. */
  @ParameterizedTest
  @CsvSource({"4, 1/5", "4, 2"})
  void upToALevelTheRateIsTheLargestAtThatLevelOrBelow(int depth, String gain) {
    LevelComplexity levels =
        LevelComplexity.of(
            Mixture.of(Net.paper(depth, ExactNumber.parse(gain)).paths()).covariance());
    double best = Double.NEGATIVE_INFINITY;
    double bestMinima = Double.NEGATIVE_INFINITY;
    for (int i = -200; i <= 50; i++) {
      BigFraction level = new BigFraction(i, 100);
      best = Math.max(best, levels.at(level).orElseThrow().value());
      bestMinima = Math.max(bestMinima, levels.at(level, 0).orElseThrow().value());
      // Steps of 0.01 miss the peak of a rate, whose curvature is −10 at most, by 0.005² · 5.
      double all = levels.upTo(level).orElseThrow().value();
      double minima = levels.upTo(level, 0).orElseThrow().value();
      assertTrue(all >= best - 1e-15 && all <= best + 1.25e-4, level.toString());
      assertTrue(minima >= bestMinima - 1e-15 && minima <= bestMinima + 1.25e-4, level.toString());
    }
  }

  @Test
  void indicesBelowZeroAreRefused() {
    BigFraction low = new BigFraction(-3);
    for (LevelComplexity levels : List.of(pure(1), pure(3))) {
      assertThrows(IllegalArgumentException.class, () -> levels.at(low, -1));
      assertThrows(IllegalArgumentException.class, () -> levels.upTo(low, -1));
    }
  }

  /** α² is 10⁻⁵⁹⁸ and (2√ν'' + ν'u)² no larger than what sixty digits leave of a difference. */
  @Test
  void levelsThatCancelAllDigitsBesideATinyVarianceAreRefused() {
    Covariance near = Mixture.of(Net.paper(3, new BigFraction(10).pow(300)).paths()).covariance();
    BigDecimal threshold =
        new BigDecimal(8).divide(new BigDecimal(3), new MathContext(80)).sqrt(new MathContext(75));
    BigFraction cancelled = ExactNumber.of(threshold.negate().add(new BigDecimal("1e-59")));
    LevelComplexity levels = LevelComplexity.of(near);
    assertThrows(IllegalArgumentException.class, () -> levels.at(cancelled, 0));
    BigFraction apart = ExactNumber.of(threshold.negate().add(new BigDecimal("1e-40")));
    assertTrue(levels.at(apart, 0).orElseThrow().isNegative());
  }
}
