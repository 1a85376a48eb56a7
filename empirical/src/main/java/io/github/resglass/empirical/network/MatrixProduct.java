package io.github.resglass.empirical.network;

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
                multiplyRow(a, row * inner, w, inner, columns, product, row * columns);
              }
            });
    return product;
  }

  /**
   * Four rows of W at a time, so that the row of results is loaded and stored a quarter as often.
   */
  private static void multiplyRow(
      double[] a, int from, double[] w, int inner, int columns, double[] product, int to) {
    int k = 0;
    for (; k + 3 < inner; k += 4) {
      double a0 = a[from + k];
      double a1 = a[from + k + 1];
      double a2 = a[from + k + 2];
      double a3 = a[from + k + 3];
      if (a0 == 0 && a1 == 0 && a2 == 0 && a3 == 0) {
        continue;
      }
      int w0 = k * columns;
      int w1 = w0 + columns;
      int w2 = w1 + columns;
      int w3 = w2 + columns;
      for (int j = 0; j < columns; j++) {
        product[to + j] += (a0 * w[w0 + j] + a1 * w[w1 + j]) + (a2 * w[w2 + j] + a3 * w[w3 + j]);
      }
    }
    for (; k < inner; k++) {
      double single = a[from + k];
      for (int j = 0; j < columns; j++) {
        product[to + j] += single * w[k * columns + j];
      }
    }
  }
}
