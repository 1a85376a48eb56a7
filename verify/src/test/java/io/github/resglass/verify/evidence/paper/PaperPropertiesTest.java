package io.github.resglass.verify.evidence.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.law.PaperLaw;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import io.github.resglass.verify.spinglass.dynamics.DrivingForce;
import io.github.resglass.verify.spinglass.dynamics.Statement;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialsUtils;
import org.hipparchus.fraction.BigFraction;

/** One law for each claim of the paper, on the numbers that the toolkit gives to its users. */
class PaperPropertiesTest {

  @Provide
  Arbitrary<BigFraction> gains() {
    Arbitrary<Integer> terms = Arbitraries.integers().between(1, 60);
    return Combinators.combine(terms, terms).as(BigFraction::new);
  }

  /** equation-16. */
  @Property(tries = 300)
  void weightsOfTheWrittenOutNetAreBinomialCoefficientsTimesPowersOfTheGain(
      @ForAll @IntRange(min = 1, max = 25) int depth, @ForAll("gains") BigFraction gain) {
    String layer = "layer(" + gain.getNumerator() + "/" + gain.getDenominator() + ")";
    StringBuilder net = new StringBuilder(layer);
    for (int l = 2; l <= depth; l++) {
      net.append(" * (").append(layer).append(" + skip)");
    }
    Mixture mixture = Mixture.of(PathPolynomial.of(Architecture.parse(net.toString())));
    BigFraction[] claimed = Equation16Routes.squaredWeights(depth, gain);
    for (int r = 1; r <= depth; r++) {
      assertEquals(claimed[r - 1], mixture.law().weight(r));
    }
  }

  /** normalization. */
  @Property(tries = 300)
  void normalizationIsLegendresPolynomialBeyondOne(
      @ForAll @IntRange(min = 1, max = 16) int depth, @ForAll("gains") BigFraction gain) {
    int m = depth - 1;
    double x = gain.multiply(gain).doubleValue();
    if (Math.abs(x - 1) < 1e-9) {
      return;
    }
    PolynomialFunction legendre = PolynomialsUtils.createLegendrePolynomial(m);
    double claimed = x * Math.pow(1 - x, m) * legendre.value((1 + x) / (1 - x));
    double logZ = Mixture.of(Net.paper(depth, gain).paths()).logNormalization().value();
    // Near x = 1 the argument (1+x)/(1−x) is ill-conditioned: 1e-15 times at most 60 for x there,
    // times the degree; all terms of the polynomial's top half have one sign.
    assertEquals(1, Math.exp(2 * logZ) / claimed, 1e-10);
  }

  /** theorem-1. */
  @Property(tries = 300)
  void modeIsWithinOneLayerOfItsLimitAndTiedExactlyAtIntegers(
      @ForAll @IntRange(min = 1, max = 300) int depth, @ForAll("gains") BigFraction gain) {
    List<Integer> modes = PaperLaw.of(Mixture.of(Net.paper(depth, gain).paths())).modes();
    BigFraction limit = gain.multiply(depth).divide(gain.add(1));
    boolean integer = limit.getDenominatorAsInt() == 1;
    assertEquals(integer ? 2 : 1, modes.size());
    for (int mode : modes) {
      assertTrue(limit.subtract(mode).abs().compareTo(BigFraction.ONE) <= 0);
    }
  }

  /** theorem-5. */
  @Property(tries = 300)
  void noMixtureWithoutLinearTermIsMoreComplexThanThePureSpinGlassOfItsDegree(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 0, max = 50) Integer> gains) {
    StringBuilder net = new StringBuilder("layer(1)^" + (gains.size() + 1));
    for (int r = 2; r <= gains.size(); r++) {
      net.append(" + ").append(gains.get(r - 1)).append(" * layer(1)^").append(r);
    }
    Mixture mixture =
        Mixture.withoutLinearTerm(PathPolynomial.of(Architecture.parse(net.toString())));
    int degree = mixture.degree();
    BigFraction ratio = mixture.covariance().ratio();
    assertTrue(ratio.compareTo(new BigFraction(degree - 1)) <= 0);
    boolean pure = gains.subList(1, gains.size()).stream().allMatch(gain -> gain == 0);
    assertEquals(pure, ratio.equals(new BigFraction(degree - 1)));
    BoundedReal mixed = Complexity.of(ratio).equation31().orElseThrow();
    BoundedReal largest = Complexity.of(new BigFraction(degree - 1)).equation31().orElseThrow();
    assertTrue(mixed.value() - mixed.errorBound() <= largest.value() + largest.errorBound());
  }

  /** equation-19: d log ε_r² / d log C = 2(r − ν'), and ν' rises, so the secant lies between. */
  @Property(tries = 300)
  void aLargerScaleRaisesAWeightByTwiceItsLengthOverTheMean(
      @ForAll @IntRange(min = 1, max = 40) int depth,
      @ForAll("gains") BigFraction gain,
      @ForAll @IntRange(min = 2, max = 5) int factor) {
    Mixture before = Mixture.of(Net.paper(depth, gain).paths());
    Mixture after = Mixture.of(Net.paper(depth, gain.multiply(factor)).paths());
    double lower = before.covariance().nuPrime().doubleValue();
    double upper = after.covariance().nuPrime().doubleValue();
    assertTrue(lower <= upper);
    for (int r = 1; r <= depth; r++) {
      BigFraction raised = after.law().weight(r).divide(before.law().weight(r));
      double rise = Math.log(raised.doubleValue()) / (2 * Math.log(factor));
      // Logarithms below 200, rounded at 2^-53, over log 2.
      assertTrue(r - upper - 1e-12 <= rise && rise <= r - lower + 1e-12, "r = " + r);
    }
  }

  /** mode-interval. */
  @Property(tries = 300)
  void aLengthIsAModeExactlyForGainsInItsInterval(
      @ForAll @IntRange(min = 1, max = 60) int depth, @ForAll("gains") BigFraction gain) {
    List<Integer> modes = PaperLaw.of(Mixture.of(Net.paper(depth, gain).paths())).modes();
    for (int k = 1; k <= depth; k++) {
      boolean inside =
          gain.compareTo(new BigFraction(k - 1, depth - k + 1)) >= 0
              && (k == depth || gain.compareTo(new BigFraction(k, depth - k)) <= 0);
      assertEquals(inside, modes.contains(k), "k = " + k);
    }
  }

  /** theorem-4: cosines come from floating point, 1e-9 is far beyond their rounding. */
  @Property(tries = 20)
  void theScaleShrinksOnlyAtAnglesBeyondTheThreshold(
      @ForAll @IntRange(min = 1, max = 3) int shortLength,
      @ForAll @IntRange(min = 1, max = 3) int more,
      @ForAll long seed) {
    int longLength = shortLength + more;
    DrivingForce.Summary seen =
        DrivingForce.examine(Statement.THEOREM_4, shortLength, longLength, 3, 1e-5, 50, seed);
    double threshold =
        -2 * Math.sqrt(shortLength * longLength) / (double) (shortLength + longLength);
    assertTrue(seen.growing() == seen.points() || seen.largestShrinkingCosine() < threshold + 1e-9);
  }

  /** theorem-3 and equation-25. */
  @Property(tries = 20)
  void shortStepsMoveTheScalesAsClaimedForAnySeed(@ForAll long seed) {
    assertTrue(new GradientStepRoutes().stepsOfScales(60, seed).supports(), "seed " + seed);
    assertTrue(new GradientStepRoutes().remainders(60, seed).supports(), "seed " + seed);
  }
}
