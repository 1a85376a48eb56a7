package io.github.resglass.verify.numeric.landscape;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.mixture.Covariance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Exponential rates lim (1/Λ) log E Crt_Λ of the expected number of critical points, as functions
 * of R = ν''/ν' alone. With y = (R−1)/(R+1), so that ½ log R = artanh y:
 *
 * <ul>
 *   <li>all indices: max(0, artanh y);
 *   <li>a fixed index k, R ≥ 1: artanh y − y, which is equation 31, the same for every k;
 *   <li>a fixed index k, R &lt; 1: (k+1) artanh(|y|/(k+1)) − artanh |y|, which is 0 for k = 0 and
 *       negative for k ≥ 1.
 * </ul>
 *
 * <p>The last line is the supremum over z ≥ 2 of ½ log R + z²(1−R)/(4(1+R)) − (k+1) I(z), with I(z)
 * = ½∫₂^z √(x²−4) dx, attained at z² = 4(k+1)²/((k+1)² − y²): equation 31 is its value at the end z
 * = 2, which is the maximum only when R ≥ 1.
 *
 * <p>Accuracy: 50 digits before the one rounding; no cancellation at R = 1, since y is formed
 * exactly and the series of artanh y − y starts at y³/3. Source: Auffinger and Ben Arous 2013 for R
 * ≥ 1; R &lt; 1: this project.
 */
public final class Complexity {

  /** Which side of R = 1 the mixture is on. */
  public enum Regime {
    /** R &lt; 1: a bounded number of critical points on average. */
    TRIVIAL,
    /** R = 1. */
    CRITICAL,
    /** R &gt; 1: exponentially many. */
    COMPLEX
  }

  /** How the lowest critical points are arranged; see {@link #landscape}. */
  public enum Landscape {
    PURE_LIKE,
    FULL_MIXTURE
  }

  private static final MathContext UP = new MathContext(10, RoundingMode.UP);

  private final BigFraction ratio;
  private final BigFraction y;
  private final BigDecimal relativeError;

  private Complexity(BigFraction ratio, BigDecimal relativeError) {
    if (ratio.signum() < 0) {
      throw new IllegalArgumentException("R = ν''/ν' is negative; 0 or more is accepted");
    }
    this.ratio = ratio;
    this.relativeError = relativeError;
    // One greatest common divisor rather than three, which takes long for long fractions.
    this.y =
        new BigFraction(
            ratio.getNumerator().subtract(ratio.getDenominator()),
            ratio.getNumerator().add(ratio.getDenominator()));
  }

  /** The rates for R = ν''/ν' ≥ 0. */
  public static Complexity of(BigFraction ratio) {
    return new Complexity(ratio, BigDecimal.ZERO);
  }

  public static Complexity of(Covariance covariance) {
    return new Complexity(covariance.ratio(), covariance.relativeError());
  }

  /** R. */
  BigFraction ratio() {
    return ratio;
  }

  public Regime regime() {
    int sign = HighPrecision.value(y).plus(spread()).sign();
    return sign < 0 ? Regime.TRIVIAL : sign == 0 ? Regime.CRITICAL : Regime.COMPLEX;
  }

  /**
   * What the error of R does to a rate, or to y, at most: all of them change by no more than ½ |d
   * log R|, and |d log R| is at most twice the relative error of R.
   */
  private Enclosure spread() {
    return new Enclosure(BigDecimal.ZERO, relativeError);
  }

  /**
   * What it does to artanh y − y, or to n artanh(|y|/n) − artanh |y|: their derivatives by log R
   * are at most y²/2, so that little is left of it near R = 1.
   */
  private Enclosure excessSpread() {
    BigDecimal farthest = HighPrecision.value(y).value().abs().add(relativeError);
    return new Enclosure(
        BigDecimal.ZERO, relativeError.multiply(farthest).multiply(farthest).round(UP));
  }

  /** 0 for an R of at most 1, which may be above it where it is not told from 1. */
  private BoundedReal zeroUnlessComplex(Enclosure spread) {
    return relativeError.signum() > 0 && regime() == Regime.CRITICAL
        ? BoundedReal.of(spread)
        : BoundedReal.of(BigFraction.ZERO);
  }

  /** max(0, ½ log R): the rate of all critical points together. */
  public BoundedReal total() {
    if (y.signum() > 0) {
      return BoundedReal.of(HighPrecision.inverseTanh(y).plus(spread()));
    }
    return zeroUnlessComplex(spread());
  }

  /**
   * ½ log R − (R−1)/(R+1): equation 31 as it stands, whether or not it is the rate. It rises with
   * R, from −∞ through 0 at R = 1.
   *
   * @return empty at R = 0, where it is −∞
   */
  public Optional<BoundedReal> equation31() {
    if (ratio.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        y.signum() == 0
            ? BoundedReal.of(BigFraction.ZERO)
            : BoundedReal.of(HighPrecision.inverseTanhExcess(y).plus(excessSpread())));
  }

  /**
   * The rate of the critical points of one index.
   *
   * @param index k ≥ 0, the number of negative eigenvalues of the Hessian
   * @return empty where it is −∞, which is at R = 0 for k ≥ 1
   */
  public Optional<BoundedReal> ofIndex(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("index " + index + "; 0 or more is accepted");
    }
    if (y.signum() >= 0) {
      return equation31();
    }
    if (index == 0) {
      return Optional.of(zeroUnlessComplex(excessSpread()));
    }
    if (ratio.signum() == 0) {
      return Optional.empty();
    }
    // n artanh(|y|/n) − artanh |y| with the common first term |y| left out of both.
    BigFraction n = new BigFraction((long) index + 1);
    BigFraction magnitude = y.abs();
    return Optional.of(
        BoundedReal.of(
            HighPrecision.inverseTanhExcess(magnitude.divide(n))
                .times(n)
                .minus(HighPrecision.inverseTanhExcess(magnitude))
                .plus(excessSpread())));
  }

  /**
   * Pure-like if G > 0 and full mixture if G &lt; 0, for
   *
   * <pre>
   *   G = log R − (ν''−ν')(ν''−ν'+ν'²)/(ν''ν'²) = 2 (artanh y − y) − y² (1 + 1/R) α²/ν'².
   * </pre>
   *
   * <p>The second form follows with α² = ν''+ν'−ν'²; both of its terms are small near the double
   * zero at R = 1, so that its sign is known there too.
   *
   * @return empty unless R > 1, and where G is 0 within its bound; the distinction means nothing
   *     there
   */
  public static Optional<Landscape> landscape(Covariance covariance) {
    if (covariance.ratio().compareTo(BigFraction.ONE) <= 0) {
      return Optional.empty();
    }
    Complexity complexity = of(covariance);
    BigDecimal error = covariance.relativeError();
    Enclosure one = HighPrecision.value(BigFraction.ONE);
    Enclosure share = HighPrecision.value(complexity.y).plus(complexity.spread());
    Enclosure first = HighPrecision.value(covariance.nuPrime()).widened(error);
    Enclosure subtracted =
        share
            .times(share)
            .times(one.over(HighPrecision.value(complexity.ratio).widened(error)).plus(one))
            .times(HighPrecision.value(covariance.alphaSquared()).widened(error))
            .over(first.times(first));
    int sign =
        HighPrecision.inverseTanhExcess(complexity.y)
            .plus(complexity.excessSpread())
            .times(BigFraction.TWO)
            .minus(subtracted)
            .sign();
    return sign == 0
        ? Optional.empty()
        : Optional.of(sign > 0 ? Landscape.PURE_LIKE : Landscape.FULL_MIXTURE);
  }
}
