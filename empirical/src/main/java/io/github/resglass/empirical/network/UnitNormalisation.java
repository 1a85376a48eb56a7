package io.github.resglass.empirical.network;

import java.util.Arrays;

/**
 * What a layer does to its preactivations z = w_jᵀ·, unit by unit, before the gate: u_j = γ_j (z_j
 * − μ_j)/s_j + b_j, as full batch normalisation or a bias (γ = s = 1, μ = 0) asks for. Frozen: μ
 * and s are those of a set of inputs, see {@link ForwardPass#calibrate}.
 *
 * @param values four rows: γ, b, μ, s
 */
public record UnitNormalisation(Matrix values) {

  private static final int ROWS = 4;

  public UnitNormalisation {
    values.requireShape(ROWS, values.columns());
  }

  /** γ = s = 1, b = μ = 0. */
  public static UnitNormalisation identity(int units) {
    float[] rows = new float[ROWS * units];
    Arrays.fill(rows, 0, units, 1);
    Arrays.fill(rows, 3 * units, 4 * units, 1);
    return new UnitNormalisation(new Matrix(ROWS, units, rows));
  }

  /** From the four rows. */
  public static UnitNormalisation of(float[] gain, float[] shift, float[] mean, float[] deviation) {
    int units = gain.length;
    float[] rows = Arrays.copyOf(gain, ROWS * units);
    System.arraycopy(shift, 0, rows, units, units);
    System.arraycopy(mean, 0, rows, 2 * units, units);
    System.arraycopy(deviation, 0, rows, 3 * units, units);
    return new UnitNormalisation(new Matrix(ROWS, units, rows));
  }

  /** γ_j/s_j, what the frozen layer multiplies z_j by. */
  public double factor(int unit) {
    return values.get(0, unit) / values.get(3, unit);
  }

  /** b_j − γ_j μ_j/s_j, what the frozen layer adds: a path of its own starts here. */
  public double source(int unit) {
    return values.get(1, unit) - factor(unit) * values.get(2, unit);
  }

  /** Mean of γ over the units. */
  public double meanGain() {
    return rowMean(0);
  }

  /** Mean of s over the units. */
  public double meanDeviation() {
    return rowMean(3);
  }

  /** The same γ and b with other statistics. */
  public UnitNormalisation withStatistics(float[] mean, float[] deviation) {
    return of(row(0), row(1), mean, deviation);
  }

  /** γ (0), b (1), μ (2) or s (3); a copy. */
  public float[] row(int row) {
    int units = values.columns();
    return Arrays.copyOfRange(values.values(), row * units, (row + 1) * units);
  }

  private double rowMean(int row) {
    double sum = 0;
    for (int j = 0; j < values.columns(); j++) {
      sum += values.get(row, j);
    }
    return sum / values.columns();
  }
}
