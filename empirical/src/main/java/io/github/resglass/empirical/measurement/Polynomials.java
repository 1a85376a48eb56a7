package io.github.resglass.empirical.measurement;

/**
 * Polynomials in t whose coefficients are rows of numbers, one for each power of t; null stands for
 * a coefficient that is 0 throughout, so that lengths that no path has cost nothing.
 */
final class Polynomials {

  private Polynomials() {}

  static double[][] scaled(double factor, double[][] h) {
    double[][] scaled = new double[h.length][];
    for (int r = 0; r < h.length; r++) {
      if (h[r] != null) {
        scaled[r] = h[r].clone();
        for (int i = 0; i < scaled[r].length; i++) {
          scaled[r][i] *= factor;
        }
      }
    }
    return scaled;
  }

  static void add(double[][] term, double[][] total) {
    for (int r = 0; r < total.length; r++) {
      if (term[r] != null && total[r] == null) {
        total[r] = term[r].clone();
      } else if (term[r] != null) {
        for (int i = 0; i < total[r].length; i++) {
          total[r][i] += term[r][i];
        }
      }
    }
  }

  /** The value at t = 1. */
  static double[] sum(double[][] h, int length) {
    double[] sum = new double[length];
    for (double[] coefficient : h) {
      for (int i = 0; coefficient != null && i < length; i++) {
        sum[i] += coefficient[i];
      }
    }
    return sum;
  }

  static double[] toDoubles(float[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i];
    }
    return copy;
  }
}
