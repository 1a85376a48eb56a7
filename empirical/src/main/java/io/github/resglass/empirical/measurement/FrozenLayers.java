package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;

/**
 * The layers of a network with gates A and normalisation frozen for some inputs: x ↦ A ∘ (f ∘ (W_lᵀ
 * x) + c), an affine map for each input. f holds λ_l/σ_l or γ/s; c, the source, is what shifts and
 * biases add: paths of their own start there.
 */
final class FrozenLayers {

  private final Network network;
  private final ForwardPass pass;
  private final int firstInput;
  private final int count;

  FrozenLayers(Network network, ForwardPass pass, int firstInput, int count) {
    this.network = network;
    this.pass = pass;
    this.firstInput = firstInput;
    this.count = count;
  }

  /** Number of inputs. */
  int count() {
    return count;
  }

  /** A f (W_lᵀ x) for every row x. */
  double[] linear(Block.Weighted layer, double[] rows) {
    double[] weights = network.weights().get(layer.index()).toDoubles();
    return gated(layer, layer.map().apply(rows, count, weights));
  }

  /** W_l (f A δ) for every row δ: the transposed map. */
  double[] transposed(Block.Weighted layer, double[] rows) {
    double[] weights = network.weights().get(layer.index()).toDoubles();
    return layer.map().transposed(gated(layer, rows.clone()), count, weights);
  }

  /** f A δ, in place. */
  double[] gated(Block.Weighted layer, double[] rows) {
    if (!layer.gated()) {
      return rows;
    }
    int l = layer.index();
    for (int i = 0; i < rows.length; i++) {
      int unit = i % layer.outputs();
      boolean open = pass.open(l, firstInput + i / layer.outputs(), unit);
      rows[i] = open ? network.unitFactor(l, unit % layer.channels()) * rows[i] : 0;
    }
    return rows;
  }

  /** A c, what starts at this layer; null where layers have no shifts and no biases. */
  double[] source(Block.Weighted layer) {
    if (network.units().isEmpty() || !layer.gated()) {
      return null;
    }
    int l = layer.index();
    double[] rows = new double[count * layer.outputs()];
    for (int i = 0; i < rows.length; i++) {
      int unit = i % layer.outputs();
      if (pass.open(l, firstInput + i / layer.outputs(), unit)) {
        rows[i] = network.unitSource(l, unit % layer.channels());
      }
    }
    return rows;
  }
}
