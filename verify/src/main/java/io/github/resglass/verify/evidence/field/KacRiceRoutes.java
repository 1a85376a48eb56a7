package io.github.resglass.verify.evidence.field;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.special.Erf;

/**
 * critical-points: what it quotes and what it concludes, by quadrature.
 *
 * @param factor by which densities and counts are multiplied; a test gives a wrong one
 */
record KacRiceRoutes(double factor) {

  private static final double TOLERANCE = 1e-11;

  private static final Tolerance REASON =
      new Tolerance(
          TOLERANCE,
          "relative; the trapezoidal rule on analytic integrands that fall like a Gaussian, sums of"
              + " Hermite functions and the error function are good to 1e-13");

  KacRiceRoutes() {
    this(1);
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /** E|x − s| for standard normal x. */
  private static double modulus(double s) {
    return 2 * density(s) + s * Erf.erf(s / Math.sqrt(2));
  }

  /** E|u − ρ²| for ρ² exponential of mean m, u ≥ 0. */
  private static double exponential(double u, double mean) {
    return u - mean + 2 * mean * Math.exp(-u / mean);
  }

  /** E g(σx) for standard normal x. */
  private static double mean(double deviation, DoubleUnaryOperator g) {
    double step = 0.02;
    double sum = 0;
    for (int i = -600; i <= 600; i++) {
      sum += step * density(i * step) * g.applyAsDouble(deviation * i * step);
    }
    return sum;
  }

  /** E|det(X − s)| for one eigenvalue and for two, against √2 Γ(Λ/2) e^{s²/2} ρ_Λ(s). */
  Evidence determinants(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(4, cases / 10); i++) {
      double s = 8 * random.nextDouble() - 4;
      double grow = factor * Math.sqrt(2) * Math.exp(s * s / 2);
      double one = grow * FiniteCountRoutes.eigenvalueDensity(2, s);
      // Two eigenvalues a ± ρ: a has variance 1/2, and ρ² the mean 1.
      double two = grow * Math.sqrt(Math.PI) / 2 * FiniteCountRoutes.eigenvalueDensity(3, s);
      double sampled = mean(Math.sqrt(0.5), a -> exponential((a - s) * (a - s), 1));
      seen.check(Math.abs(one / modulus(s) - 1), TOLERANCE, "one eigenvalue, s = " + s);
      seen.check(Math.abs(two / sampled - 1), TOLERANCE, "two eigenvalues, s = " + s);
    }
    return seen.quadrature(
        "mean determinants of matrices of size 1 and 2 against the density at size 2 and 3",
        seed,
        REASON);
  }

  /**
   * Λ = 2 and 3 from the law of the Hessian alone: 2π/√(2πν′) E|A| with Var A = 3ν″ + ν′, and
   * 4π/(2πν′) E|A² − ρ²| with Var A = 2ν″ + ν′ and ρ² of mean 2ν″.
   */
  Evidence lowDimensions(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(4, cases / 10); i++) {
      BigFraction ratio = Cases.positive(random, 30);
      double second = ratio.doubleValue();
      double circle = 2 * Math.PI / Math.sqrt(2 * Math.PI) * Math.sqrt(3 * second + 1) * modulus(0);
      double sphere = 2 * mean(Math.sqrt(2 * second + 1), a -> exponential(a * a, 2 * second));
      for (int dimension = 2; dimension <= 3; dimension++) {
        double claimed = factor * CriticalPoints.expected(ratio, dimension).value();
        seen.check(
            Math.abs(claimed / (dimension == 2 ? circle : sphere) - 1),
            TOLERANCE,
            "R = " + ratio + ", dimension " + dimension);
      }
    }
    return seen.quadrature(
        "Kac and Rice's formula in 2 and 3 dimensions without eigenvalue densities", seed, REASON);
  }

  /** ∫ s^{2k} ρ_N(s) ds against E tr X^{2k} by Wick's theorem, k ≤ 4, N ≤ 9. */
  Evidence spectralMoments(int cases, long seed) {
    Cases seen = new Cases();
    for (int dimension = 2; dimension <= 9; dimension++) {
      for (int k = 0; k <= 3 + (cases >= 100 ? 1 : 0); k++) {
        double step = 0.02;
        double sum = 0;
        for (int i = -800; i <= 800; i++) {
          double s = i * step;
          sum += step * Math.pow(s, 2 * k) * FiniteCountRoutes.eigenvalueDensity(dimension, s);
        }
        seen.check(
            Math.abs(factor * sum / EigenvalueMoments.of(k, dimension).doubleValue() - 1),
            TOLERANCE,
            "moment " + 2 * k + ", dimension " + dimension);
      }
    }
    return new Evidence.Quadrature(
        "moments of the density of eigenvalues against all pairings",
        seen.count(),
        OptionalLong.empty(),
        seen.worst(),
        REASON,
        seen.outcome());
  }
}
