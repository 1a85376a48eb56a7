package io.github.resglass.verify.numeric.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.law.LargeWidthLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.LimitingFraction;
import io.github.resglass.verify.numeric.law.PaperLaw;
import io.github.resglass.verify.numeric.net.Net;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MixtureLawsTest {

  @Provide
  Arbitrary<BigFraction> gains() {
    Arbitrary<Integer> terms = Arbitraries.integers().between(1, 1_000);
    return Combinators.combine(terms, terms).as(BigFraction::new);
  }

  @Property(tries = 200)
  void squaresOfTheWeightsSumToOne(
      @ForAll @IntRange(min = 1, max = 200) int depth, @ForAll("gains") BigFraction gain) {
    BoundedList weights = Mixture.of(Net.paper(depth, gain).paths()).weights();
    double sum = Arrays.stream(weights.values()).map(w -> w * w).sum();
    assertEquals(1, sum, 2 * depth * weights.errorBound() + depth * 0x1p-52);
  }

  @Property(tries = 200)
  void reciprocalGainReversesTheMixture(
      @ForAll @IntRange(min = 1, max = 40) int depth, @ForAll("gains") BigFraction gain) {
    ExactLaw law = Mixture.of(Net.paper(depth, gain).paths()).law();
    ExactLaw reversed = Mixture.of(Net.paper(depth, gain.reciprocal()).paths()).law();
    for (int r = 1; r <= depth; r++) {
      assertEquals(law.weight(r), reversed.weight(depth + 1 - r));
    }
  }

  @Property(tries = 200)
  void binomialCoefficientsAndTheExpandedProductGiveOneLaw(
      @ForAll @IntRange(min = 1, max = 30) int depth, @ForAll("gains") BigFraction gain) {
    String layer = "layer(" + gain.getNumerator() + "/" + gain.getDenominator() + ")";
    PathPolynomial expanded =
        PathPolynomial.of(Architecture.parse(layer + " * (skip + " + layer + ")^" + (depth - 1)));
    PathPolynomial binomial = Net.paper(depth, gain).paths();
    for (int r = 0; r <= depth; r++) {
      assertEquals(expanded.coefficient(r), binomial.coefficient(r));
    }
  }

  @Property(tries = 200)
  void ratioIsAtMostTheDegreeLessOne(
      @ForAll @IntRange(min = 1, max = 60) int depth, @ForAll("gains") BigFraction gain) {
    Covariance covariance = Mixture.of(Net.paper(depth, gain).paths()).covariance();
    assertTrue(covariance.ratio().compareTo(new BigFraction(depth - 1)) <= 0);
    assertTrue(covariance.alphaSquared().signum() >= 0);
    assertEquals(depth == 1, covariance.alphaSquared().signum() == 0);
  }

  @Property(tries = 200)
  void atAnyRatioBelowOneTheRateFallsWithTheIndexTowardsEquation31(
      @ForAll @IntRange(min = 1, max = 999) int thousandths) {
    Complexity complexity = Complexity.of(new BigFraction(thousandths, 1_000));
    double before = complexity.ofIndex(0).orElseThrow().value();
    assertEquals(0.0, before);
    for (int k = 1; k < 6; k++) {
      double rate = complexity.ofIndex(k).orElseThrow().value();
      assertTrue(rate < before);
      before = rate;
    }
    double end = complexity.equation31().orElseThrow().value();
    assertTrue(end < before);
    assertEquals(end, complexity.ofIndex(1_000_000_000).orElseThrow().value(), 1e-17);
  }

  @Property(tries = 100)
  void belowRatioOneTheRateIsTheSupremumOverTheEigenvalueShift(
      @ForAll @IntRange(min = 1, max = 999) int thousandths,
      @ForAll @IntRange(min = 0, max = 4) int k) {
    BigFraction ratio = new BigFraction(thousandths, 1_000);
    double rate = Complexity.of(ratio).ofIndex(k).orElseThrow().value();
    double y = (1 - ratio.doubleValue()) / (1 + ratio.doubleValue());
    for (double z = 2; z < 12; z += 0.01) {
      double root = Math.sqrt(z * z - 4);
      double integral = z * root / 4 - Math.log((z + root) / 2);
      double value = 0.5 * Math.log(ratio.doubleValue()) + z * z * y / 4 - (k + 1) * integral;
      assertTrue(value <= rate + 1e-12, () -> "R = " + ratio + ", k = " + k);
    }
  }

  @Test
  void largestWeightsOfPapersFigureSitAtTheirModes() {
    double[] gains = {0.1, 0.5, 2};
    int[] modes = {10, 34, 67};
    for (int i = 0; i < gains.length; i++) {
      BoundedList weights =
          Mixture.of(Net.paper(100, new BigFraction(gains[i], 1e-12, 100)).paths()).weights();
      double largest = Arrays.stream(weights.values()).max().orElseThrow();
      assertEquals(largest, weights.get(modes[i]));
    }
  }

  @Test
  void depthFractionOfTheWideLawTendsToItsPerronValue() {
    double c = 1;
    double fraction = LimitingFraction.ofLargeWidth(c).value();
    assertEquals(0.364, fraction, 5e-4);
    double[] scales = new double[2_000];
    Arrays.fill(scales, c);
    double shallow = LargeWidthLaw.sum(Arrays.copyOf(scales, 1_000)).mean().value();
    double deep = LargeWidthLaw.sum(scales).mean().value();
    assertEquals(fraction, (deep - shallow) / 1_000, 1e-6);
  }

  @Test
  void unequalGainsInAnyOrderAfterTheFirstGiveOneLaw() {
    double[] gains = {0.7, 0.1, 2, 0.4, 1.5};
    double[] permuted = {0.3, 1.5, 0.4, 2, 0.1};
    LengthLaw one = PaperLaw.ofGains(gains);
    LengthLaw other = PaperLaw.ofGains(permuted);
    assertEquals(one.mean().value(), other.mean().value(), 1e-14);
    assertEquals(one.modes(), other.modes());
  }

  @Test
  void typedCallsRefuseWhatIsNotAGainOrAScale() {
    assertThrows(IllegalArgumentException.class, PaperLaw::ofGains);
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> PaperLaw.ofGains(1, bad));
      assertThrows(IllegalArgumentException.class, () -> LargeWidthLaw.sum(1, bad));
      assertThrows(IllegalArgumentException.class, () -> LargeWidthLaw.unit(bad));
    }
  }

  @Test
  void extremeScalesAndGainsStayFinite() {
    for (double scale : new double[] {1e-300, 1e-8, 1e8, 1e150, 1e300}) {
      for (LengthLaw law :
          new LengthLaw[] {
            LargeWidthLaw.sum(scale, scale, scale),
            LargeWidthLaw.unit(scale, scale, scale),
            PaperLaw.ofGains(scale, scale, scale)
          }) {
        assertTrue(law.mean().value() >= 1 && law.mean().value() <= 3 + 1e-12);
        assertTrue(law.standardDeviation().value() >= 0);
      }
    }
  }
}
