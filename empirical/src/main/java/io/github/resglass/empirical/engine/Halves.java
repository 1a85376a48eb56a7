package io.github.resglass.empirical.engine;

import org.bytedeco.pytorch.Tensor;

/**
 * A batch in two halves, one for each thread: L = L₁ + L₂, ∂L/∂w = ∂L₁/∂w + ∂L₂/∂w, each half with
 * buffers and a gradient of its own, summed in this order whoever worked them out, so that one
 * thread and two give the same bits. Half as many rows also suit one thread: OpenBLAS multiplies
 * matrices of less than a million multiplications without copying them first, in less than half the
 * time of twice as many rows.
 */
final class Halves implements TrainingStep {

  /** Products of matrices in a step, for each weight and input. */
  private static final int PRODUCTS = 3;

  private final TrainingGraph first;
  private final TrainingGraph other;
  private final Tensor gradient;
  private final Tensor otherGradient;
  private final Tensor otherLoss;
  private final SecondThread second;

  /**
   * @param gradient of the half that the caller works out, and of the whole in the end
   * @param otherGradient of the half for the second thread
   * @param otherLoss a buffer for a number
   */
  Halves(
      TrainingGraph first,
      Tensor gradient,
      TrainingGraph other,
      Tensor otherGradient,
      Tensor otherLoss,
      SecondThread second) {
    this.first = first;
    this.gradient = gradient;
    this.other = other;
    this.otherGradient = otherGradient;
    this.otherLoss = otherLoss;
    this.second = second;
  }

  @Override
  public int batch() {
    return first.batch() + other.batch();
  }

  @Override
  public Tensor step(Tensor inputs, Tensor labels) {
    Tensor otherInputs = inputs.narrow(0, first.batch(), other.batch());
    Tensor otherLabels = labels.narrow(0, first.batch(), other.batch());
    second.run(
        PRODUCTS * gradient.numel() * other.batch(),
        () -> otherLoss.copy_(other.step(otherInputs, otherLabels)));
    Tensor loss;
    try {
      loss = first.step(inputs.narrow(0, 0, first.batch()), labels.narrow(0, 0, first.batch()));
    } finally {
      second.await();
    }
    gradient.add_(otherGradient);
    return loss.add_(otherLoss);
  }
}
