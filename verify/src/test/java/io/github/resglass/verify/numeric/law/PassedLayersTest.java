package io.github.resglass.verify.numeric.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against exact laws: binomial ones, products of few layers, and two kinds of layers. */
class PassedLayersTest {

  private static void holds(LengthLaw exact, LengthLaw law) {
    double bound = law.weights().errorBound();
    double top = Arrays.stream(exact.weights().values()).max().orElseThrow();
    for (int r = 1; r <= law.degree(); r++) {
      double allowed = bound + exact.weights().errorBound();
      assertEquals(exact.weights().get(r), law.weights().get(r), allowed, "r = " + r);
    }
    assertTrue(bound <= 2e-12 * top, "bound " + bound);
    assertEquals(exact.modes(), law.modes());
    holdsMoments(exact, law);
  }

  private static void holdsMoments(LengthLaw exact, LengthLaw law) {
    assertEquals(exact.degree(), law.degree());
    double mean = exact.mean().value();
    assertEquals(mean, law.mean().value(), law.mean().errorBound() + exact.mean().errorBound());
    assertTrue(law.mean().errorBound() <= 5e-16 * mean, "mean " + law.mean());
    double root = exact.standardDeviation().value();
    double bound = law.standardDeviation().errorBound();
    double allowed = bound + exact.standardDeviation().errorBound();
    assertEquals(root, law.standardDeviation().value(), allowed);
    assertTrue(bound <= 5e-16 * root, "deviation " + law.standardDeviation());
  }

  /** From nets without anything negligible to such of which most is, at either end or both. */
  @ParameterizedTest
  @CsvSource({
    "2, 1",
    "30, 1/3",
    "3000, 1",
    "3000, 1/50",
    "3000, 50",
    "400, 1/1000000000",
    "100000, 1/7"
  })
  void ofEqualLayersTheLawIsBinomial(int layers, String odds) {
    BigFraction b = ExactNumber.parse(odds);
    holds(
        IndependentWeightsLaw.ofEqualGains(layers, b),
        PassedLayers.law(Collections.nCopies(layers, b)));
  }

  @Test
  void ofUnequalLayersTheLawIsThatOfTheirProduct() {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < 300; i++) {
      double wide = random.nextDouble(0.1, 30);
      List<BigFraction> odds = new ArrayList<>();
      int depth = i == 0 ? 120 : random.nextInt(2, 30);
      for (int l = 0; l < depth; l++) {
        double b = Math.exp(wide * (2 * random.nextDouble() - 1));
        odds.add(ExactNumber.of(new BigDecimal(b)));
      }
      holds(IndependentWeightsLaw.of(Net.ofGains(odds).paths()), PassedLayers.law(odds));
    }
  }

  /** Scales up to 10³⁰⁰ either way have odds beyond the doubles. */
  @Test
  void layersThatAreAlwaysOrNeverPassedOnlyShiftTheLaw() {
    List<BigFraction> odds = new ArrayList<>();
    for (String b : List.of("1", "1e-599", "2/3", "1e599", "1e599", "5", "1e-400")) {
      odds.add(ExactNumber.parse(b));
    }
    holds(IndependentWeightsLaw.of(Net.ofGains(odds).paths()), PassedLayers.law(odds));
  }

  /** Var r = Σ q(1−q) is as small as 10⁻⁵⁹⁹ here, and its root is not lost. */
  @ParameterizedTest
  @ValueSource(strings = {"1e-599", "1e599", "1e-160", "1e160", "1e-149", "1e-151"})
  void theDeviationOfLayersThatAreAllDecidedKeepsItsDigits(String b) {
    BigFraction one = ExactNumber.parse(b);
    List<BigFraction> odds = List.of(one, one.multiply(3), one, one.divide(7));
    LengthLaw exact = IndependentWeightsLaw.of(Net.ofGains(odds).paths());
    holdsMoments(exact, PassedLayers.law(odds));
  }

  /** Halves of two kinds: mean and variance by hand, exactly; the weights have these moments. */
  @Test
  void ofAHundredThousandLayersEveryDigitHolds() {
    int half = 50_000;
    BigFraction one = new BigFraction(1, 3);
    BigFraction other = new BigFraction(4);
    List<BigFraction> odds = new ArrayList<>(Collections.nCopies(half + 1, one));
    odds.addAll(Collections.nCopies(half - 1, other));
    LengthLaw law = PassedLayers.law(odds);
    // q = 1/4 and 4/5.
    double mean = 1 + half / 4.0 + (half - 1) * 0.8;
    double variance = half * 3 / 16.0 + (half - 1) * 0.16;
    assertEquals(mean, law.mean().value(), law.mean().errorBound());
    assertTrue(law.mean().errorBound() <= 5e-16 * mean);
    double root = Math.sqrt(variance);
    assertEquals(
        root, law.standardDeviation().value(), law.standardDeviation().errorBound() + 1e-14);
    assertTrue(law.standardDeviation().errorBound() <= 5e-16 * root);
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int r = law.weights().from(); r <= law.weights().to(); r++) {
      double weight = law.weights().get(r);
      sum += weight;
      first += (r - mean) * weight;
      second += (r - mean) * (r - mean) * weight;
    }
    assertEquals(1, sum, 1e-13);
    assertEquals(0, first, 1e-10);
    assertEquals(variance, second, 1e-10 * variance);
    assertTrue(law.weights().errorBound() <= 1e-13);
    assertEquals(List.of((int) Math.rint(mean)), law.modes());
  }

  /** t (1 + t)(1 + t/1) has three lengths, and what the bound does not tell apart is a mode. */
  @Test
  void nearlyEqualWeightsAreModes() {
    BigFraction one = BigFraction.ONE;
    BigFraction more = one.add(new BigFraction(1, 1L << 60));
    assertEquals(List.of(1, 2), PassedLayers.law(List.of(one, more)).modes());
    assertEquals(
        List.of(2), PassedLayers.law(List.of(one, one.add(new BigFraction(1, 1L << 40)))).modes());
  }

  @Test
  void moreThanAHundredThousandAreRefused() {
    List<BigFraction> odds = Collections.nCopies(100_001, BigFraction.ONE);
    String told =
        assertThrows(IllegalArgumentException.class, () -> PassedLayers.law(odds)).getMessage();
    assertEquals("100001 unequal layers; at most 100000", told);
  }
}
