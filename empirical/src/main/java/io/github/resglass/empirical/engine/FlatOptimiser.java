package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.Matrix;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** SGD with momentum, or Adam, on the one array of all parameters, in place. */
final class FlatOptimiser {

  private static final double ADAM_EPSILON = 1e-8;

  private final OptimiserSettings settings;
  private final Tensor values;
  private final Tensor gradient;
  private final Tensor firstMoment;
  private final Tensor secondMoment;
  private final ParameterLayout.Slice scales;
  private long steps;

  FlatOptimiser(
      OptimiserSettings settings,
      Tensor values,
      Tensor gradient,
      ParameterLayout.Slice scales,
      Tensor firstMoment,
      Tensor secondMoment,
      long steps) {
    this.settings = settings;
    this.values = values;
    this.gradient = gradient;
    this.scales = scales;
    this.firstMoment = firstMoment;
    this.secondMoment = secondMoment;
    this.steps = steps;
  }

  long steps() {
    return steps;
  }

  Matrix firstMoment() {
    return Matrix.row(TensorCopy.floats(firstMoment));
  }

  Matrix secondMoment() {
    return Matrix.row(TensorCopy.floats(secondMoment));
  }

  /** One step against the gradient; call with gradients switched off. */
  void step(double rate) {
    steps++;
    if (settings.method() == OptimiserSettings.Method.SGD) {
      decay(gradient, 1);
      firstMoment.mul_(new Scalar(settings.momentum())).add_(gradient);
      values.add_(firstMoment, new Scalar(-rate));
    } else {
      double first = settings.momentum();
      double second = settings.secondDecay();
      decay(values, -rate);
      firstMoment.mul_(new Scalar(first)).add_(gradient, new Scalar(1 - first));
      secondMoment.mul_(new Scalar(second)).addcmul_(gradient, gradient, new Scalar(1 - second));
      double firstCorrection = 1 - Math.pow(first, (double) steps);
      double secondCorrection = Math.sqrt(1 - Math.pow(second, (double) steps));
      Tensor root = secondMoment.sqrt().add_(new Scalar(ADAM_EPSILON * secondCorrection));
      values.addcdiv_(firstMoment, root, new Scalar(-rate * secondCorrection / firstCorrection));
    }
  }

  /** target += factor · decay · values, weights and scales each with their own decay. */
  private void decay(Tensor target, double factor) {
    addDecay(target, 0, scales.offset(), factor * settings.weightDecay());
    addDecay(target, scales.offset(), scales.length(), factor * settings.scaleDecay());
  }

  private void addDecay(Tensor target, int from, int length, double amount) {
    if (amount != 0 && length > 0) {
      target.narrow(0, from, length).add_(values.narrow(0, from, length), new Scalar(amount));
    }
  }
}
