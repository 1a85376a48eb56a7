package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The forward pass for any number of inputs, as it is written down: evaluation. */
final class Graph {

  private final Block block;
  private final int inputChannels;
  private final Normalisation normalisation;
  private final List<LayerParameters> layers;
  private final Tensor readout;

  Graph(NetworkDescription description, List<LayerParameters> layers, Tensor readout) {
    this.block = description.block();
    this.inputChannels = description.inputShape().channels();
    this.normalisation = description.normalisation();
    this.layers = layers;
    this.readout = readout;
  }

  /** Where the statistics of a pass come from, or go to. */
  interface Statistics {
    /** σ_l for the outputs z = R(W_lᵀ·) of layer l. */
    Tensor deviation(int layer, Tensor z);

    /** μ of the preactivations of layer l. */
    Tensor mean(int layer, Tensor z);

    /** √(v + floor) of the preactivations of layer l. */
    Tensor spread(int layer, Tensor z);
  }

  /** The network's outputs, batch × outputs. */
  Tensor logits(Tensor inputs, Statistics statistics) {
    return apply(block, inputs.view(-1, inputChannels), statistics).mm(readout);
  }

  private Tensor apply(Block part, Tensor h, Statistics statistics) {
    if (part instanceof Block.Weighted layer) {
      Tensor z = WeightProduct.of(layer, layers.get(layer.index()).weight(), h);
      return layer.gated() ? gated(layer.index(), z, statistics) : z;
    } else if (part instanceof Block.Scaled scaled) {
      return h.mul(new Scalar(scaled.factor()));
    } else if (part instanceof Block.Chain chain) {
      Tensor current = h;
      for (Block piece : chain.parts()) {
        current = apply(piece, current, statistics);
      }
      return current;
    } else if (part instanceof Block.Sum sum) {
      Tensor total = apply(sum.branches().get(0), h, statistics);
      for (Block branch : sum.branches().subList(1, sum.branches().size())) {
        total = total.add(apply(branch, h, statistics));
      }
      return total;
    } else if (part instanceof Block.Pooled pooled) {
      Shape image = pooled.image();
      return h.view(-1, image.pixels(), image.channels()).mean(1);
    }
    return h;
  }

  private Tensor gated(int l, Tensor product, Statistics statistics) {
    LayerParameters own = layers.get(l);
    Tensor z = product;
    if (normalisation == Normalisation.BATCH) {
      z = z.sub(statistics.mean(l, product)).div(statistics.spread(l, product)).mul(own.gain());
    }
    if (own.shift() != null) {
      z = z.add(own.shift());
    }
    z = z.relu();
    if (normalisation == Normalisation.SCALE_ONLY) {
      return z.mul(own.scale().div(statistics.deviation(l, z)));
    }
    return normalisation == Normalisation.SCALAR ? z.mul(own.scale()) : z;
  }

  /** The statistics of the inputs at hand. */
  static final class OfBatch implements Statistics {

    private final Scalar floor = new Scalar(Normalisation.VARIANCE_FLOOR);
    private final Scalar batchFloor = new Scalar(Normalisation.BATCH_VARIANCE_FLOOR);

    @Override
    public Tensor deviation(int layer, Tensor z) {
      return variance(z).add(floor).sqrt().mean();
    }

    @Override
    public Tensor mean(int layer, Tensor z) {
      return z.mean(0);
    }

    @Override
    public Tensor spread(int layer, Tensor z) {
      return variance(z).add(batchFloor).sqrt();
    }

    private static Tensor variance(Tensor z) {
      return z.sub(z.mean(0)).square().mean(0);
    }
  }

  /** Statistics that stay what they are. */
  record Frozen(FrozenStatistics statistics, Device device) implements Statistics {

    @Override
    public Tensor deviation(int layer, Tensor z) {
      return device.place(torch.tensor(statistics.deviations().get(layer).floatValue()));
    }

    @Override
    public Tensor mean(int layer, Tensor z) {
      return device.place(torch.tensor(statistics.means().get(layer).values()));
    }

    @Override
    public Tensor spread(int layer, Tensor z) {
      return device.place(torch.tensor(statistics.spreads().get(layer).values()));
    }
  }
}
