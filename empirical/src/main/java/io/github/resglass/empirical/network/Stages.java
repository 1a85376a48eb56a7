package io.github.resglass.empirical.network;

import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;

/** What layers put out as a net is walked through: an image that later stages halve and deepen. */
final class Stages {

  /** More than any net may have; keeps nested repetitions from overflowing. */
  private static final long MANY = 1L << 24;

  private final int count;
  private final int unitsPerStage;
  private int units;
  private Shape shape;

  /**
   * @param first what the layers of the first stage put out
   */
  Stages(Architecture net, int count, Shape first) {
    this.count = count;
    this.shape = first;
    long residualUnits = count == 1 ? 0 : residualUnits(net);
    if (residualUnits % count != 0 || (count > 1 && residualUnits == 0)) {
      throw new IllegalArgumentException(
          "convolution.stages is "
              + count
              + " for "
              + residualUnits
              + " residual units in series; a divisor of their number is accepted");
    }
    unitsPerStage = Math.toIntExact(residualUnits / count);
  }

  /** What a layer puts out here. */
  Shape shape() {
    return shape;
  }

  void enterResidualUnit() {
    if (count > 1 && units > 0 && units % unitsPerStage == 0) {
      if (shape.height() == 1 || shape.width() == 1) {
        throw new IllegalArgumentException(
            "convolution.stages is " + count + ": nothing is left to halve of " + shape);
      }
      shape = new Shape(2 * shape.channels(), (shape.height() + 1) / 2, (shape.width() + 1) / 2);
    }
    units++;
  }

  private static long residualUnits(Architecture net) {
    if (net instanceof Series series) {
      return Math.min(MANY, series.parts().stream().mapToLong(Stages::residualUnits).sum());
    } else if (net instanceof Repeat repeat) {
      return Math.min(MANY, BlockBuilder.times(repeat) * residualUnits(repeat.body()));
    }
    return net instanceof Parallel parallel && BlockBuilder.isResidual(parallel) ? 1 : 0;
  }
}
