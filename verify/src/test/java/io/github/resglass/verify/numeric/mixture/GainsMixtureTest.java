package io.github.resglass.verify.numeric.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of halves in doubles against exact products and closed forms. */
class GainsMixtureTest {

  /** Up to 10⁵ layers. */
  static final BigDecimal PROMISED = new BigDecimal("1e-12");

  /** Gains as quotients of powers of two and small whole numbers, which are doubles exactly. */
  static Stream<double[]> nets() {
    Random random = new Random(20261124);
    List<double[]> nets = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double width = random.nextInt(8);
      int shift = random.nextInt(41) - 20;
      boolean together = i % 3 == 0;
      double[] gains = new double[2 + random.nextInt(i % 10 == 0 ? 160 : 50)];
      Arrays.setAll(
          gains,
          l ->
              Math.scalb(
                  (float) (1 + random.nextDouble()),
                  together ? shift : (int) (random.nextGaussian() * width)));
      nets.add(gains);
    }
    // Two kinds of layers that are always, or never, passed; and the ends of the range.
    double[] sure = new double[50];
    Arrays.setAll(sure, l -> l % 2 == 0 ? 0x1p-40 : 0x1p40);
    nets.add(sure);
    nets.add(new double[] {1, 0x1p-100, 0x1p-100, 0x1p-99});
    nets.add(new double[] {1, 0x1p100, 0x1p100, 0x1p99});
    return nets.stream();
  }

  @ParameterizedTest
  @MethodSource("nets")
  void everyBoundHoldsAgainstTheExactProduct(double[] gains) {
    for (boolean drop : new boolean[] {false, true}) {
      PathPolynomial paths = product(gains);
      if (drop && paths.degree() < 2) {
        continue;
      }
      Mixture exact = drop ? Mixture.withoutLinearTerm(paths) : Mixture.of(paths);
      GainsMixture quick = GainsMixture.of(gains, drop);
      hold(exact, quick);
      assertTrue(quick.modes().containsAll(exact.modes()), exact.modes() + " in " + quick.modes());
    }
  }

  /** At β = 1 few lengths are left out of the law, and at 2⁻²⁰ hardly a layer is passed. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "3/2", "1/4096", "4096", "1/1048576"})
  void atTwoThousandEqualLayersTheBoundsHoldAgainstClosedForms(String gain) {
    BigFraction exactGain = ExactNumber.parse(gain);
    double[] gains = new double[2_000];
    Arrays.fill(gains, exactGain.doubleValue());
    for (boolean drop : new boolean[] {false, true}) {
      GainsMixture quick = GainsMixture.of(gains, drop);
      BinomialMixture exact = BinomialMixture.of(gains.length, exactGain, drop);
      hold(exact, quick);
      assertEquals(exact.modes(), quick.modes());
      assertTrue(quick.covariance().relativeError().compareTo(PROMISED) < 0);
      BoundedReal log = quick.logNormalization();
      assertTrue(log.errorBound() < 1e-11 + 1e-15 * Math.abs(log.value()), log::toString);
    }
  }

  @Test
  void theOrderOfTheLaterLayersDoesNotMatter() {
    Random random = new Random(7);
    double[] gains = random.doubles(3000, 0.1, 3).toArray();
    double[] reversed = gains.clone();
    for (int l = 1; l < gains.length; l++) {
      reversed[l] = gains[gains.length - l];
    }
    BoundedList one = GainsMixture.of(gains, false).weights();
    BoundedList other = GainsMixture.of(reversed, false).weights();
    for (int r = 1; r <= gains.length; r++) {
      assertEquals(one.get(r), other.get(r), one.errorBound() + other.errorBound());
    }
  }

  @Test
  void reciprocalGainsReverseTheMixture() {
    Random random = new Random(8);
    double[] gains = new double[2000];
    Arrays.setAll(gains, l -> Math.scalb(1.0, random.nextInt(7) - 3));
    BoundedList one = GainsMixture.of(gains, false).weights();
    BoundedList other =
        GainsMixture.of(Arrays.stream(gains).map(g -> 1 / g).toArray(), false).weights();
    for (int r = 1; r <= gains.length; r++) {
      assertEquals(
          one.get(r), other.get(gains.length + 1 - r), one.errorBound() + other.errorBound());
    }
  }

  /** Each layer adds 10⁻¹⁵ to log z, less than a unit in its last place, and log Σ P² takes it. */
  @Test
  void manyLayersThatAreHardlyEverPassedAreNotLostInTheLogarithm() {
    double[] gains = new double[20_000];
    Arrays.fill(gains, 1e-15);
    gains[0] = 1e300;
    BoundedReal log = GainsMixture.of(gains, false).logNormalization();
    // log b_1 + ½ log Σ C(m,k)² b^{2k}, whose terms beyond the first are below 10⁻²¹.
    assertEquals(300 * Math.log(10), log.value(), log.errorBound() + 0x1p-43);
    assertTrue(log.errorBound() < 1e-12, log::toString);
  }

  @Test
  void whatIsOutsideTheDomainIsRefused() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-301, 1e301}) {
      assertThrows(
          IllegalArgumentException.class, () -> GainsMixture.of(new double[] {1, bad}, false));
    }
    assertThrows(IllegalArgumentException.class, () -> GainsMixture.of(new double[] {1}, false));
    assertThrows(IllegalArgumentException.class, () -> GainsMixture.of(new double[100_001], false));
  }

  /** Each number within both bounds. */
  static void hold(PathMixture exact, GainsMixture quick) {
    hold("weights", exact.weights(), quick.weights());
    hold("squares", exact.squares(), quick.squares());
    BoundedReal log = exact.logNormalization();
    BoundedReal quickLog = quick.logNormalization();
    assertEquals(log.value(), quickLog.value(), log.errorBound() + quickLog.errorBound(), "ln z");
    hold(exact.covariance(), quick.covariance());
  }

  static void hold(Covariance one, Covariance other) {
    BigDecimal allowed = one.relativeError().add(other.relativeError());
    hold("nu'", one.nuPrime(), other.nuPrime(), allowed);
    hold("nu''", one.nuDoublePrime(), other.nuDoublePrime(), allowed);
    hold("R", one.ratio(), other.ratio(), allowed);
    hold("alpha^2", one.alphaSquared(), other.alphaSquared(), allowed);
  }

  private static void hold(String what, BoundedList exact, BoundedList quick) {
    double allowed = exact.errorBound() + quick.errorBound();
    assertTrue(allowed < 1e-11, what + " ± " + allowed);
    for (int r = Math.min(exact.from(), quick.from()); r <= Math.max(exact.to(), quick.to()); r++) {
      assertEquals(exact.get(r), quick.get(r), allowed, what + " at " + r);
    }
  }

  private static void hold(String what, BigFraction exact, BigFraction quick, BigDecimal relative) {
    double off = quick.subtract(exact).divide(exact).abs().doubleValue();
    assertTrue(off <= relative.doubleValue(), () -> what + " off by " + off + " of " + relative);
  }

  private static PathPolynomial product(double[] gains) {
    List<BigFraction> law = new ArrayList<>(List.of(BigFraction.ONE));
    for (int l = 1; l < gains.length; l++) {
      BigFraction gain = exactly(gains[l]);
      law.add(BigFraction.ZERO);
      for (int k = law.size() - 1; k > 0; k--) {
        law.set(k, law.get(k).add(law.get(k - 1).multiply(gain)));
      }
    }
    law.replaceAll(exactly(gains[0])::multiply);
    law.add(0, BigFraction.ZERO);
    BigInteger denominator =
        law.stream().map(BigFraction::getDenominator).reduce(BigInteger.ONE, BigInteger::max);
    return new PathPolynomial(
        law.stream().map(c -> c.multiply(denominator).getNumerator()).toList(), denominator);
  }

  static BigFraction exactly(double number) {
    BigDecimal decimal = new BigDecimal(number);
    return new BigFraction(decimal.unscaledValue())
        .divide(new BigFraction(BigInteger.TEN.pow(Math.max(0, decimal.scale()))));
  }
}
