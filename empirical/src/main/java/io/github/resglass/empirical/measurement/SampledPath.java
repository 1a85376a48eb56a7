package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;
import java.util.List;

/** One way through the blocks of a frozen network: what arrives at the sum of the last layer. */
public final class SampledPath {

  private final FrozenLayers layers;
  private final double[] start;

  /** Freezes the network for some inputs. */
  public SampledPath(Network network, LabelledInputs inputs) {
    ForwardPass pass = ForwardPass.of(network, inputs);
    this.layers = new FrozenLayers(network, pass, 0, inputs.count());
    this.start = Polynomials.toDoubles(inputs.values());
  }

  /**
   * The inputs pushed along layers, factors, means over pixels and identities in order.
   *
   * @return for each input the sum over the last layer's units
   */
  public double[] sumAlong(List<Block> way) {
    double[] h = start;
    double factor = 1;
    for (Block block : way) {
      if (block instanceof Block.Weighted layer) {
        h = layers.linear(layer, h);
      } else if (block instanceof Block.Scaled scaled) {
        factor *= scaled.factor();
      } else if (block instanceof Block.Pooled pooled) {
        h = pooled.image().means(h);
      }
    }
    int units = h.length / layers.count();
    double[] sums = new double[layers.count()];
    for (int i = 0; i < h.length; i++) {
      sums[i / units] += factor * h[i];
    }
    return sums;
  }
}
