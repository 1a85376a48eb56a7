package io.github.resglass.empirical.measurement;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Polynomials in t whose coefficients are rows of numbers, one for each power of t; null stands for
 * a coefficient that is 0 throughout, so that lengths that no path has cost nothing.
 */
final class Polynomials {

  private Polynomials() {}

  static double[][] scaled(double factor, double[][] h) {
    return mapped(h, coefficient -> Arrays.stream(coefficient).map(v -> factor * v).toArray());
  }

  /** A linear map of every coefficient. */
  static double[][] mapped(double[][] h, UnaryOperator<double[]> map) {
    double[][] mapped = new double[h.length][];
    for (int r = 0; r < h.length; r++) {
      mapped[r] = h[r] == null ? null : map.apply(h[r]);
    }
    return mapped;
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
