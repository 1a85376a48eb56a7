package io.github.resglass.empirical.linear;

import java.util.stream.IntStream;

/** Products of many rows with one matrix, in double precision. */
public final class MatrixProduct {

  /** Rows that one task works on; their results stay in the first-level cache with the matrix. */
  private static final int ROWS_PER_TASK = 64;

  private MatrixProduct() {}

  /**
   * A·W. Every row is summed in the same order whichever thread works on it, so the result does not
   * depend on the number of threads.
   *
   * @param a rows × inner, row-major
   * @param w inner × columns, row-major
   * @return rows × columns
   */
  public static double[] multiply(double[] a, int rows, double[] w, int inner, int columns) {
    double[] product = new double[Math.multiplyExact(rows, columns)];
    int tasks = (rows + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task -> {
              int end = Math.min(rows, (task + 1) * ROWS_PER_TASK);
              for (int row = task * ROWS_PER_TASK; row < end; row++) {
                addRow(a, row * inner, w, 0, inner, columns, product, row * columns);
              }
            });
    return product;
  }

  /** Columns for rows. */
  public static double[] transposed(double[] matrix, int rows, int columns) {
    double[] transposed = new double[matrix.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        transposed[j * rows + i] = matrix[i * columns + j];
      }
    }
    return transposed;
  }

  /**
   * Adds one row of A times a matrix that begins somewhere in w to a row of results. Four rows of
   * the matrix at a time, so that the row of results is loaded and stored a quarter as often.
   */
  static void addRow(
      double[] a, int from, double[] w, int first, int inner, int columns, double[] sum, int to) {
    int k = 0;
    for (; k + 3 < inner; k += 4) {
      double a0 = a[from + k];
      double a1 = a[from + k + 1];
      double a2 = a[from + k + 2];
      double a3 = a[from + k + 3];
      if (a0 == 0 && a1 == 0 && a2 == 0 && a3 == 0) {
        continue;
      }
      int w0 = first + k * columns;
      int w1 = w0 + columns;
      int w2 = w1 + columns;
      int w3 = w2 + columns;
      for (int j = 0; j < columns; j++) {
        sum[to + j] += (a0 * w[w0 + j] + a1 * w[w1 + j]) + (a2 * w[w2 + j] + a3 * w[w3 + j]);
      }
    }
    for (; k < inner; k++) {
      double single = a[from + k];
      for (int j = 0; j < columns; j++) {
        sum[to + j] += single * w[first + k * columns + j];
      }
    }
  }
}
