package io.github.resglass.verify.spinglass.dynamics;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.random.RandomGenerator;

/** Random points of the sphere ⟨w,w⟩ = Λ, and zeros of functions between them. */
final class GreatCircles {

  private static final int DRAWS = 200;

  private GreatCircles() {}

  /** Uniform on the sphere. */
  static double[] point(int dimension, RandomGenerator random) {
    double[] w = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      w[i] = random.nextGaussian();
    }
    return scaled(w);
  }

  /** The point of the sphere in the same direction. */
  static double[] scaled(double[] w) {
    double square = 0;
    for (double x : w) {
      square += x * x;
    }
    double factor = Math.sqrt(w.length / square);
    double[] result = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      result[i] = factor * w[i];
    }
    return result;
  }

  /** A zero between two random points of different sign; empty if no such pair turns up. */
  static Optional<double[]> zero(
      ToDoubleFunction<double[]> quantity, TwoLengthLoss loss, RandomGenerator random) {
    double[] start = point(loss.dimension(), random);
    boolean positive = quantity.applyAsDouble(start) > 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] end = point(loss.dimension(), random);
      if (quantity.applyAsDouble(end) > 0 != positive) {
        return Optional.of(bisected(quantity, positive ? start : end, positive ? end : start));
      }
    }
    return Optional.empty();
  }

  private static double[] bisected(
      ToDoubleFunction<double[]> quantity, double[] above, double[] below) {
    double[] high = above;
    double[] low = below;
    double[] middle = high;
    for (int step = 0; step < 60; step++) {
      middle = new double[high.length];
      for (int i = 0; i < middle.length; i++) {
        middle[i] = (high[i] + low[i]) / 2;
      }
      middle = scaled(middle);
      if (quantity.applyAsDouble(middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return middle;
  }
}
