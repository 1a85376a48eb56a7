package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.bounded.Quotients;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * z² = Σ_r (C(p−1, r−1) β^r)² = x F(x), F(x) = Σ_k C(m,k)² x^k = ₂F₁(−m,−m;1;x) = (1−x)^m
 * P_m((1+x)/(1−x)), with m = p − 1 and x = β².
 *
 * @param claimed z² as the claim has it; a test gives a wrong one and sees it contradicted
 */
record NormalizationRoutes(Claimed claimed) {

  /** z² for m = p − 1 and gain β. */
  interface Claimed {
    BigFraction normalization(int m, BigFraction gain);
  }

  private static final int LARGEST = 60;

  NormalizationRoutes() {
    this(NormalizationRoutes::sumOfSquares);
  }

  /** z² as the definition has it. */
  static BigFraction sumOfSquares(int m, BigFraction beta) {
    BigFraction sum = BigFraction.ZERO;
    for (int r = 1; r <= m + 1; r++) {
      BigFraction weight = beta.pow(r).multiply(CombinatoricsUtils.binomialCoefficient(m, r - 1));
      sum = sum.add(weight.multiply(weight));
    }
    return sum;
  }

  /** x (1−x)^m P_m((1+x)/(1−x)), the polynomial by (n+1)P_{n+1} = (2n+1)yP_n − nP_{n−1}. */
  Evidence legendreRecurrence(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int m = i % LARGEST;
      BigFraction beta = gainOtherThanOne(random);
      BigFraction x = beta.multiply(beta);
      BigFraction rest = BigFraction.ONE.subtract(x);
      BigFraction y = BigFraction.ONE.add(x).divide(rest);
      BigFraction before = BigFraction.ZERO;
      BigFraction legendre = BigFraction.ONE;
      for (int n = 0; n < m; n++) {
        BigFraction next =
            y.multiply(2 * n + 1).multiply(legendre).subtract(before.multiply(n)).divide(n + 1);
        before = legendre;
        legendre = next;
      }
      BigFraction found = x.multiply(rest.pow(m)).multiply(legendre);
      seen.check(found.equals(claimed.normalization(m, beta)), "m = " + m + ", beta = " + beta);
    }
    return seen.exact("Legendre's three-term recurrence against the sum of squares, m < 60", seed);
  }

  /** x Σ_k C(m,k) C(m+k,k) x^k (1−x)^{m−k}: Murphy's form of P_m, by Pfaff's transformation. */
  Evidence murphySum(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int m = i % 30;
      BigFraction beta = gainOtherThanOne(random);
      BigFraction x = beta.multiply(beta);
      BigFraction rest = BigFraction.ONE.subtract(x);
      BigFraction sum = BigFraction.ZERO;
      for (int k = 0; k <= m; k++) {
        sum =
            sum.add(
                x.pow(k)
                    .multiply(rest.pow(m - k))
                    .multiply(CombinatoricsUtils.binomialCoefficient(m, k))
                    .multiply(CombinatoricsUtils.binomialCoefficient(m + k, k)));
      }
      seen.check(
          x.multiply(sum).equals(claimed.normalization(m, beta)), "m = " + m + ", beta = " + beta);
    }
    return seen.exact(
        "Murphy's sum, which is 2F1(-m, m+1; 1; x/(x-1)), against the sum of squares, m < 30",
        seed);
  }

  /**
   * F(x) = (1/π) ∫₀^π (1 + x + 2β cos φ)^m dφ, Laplace's integral. The integrand is an even
   * trigonometric polynomial of degree m, for which the midpoint rule with m + 1 points is exact;
   * it is |1 + β e^{iφ}|^{2m} ≥ 0, so that rounding errors do not cancel against anything.
   */
  Evidence laplaceIntegral(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-12;
    for (int i = 0; i < cases; i++) {
      int m = i % LARGEST;
      BigFraction gain = Cases.positive(random, 20);
      double beta = gain.doubleValue();
      double sum = 0;
      for (int j = 0; j <= m; j++) {
        double phi = Math.PI * (j + 0.5) / (m + 1);
        double real = 1 + beta * Math.cos(phi);
        double imaginary = beta * Math.sin(phi);
        sum += Math.pow(real * real + imaginary * imaginary, m);
      }
      double found = beta * beta * sum / (m + 1);
      BigFraction exact = claimed.normalization(m, gain);
      double expected = Quotients.nearest(exact.getNumerator(), exact.getDenominator());
      seen.check(Math.abs(found - expected) / expected, tolerance, "m = " + m + ", beta = " + gain);
    }
    return seen.quadrature(
        "Laplace's integral by a midpoint rule that is exact at its degree, m < 60",
        seed,
        new Tolerance(
            tolerance,
            "relative; 60th power of a modulus that is off by up to 8 units of 2^-53 near its"
                + " largest values gives 1e-13, tenfold for where it is small"));
  }

  private static BigFraction gainOtherThanOne(SplittableRandom random) {
    BigFraction gain = Cases.positive(random, 30);
    return gain.equals(BigFraction.ONE) ? new BigFraction(1, 2) : gain;
  }
}
