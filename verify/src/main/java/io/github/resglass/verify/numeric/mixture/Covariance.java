package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hipparchus.fraction.BigFraction;

/**
 * ν' = Σ r ε_r², ν'' = Σ r(r−1) ε_r², at t = 1, of the covariance ν(t) = Σ ε_r² t^r of a mixture,
 * equation 29; with them α² = ν'' + ν' − ν'² and R = ν''/ν', exactly, or with one bound on the
 * relative error of all four.
 *
 * <p>ν' is the mean and α² the variance of the path length r under ε². The sums are kept as
 * integers, since each quotient brought to lowest terms costs a greatest common divisor; where they
 * are not exact anyway, or are longer than {@value #LONGEST_EXACT} bits, quotients keep {@value
 * #KEPT_BITS} bits.
 */
public final class Covariance {

  private static final MathContext UP = new MathContext(10, RoundingMode.UP);

  private static final int KEPT_BITS = 256;

  /** 10⁻⁷⁰ > 2^{1−256}. */
  private static final BigDecimal CUT = new BigDecimal("1e-70");

  /** Of moments in many digits, relative. */
  private static final BigDecimal LARGEST_ERROR = new BigDecimal("1e-30");

  /** Beyond this a greatest common divisor takes tenths of a second. */
  private static final int LONGEST_EXACT = 16_384;

  private final BigInteger total;
  private final BigInteger first;
  private final BigInteger second;
  private final BigDecimal relativeError;

  /** From Σ a_r > 0, Σ r a_r and Σ r(r−1) a_r of integers a_r ∝ ε_r². */
  Covariance(BigInteger total, BigInteger first, BigInteger second) {
    this(total, first, second, BigDecimal.ZERO);
  }

  Covariance(BigInteger total, BigInteger first, BigInteger second, BigDecimal relativeError) {
    this.total = total;
    this.first = first;
    this.second = second;
    boolean exact = relativeError.signum() == 0 && total.bitLength() <= LONGEST_EXACT;
    this.relativeError = exact ? relativeError : relativeError.add(CUT, UP);
  }

  /** ν' and ν'', of which the second has at least as many places. */
  private static Covariance of(BigDecimal first, BigDecimal second, BigDecimal relativeError) {
    int scale = second.scale();
    return new Covariance(
        BigInteger.TEN.pow(scale),
        first.setScale(scale).unscaledValue(),
        second.unscaledValue(),
        relativeError);
  }

  /** a/b &lt; 2²⁵⁶, off by less than {@link #CUT} where the whole is not exact. */
  private BigFraction quotient(BigInteger dividend, BigInteger divisor) {
    if (relativeError.signum() == 0) {
      return new BigFraction(dividend, divisor);
    }
    int shift = KEPT_BITS + divisor.bitLength() - dividend.bitLength();
    return new BigFraction(
        dividend.shiftLeft(shift).divide(divisor), BigInteger.ONE.shiftLeft(shift));
  }

  /**
   * The covariance of r = end + sign·d from the first two moments of d ≥ 0. The midpoints are added
   * up without rounding, so that α² = E d² − (E d)² loses nothing to the size of ν'.
   *
   * @throws IllegalArgumentException if the moments do not determine α² to 30 digits
   */
  static Covariance around(int end, int sign, Enclosure mean, Enclosure square) {
    BigDecimal d = mean.value();
    BigDecimal dd = square.value();
    BigDecimal place = BigDecimal.valueOf(end);
    BigDecimal first = place.add(d.multiply(BigDecimal.valueOf(sign)));
    // r(r−1) = end(end−1) + sign (2 end − 1) d + d².
    BigDecimal slope = BigDecimal.valueOf(2L * end - 1);
    BigDecimal second =
        place
            .multiply(place.subtract(BigDecimal.ONE))
            .add(slope.multiply(d).multiply(BigDecimal.valueOf(sign)))
            .add(dd);
    BigDecimal variance = dd.subtract(d.multiply(d));
    if (variance.signum() <= 0) {
      throw undetermined();
    }
    BigDecimal eta = mean.error().divide(d, UP).max(square.error().divide(dd, UP));
    // Errors in units of eta, relative, for ν', ν'' and α²; R has at most the first two together.
    BigDecimal worst =
        d.divide(first, UP)
            .add(slope.multiply(d).add(dd).divide(second, UP))
            .add(dd.add(d.multiply(d).multiply(BigDecimal.valueOf(3))).divide(variance, UP));
    BigDecimal relative = worst.multiply(eta, UP).multiply(BigDecimal.valueOf(2));
    if (relative.compareTo(LARGEST_ERROR) > 0) {
      throw undetermined();
    }
    return of(first, second, relative);
  }

  /**
   * The covariance of r = center + d from mean and variance of d in double precision: ν'' =
   * ν'(ν'−1) + α², where ν' − 1 keeps the digits of the mean for center = 1.
   *
   * @throws IllegalArgumentException if they do not determine α² and ν'' to 3 digits
   */
  static Covariance measured(
      int center, double mean, double meanError, double variance, double varianceError) {
    if (!(variance > 0)) {
      throw undetermined();
    }
    BigDecimal excess = new BigDecimal(mean).add(BigDecimal.valueOf(center - 1L));
    BigDecimal first = excess.add(BigDecimal.ONE);
    BigDecimal second = first.multiply(excess).add(new BigDecimal(variance));
    double one = first.doubleValue();
    // The square of the error of ν', less than 10⁻³ ν', is in the last digit of 1.01.
    double secondError = (2 * one - 1) * meanError + varianceError;
    // R is off by no more than ν' and ν'' together.
    double relative =
        1.01 * (meanError / one + secondError / second.doubleValue() + varianceError / variance);
    if (!(relative < 1e-3)) {
      throw undetermined();
    }
    return of(first, second, new BigDecimal(relative));
  }

  private static IllegalArgumentException undetermined() {
    return new IllegalArgumentException("alpha^2 is too close to 0 to be told from it");
  }

  /** ν' ≥ 1. */
  public BigFraction nuPrime() {
    return quotient(first, total);
  }

  /** ν'' ≥ 0. */
  public BigFraction nuDoublePrime() {
    return quotient(second, total);
  }

  /** R = ν''/ν', between 0 and degree − 1. */
  public BigFraction ratio() {
    return quotient(second, first);
  }

  /** α² = ν'' + ν' − ν'² ≥ 0; 0 exactly for a pure spin glass. */
  public BigFraction alphaSquared() {
    return quotient(total.multiply(first.add(second)).subtract(first.pow(2)), total.pow(2));
  }

  /** By how much the four numbers above may be off, relative; 0 where they are exact. */
  public BigDecimal relativeError() {
    return relativeError;
  }

  /** √α², the standard deviation of the path length under ε². */
  public BoundedReal standardDeviation() {
    return BoundedReal.squareRootOf(alphaSquared(), relativeError);
  }
}
