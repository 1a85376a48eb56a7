package io.github.resglass.empirical.growth;

import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.linear.MatrixProduct;
import java.util.SplittableRandom;

/**
 * Standard normal inputs on their way through layer · (skip + layer)^(p−1) with weights N(0, 1/n),
 * normalised over these inputs as one batch.
 */
final class InitialActivations {

  private final Branch branch;
  private final int width;
  private final int inputs;
  private final SplittableRandom random;

  InitialActivations(Branch branch, int width, int inputs, Seed seed) {
    this.branch = branch;
    this.width = width;
    this.inputs = inputs;
    this.random = seed.generator();
  }

  /** Mean of N_l² over units and inputs for l = 1, …, depth. */
  double[] squares(int depth) {
    double[] n = gaussian(inputs * width, 1);
    double[] squares = new double[depth];
    for (int l = 0; l < depth; l++) {
      double[] weights = gaussian(width * width, 1 / Math.sqrt(width));
      double[] added = branch(MatrixProduct.multiply(n, inputs, weights, width, width), l == 0);
      for (int i = 0; i < n.length; i++) {
        n[i] = added[i] + (l == 0 ? 0 : n[i]);
        squares[l] += n[i] * n[i] / n.length;
      }
    }
    return squares;
  }

  private double[] gaussian(int count, double deviation) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = deviation * random.nextGaussian();
    }
    return values;
  }

  private double[] branch(double[] z, boolean first) {
    if (branch == Branch.BATCH) {
      standardise(z);
    }
    for (int i = 0; i < z.length; i++) {
      z[i] = Math.max(z[i], 0);
    }
    double[] spread = new double[width];
    double mean = 0;
    for (int j = 0; j < width; j++) {
      spread[j] = Math.sqrt(moments(z, j)[1]);
      mean += spread[j] / width;
    }
    double factor =
        switch (branch) {
          case PLAIN, BATCH -> 1;
          case SCALE_ONLY, CENTRED -> 1 / mean;
          case SCALAR -> first ? 1 : 0;
        };
    for (int j = 0; j < width; j++) {
      boolean centred = branch == Branch.CENTRED;
      double shift = centred ? moments(z, j)[0] : 0;
      double sign = centred && random.nextBoolean() ? -1 : 1;
      for (int i = j; i < z.length; i += width) {
        z[i] = sign * factor * (z[i] - shift);
      }
    }
    return z;
  }

  private void standardise(double[] z) {
    for (int j = 0; j < width; j++) {
      double[] moments = moments(z, j);
      double deviation = Math.sqrt(moments[1]);
      for (int i = j; i < z.length; i += width) {
        z[i] = (z[i] - moments[0]) / deviation;
      }
    }
  }

  /** Mean and variance of a unit over the inputs. */
  private double[] moments(double[] z, int unit) {
    double mean = 0;
    for (int i = unit; i < z.length; i += width) {
      mean += z[i] / inputs;
    }
    double variance = 0;
    for (int i = unit; i < z.length; i += width) {
      variance += (z[i] - mean) * (z[i] - mean) / inputs;
    }
    return new double[] {mean, variance};
  }
}
