package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.symbolic.architecture.Architecture;
import java.util.OptionalDouble;

/**
 * A net whose training is timed.
 *
 * @param seeds networks that are trained at the same time
 */
record ThroughputCase(Normalisation normalisation, int depth, int width, int seeds) {

  static final int BATCH = 256;
  static final int DIMENSION = 32;
  static final int CLASSES = 50;

  NetworkDescription description() {
    return new NetworkDescription(
        Architecture.parse("layer * (skip + layer)^" + (depth - 1)),
        DIMENSION,
        width,
        CLASSES,
        normalisation,
        OptionalDouble.of(1));
  }

  /** Of products of matrices: 6 for each weight and input, forward and backward. */
  double operationsPerStep() {
    double weights = DIMENSION * width + (depth - 1.0) * width * width + CLASSES * width;
    return 6 * weights * BATCH;
  }

  @Override
  public String toString() {
    return normalisation.text() + " " + depth + " x " + width;
  }
}
