package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/**
 * hypergeometric-series: (m+1)F_{m+1} + m(1−x)²F_{m−1} = (2m+1)(1+x)F_m and x(1−x)F″ +
 * (1+(2m−1)x)F′ = m²F for F_m(x) = Σ C(m,k)² x^k.
 *
 * @param odd 2m + odd stands for 2m + 1 and 2m − odd for 2m − 1; 1 as claimed, a test gives another
 */
record SeriesRoutes(int odd) {

  private static final int LARGEST = 60;

  SeriesRoutes() {
    this(1);
  }

  /** Both equations power by power, in whole numbers. */
  Evidence coefficients(int cases, long seed) {
    Cases seen = new Cases();
    for (int m = 1; m <= LARGEST; m++) {
      BigInteger[] here = squares(m);
      BigInteger[] next = squares(m + 1);
      BigInteger[] before = squares(m - 1);
      for (int k = 0; k <= m + 1; k++) {
        BigInteger left =
            at(next, k)
                .multiply(whole(m + 1))
                .add(
                    at(before, k)
                        .subtract(at(before, k - 1).shiftLeft(1))
                        .add(at(before, k - 2))
                        .multiply(whole(m)));
        BigInteger right = at(here, k).add(at(here, k - 1)).multiply(whole(2L * m + odd));
        // [x^k] of x(1−x)F″ + (1+(2m−1)x)F′ − m²F.
        BigInteger rising = at(here, k + 1).multiply(whole((long) (k + 1) * k + k + 1));
        long falling = (long) -k * (k - 1) + (2L * m - odd) * k - (long) m * m;
        BigInteger residual = rising.add(at(here, k).multiply(whole(falling)));
        seen.check(left.equals(right) && residual.signum() == 0, "m = " + m + ", power " + k);
      }
    }
    return seen.enumeration("coefficients of both equations, m = 1 … " + LARGEST);
  }

  private static BigInteger whole(long value) {
    return BigInteger.valueOf(value);
  }

  private static BigInteger at(BigInteger[] coefficients, int k) {
    return k < 0 || k >= coefficients.length ? BigInteger.ZERO : coefficients[k];
  }

  /** The squares of a row of Pascal's triangle. */
  private static BigInteger[] squares(int m) {
    BigInteger[] row = new BigInteger[m + 1];
    BigInteger binomial = BigInteger.ONE;
    for (int k = 0; k <= m; k++) {
      row[k] = binomial.multiply(binomial);
      binomial = binomial.multiply(whole(m - k)).divide(whole(k + 1L));
    }
    return row;
  }

  /**
   * F(x) = (1/(m+1)) Σ_j (1 + x + 2√x cos φ_j)^m, Laplace's integral by a midpoint rule that is
   * exact at its degree, differentiated twice by Hipparchus.
   */
  Evidence differentiatedIntegral(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-10;
    DSFactory factory = new DSFactory(1, 2);
    for (int i = 0; i < Math.max(4, cases / 4); i++) {
      int m = 1 + i % 30;
      DerivativeStructure x = factory.variable(0, random.nextDouble(0.1, 3));
      double at = x.getValue();
      DerivativeStructure here = integral(m, x);
      double[] ode = {
        at * (1 - at) * here.getPartialDerivative(2),
        (1 + (2 * m - odd) * at) * here.getPartialDerivative(1),
        -(double) m * m * here.getValue()
      };
      double[] recurrence = {
        (m + 1) * integral(m + 1, x).getValue(),
        m * (1 - at) * (1 - at) * integral(m - 1, x).getValue(),
        -(2 * m + odd) * (1 + at) * here.getValue()
      };
      String instance = "m = " + m + ", x = " + at;
      seen.check(imbalance(ode), tolerance, instance);
      seen.check(imbalance(recurrence), tolerance, instance);
    }
    return seen.numerical(
        "both equations for Laplace's integral, differentiated automatically, m ≤ 30",
        seed,
        new Tolerance(
            tolerance,
            "relative to the largest term; 30th powers and second derivatives, whose terms are up"
                + " to 30² times what is left, lose four digits of sixteen, two kept in reserve"));
  }

  private static double imbalance(double... terms) {
    double sum = 0;
    double largest = 0;
    for (double term : terms) {
      sum += term;
      largest = Math.max(largest, Math.abs(term));
    }
    return Math.abs(sum) / largest;
  }

  private static DerivativeStructure integral(int m, DerivativeStructure x) {
    DerivativeStructure sum = x.getField().getZero();
    for (int j = 0; j <= m; j++) {
      double cosine = Math.cos(Math.PI * (j + 0.5) / (m + 1));
      sum = sum.add(x.sqrt().multiply(2 * cosine).add(x).add(1).pow(m));
    }
    return sum.divide(m + 1);
  }
}
