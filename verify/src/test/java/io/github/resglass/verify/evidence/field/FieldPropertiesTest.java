package io.github.resglass.verify.evidence.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.landscape.LevelComplexity;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.mixture.Covariance;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;

/** One law for each claim on the random function on the sphere. */
class FieldPropertiesTest {

  @Provide
  Arbitrary<BigFraction> ratios() {
    Arbitrary<Integer> terms = Arbitraries.integers().between(1, 60);
    return Combinators.combine(terms, terms).as(BigFraction::new);
  }

  /** hermite-integrals: at b = 1/2 the weight is that of orthogonality, and every I_n is 1. */
  @Property(tries = 40)
  void hermiteRecurrencesHoldInGaussianMomentsForAnySeed(@ForAll long seed) {
    assertTrue(new HermiteIntegralRoutes().gaussianMoments(20, seed).supports(), "seed " + seed);
  }

  /** finite-count: at R = 1 there are two for each dimension, next to it hardly more or less. */
  @Property(tries = 60)
  void theRecurrencesCountTwoForEachDimensionAtRatioOne(
      @ForAll @IntRange(min = 2, max = 60) int dimension) {
    BigFraction bulk = FiniteCountRoutes.byRecurrence(BigFraction.ONE, dimension);
    assertEquals(new BigFraction(dimension - dimension % 2), bulk);
  }

  /** closed-forms. */
  @Property(tries = 200)
  void evaluatedCountsHaveTheirClosedForm(
      @ForAll("ratios") BigFraction ratio, @ForAll @IntRange(min = 2, max = 8) int dimension) {
    double claimed = new ClosedFormRoutes().count(ratio, dimension);
    assertEquals(1, CriticalPoints.expected(ratio, dimension).value() / claimed, 1e-13);
  }

  /** trivialisation: more than two below R = 1, the more the larger R, and not many more. */
  @Property(tries = 200)
  void countsBelowRatioOneRiseWithItFromTwoAndStayBelowTheirBound(
      @ForAll @IntRange(min = 1, max = 98) int percent,
      @ForAll @IntRange(min = 2, max = 60) int dimension) {
    double here = CriticalPoints.expected(new BigFraction(percent, 100), dimension).value();
    double beyond = CriticalPoints.expected(new BigFraction(percent + 1, 100), dimension).value();
    assertTrue(here >= 2);
    assertTrue(beyond >= here);
    assertTrue(here <= 2 + TrivialisationRoutes.bound(percent / 100.0, dimension));
  }

  /** triviality. */
  @Property(tries = 100)
  void thresholdsLieBetweenTheirBounds(@ForAll @IntRange(min = 4, max = 2000) int depth) {
    double critical = Triviality.criticalGain(depth).orElseThrow().value();
    double m = depth - 1.0;
    assertTrue(critical > 1 / Math.sqrt(m * m + 1));
    assertTrue(critical <= 1 / (m - 1));
  }

  /**
   * equation-31: no level is richer than all together, and the rate is its value at one of them.
   */
  @Property(tries = 60)
  void noLevelHasMoreCriticalPointsOfAnIndexThanEquation31(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int index) {
    Covariance covariance = Equation31Routes.randomMixture(new SplittableRandom(seed));
    double everywhere = Complexity.of(covariance).ofIndex(index).orElseThrow().value();
    for (int level = -30; level <= 0; level++) {
      double rate =
          LevelComplexity.of(covariance)
              .at(new BigFraction(level, 10), index)
              .orElseThrow()
              .value();
      assertTrue(rate <= everywhere + 1e-12, "level " + level);
    }
  }

  /** threshold. */
  @Property(tries = 40)
  void theRateOfMinimaAtTheThresholdIsHalfOfG(@ForAll long seed) {
    assertTrue(new ThresholdRoutes().rationalRoots(20, seed).supports(), "seed " + seed);
    assertTrue(new ThresholdRoutes().evaluatedRates(12, seed).supports(), "seed " + seed);
  }

  /** equation-26, equation-29 and field-law. */
  @Property(tries = 20)
  void theLawAtAPointIsThatOfTheDifferentiatedCovarianceForAnySeed(@ForAll long seed) {
    FieldLawRoutes law = new FieldLawRoutes();
    assertTrue(law.tuples(20, seed).supports(), "seed " + seed);
    assertTrue(law.pairsOfLengths(20, seed).supports(), "seed " + seed);
    assertTrue(law.differentiatedCovariance(20, seed).supports(), "seed " + seed);
  }

  /** critical-points: in two and three dimensions the Hessian's law alone is enough. */
  @Property(tries = 20)
  void countsAreThoseOfKacAndRiceForAnySeed(@ForAll long seed) {
    assertTrue(new KacRiceRoutes().lowDimensions(20, seed).supports(), "seed " + seed);
  }
}
