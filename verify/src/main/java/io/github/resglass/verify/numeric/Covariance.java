package io.github.resglass.verify.numeric;

import org.hipparchus.fraction.BigFraction;

/**
 * ν' = Σ r ε_r², ν'' = Σ r(r−1) ε_r², at t = 1, of the covariance ν(t) = Σ ε_r² t^r of a mixture,
 * equation 29; with them α² = ν'' + ν' − ν'² and R = ν''/ν'.
 *
 * <p>ν' is the mean and α² the variance of the path length r under ε².
 *
 * @param nuPrime ν' ≥ 1, exactly
 * @param nuDoublePrime ν'' ≥ 0, exactly
 */
public record Covariance(BigFraction nuPrime, BigFraction nuDoublePrime) {

  public Covariance {
    if (nuPrime.compareTo(BigFraction.ONE) < 0 || nuDoublePrime.signum() < 0) {
      throw new IllegalArgumentException("ν' is at least 1 and ν'' at least 0 for a mixture");
    }
  }

  public static Covariance of(Mixture mixture) {
    return new Covariance(mixture.law().mean(), mixture.law().secondFactorialMoment());
  }

  /** R = ν''/ν', between 0 and degree − 1. */
  public BigFraction ratio() {
    return nuDoublePrime.divide(nuPrime);
  }

  /** α² = ν'' + ν' − ν'² ≥ 0; 0 exactly for a pure spin glass. */
  public BigFraction alphaSquared() {
    return nuDoublePrime.add(nuPrime).subtract(nuPrime.multiply(nuPrime));
  }
}
