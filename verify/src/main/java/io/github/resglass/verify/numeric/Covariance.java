package io.github.resglass.verify.numeric;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * ν' = Σ r ε_r², ν'' = Σ r(r−1) ε_r², at t = 1, of the covariance ν(t) = Σ ε_r² t^r of a mixture,
 * equation 29; with them α² = ν'' + ν' − ν'² and R = ν''/ν', all exactly.
 *
 * <p>ν' is the mean and α² the variance of the path length r under ε². The sums are kept as
 * integers, since each quotient brought to lowest terms costs a greatest common divisor.
 */
public final class Covariance {

  private final BigInteger total;
  private final BigInteger first;
  private final BigInteger second;

  /** From Σ a_r > 0, Σ r a_r and Σ r(r−1) a_r of integers a_r ∝ ε_r². */
  Covariance(BigInteger total, BigInteger first, BigInteger second) {
    this.total = total;
    this.first = first;
    this.second = second;
  }

  public static Covariance of(Mixture mixture) {
    return mixture.law().covariance();
  }

  /** ν' ≥ 1. */
  public BigFraction nuPrime() {
    return new BigFraction(first, total);
  }

  /** ν'' ≥ 0. */
  public BigFraction nuDoublePrime() {
    return new BigFraction(second, total);
  }

  /** R = ν''/ν', between 0 and degree − 1. */
  public BigFraction ratio() {
    return new BigFraction(second, first);
  }

  /** α² = ν'' + ν' − ν'² ≥ 0; 0 exactly for a pure spin glass. */
  public BigFraction alphaSquared() {
    return new BigFraction(total.multiply(first.add(second)).subtract(first.pow(2)), total.pow(2));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Covariance covariance
        && nuPrime().equals(covariance.nuPrime())
        && nuDoublePrime().equals(covariance.nuDoublePrime());
  }

  @Override
  public int hashCode() {
    return 31 * nuPrime().hashCode() + nuDoublePrime().hashCode();
  }

  @Override
  public String toString() {
    return "nu' = " + nuPrime() + ", nu'' = " + nuDoublePrime();
  }
}
