package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.special.Erf;

/**
 * gaussian-loss: E max(0, Z) = m Φ(m/s) + s φ(m/s) for normal Z of mean m and variance s², and E|Z|
 * by it. Lemma 3: with a switch that is open with probability q, independently of the output Y, the
 * hinge is q (1 − E Y) and the modulus (2q − 1)(1 − E Y).
 *
 * @param hinge E max(0, Z) for m and s; a test gives a wrong one and sees it contradicted
 * @param switched the hinge for q and E Y; a test gives a wrong one too
 */
record LossRoutes(DoubleBinaryOperator hinge, BinaryOperator<BigFraction> switched) {

  private static final Tolerance QUADRATURE =
      new Tolerance(
          1e-12, "64 panels of 12 points over 40 standard deviations, tail below 1e-80; rounding");

  private static final String INDEPENDENT = "the switch is independent of the output";

  LossRoutes() {
    this(LossRoutes::hingeOfNormal, (open, mean) -> open.multiply(BigFraction.ONE.subtract(mean)));
  }

  static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  static double distribution(double x) {
    return Erf.erfc(-x / Math.sqrt(2)) / 2;
  }

  /** m Φ(m/s) + s φ(m/s). */
  static double hingeOfNormal(double m, double s) {
    return m * distribution(m / s) + s * density(m / s);
  }

  private static double integral(DoubleUnaryOperator f, double from, double to) {
    int panels = 64;
    GaussIntegratorFactory factory = new GaussIntegratorFactory();
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      GaussIntegrator panel =
          factory.legendre(
              12, from + (to - from) * i / panels, from + (to - from) * (i + 1) / panels);
      sum += panel.integrate(f::applyAsDouble);
    }
    return sum;
  }

  /** The loss times the density, on either side of its kink. */
  Evidence integratedLosses(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      double m = random.nextDouble() * 6 - 3;
      double s = 0.3 + 3 * random.nextDouble();
      double kink = m / s;
      double below = integral(x -> (m - s * x) * density(x), kink - 40, kink);
      double above = integral(x -> (s * x - m) * density(x), kink, kink + 40);
      String instance = "m = " + m + ", s = " + s;
      seen.check(Math.abs(below - hinge.applyAsDouble(m, s)), QUADRATURE.value(), instance);
      seen.check(
          Math.abs(below + above - (2 * hinge.applyAsDouble(m, s) - m)),
          QUADRATURE.value(),
          instance);
    }
    return seen.quadrature("losses integrated against the density", seed, QUADRATURE);
  }

  /** E max(0, Z) = ∫_0^∞ P(Z > z) dz, and the same of −Z. */
  Evidence integratedTails(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      double m = random.nextDouble() * 6 - 3;
      double s = 0.3 + 3 * random.nextDouble();
      double end = Math.abs(m) + 20 * s;
      double positive = integral(z -> distribution((m - z) / s), 0, end);
      double negative = integral(z -> distribution((-m - z) / s), 0, end);
      String instance = "m = " + m + ", s = " + s;
      seen.check(Math.abs(positive - hinge.applyAsDouble(m, s)), QUADRATURE.value(), instance);
      seen.check(
          Math.abs(positive + negative - (2 * hinge.applyAsDouble(m, s) - m)),
          QUADRATURE.value(),
          instance);
    }
    return seen.quadrature("tail probabilities integrated", seed, QUADRATURE);
  }

  /** An output with up to 6 values and a switch of its own: means over all pairs. */
  Evidence finiteOutputs(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int values = random.nextInt(1, 7);
      BigFraction open = new BigFraction(random.nextInt(0, 11), 10);
      BigFraction mean = BigFraction.ZERO;
      BigFraction loss = BigFraction.ZERO;
      BigFraction modulus = BigFraction.ZERO;
      for (int j = 0; j < values; j++) {
        BigFraction output = Cases.positive(random, 9).multiply(random.nextBoolean() ? 1 : -1);
        BigFraction margin = BigFraction.ONE.subtract(output);
        mean = mean.add(output.divide(values));
        for (int on = 0; on <= 1; on++) {
          BigFraction weight = (on == 1 ? open : BigFraction.ONE.subtract(open)).divide(values);
          loss = loss.add(weight.multiply(margin).multiply(on));
          modulus = modulus.add(weight.multiply(margin).multiply(2 * on - 1));
        }
      }
      // The modulus is the hinge of the open switch less that of the closed one.
      BigFraction closed = switched.apply(BigFraction.ONE.subtract(open), mean);
      seen.check(
          loss.equals(switched.apply(open, mean))
              && modulus.equals(switched.apply(open, mean).subtract(closed)),
          "q = " + open + ", mean output " + mean);
    }
    // Y = ±2: the hinge is 3/2 on average, a switch of its own with probability 1/2 gives 1/2.
    BigFraction exact = BigFraction.ZERO;
    for (int output : new int[] {2, -2}) {
      exact = exact.add(new BigFraction(Math.max(0, 1 - output), 2));
    }
    BigFraction model = switched.apply(BigFraction.ONE_HALF, BigFraction.ZERO);
    if (!exact.equals(model)) {
      seen.exception(
          INDEPENDENT,
          "Y = 2 or −2, each with probability 1/2: E max(0, 1−Y) = 3/2, an independent"
              + " switch that is open as often gives 1/2");
    }
    return seen.exact("outputs with few values and an independent switch", seed);
  }

  /** What the independent switch misses for Gaussian outputs, by quadrature: sφ(1/s). */
  Evidence gaussianGap(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      double s = 0.2 + 4 * random.nextDouble();
      double kink = 1 / s;
      double loss = integral(x -> (1 - s * x) * density(x), kink - 40, kink);
      double open = integral(LossRoutes::density, kink - 40, kink);
      double missed = hinge.applyAsDouble(1, s) - distribution(kink);
      seen.check(missed > 0 ? Math.abs(loss - open - missed) : 1, QUADRATURE.value(), "s = " + s);
    }
    return seen.quadrature(
        "hinge of a Gaussian output less that of an independent switch", seed, QUADRATURE);
  }
}
