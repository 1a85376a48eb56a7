package io.github.resglass.verify.numeric.law;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import java.util.ArrayList;
import java.util.List;

/**
 * A law known up to its normalisation: w_r ∝ v_r (or v_r²) with every v_r ≥ 0 in double precision.
 *
 * <p>Error analysis. Let each v_r be off by at most δ relative, plus what is set to 0 for being
 * negligible. A sum of N terms of one sign adds at most N roundings, so the probabilities, whose
 * numerator is squared or not and whose denominator is such a sum, are off by at most η = 4δ + (N +
 * 8)u, u = 2⁻⁵³, whatever N. The mean is another sum of terms of one sign over the same total: off
 * by η·mean. The variance is taken about the computed mean, hence off by η·variance + (η·mean)².
 * All bounds are doubled, which pays for terms of second order and for rounding the bounds.
 */
final class PositiveLaw {

  /** Half the distance from 1 to the next double. */
  static final double UNIT = 0x1p-53;

  /**
   * What may be set to 0 in every one of at most 10⁵ layers and at most 10⁵ entries, in a
   * recurrence that keeps a total near 1.
   */
  static final double NEGLIGIBLE = 1e-290;

  /** What all that is set to 0 changes in a probability, at most, generously. */
  private static final double CUT_OFF = 1e-270;

  private PositiveLaw() {}

  /**
   * Normalises.
   *
   * @param values v_1, …, v_N, the largest between 10⁻⁵ and 1
   * @param squared whether the law is v² rather than v
   * @param relative δ
   */
  static LengthLaw of(double[] values, boolean squared, double relative) {
    int n = values.length;
    double[] weights = new double[n];
    double total = 0;
    for (int r = 0; r < n; r++) {
      weights[r] = squared ? values[r] * values[r] : values[r];
      total += weights[r];
    }
    double mean = 0;
    double top = 0;
    for (int r = 0; r < n; r++) {
      weights[r] /= total;
      mean += (r + 1) * weights[r];
      top = Math.max(top, weights[r]);
    }
    double variance = 0;
    for (int r = 0; r < n; r++) {
      double distance = r + 1 - mean;
      variance += distance * distance * weights[r];
    }
    double bound = 2 * (4 * relative + (n + 8) * UNIT);
    List<Integer> modes = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      if (weights[r] * (1 + bound) >= top * (1 - bound)) {
        modes.add(r + 1);
      }
    }
    return new LengthLaw(
        n,
        BoundedList.of(1, weights, top * bound + CUT_OFF),
        modes,
        BoundedReal.of(mean, mean * bound + CUT_OFF * n),
        deviation(variance, variance * bound + mean * bound * mean * bound + CUT_OFF * n * n * n));
  }

  /** √V from V ± e: the lower end is taken at 0 where e exceeds V. */
  private static BoundedReal deviation(double variance, double error) {
    double root = Math.sqrt(variance);
    double below = root - Math.sqrt(Math.max(0, variance - error));
    double above = Math.sqrt(variance + error) - root;
    return BoundedReal.of(root, Math.max(below, above) + 4 * UNIT * root);
  }
}
