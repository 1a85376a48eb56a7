package io.github.resglass.verify.evidence.field;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * hermite-integrals: (b+½)(n+2) I_{n+2} = (2n+3) I_{n+1} − (n+1)(3/2−b) I_n and P_{n+2} =
 * ((1−b)/b)(P_n − I_{n−1}) + I_n/(2b).
 *
 * @param shift what is added to n+1 in the first and to 1/(2b) in the second; 0 as claimed, a test
 *     gives another and sees it contradicted
 */
record HermiteIntegralRoutes(int shift) {

  private static final int LARGEST_ORDER = 12;

  HermiteIntegralRoutes() {
    this(0);
  }

  /** I_n as E H_n(S)²/(2^n n!) for S normal of variance 1/(2b+1): Gaussian moments, rationals. */
  Evidence gaussianMoments(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int n = i % (LARGEST_ORDER - 1);
      BigFraction b = Cases.positive(random, 12);
      BigFraction variance = b.multiply(2).add(1).reciprocal();
      BigFraction left =
          b.add(BigFraction.ONE_HALF).multiply(n + 2).multiply(square(n + 2, variance));
      BigFraction right =
          square(n + 1, variance)
              .multiply(2 * n + 3)
              .subtract(
                  square(n, variance)
                      .multiply(n + 1 + shift)
                      .multiply(new BigFraction(3, 2).subtract(b)));
      seen.check(left.equals(right), "n = " + n + ", b = " + b);
    }
    return seen.exact("squares of Hermite polynomials by Gaussian moments, n <= 12", seed);
  }

  private static BigFraction square(int n, BigFraction variance) {
    BigInteger[] coefficients = coefficients(n);
    BigFraction mean = BigFraction.ZERO;
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= n; j++) {
        if ((i + j) % 2 == 0) {
          BigFraction moment = variance.pow((i + j) / 2);
          for (int f = i + j - 1; f > 1; f -= 2) {
            moment = moment.multiply(f);
          }
          mean = mean.add(moment.multiply(coefficients[i].multiply(coefficients[j])));
        }
      }
    }
    return mean.divide(BigInteger.TWO.pow(n)).divide(factorial(n));
  }

  /** H_n = n! Σ_m (−1)^m (2y)^{n−2m}/(m! (n−2m)!). */
  static BigInteger[] coefficients(int n) {
    BigInteger[] coefficients = new BigInteger[n + 1];
    java.util.Arrays.fill(coefficients, BigInteger.ZERO);
    for (int m = 0; 2 * m <= n; m++) {
      BigInteger size =
          factorial(n).divide(factorial(m).multiply(factorial(n - 2 * m))).shiftLeft(n - 2 * m);
      coefficients[n - 2 * m] = m % 2 == 0 ? size : size.negate();
    }
    return coefficients;
  }

  private static BigInteger factorial(int n) {
    return BigInteger.valueOf(CombinatoricsUtils.factorial(n));
  }

  /** P_n and I_n by quadrature, the antiderivative panel by panel and not by its recurrence. */
  Evidence quadrature(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-10;
    for (int i = 0; i < Math.max(4, cases / 10); i++) {
      int n = 2 + i % (LARGEST_ORDER - 3);
      double b = 0.3 + 2 * random.nextDouble();
      double left = skew(n + 2, b);
      double right =
          (1 - b) / b * (skew(n, b) - square(n - 1, b)) + (1 + shift) * square(n, b) / (2 * b);
      double size = Math.abs(skew(n, b)) + square(n - 1, b) + square(n, b);
      seen.check(
          Math.abs(left - right) / (size * Math.max(1, 1 / b)),
          tolerance,
          "n = " + n + ", b = " + b);
    }
    return seen.quadrature(
        "Hermite polynomials and antiderivatives of Hermite functions, n <= 12",
        seed,
        new Tolerance(
            tolerance,
            "relative; the trapezoidal rule and eight Gauss points a panel are exact to rounding here,"
                + " polynomials of degree 25 cancel about 1e5 units of 2^-53"));
  }

  private static final double STEP = 0.1;
  private static final int PANELS = 240;

  private static double hermite(int n, double s) {
    double before = 0;
    double value = 1;
    for (int j = 0; j < n; j++) {
      double next = 2 * s * value - 2 * j * before;
      before = value;
      value = next;
    }
    return value;
  }

  private static double square(int n, double b) {
    double sum = 0;
    for (int i = -PANELS / 2; i <= PANELS / 2; i++) {
      double s = i * STEP;
      sum += Math.pow(hermite(n, s), 2) * Math.exp(-(b + 0.5) * s * s);
    }
    return STEP
        * sum
        * Math.sqrt((b + 0.5) / Math.PI)
        / Math.scalb((double) CombinatoricsUtils.factorial(n), n);
  }

  private static double skew(int n, double b) {
    GaussIntegrator unit = new GaussIntegratorFactory().legendre(8, 0, STEP);
    double[] below = new double[PANELS + 1];
    for (int i = 0; i < PANELS; i++) {
      double start = (i - PANELS / 2) * STEP;
      below[i + 1] =
          below[i]
              + unit.integrate(
                  x -> hermite(n - 2, start + x) * Math.exp(-(start + x) * (start + x) / 2));
    }
    double sum = 0;
    for (int i = 0; i <= PANELS; i++) {
      double s = (i - PANELS / 2) * STEP;
      sum += hermite(n - 1, s) * (below[i] - below[PANELS] / 2) * Math.exp(-b * s * s);
    }
    return STEP
        * sum
        * Math.sqrt((b + 0.5) / Math.PI)
        / Math.scalb((double) CombinatoricsUtils.factorial(n - 2), n - 1);
  }
}
