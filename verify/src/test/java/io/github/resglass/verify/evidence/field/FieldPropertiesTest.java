package io.github.resglass.verify.evidence.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.compilation.CompiledFunction;
import io.github.resglass.symbolic.compilation.ExactArithmetic;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.landscape.field.FieldClaims;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.landscape.LevelComplexity;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.mixture.Covariance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

  /** What equation-29 states of two lengths. */
  private static final Relation TWO_LENGTHS =
      FieldClaims.derivatives().derivation().steps().stream()
          .filter(step -> step.rule().equals("two lengths are not both the mean"))
          .map(step -> (Relation) step.after())
          .findFirst()
          .orElseThrow();

  /** equation-29: of two lengths alone, twice the bound. */
  @Property(tries = 60)
  void aMixtureWithWeightOnTwoLengthsHasAsMuchVarianceAsStated(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(min = -9, max = 9) Integer> direction,
      @ForAll @IntRange(min = 1, max = 5) int gap) {
    List<BigFraction> weights = unit(direction);
    for (int a = 1; a <= weights.size(); a++) {
      for (int b = a + 1; b <= weights.size(); b++) {
        assertTrue(gap(weights, a, b)[0].signum() >= 0, weights + ", " + a + ", " + b);
      }
    }
    List<BigFraction> two = new ArrayList<>(Collections.nCopies(gap + 1, BigFraction.ZERO));
    two.set(0, new BigFraction(3, 5));
    two.set(gap, new BigFraction(4, 5));
    BigFraction[] narrow = gap(two, 1, gap + 1);
    assertEquals(narrow[1], narrow[0], "the bound is half of the variance");
  }

  /** A reflected unit vector: e_1 − 2 v v_1 / |v|². */
  private static List<BigFraction> unit(List<Integer> direction) {
    int square = Math.max(1, direction.stream().mapToInt(v -> v * v).sum());
    List<BigFraction> reflected = new ArrayList<>();
    for (int v : direction) {
      BigFraction part = new BigFraction(-2 * v * direction.get(0), square);
      reflected.add(reflected.isEmpty() ? part.add(1) : part);
    }
    return reflected;
  }

  /** Right minus left at two lengths of the mixture, and its left side. */
  private static BigFraction[] gap(List<BigFraction> weights, int a, int b) {
    BigFraction first = BigFraction.ZERO;
    BigFraction second = BigFraction.ZERO;
    for (int r = 1; r <= weights.size(); r++) {
      BigFraction square = weights.get(r - 1).pow(2);
      first = first.add(square.multiply(r));
      second = second.add(square.multiply(r * (r - 1)));
    }
    BigFraction[] moments = {first, second};
    List<BigFraction> point =
        List.of(new BigFraction(a), new BigFraction(b), new BigFraction(weights.size()));
    Map<String, Function<List<BigFraction>, BigFraction>> meanings =
        Map.of(
            "epsilon", r -> weights.get(r.get(0).intValue() - 1),
            "nu_prime", t -> moments[0],
            "nu_doubleprime", t -> moments[1]);
    BigFraction[] sides = new BigFraction[2];
    for (int i = 0; i < 2; i++) {
      sides[i] =
          CompiledFunction.of(
                  i == 0 ? TWO_LENGTHS.left() : TWO_LENGTHS.right(),
                  List.of(new Symbol("a"), new Symbol("b"), new Symbol("p")),
                  new ExactArithmetic(),
                  meanings)
              .at(point);
    }
    return new BigFraction[] {sides[1].subtract(sides[0]), sides[0]};
  }
}
