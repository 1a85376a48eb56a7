package io.github.resglass.verify.numeric.closedform;

/**
 * κ = D log F and D²log F with D = x d/dx, for F(x) = Σ_k C(m,k)² x^k = (1−x)^m P_m((1+x)/(1−x)), x
 * = b² ≤ 1: mean and variance of k under the law ∝ C(m,k)² x^k. The Legendre ratio is P_{m−1}/P_m =
 * 1 − 2κ/m.
 *
 * @param mean κ
 * @param variance D²log F
 * @param relativeError bound on the relative error of both
 */
record LogDerivatives(double mean, double variance, double relativeError) {

  private static final double UNIT = 0x1p-53;

  /** Up to this m, and for m·b below {@link #LEAST_GROWTH}, the sum is short enough. */
  private static final int LARGEST_SUM = 64;

  private static final double LEAST_GROWTH = 12;

  /**
   * Each term carries at most 8|k−c| roundings relative to the one at c, the sums at most 64, and
   * the variance is at least a third of the second moment about c; halved, that is what is left.
   */
  private static final double SUM_ERROR = 512 * UNIT;

  private static final double SERIES_ERROR = 32 * UNIT;

  /** 1/(k+1), and (k+½)²/(k+1). */
  private static final double[] RECIPROCAL = new double[160];

  private static final double[] STEP = new double[160];

  static {
    for (int k = 0; k < RECIPROCAL.length; k++) {
      RECIPROCAL[k] = 1.0 / (k + 1);
      STEP[k] = (k + 0.5) * (k + 0.5) / (k + 1);
    }
  }

  /**
   * κ and D²log F.
   *
   * @param m from 1 to 10⁷
   * @param b from 10⁻¹⁵⁰ to 1; below, both underflow to 0
   */
  static LogDerivatives of(int m, double b) {
    return m <= LARGEST_SUM || m * b < LEAST_GROWTH ? bySum(m, b) : byLaplaceHeine(m, b);
  }

  /**
   * Terms t_{k+1} = t_k ((m−k) b/(k+1))², moments about a whole number near the mean, so that
   * nothing cancels. From the mean on, terms fall faster than a Gaussian of variance mb/2 ≤ 6.
   */
  private static LogDerivatives bySum(int m, double b) {
    double center = Math.rint((m * b + 0.25 * (b - 1)) / (1 + b));
    double term = 1;
    double total = 1;
    double first = -center;
    double second = center * center;
    for (int k = 0; k < m; k++) {
      double step = (m - k) * b * RECIPROCAL[k];
      term *= step * step;
      double distance = k + 1 - center;
      total += term;
      first += distance * term;
      second += distance * distance * term;
      if (distance > 0 && distance * distance * term <= 1e-18 * second) {
        break;
      }
    }
    double mean = first / total;
    return new LogDerivatives(center + mean, second / total - mean * mean, SUM_ERROR);
  }

  /**
   * With e^τ = (1+b)/(1−b) and w = (1−b)²/(4b), the expansion of Laplace and Heine
   *
   * <pre>
   *   P_m(cosh τ) = Γ(m+½)/(√π m!) e^{(m+½)τ}/√(2 sinh τ) · S(w),
   *   S(w) = Σ_k ((½)_k)²/(k! (m−½)(m−3/2)⋯(m+½−k)) w^k,
   * </pre>
   *
   * gives
   *
   * <pre>
   *   κ = (bm + (b−1)/4)/(1+b) − c,   c = (S'/S)(1−x)/(8b),
   *   D²log F = (m/2 + ¼) b/(1+b)² + ((S''w/S)(1+b)² + (S'/S)(1+x))/(16b) − c².
   * </pre>
   *
   * <p>S is the part of ½∫ that is left of Laplace's integral when (1−wy)^{−½} in it is expanded:
   * the remainder is positive and at most 2√(π(k+1)) times the first term left out, as long as the
   * terms fall, plus O(e^{−2mτ}), where 2mτ ≥ 4mb ≥ 48. All of S beyond 1 changes κ by less than
   * 10⁻⁴ of itself.
   */
  private static LogDerivatives byLaplaceHeine(int m, double b) {
    double more = 1 + b;
    double less = 1 - b;
    double w = less * less / (4 * b);
    double term = 0.25 / (m - 0.5);
    double negligible = 1e-16 * term;
    // Σ a_k/w, Σ k a_k/w and Σ k(k−1) a_k/w over k ≥ 1.
    double sum = term;
    double slope = term;
    double curvature = 0;
    for (int k = 1; k < STEP.length - 1; k++) {
      term *= w * STEP[k] / (m - 0.5 - k);
      double weighted = (k + 1) * term;
      sum += term;
      slope += weighted;
      curvature += k * weighted;
      if (k * weighted < negligible) {
        break;
      }
    }
    double total = 1 + w * sum;
    double ratio = slope / total;
    double shift = ratio * less * more / (8 * b);
    double mean = (b * m + 0.25 * (b - 1)) / more - shift;
    double variance =
        (0.5 * m + 0.25) * b / (more * more)
            + (curvature / total * more * more + ratio * (1 + b * b)) / (16 * b)
            - shift * shift;
    return new LogDerivatives(mean, variance, SERIES_ERROR);
  }
}
