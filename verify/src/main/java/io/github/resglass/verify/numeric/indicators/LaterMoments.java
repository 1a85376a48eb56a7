package io.github.resglass.verify.numeric.indicators;

/**
 * Mean and variance of k under the law ∝ P(k)², k ≥ 1: that of {@link SquaredMoments} without its
 * first term. With T = Σ P², E and V its mean and variance, and x = P(0)²/(T − P(0)²),
 *
 * <pre>
 *   E' = (1 + x) E,    V' = (1 + x) (V − x E²).
 * </pre>
 *
 * <p>Where the differences cost digits, few indicators are 1, and the moments are added up from the
 * first coefficients of Π (1 + b_l t) ({@link FirstTerms}). Accuracy: as the bounds say, 10⁻¹²
 * relative for 10⁵ indicators. Source: this project.
 *
 * @param center a whole number near E'
 * @param mean E' less the center
 * @param meanError bound on its error
 * @param variance V'
 * @param varianceError bound on its error
 */
public record LaterMoments(
    int center, double mean, double meanError, double variance, double varianceError) {

  private static final double UNIT = 0x1p-53;

  /** The bounds of the whole are some hundred roundings, so that the few made here are a tenth. */
  private static final double WITH_ROUNDINGS = 1.1;

  /** Relative, of the variance; beyond it the other way is better, where it is one. */
  private static final double ENOUGH = 2.5e-13;

  /**
   * The moments.
   *
   * @param odds b_l, from 10⁻³⁰⁰ to 10³⁰⁰, each off by one rounding at most
   * @param first the first l that is taken, less than their number
   */
  public static LaterMoments of(double[] odds, int first) {
    LaterMoments difference = byDifference(odds, first);
    return difference.isPrecise() ? difference : FirstTerms.moments(odds, first).orElse(difference);
  }

  private boolean isPrecise() {
    return variance > 0 && varianceError <= ENOUGH * variance;
  }

  /** The one way alone; no moments at all where the first term is more than half of the sum. */
  static LaterMoments byDifference(double[] odds, int first) {
    SquaredMoments whole = SquaredMoments.of(odds, first);
    // P(0) = Π 1/(1+b): its logarithm, and by how much that may be off, with two roundings of x.
    double log = -sumOfLogarithms(odds, first, odds.length);
    double none = Math.exp(2 * log);
    double ofNone = (48 * Math.abs(log) + 6) * UNIT;
    double rest = whole.total() - none;
    if (!(rest > none)) {
      return new LaterMoments(0, 0, 0, 0, 0);
    }
    double x = none / rest;
    double xError = x * (ofNone + (whole.totalError() + ofNone * none) / rest);
    double mean = whole.offset() + whole.mean();
    double bracket = whole.variance() - x * mean * mean;
    double bracketError =
        whole.varianceError() + xError * mean * mean + 2 * x * mean * whole.meanError();
    return new LaterMoments(
        (int) whole.offset(),
        whole.mean() + x * mean,
        WITH_ROUNDINGS * ((1 + x) * whole.meanError() + xError * mean),
        (1 + x) * bracket,
        WITH_ROUNDINGS * ((1 + x) * bracketError + xError * Math.abs(bracket)));
  }

  /** Σ log(1 + b) by halves: 17 additions, one rounding of b and two of the logarithm meet. */
  private static double sumOfLogarithms(double[] odds, int from, int to) {
    if (to - from == 1) {
      return Math.log1p(odds[from]);
    }
    int middle = (from + to) >>> 1;
    return sumOfLogarithms(odds, from, middle) + sumOfLogarithms(odds, middle, to);
  }
}
