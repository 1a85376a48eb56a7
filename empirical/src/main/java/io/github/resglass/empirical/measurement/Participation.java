package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * Which layers the output's energy passes through. Y_(l) is the sum over all paths through layer l:
 * Y minus what is left, gates frozen, when the branch of layer l is cut. Means are over the inputs
 * and over the outputs of one readout.
 *
 * @param share E Y Y_(l)/E Y², for each layer; over the layers they add up to Σ_r r E Y Y_r/E Y²,
 *     the mean length under the signed weights E Y Y_r/E Y² (projections left out)
 * @param energy E Y_(l)²/E Y², for each layer
 */
public record Participation(List<Double> share, List<Double> energy) {

  public Participation {
    share = List.copyOf(share);
    energy = List.copyOf(energy);
  }

  /** Participation in the units of the last layer, one by one. */
  public static Participation inUnits(Network network, LabelledInputs inputs) {
    return of(network, inputs, rows -> rows);
  }

  /** Participation in the network's outputs: classifier, or sum of the last layer. */
  public static Participation inOutputs(Network network, LabelledInputs inputs) {
    return of(network, inputs, rows -> network.withOffsets(network.read(rows, inputs.count())));
  }

  private interface Readout {
    double[] of(double[] lastLayer);
  }

  private static Participation of(Network network, LabelledInputs inputs, Readout readout) {
    ForwardPass pass = ForwardPass.of(network, inputs);
    FrozenLayers layers = new FrozenLayers(network, pass, 0, inputs.count());
    double[] start = Polynomials.toDoubles(inputs.values());
    Block block = network.description().block();
    double[] whole = readout.of(apply(block, layers, start, -1));
    double energy = product(whole, whole);
    if (!(energy > 0) || Double.isInfinite(energy)) {
      throw new IllegalArgumentException(
          "the output's energy is " + energy + ": no path carries anything, or it overflows");
    }
    List<Double> shares = new ArrayList<>();
    List<Double> energies = new ArrayList<>();
    for (int l = 0; l < network.weights().size(); l++) {
      double[] through = readout.of(apply(block, layers, start, l));
      for (int i = 0; i < through.length; i++) {
        through[i] = whole[i] - through[i];
      }
      shares.add(product(whole, through) / energy);
      energies.add(product(through, through) / energy);
    }
    return new Participation(shares, energies);
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** The frozen network's last layer with the branch of one layer cut. */
  private static double[] apply(Block block, FrozenLayers layers, double[] h, int cut) {
    if (block instanceof Block.Weighted layer) {
      return layer.index() == cut
          ? new double[layers.count() * layer.outputs()]
          : affine(layer, layers, h);
    } else if (block instanceof Block.Scaled scaled) {
      double[] product = h.clone();
      for (int i = 0; i < product.length; i++) {
        product[i] *= scaled.factor();
      }
      return product;
    } else if (block instanceof Block.Chain chain) {
      double[] current = h;
      for (Block part : chain.parts()) {
        current = apply(part, layers, current, cut);
      }
      return current;
    } else if (block instanceof Block.Sum sum) {
      double[] total = new double[layers.count() * sum.outputs()];
      for (Block branch : sum.branches()) {
        double[] term = apply(branch, layers, h, cut);
        for (int i = 0; i < total.length; i++) {
          total[i] += term[i];
        }
      }
      return total;
    } else if (block instanceof Block.Pooled pooled) {
      return pooled.image().means(h);
    }
    return h;
  }

  private static double[] affine(Block.Weighted layer, FrozenLayers layers, double[] h) {
    double[] rows = layers.linear(layer, h);
    double[] source = layers.source(layer);
    for (int i = 0; source != null && i < rows.length; i++) {
      rows[i] += source[i];
    }
    return rows;
  }
}
