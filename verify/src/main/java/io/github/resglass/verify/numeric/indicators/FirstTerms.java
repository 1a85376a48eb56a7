package io.github.resglass.verify.numeric.indicators;

import java.util.Optional;

/**
 * c_k = [t^k] Π_l (1 + b_l t), k = 0, …, {@value #LAST}, up to a common factor, by products of
 * halves, each with a bound on its error that is carried along.
 *
 * <p>c_0 = 1 is exact and adds no rounding to a product, so that c_k has about 2k log₂ m of them
 * whatever the number m of factors. A factor with b > 1 is taken as 1/b + t, so that c_k is at most
 * C(m, k), which 10⁵ factors do not make overflow.
 */
final class FirstTerms {

  /** Largest k. */
  private static final int LAST = 64;

  private static final double UNIT = 0x1p-53;

  /** What underflows is less. */
  private static final double NEGLIGIBLE = 1e-300;

  private final double[] values;
  private final double[] errors;

  private FirstTerms(double[] values, double[] errors) {
    this.values = values;
    this.errors = errors;
  }

  /**
   * Mean and variance of k ≥ 1 under the law ∝ c_k², if {@value #LAST} terms determine them. The
   * quotients c_{k+1}/c_k decrease, as all zeros of the product are real, so that what follows the
   * last term is less than a geometric series.
   *
   * @param odds b_l, from 10⁻³⁰⁰ to 10³⁰⁰, each off by one rounding at most
   * @param first the first l that is taken, less than their number
   */
  static Optional<LaterMoments> moments(double[] odds, int first) {
    return product(odds, first, odds.length).moments(odds.length - first);
  }

  private static FirstTerms product(double[] odds, int from, int to) {
    if (to - from > 1) {
      int middle = (from + to) >>> 1;
      return product(odds, from, middle).times(product(odds, middle, to));
    }
    double b = odds[from];
    return b > 1
        ? new FirstTerms(new double[] {1 / b, 1}, new double[] {2 * UNIT / b, 0})
        : new FirstTerms(new double[] {1, b}, new double[] {0, UNIT * b});
  }

  private FirstTerms times(FirstTerms other) {
    int length = Math.min(LAST + 1, values.length + other.values.length - 1);
    double[] product = new double[length];
    double[] off = new double[length];
    for (int k = 0; k < length; k++) {
      int low = Math.max(0, k - other.values.length + 1);
      int high = Math.min(k, values.length - 1);
      for (int i = low; i <= high; i++) {
        double one = values[i];
        double two = other.values[k - i];
        product[k] += one * two;
        off[k] += errors[i] * (two + other.errors[k - i]) + one * other.errors[k - i];
      }
      // One rounding for the product and one for each addition, the first of which adds to zero;
      // none for 1 times 1.
      boolean exact = k == 0 && product[0] == 1;
      int roundings = exact ? 0 : high - low + 1;
      off[k] = (1 + 1e-9) * off[k] + roundings * UNIT * product[k] + (exact ? 0 : NEGLIGIBLE);
    }
    return new FirstTerms(product, off);
  }

  private Optional<LaterMoments> moments(int factors) {
    int last = values.length - 1;
    int center = 1;
    for (int k = 2; k <= last; k++) {
      center = values[k] > values[center] ? k : center;
    }
    double[] sums = new double[3];
    double[] off = new double[3];
    for (int k = 1; k <= last; k++) {
      double value = values[k] / values[center];
      double mass = value * value;
      double ofMass = 2.01 * value * errors[k] / values[center] + (last + 8) * UNIT * mass;
      double distance = Math.abs(k - center);
      double[] factor = {1, k - center, distance * distance};
      for (int i = 0; i < 3; i++) {
        sums[i] += factor[i] * mass;
        off[i] += Math.abs(factor[i]) * ofMass;
      }
    }
    if (last < factors) {
      double end = values[last] / values[center];
      if (!(values[last] <= 0.499 * values[last - 1])) {
        return Optional.empty();
      }
      // Σ_{i≥1} (last + i)^j 4^{−i}.
      for (int i = 0; i < 3; i++) {
        off[i] += 2 * Math.pow(last + 1.0, i) * end * end;
      }
    }
    double mean = sums[1] / sums[0];
    double square = sums[2] / sums[0];
    double meanError = (off[1] + Math.abs(mean) * off[0]) / sums[0] + UNIT * Math.abs(mean);
    double squareError = (off[2] + square * off[0]) / sums[0] + UNIT * square;
    return Optional.of(
        new LaterMoments(
            center,
            mean,
            1.01 * meanError,
            square - mean * mean,
            1.01 * (squareError + 2 * Math.abs(mean) * meanError + 3 * UNIT * square)));
  }
}
