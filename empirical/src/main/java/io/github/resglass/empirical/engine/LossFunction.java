package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.Loss;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A loss over inputs, each with the same share, with its gradient in the outputs. */
final class LossFunction {

  private final Loss loss;

  LossFunction(Loss loss) {
    this.loss = loss;
  }

  /**
   * The loss and its derivative.
   *
   * @param value a single number
   * @param gradient inputs × outputs
   */
  record Result(Tensor value, Tensor gradient) {}

  /** The mean over all inputs at hand. */
  Result of(Tensor outputs, Tensor labels) {
    return of(outputs, labels, 1.0 / outputs.size(0));
  }

  /**
   * @param outputs inputs × outputs
   * @param labels classes, whole numbers
   * @param share of each input in the loss
   */
  Result of(Tensor outputs, Tensor labels, double share) {
    Tensor column = labels.unsqueeze(1);
    if (outputs.size(1) == 1) {
      return single(outputs, column.mul(new Scalar(2)).sub(new Scalar(1)), new Scalar(share));
    }
    return switch (loss) {
      case CROSS_ENTROPY -> crossEntropy(outputs, column, new Scalar(share));
      case HINGE -> hinge(outputs, column, new Scalar(share / outputs.size(1)));
      case ABSOLUTE -> {
        Tensor target = torch.zeros_like(outputs).scatter_(1, column, new Scalar(1));
        Tensor distance = outputs.sub(target);
        Scalar each = new Scalar(share / outputs.size(1));
        yield new Result(distance.abs().sum().mul_(each), distance.sign().mul_(each));
      }
    };
  }

  private Result single(Tensor y, Tensor sign, Scalar share) {
    Tensor margin = y.mul(sign);
    return switch (loss) {
      case CROSS_ENTROPY ->
          new Result(
              torch.softplus(margin.neg()).sum().mul_(share),
              margin.neg().sigmoid().mul(sign).neg().mul(share));
      case HINGE ->
          new Result(
              margin.neg().add(new Scalar(1)).relu().sum().mul_(share),
              margin.lt(new Scalar(1)).mul(sign).neg().mul(share));
      case ABSOLUTE ->
          new Result(y.sub(sign).abs().sum().mul_(share), y.sub(sign).sign().mul(share));
    };
  }

  private static Result crossEntropy(Tensor outputs, Tensor column, Scalar share) {
    Tensor logarithms = outputs.log_softmax(1);
    Tensor gradient = logarithms.exp();
    Tensor value = logarithms.gather(1, column).sum().mul_(share).neg();
    gradient.scatter_add_(1, column, torch.full_like(outputs.narrow(1, 0, 1), new Scalar(-1.0)));
    return new Result(value, gradient.mul_(share));
  }

  private static Result hinge(Tensor outputs, Tensor column, Scalar each) {
    Tensor gap =
        outputs
            .sub(outputs.gather(1, column))
            .add(new Scalar(1))
            .relu()
            .scatter(1, column, new Scalar(0));
    Tensor gradient = gap.gt(new Scalar(0)).mul(each);
    gradient.scatter_(1, column, gradient.sum(1).neg().unsqueeze(1));
    return new Result(gap.sum().mul(each), gradient);
  }
}
