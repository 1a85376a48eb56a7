package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.linear.Convolution;
import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.network.Block;
import org.bytedeco.javacpp.BoolPointer;
import org.bytedeco.pytorch.LongArrayRefOptional;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * z = Wᵀx and its derivatives, on batches with a row for each pixel and a column for each channel:
 * a product of matrices, or LibTorch's convolution on views of the same numbers.
 */
final class WeightProduct {

  private final Convolution map;
  private final Tensor weight;
  private final Tensor weightGradient;
  private final Tensor transposedWeight;
  private final Tensor below;
  private final Tensor kernel;
  private final Tensor kernelGradient;
  private final SecondThread second;

  /**
   * @param skipped whether ∂L/∂x is always added to a gradient that is there
   */
  WeightProduct(
      Block.Weighted layer,
      Tensor weight,
      Tensor weightGradient,
      boolean skipped,
      Workspace workspace) {
    Memory memory = workspace.memory();
    this.second = workspace.second();
    this.map = layer.map();
    long rows = (long) workspace.batch() * map.input().pixels();
    this.weight = weight;
    this.weightGradient = weightGradient;
    this.transposedWeight = map.dense() ? memory.keep(weight.t()) : null;
    this.below = skipped ? null : memory.buffer(rows, map.input().channels());
    this.kernel = map.dense() ? null : memory.keep(kernel(map, weight));
    this.kernelGradient = map.dense() ? null : memory.keep(kernel(map, weightGradient));
  }

  /** Wᵀx anew. */
  static Tensor of(Block.Weighted layer, Tensor weight, Tensor x) {
    Convolution map = layer.map();
    return map.dense() ? x.mm(weight) : rows(convolved(map, kernel(map, weight), x));
  }

  Tensor of(Tensor x) {
    return map.dense() ? x.mm(weight) : rows(convolved(map, kernel, x));
  }

  /**
   * Puts Wᵀx + shift into z.
   *
   * @param shift may be null
   */
  void into(Tensor z, Tensor x, Tensor shift) {
    if (!map.dense()) {
      Tensor product = of(x);
      z.copy_(shift == null ? product : product.add_(shift));
    } else if (shift == null) {
      torch.mm_out(z, x, weight);
    } else {
      torch.addmm_out(z, shift, x, weight);
    }
  }

  /**
   * Collects ∂L/∂W from x and δ = ∂L/∂z.
   *
   * @param lasting whether δ stays as it is until the second thread has read it; if so ∂L/∂W may be
   *     there only when the step ends
   * @param wanted whether ∂L/∂x is
   * @param skip the gradient that reaches x past the layer, to which ∂L/∂x is added in place; null
   *     if there is no skip
   * @return ∂L/∂x, valid until the next call; null if it is not wanted
   */
  Tensor backward(Tensor x, Tensor delta, boolean lasting, boolean wanted, Tensor skip) {
    if (!map.dense()) {
      return convolutionBackward(x, delta, wanted, skip);
    }
    if (lasting) {
      second.run(weight.numel() * x.size(0), () -> torch.mm_out(weightGradient, x.t(), delta));
    } else {
      torch.mm_out(weightGradient, x.t(), delta);
    }
    if (!wanted) {
      return null;
    }
    return skip == null
        ? torch.mm_out(below, delta, transposedWeight)
        : skip.addmm_(delta, transposedWeight);
  }

  private Tensor convolutionBackward(Tensor x, Tensor delta, boolean wanted, Tensor skip) {
    BoolPointer which = new BoolPointer(3);
    which.put(0, wanted).put(1, true).put(2, false);
    T_TensorTensorTensor_T derivatives =
        torch.convolution_backward(
            images(map.output(), delta),
            images(map.input(), x),
            kernel,
            new LongArrayRefOptional(),
            both(map.stride()),
            both(map.padding()),
            both(1),
            false,
            both(0),
            1,
            which);
    kernelGradient.copy_(derivatives.get1());
    if (!wanted) {
      return null;
    }
    Tensor own = rows(derivatives.get0());
    return skip == null ? below.copy_(own) : skip.add_(own);
  }

  private static Tensor convolved(Convolution map, Tensor kernel, Tensor x) {
    return torch.conv2d(
        images(map.input(), x),
        kernel,
        new TensorOptional(),
        both(map.stride()),
        both(map.padding()),
        both(1),
        1);
  }

  /** Rows of pixels as images × channels × height × width, without moving a number. */
  private static Tensor images(Shape shape, Tensor rows) {
    return rows.view(-1, shape.height(), shape.width(), shape.channels()).permute(0, 3, 1, 2);
  }

  private static Tensor rows(Tensor images) {
    return images.permute(0, 2, 3, 1).reshape(-1, images.size(1));
  }

  /** W as LibTorch's channels out × channels in × height × width, a view. */
  private static Tensor kernel(Convolution map, Tensor weight) {
    return weight
        .view(map.kernel(), map.kernel(), map.input().channels(), map.channels())
        .permute(3, 2, 0, 1);
  }

  private static long[] both(int value) {
    return new long[] {value, value};
  }
}
