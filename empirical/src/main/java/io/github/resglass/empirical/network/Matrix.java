package io.github.resglass.empirical.network;

import java.util.Arrays;
import java.util.SplittableRandom;

/** An immutable matrix of single-precision numbers, row-major. Equal means equal bits. */
public final class Matrix {

  private final int rows;
  private final int columns;
  private final float[] values;

  /**
   * A matrix of given entries.
   *
   * @param values row-major, copied
   */
  public Matrix(int rows, int columns, float[] values) {
    if (values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          values.length + " values for a matrix of " + rows + " × " + columns);
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values.clone();
  }

  /** A matrix of one row. */
  public static Matrix row(float... values) {
    return new Matrix(1, values.length, values);
  }

  static Matrix gaussian(int rows, int columns, double deviation, SplittableRandom random) {
    float[] values = new float[Math.multiplyExact(rows, columns)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return new Matrix(rows, columns, values);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** All entries; a copy. */
  public float[] values() {
    return values.clone();
  }

  public double get(int row, int column) {
    return values[row * columns + column];
  }

  /** Columns for rows. */
  public Matrix transposed() {
    float[] turned = new float[values.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j * rows + i] = values[i * columns + j];
      }
    }
    return new Matrix(columns, rows, turned);
  }

  /** The entries in double precision. */
  public double[] toDoubles() {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i];
    }
    return copy;
  }

  /** ‖W‖, the root of the sum of squares. */
  public double norm() {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix matrix
        && rows == matrix.rows
        && columns == matrix.columns
        && Arrays.equals(values, matrix.values);
  }

  @Override
  public int hashCode() {
    return 31 * rows + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "matrix of " + rows + " × " + columns;
  }

  void requireShape(int wantedRows, int wantedColumns) {
    if (rows != wantedRows || columns != wantedColumns) {
      throw new IllegalArgumentException(
          "a matrix of "
              + rows
              + " × "
              + columns
              + " where "
              + wantedRows
              + " × "
              + wantedColumns
              + " is needed");
    }
  }
}
