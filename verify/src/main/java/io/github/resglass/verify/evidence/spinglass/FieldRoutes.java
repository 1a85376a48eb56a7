package io.github.resglass.verify.evidence.spinglass;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import io.github.resglass.verify.spinglass.MixtureHamiltonian;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.hipparchus.special.Gamma;

/**
 * equation-26 and field-law on sampled Hamiltonians: sums of value, gradient and Hessian at given
 * points are normal, so that their squares over the claimed variance add up to χ².
 *
 * @param factor by which the claimed variances are multiplied; a test gives a wrong one
 */
record FieldRoutes(double factor) {

  private static final double FALSE_ALARM = 1e-9;
  private static final int DIMENSION = 4;

  /** ε² ∝ 1, 2, 3. */
  private static final ExactLaw LAW =
      ExactLaw.of(List.of(BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(3)));

  FieldRoutes() {
    this(1);
  }

  /** A linear function of the field and the variance that it should have. */
  private record Statistic(
      String name, double variance, ToDoubleFunction<MixtureHamiltonian> value) {}

  private static double nu(double t) {
    double sum = 0;
    for (int r = 3; r >= 1; r--) {
      sum = (sum + LAW.weight(r).doubleValue()) * t;
    }
    return sum;
  }

  /** H(w) ± H(v) at overlaps 3/5 and −3/5. */
  Evidence values(int cases, long seed) {
    double[] w = {2, 0, 0, 0};
    double[] v = {1.2, 1.6, 0, 0};
    double[] opposite = {-1.2, 0, 1.6, 0};
    double size = 2.0 * DIMENSION;
    return examine(
        "values of sampled Hamiltonians at two points, overlaps 3/5 and -3/5",
        List.of(
            new Statistic("H(w) + H(v)", size * (1 + nu(0.6)), h -> h.value(w) + h.value(v)),
            new Statistic("H(w) - H(v)", size * (1 - nu(0.6)), h -> h.value(w) - h.value(v)),
            new Statistic(
                "H(w) + H(-v)", size * (1 + nu(-0.6)), h -> h.value(w) + h.value(opposite))),
        cases,
        seed);
  }

  /** Value, gradient and Hessian at one point, alone and in sums. */
  Evidence derivatives(int cases, long seed) {
    double first = LAW.mean().doubleValue();
    double second = LAW.variance().doubleValue() + first * first - first;
    double root = Math.sqrt(DIMENSION);
    double[] w = {root, 0, 0, 0};
    return examine(
        "gradients and Hessians of sampled Hamiltonians at one point",
        List.of(
            new Statistic("gradient", first, h -> h.riemannianGradient(w)[1]),
            new Statistic(
                "two directions",
                2 * first,
                h -> h.riemannianGradient(w)[1] + h.riemannianGradient(w)[2]),
            new Statistic("M_12", second, h -> root * h.hessian(w)[1][2]),
            new Statistic("M_11", 2 * second, h -> root * h.hessian(w)[1][1]),
            new Statistic(
                "M_11 + M_22", 4 * second, h -> root * (h.hessian(w)[1][1] + h.hessian(w)[2][2])),
            new Statistic("D", second + first, h -> h.gradient(w)[0]),
            new Statistic(
                "f + D", 1 + 3 * first + second, h -> h.value(w) / root + h.gradient(w)[0]),
            new Statistic(
                "D + gradient + M_12",
                2 * (first + second),
                h -> h.gradient(w)[0] + h.gradient(w)[1] + root * h.hessian(w)[1][2]),
            new Statistic(
                "f - D + M_11",
                1 - first + 3 * second,
                h -> h.value(w) / root - h.gradient(w)[0] + root * h.hessian(w)[1][1])),
        cases,
        seed);
  }

  private Evidence examine(String route, List<Statistic> statistics, int cases, long seed) {
    int samples = Math.max(100, cases);
    double[] squares = new double[statistics.size()];
    MixtureEnsemble ensemble = MixtureEnsemble.of(LAW, DIMENSION);
    for (int i = 0; i < samples; i++) {
      MixtureHamiltonian hamiltonian = ensemble.sample(seed, i);
      for (int j = 0; j < squares.length; j++) {
        double value = statistics.get(j).value().applyAsDouble(hamiltonian);
        squares[j] += value * value / (factor * statistics.get(j).variance());
      }
    }
    double level = FALSE_ALARM / (2 * squares.length);
    double worst = 0;
    Outcome outcome = new Outcome.Agrees();
    for (int j = 0; j < squares.length; j++) {
      double deviation = Math.abs(squares[j] / samples - 1) / Math.sqrt(2.0 / samples);
      worst = Math.max(worst, deviation);
      boolean far =
          Gamma.regularizedGammaP(samples / 2.0, squares[j] / 2) < level
              || Gamma.regularizedGammaQ(samples / 2.0, squares[j] / 2) < level;
      if (far && outcome instanceof Outcome.Agrees) {
        outcome =
            new Outcome.Contradicts(
                statistics.get(j).name()
                    + ": variance "
                    + squares[j] / samples
                    + " times the claimed one over "
                    + samples
                    + " samples");
      }
    }
    return new Evidence.MonteCarlo(
        route,
        samples,
        OptionalLong.of(seed),
        worst,
        Math.sqrt(2.0 / samples),
        FALSE_ALARM,
        new Tolerance(
            9,
            "quantiles of chi^2 decide, shared among the statistics; in standard errors of a"
                + " variance they lie at about 6.5 below and, for few samples, 9 above"),
        outcome);
  }
}
