package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.network.Block;

/** Jᵀδ for the whole frozen network, without polynomials. */
final class Backpropagation {

  private Backpropagation() {}

  static double[] through(Block block, FrozenLayers layers, double[] delta) {
    if (block instanceof Block.Weighted layer) {
      return layers.transposed(layer, delta);
    } else if (block instanceof Block.Scaled scaled) {
      double[] product = delta.clone();
      for (int i = 0; i < product.length; i++) {
        product[i] *= scaled.factor();
      }
      return product;
    } else if (block instanceof Block.Chain chain) {
      double[] current = delta;
      for (int i = chain.parts().size() - 1; i >= 0; i--) {
        current = through(chain.parts().get(i), layers, current);
      }
      return current;
    } else if (block instanceof Block.Sum sum) {
      double[] total = null;
      for (Block branch : sum.branches()) {
        double[] term = through(branch, layers, delta);
        for (int i = 0; total != null && i < total.length; i++) {
          term[i] += total[i];
        }
        total = term;
      }
      return total;
    } else if (block instanceof Block.Pooled pooled) {
      return pooled.image().spread(delta);
    }
    return delta.clone();
  }
}
