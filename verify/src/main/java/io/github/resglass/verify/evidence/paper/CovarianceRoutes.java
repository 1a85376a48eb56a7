package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * ν' = 1 + κ and ν'' = 2κ + (m²x − (1 + (2m−1)x)κ)/(1−x), with κ = xF'(x)/F(x), m = p − 1, x = β² ≠
 * 1.
 *
 * @param claimed ν'' in terms of κ; a test gives a wrong one and sees it contradicted
 */
record CovarianceRoutes(Claimed claimed) {

  private static final int LARGEST = 30;

  /** ν'' for m = p − 1, x = β² and κ. */
  interface Claimed {
    BigFraction nuDoublePrime(int m, BigFraction x, BigFraction kappa);
  }

  CovarianceRoutes() {
    this(CovarianceRoutes::closedForm);
  }

  static BigFraction closedForm(int m, BigFraction x, BigFraction kappa) {
    BigFraction linear = BigFraction.ONE.add(x.multiply(2 * m - 1)).multiply(kappa);
    return kappa
        .multiply(2)
        .add(x.multiply(m).multiply(m).subtract(linear).divide(BigFraction.ONE.subtract(x)));
  }

  /** Against Σ r ε_r² and Σ r(r−1) ε_r² of equation 16, in rational numbers. */
  Evidence sumsOfSquares(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int m = i % LARGEST;
      BigFraction beta = gainOtherThanOne(random);
      BigFraction x = beta.multiply(beta);
      BigFraction[] squares = Equation16Routes.squaredWeights(m + 1, beta);
      BigFraction first = BigFraction.ZERO;
      BigFraction second = BigFraction.ZERO;
      for (int r = 1; r <= m + 1; r++) {
        first = first.add(squares[r - 1].multiply(r));
        second = second.add(squares[r - 1].multiply(r * (r - 1)));
      }
      BigFraction kappa = kappa(m, x);
      seen.check(
          first.equals(kappa.add(1)) && second.equals(claimed.nuDoublePrime(m, x, kappa)),
          "m = " + m + ", beta = " + beta);
    }
    return seen.exact(
        "moments of the weights of equation 16 against the closed forms, m < 30", seed);
  }

  /** xF'(x)/F(x) from F = Σ C(m,k)² x^k. */
  private static BigFraction kappa(int m, BigFraction x) {
    BigFraction value = BigFraction.ZERO;
    BigFraction slope = BigFraction.ZERO;
    for (int k = 0; k <= m; k++) {
      long binomial = CombinatoricsUtils.binomialCoefficient(m, k);
      BigFraction term = x.pow(k).multiply(binomial).multiply(binomial);
      value = value.add(term);
      slope = slope.add(term.multiply(k));
    }
    return slope.divide(value);
  }

  /**
   * ν'(1) + ν''(1) = E r² by two path draws: E r² ε_r² = Σ_r (r w_r)²/Σ w_r² with w = C(m, r−1)
   * β^r, where Parseval's theorem turns both sums into means of |d/dφ G(e^{iφ})|² and |G(e^{iφ})|²,
   * G(t) = βt(1+βt)^m, over m + 2 points, which is exact.
   */
  Evidence differentiatedIntegral(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-11;
    for (int i = 0; i < cases; i++) {
      int m = i % LARGEST;
      BigFraction gain = gainOtherThanOne(random);
      double beta = gain.doubleValue();
      double squares = 0;
      double slopes = 0;
      for (int j = 0; j <= m + 1; j++) {
        double phi = 2 * Math.PI * (j + 0.5) / (m + 2);
        double real = 1 + beta * Math.cos(phi);
        double imaginary = beta * Math.sin(phi);
        double modulus = real * real + imaginary * imaginary;
        // t G' = G (1 + mβt/(1+βt)), and |1 + βt + mβt|² = |1 + (m+1)βt|².
        double longer = 1 + (m + 1) * beta * Math.cos(phi);
        double sideways = (m + 1) * beta * Math.sin(phi);
        squares += Math.pow(modulus, m);
        slopes += m == 0 ? 1 : Math.pow(modulus, m - 1) * (longer * longer + sideways * sideways);
      }
      BigFraction x = gain.multiply(gain);
      BigFraction kappa = kappa(m, x);
      double expected = kappa.add(1).add(claimed.nuDoublePrime(m, x, kappa)).doubleValue();
      seen.check(
          Math.abs(slopes / squares - expected) / expected,
          tolerance,
          "m = " + m + ", beta = " + gain);
    }
    return seen.quadrature(
        "nu' + nu'' as a ratio of mean squares of G and its derivative on the circle, m < 30",
        seed,
        new Tolerance(
            tolerance,
            "relative; sums of squares, powers up to 30 of moduli off by 8 units of 2^-53 near their"
                + " largest values, a hundredfold for where they are small"));
  }

  private static BigFraction gainOtherThanOne(SplittableRandom random) {
    BigFraction gain = Cases.positive(random, 30);
    return gain.equals(BigFraction.ONE) ? new BigFraction(1, 2) : gain;
  }
}
