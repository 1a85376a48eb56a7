package io.github.resglass.verify.numeric.closedform;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * θ(β_i, p_j), equation 31 of the paper's net on a grid of gains and depths: the values behind Fig.
 * 1(f), in as many directions as one likes.
 *
 * <p>Domain: as {@link PaperNetCovariance}, with p ≥ 2. Accuracy: {@link #errorBound}, one bound
 * for the whole map. Cost: O(1) for a point, on all processors; 10⁶ points take a quarter of a
 * second on two of them.
 *
 * <pre>{@code
 * ThetaMap map = ThetaMap.of(new double[] {0.1, 0.5, 2}, new int[] {10, 100, 1000});
 * double theta = map.at(2, 1);    // β = 2, p = 100
 * }</pre>
 */
public final class ThetaMap {

  private final double[][] values;
  private final double errorBound;

  private ThetaMap(double[][] values, double errorBound) {
    this.values = values;
    this.errorBound = errorBound;
  }

  /**
   * The map.
   *
   * @param gains β_1, β_2, …, from 10⁻³⁰⁰ to 10³⁰⁰
   * @param depths p_1, p_2, …, from 2 to 10⁷
   * @throws IllegalArgumentException outside the domain
   */
  public static ThetaMap of(double[] gains, int[] depths) {
    for (int depth : depths) {
      if (depth < 2) {
        throw new IllegalArgumentException("depth " + depth + "; at least 2 is accepted");
      }
    }
    double[][] values = new double[gains.length][depths.length];
    double errorBound =
        IntStream.range(0, gains.length)
            .parallel()
            .mapToDouble(i -> row(gains[i], depths, values[i]))
            .max()
            .orElse(0);
    return new ThetaMap(values, errorBound);
  }

  /** Fills the row of one gain; the largest error bound in it. */
  private static double row(double gain, int[] depths, double[] row) {
    double largest = 0;
    for (int j = 0; j < depths.length; j++) {
      PaperNetCovariance covariance = PaperNetCovariance.of(depths[j], gain);
      row[j] = covariance.theta();
      largest = Math.max(largest, covariance.thetaErrorBound());
    }
    return largest;
  }

  /** θ at the i-th gain and the j-th depth, both counted from 0. */
  public double at(int i, int j) {
    return values[i][j];
  }

  /** A copy: one row for each gain, one column for each depth. */
  public double[][] values() {
    return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  /** Never smaller than the error of any value. */
  public double errorBound() {
    return errorBound;
  }
}
