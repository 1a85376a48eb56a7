package io.github.resglass.verify.evidence.field;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.special.Erf;

/**
 * finite-count: 4 R^{Λ/2} (Σ_{j≤Λ−2} I_j + P_Λ)/√(3R+1), and 2 more for odd Λ, by the recurrences
 * in R.
 *
 * @param claimed Σ_{j≤Λ−2} I_j + P_Λ; a test gives a wrong one and sees it contradicted
 */
record FiniteCountRoutes(Claimed claimed) {

  private static final int LARGEST_DIMENSION = 30;

  /** Σ_{j≤Λ−2} I_j + P_Λ for R and Λ. */
  interface Claimed {
    BigFraction bulk(BigFraction ratio, int dimension);
  }

  FiniteCountRoutes() {
    this(FiniteCountRoutes::byRecurrence);
  }

  static BigFraction byRecurrence(BigFraction ratio, int dimension) {
    BigFraction outer = ratio.multiply(3).add(1);
    BigFraction more = ratio.add(1);
    BigFraction[] squares = new BigFraction[dimension];
    squares[0] = BigFraction.ONE;
    squares[1] = more.multiply(2).divide(outer);
    for (int n = 0; n + 2 < dimension; n++) {
      squares[n + 2] =
          squares[n + 1]
              .multiply(more)
              .multiply(2 * (2 * n + 3))
              .subtract(squares[n].multiply(ratio.add(3)).multiply(n + 1))
              .divide(outer.multiply(n + 2));
    }
    int first = dimension % 2 == 0 ? 2 : 3;
    BigFraction skew =
        first == 2 ? more.divide(ratio.multiply(2)) : ratio.subtract(BigFraction.ONE).divide(outer);
    for (int n = first; n < dimension; n += 2) {
      skew =
          skew.subtract(squares[n - 1])
              .divide(ratio)
              .add(more.divide(ratio.multiply(2)).multiply(squares[n]));
    }
    BigFraction sum = skew;
    for (int j = 0; j <= dimension - 2; j++) {
      sum = sum.add(squares[j]);
    }
    return sum;
  }

  private double count(BigFraction ratio, int dimension) {
    double r = ratio.doubleValue();
    return 4
            * Math.pow(r, dimension / 2.0)
            * claimed.bulk(ratio, dimension).doubleValue()
            / Math.sqrt(3 * r + 1)
        + (dimension % 2 == 0 ? 0 : 2);
  }

  /** Against the eigenvalue density as Mehta writes it, with the antiderivative of φ_Λ. */
  Evidence density(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-11;
    for (int i = 0; i < Math.max(4, cases / 5); i++) {
      int dimension = 2 + i % (LARGEST_DIMENSION - 1);
      BigFraction ratio = Cases.positive(random, 8);
      double quadrature = quadrature(ratio.doubleValue(), dimension);
      seen.check(
          Math.abs(count(ratio, dimension) / quadrature - 1),
          tolerance,
          "R = " + ratio + ", dimension " + dimension);
    }
    return seen.quadrature(
        "the eigenvalue density against its Gaussian weight, up to 30 dimensions",
        seed,
        new Tolerance(
            tolerance,
            "relative; the trapezoidal rule converges faster than any power, sums of 30 Hermite"
                + " functions and the error function are good to 1e-13"));
  }

  /** Against the recurrences by which numbers are evaluated, which are others. */
  Evidence otherRecurrences(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-13;
    for (int i = 0; i < cases; i++) {
      int dimension = 2 + i % (LARGEST_DIMENSION - 1);
      BigFraction ratio = Cases.positive(random, 30);
      double other = CriticalPoints.expected(ratio, dimension).value();
      seen.check(
          Math.abs(count(ratio, dimension) / other - 1),
          tolerance,
          "R = " + ratio + ", dimension " + dimension);
    }
    return seen.numerical(
        "recurrences that divide by R - 1, in rationals, up to 30 dimensions",
        seed,
        new Tolerance(tolerance, "relative; one power and one root rounded at the end"));
  }

  private static double quadrature(double ratio, int dimension) {
    double exponent = (ratio - 1) / (2 * (ratio + 1));
    double step = 0.02;
    double sum = 0;
    for (int i = -1_850; i <= 1_850; i++) {
      double s = i * step;
      sum += step * eigenvalueDensity(dimension, s) * Math.exp(-exponent * s * s);
    }
    return 2 * Math.sqrt(2 / (1 + ratio)) * Math.pow(ratio, dimension / 2.0) * sum;
  }

  /** Σ_{j<n} φ_j² + √(n/2) φ_{n−1} ε[φ_n], and φ_{n−1}/∫φ_{n−1} for odd n. */
  static double eigenvalueDensity(int n, double s) {
    double[] phi = new double[n + 1];
    double[] antiderivative = new double[n + 1];
    phi[0] = Math.pow(Math.PI, -0.25) * Math.exp(-s * s / 2);
    phi[1] = Math.sqrt(2) * s * phi[0];
    antiderivative[0] = Math.pow(Math.PI, 0.25) / Math.sqrt(2) * Erf.erf(s / Math.sqrt(2));
    antiderivative[1] = -Math.sqrt(2) * phi[0];
    for (int j = 2; j <= n; j++) {
      phi[j] = Math.sqrt(2.0 / j) * s * phi[j - 1] - Math.sqrt((j - 1.0) / j) * phi[j - 2];
      antiderivative[j] =
          Math.sqrt((j - 1.0) / j) * antiderivative[j - 2] - Math.sqrt(2.0 / j) * phi[j - 1];
    }
    double density = Math.sqrt(n / 2.0) * phi[n - 1] * antiderivative[n];
    for (int j = 0; j < n; j++) {
      density += phi[j] * phi[j];
    }
    if (n % 2 == 1) {
      double total = Math.sqrt(2) * Math.pow(Math.PI, 0.25);
      for (int j = 1; j < n - 1; j += 2) {
        total *= Math.sqrt(j / (j + 1.0));
      }
      density += phi[n - 1] / total;
    }
    return density;
  }
}
