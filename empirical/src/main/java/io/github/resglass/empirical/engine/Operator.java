package io.github.resglass.empirical.engine;

import org.bytedeco.pytorch.Tensor;

/**
 * A part of a training step with its derivative worked out by hand and its results in buffers that
 * every step uses again. Automatic differentiation would allocate each result anew and record each
 * operation; at a width of 64 that costs as much time as the products of matrices.
 */
interface Operator {

  /** The part's output for a batch; valid until the next call. */
  Tensor forward(Tensor input);

  /**
   * Writes the gradient of the part's parameters to where they are collected.
   *
   * @param gradient of the loss with respect to the output of the last {@link #forward}; what is in
   *     it afterwards is undefined, as the gradient of a residual stream stays in one place
   * @param wanted whether the gradient with respect to the input is
   * @return the latter, valid until the next call; null if it is not wanted
   */
  Tensor backward(Tensor gradient, boolean wanted);
}
