package io.github.resglass.verify.numeric.law;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.util.MathArrays;

/**
 * A law known up to its normalisation: w_r ∝ v_r with every v_r ≥ 0 in double precision.
 *
 * <p>Error analysis, u = 2⁻⁵³. Let each v_r be off by at most δ relative. Sums are made with twice
 * the digits, so that they and a quotient round twice. Hence w_r is off by at most η = 2δ + 4u,
 * relative. With distances d_r = r − c from the mode c,
 *
 * <pre>
 *   E d is off by δ E|d − E d| + 4u|E d|,   as an error common to all v_r does not matter,
 *   Var r by (2δ + 10u) Var r + (that of E d)²,   as Var r = min_c E (r − c)²,
 * </pre>
 *
 * <p>and the mean c + E d rounds once more. What is left out, at most the share λ of all, adds λ to
 * a weight, λN to the mean and λN² to the variance, twice over for being missing from the total
 * too. All bounds are 1 % larger, which pays for terms of second order and for rounding the bounds.
 */
final class PositiveLaw {

  /** Half the distance from 1 to the next double. */
  private static final double UNIT = 0x1p-53;

  /** For terms of second order. */
  private static final double MORE = 1.01;

  private PositiveLaw() {}

  /**
   * Normalises.
   *
   * @param values v_1, …, v_N, the largest between 10⁻²⁰ and 1
   * @param relative δ, at most 10⁻³
   * @param lost λ
   * @param method which computation gave the values
   */
  static LengthLaw of(double[] values, double relative, double lost, String method) {
    int n = values.length;
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    double total = MathArrays.linearCombination(values, ones);
    int center = 0;
    for (int i = 1; i < n; i++) {
      center = values[i] > values[center] ? i : center;
    }
    double[] weights = new double[n];
    double[] distances = new double[n];
    for (int i = 0; i < n; i++) {
      weights[i] = values[i] / total;
      distances[i] = i - center;
    }
    double mean = MathArrays.linearCombination(values, distances) / total;
    double[] squares = Arrays.stream(distances).map(d -> (d - mean) * (d - mean)).toArray();
    double variance = MathArrays.linearCombination(values, squares) / total;
    double spread =
        IntStream.range(0, n).mapToDouble(i -> weights[i] * Math.abs(distances[i] - mean)).sum();
    double top = weights[center];
    double ofWeight = MORE * (2 * relative + 4 * UNIT);
    double ofMean = MORE * (relative * spread + 4 * UNIT * Math.abs(mean));
    double ofVariance = MORE * ((2 * relative + 10 * UNIT) * variance + ofMean * ofMean);
    double rounded = center + 1 + mean;
    return new LengthLaw(
        n,
        BoundedList.of(1, weights, top * ofWeight + 2 * lost),
        BoundedList.indicesOfLargest(1, weights, ofWeight),
        BoundedReal.of(rounded, ofMean + UNIT * rounded + 2 * lost * n),
        deviation(variance, ofVariance + 2 * lost * n * n),
        method);
  }

  /** √V from V ± e: the lower end is taken at 0 where e exceeds V. */
  private static BoundedReal deviation(double variance, double error) {
    double root = Math.sqrt(variance);
    double below = root - Math.sqrt(Math.max(0, variance - error));
    double above = Math.sqrt(variance + error) - root;
    return BoundedReal.of(root, Math.max(below, above) + 4 * UNIT * root);
  }
}
