package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.Block;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The forward pass as LibTorch operations; gradients are LibTorch's own. */
final class Graph {

  private final Block block;
  private final List<Tensor> weights;
  private final Tensor classifier;
  private final List<Tensor> scales;
  private final Scalar varianceFloor;

  /**
   * @param scales λ_l as tensors of one number; empty without normalisation
   */
  Graph(
      Block block,
      List<Tensor> weights,
      Tensor classifier,
      List<Tensor> scales,
      Scalar varianceFloor) {
    this.block = block;
    this.weights = weights;
    this.classifier = classifier;
    this.scales = scales;
    this.varianceFloor = varianceFloor;
  }

  /** Where the σ_l of a pass come from and go to. */
  interface Deviations {
    /** σ_l for the outputs z = R(W_lᵀ·) of layer l. */
    Tensor of(int layer, Tensor z);
  }

  /** The classifier's outputs, batch × classes. */
  Tensor logits(Tensor inputs, Deviations deviations) {
    return apply(block, inputs, deviations).mm(classifier);
  }

  /** σ_l of this batch, differentiable: mean over units of √(variance over the batch + floor). */
  Tensor deviation(Tensor z) {
    return z.sub(z.mean(0)).square().mean(0).add(varianceFloor).sqrt().mean();
  }

  private Tensor apply(Block part, Tensor h, Deviations deviations) {
    if (part instanceof Block.Weighted layer) {
      Tensor z = activation(layer, h);
      return scales.isEmpty() ? z : z.mul(factor(layer, z, deviations));
    } else if (part instanceof Block.Scaled scaled) {
      return h.mul(new Scalar(scaled.factor()));
    } else if (part instanceof Block.Chain chain) {
      Tensor current = h;
      for (Block piece : chain.parts()) {
        current = apply(piece, current, deviations);
      }
      return current;
    } else if (part instanceof Block.Sum sum) {
      Tensor total = apply(sum.branches().get(0), h, deviations);
      for (Block branch : sum.branches().subList(1, sum.branches().size())) {
        total = plus(total, branch, h, deviations);
      }
      return total;
    }
    return h;
  }

  /** Adds a branch; a normalised layer's product with its scale is fused into the addition. */
  private Tensor plus(Tensor total, Block branch, Tensor h, Deviations deviations) {
    if (branch instanceof Block.Weighted layer && !scales.isEmpty()) {
      Tensor z = activation(layer, h);
      return torch.addcmul(total, z, factor(layer, z, deviations));
    }
    return total.add(apply(branch, h, deviations));
  }

  private Tensor activation(Block.Weighted layer, Tensor h) {
    return h.mm(weights.get(layer.index())).relu();
  }

  private Tensor factor(Block.Weighted layer, Tensor z, Deviations deviations) {
    return scales.get(layer.index()).div(deviations.of(layer.index(), z));
  }
}
