package io.github.resglass.verify.evidence.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.landscape.Triviality;
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

  /** triviality. */
  @Property(tries = 100)
  void thresholdsLieBetweenTheirBounds(@ForAll @IntRange(min = 4, max = 2000) int depth) {
    double critical = Triviality.criticalGain(depth).orElseThrow().value();
    double m = depth - 1.0;
    assertTrue(critical > 1 / Math.sqrt(m * m + 1));
    assertTrue(critical <= 1 / (m - 1));
  }
}
