package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.evidence.paper.Cases;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.special.Erf;

/** Equation 3, lemma 3: losses of Gaussian and of finite outputs. */
final class LossRoutes {

  private static final Tolerance QUADRATURE =
      new Tolerance(
          1e-12, "64 panels of 12 points over 40 standard deviations, tail below 1e-80; rounding");

  private static final String INDEPENDENT = "the switch is independent of the output";

  private LossRoutes() {}

  static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  static double distribution(double x) {
    return Erf.erfc(-x / Math.sqrt(2)) / 2;
  }

  /** m Φ(m/s) + s φ(m/s). */
  static double hinge(double m, double s) {
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
  static Evidence integratedLosses(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      double m = random.nextDouble() * 6 - 3;
      double s = 0.3 + 3 * random.nextDouble();
      double kink = m / s;
      double below = integral(x -> (m - s * x) * density(x), kink - 40, kink);
      double above = integral(x -> (s * x - m) * density(x), kink, kink + 40);
      String instance = "m = " + m + ", s = " + s;
      seen.check(Math.abs(below - hinge(m, s)), QUADRATURE.value(), instance);
      seen.check(Math.abs(below + above - (2 * hinge(m, s) - m)), QUADRATURE.value(), instance);
    }
    return new Evidence.Quadrature(
        "losses integrated against the density",
        seen.count(),
        OptionalLong.of(seed),
        seen.worst(),
        QUADRATURE,
        seen.outcome());
  }

  /** E max(0, Z) = ∫_0^∞ P(Z > z) dz, and the same of −Z. */
  static Evidence integratedTails(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      double m = random.nextDouble() * 6 - 3;
      double s = 0.3 + 3 * random.nextDouble();
      double end = Math.abs(m) + 20 * s;
      double positive = integral(z -> distribution((m - z) / s), 0, end);
      double negative = integral(z -> distribution((-m - z) / s), 0, end);
      String instance = "m = " + m + ", s = " + s;
      seen.check(Math.abs(positive - hinge(m, s)), QUADRATURE.value(), instance);
      seen.check(
          Math.abs(positive + negative - (2 * hinge(m, s) - m)), QUADRATURE.value(), instance);
    }
    return new Evidence.Quadrature(
        "tail probabilities integrated",
        seen.count(),
        OptionalLong.of(seed),
        seen.worst(),
        QUADRATURE,
        seen.outcome());
  }

  /** An output with up to 6 values and a switch of its own: means over all pairs. */
  static Evidence finiteOutputs(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int values = random.nextInt(1, 7);
      BigFraction open = new BigFraction(random.nextInt(0, 11), 10);
      BigFraction mean = BigFraction.ZERO;
      BigFraction hinge = BigFraction.ZERO;
      BigFraction modulus = BigFraction.ZERO;
      for (int j = 0; j < values; j++) {
        BigFraction output = Cases.positive(random, 9).multiply(random.nextBoolean() ? 1 : -1);
        BigFraction margin = BigFraction.ONE.subtract(output);
        mean = mean.add(output.divide(values));
        for (int on = 0; on <= 1; on++) {
          BigFraction weight = (on == 1 ? open : BigFraction.ONE.subtract(open)).divide(values);
          hinge = hinge.add(weight.multiply(margin).multiply(on));
          modulus = modulus.add(weight.multiply(margin).multiply(2 * on - 1));
        }
      }
      BigFraction sign = open.multiply(2).subtract(1);
      seen.check(
          hinge.equals(open.subtract(open.multiply(mean)))
              && modulus.equals(sign.subtract(sign.multiply(mean))),
          "q = " + open + ", mean output " + mean);
    }
    // Y = ±2: the hinge is 3/2 on average, a switch of its own probability 1/2 gives 1/2.
    BigFraction exact = BigFraction.ZERO;
    BigFraction model = BigFraction.ZERO;
    for (int output : new int[] {2, -2}) {
      exact = exact.add(new BigFraction(Math.max(0, 1 - output), 2));
      model = model.add(new BigFraction(1 - output, 4));
    }
    return new Evidence.Exact(
        "outputs with few values and an independent switch",
        seen.count(),
        OptionalLong.of(seed),
        seen.outcome() instanceof Outcome.Agrees && !exact.equals(model)
            ? new Outcome.AgreesIf(
                INDEPENDENT,
                "Y = 2 or −2, each with probability 1/2: E max(0, 1−Y) = 3/2, an independent"
                    + " switch that is open as often gives 1/2")
            : seen.outcome());
  }

  /** What the independent switch misses for Gaussian outputs, by quadrature: sφ(1/s). */
  static Evidence gaussianGap(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      double s = 0.2 + 4 * random.nextDouble();
      double kink = 1 / s;
      double loss = integral(x -> (1 - s * x) * density(x), kink - 40, kink);
      double open = integral(LossRoutes::density, kink - 40, kink);
      double gap = loss - open;
      seen.check(gap > 0 ? Math.abs(gap - s * density(kink)) : 1, QUADRATURE.value(), "s = " + s);
    }
    return new Evidence.Quadrature(
        "hinge of a Gaussian output less that of an independent switch",
        seen.count(),
        OptionalLong.of(seed),
        seen.worst(),
        QUADRATURE,
        seen.outcome());
  }
}
