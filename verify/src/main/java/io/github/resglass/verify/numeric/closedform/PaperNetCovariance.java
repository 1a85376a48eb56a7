package io.github.resglass.verify.numeric.closedform;

import org.hipparchus.fraction.BigFraction;

/**
 * ν' = Σ r ε_r², ν'' = Σ r(r−1) ε_r², α² = ν''+ν'−ν'² and R = ν''/ν' of the paper's net, ε_r ∝
 * C(p−1, r−1) β^r, and θ = ½ log R − (R−1)/(R+1), equation 31.
 *
 * <p>With m = p − 1, x = β², F(x) = Σ C(m,k)² x^k, D = x d/dx and κ = D log F: ν' = 1 + κ, α² =
 * D²log F and R = κ + α²/(1+κ), sums of positive numbers; for β > 1 with 1/β, κ becomes m − κ and
 * α² stays.
 *
 * <p>Domain: p = 1, …, 10⁷, β from 10⁻³⁰⁰ to 10³⁰⁰. Cost: O(1), at most 65 terms of F where p ≤ 65
 * or (p−1) min(β, 1/β) &lt; 12, and beyond that a few terms of the expansion of Laplace and Heine:
 * 50 to 200 ns. Accuracy: {@link #relativeError()}, at most 6·10⁻¹⁴, for a gain that is the given
 * double exactly; numbers below 10⁻²⁹⁹ may underflow. Of θ, see {@link #thetaErrorBound()}: near R
 * = 1, where θ has a triple zero, it is what the error of R leaves.
 *
 * <p>For numbers correct to half an ulp see {@code BinomialMixture}. Source: [16], [29], [31] of
 * Littwin and Wolf, arXiv:1611.02525; closed forms: this project, after Laplace and Heine.
 */
public final class PaperNetCovariance {

  private static final double UNIT = 0x1p-53;
  private static final double TINY = 1e-8;
  private static final double LOG_TWO = 0.6931471805599453;

  private final double nuPrime;
  private final double alphaSquared;
  private final double ratio;
  private final double halfLogRatio;
  private final double relativeError;

  private PaperNetCovariance(
      double nuPrime,
      double alphaSquared,
      double ratio,
      double halfLogRatio,
      double relativeError) {
    this.nuPrime = nuPrime;
    this.alphaSquared = alphaSquared;
    this.ratio = ratio;
    this.halfLogRatio = halfLogRatio;
    this.relativeError = relativeError;
  }

  /**
   * The covariance for a gain that is rounded to a double first; {@link #relativeError()} covers
   * that too.
   *
   * @param depth p
   * @param gain β
   * @throws IllegalArgumentException outside the domain
   */
  public static PaperNetCovariance of(int depth, BigFraction gain) {
    PaperNetCovariance rounded = of(depth, gain.doubleValue());
    // F has m negative zeros, so that k is a sum of independent switches: |D³log F| ≤ α² ≤ κ, and a
    // gain off by e changes κ and α² by 2e at most, R by 4e and ν'' by 6e, each relative. Three
    // roundings make the double: of numerator, denominator and quotient.
    return new PaperNetCovariance(
        rounded.nuPrime,
        rounded.alphaSquared,
        rounded.ratio,
        rounded.halfLogRatio,
        rounded.relativeError + 6 * 4 * UNIT);
  }

  /**
   * The covariance of the paper's net.
   *
   * @param depth p
   * @param gain β
   * @throws IllegalArgumentException outside the domain
   */
  public static PaperNetCovariance of(int depth, double gain) {
    if (depth < 1 || depth > 10_000_000 || !(gain >= 1e-300 && gain <= 1e300)) {
      throw new IllegalArgumentException(
          "depth " + depth + ", gain " + gain + "; 1 to 10000000 and 1e-300 to 1e300 are accepted");
    }
    if (depth == 1) {
      return new PaperNetCovariance(1, 0, 0, Double.NaN, 0);
    }
    int m = depth - 1;
    if (gain > 1) {
      LogDerivatives k = LogDerivatives.of(m, 1 / gain);
      double rest = m - k.mean();
      return of(rest, k.variance(), Double.NaN, k.relativeError());
    }
    LogDerivatives k = LogDerivatives.of(m, gain);
    // R = 2 (mβ)² to 16 digits there, and β² may underflow.
    double halfLog = m * gain < TINY ? 0.5 * LOG_TWO + Math.log(m * gain) : Double.NaN;
    return of(k.mean(), k.variance(), halfLog, k.relativeError());
  }

  private static PaperNetCovariance of(
      double mean, double variance, double halfLogRatio, double relativeError) {
    double nuPrime = 1 + mean;
    return new PaperNetCovariance(
        nuPrime,
        variance,
        mean + variance / nuPrime,
        halfLogRatio,
        // Four more roundings, and that of 1/β.
        relativeError + 8 * UNIT);
  }

  /** ν', the mean path length under ε². */
  public double nuPrime() {
    return nuPrime;
  }

  /** ν''. */
  public double nuDoublePrime() {
    return ratio * nuPrime;
  }

  /** R = ν''/ν', from 0 to p − 1. */
  public double ratio() {
    return ratio;
  }

  /** α² ≥ 0, the variance of the path length under ε². */
  public double alphaSquared() {
    return alphaSquared;
  }

  /** Bound on the relative error of ν', ν'', R and α². */
  public double relativeError() {
    return relativeError;
  }

  /**
   * θ = ½ log R − (R−1)/(R+1), equation 31; the rate of critical points of any one index where R ≥
   * 1.
   *
   * @throws ArithmeticException for p = 1, where θ = −∞
   */
  public double theta() {
    if (nuPrime == 1 && ratio == 0 && Double.isNaN(halfLogRatio)) {
      throw new ArithmeticException("R = 0: the rate is minus infinity at depth 1");
    }
    return Double.isNaN(halfLogRatio)
        ? Equation31.at(ratio)
        : halfLogRatio - (ratio - 1) / (ratio + 1);
  }

  /** Never smaller than the error of {@link #theta()}. */
  public double thetaErrorBound() {
    return Double.isNaN(halfLogRatio)
        ? Equation31.errorBound(ratio, relativeError)
        : 16 * UNIT * Math.abs(halfLogRatio) + 2e-16;
  }
}
