package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;

/**
 * Y(t) = Σ_r Y_r t^r for every input and every unit of the last layer: each layer's branch λ_l/σ_l
 * · R(W_lᵀ·) is replaced by t·(λ_l/σ_l)·A·W_lᵀ·, with the gates A open exactly where they are in
 * the network. Y_r is the sum over all paths through r layers of input · weights · gates · scales;
 * at t = 1 the polynomial is the network's output.
 *
 * <p>Shifts of batch normalisation and biases are paths of their own: the one of layer l starts
 * there as t·A·c, so that it counts layer l among its layers. What a classifier adds is a path of
 * length 0. A skip that is a projection multiplies by its matrix and counts no layer. With all
 * three, the parts add up to the output.
 *
 * <p>Cost: r matrix products for the r-th layer of a chain, so about p²/2 forward passes for a
 * residual net of depth p. Rounding: relative to the sum of the paths' absolute values, a small
 * multiple of (width · depth) · 10⁻¹⁶.
 */
public final class PathContributions {

  private final Network network;
  private final FrozenLayers layers;
  private final Origin origin;
  private final int count;
  private final int units;
  private final double[][] byLength;
  private final double[][][] entering;

  private PathContributions(
      Network network, LabelledInputs inputs, FrozenLayers layers, Origin origin) {
    this.network = network;
    this.layers = layers;
    this.origin = origin;
    this.count = inputs.count();
    Block block = network.description().block();
    this.units = block.outputs();
    this.entering = new double[network.weights().size()][][];
    double[][] start = new double[Block.degree(block) + 1][];
    start[0] = origin == Origin.LAYERS ? null : Polynomials.toDoubles(inputs.values());
    this.byLength = apply(block, start);
  }

  /** The contributions for all inputs, with the gates that are open for them. */
  public static PathContributions of(Network network, LabelledInputs inputs) {
    return of(network, inputs, Origin.ANYWHERE);
  }

  /** The contributions of the paths that start in one place. */
  public static PathContributions of(Network network, LabelledInputs inputs, Origin origin) {
    ForwardPass pass = ForwardPass.of(network, inputs);
    return ofRange(network, inputs, pass, 0, inputs.count(), origin);
  }

  /** The contributions for some of the inputs that a pass was made with. */
  static PathContributions ofRange(
      Network network, LabelledInputs inputs, ForwardPass pass, int from, int to, Origin origin) {
    FrozenLayers layers = new FrozenLayers(network, pass, from, to - from);
    return new PathContributions(network, inputs.range(from, to), layers, origin);
  }

  /** The polynomial that enters layer l. */
  double[][] entering(int layer) {
    return entering[layer];
  }

  /** Length of the longest path. */
  public int degree() {
    return byLength.length - 1;
  }

  public int count() {
    return count;
  }

  /** Number of units before the readout. */
  public int units() {
    return units;
  }

  /** What the paths of length r bring to unit j of the last layer, for input i. */
  public double unit(int r, int input, int unit) {
    return byLength[r] == null ? 0 : byLength[r][input * units + unit];
  }

  /** What the paths of length r bring to the sum of the last layer, for input i. */
  public double sum(int r, int input) {
    double sum = 0;
    for (int j = 0; j < units; j++) {
      sum += unit(r, input, j);
    }
    return sum;
  }

  /** What the paths of length r bring to the network's outputs, count × outputs, row-major. */
  public double[] logits(int r) {
    double[] outputs =
        byLength[r] == null
            ? new double[count * network.description().outputs()]
            : network.read(byLength[r], count);
    return r == 0 && origin != Origin.INPUT ? network.withOffsets(outputs) : outputs;
  }

  private double[][] apply(Block block, double[][] h) {
    if (block instanceof Block.Weighted layer) {
      entering[layer.index()] = h;
      return layer.gated() ? layer(layer, h) : projection(layer, h);
    } else if (block instanceof Block.Scaled scaled) {
      return Polynomials.scaled(scaled.factor(), h);
    } else if (block instanceof Block.Chain chain) {
      double[][] current = h;
      for (Block part : chain.parts()) {
        current = apply(part, current);
      }
      return current;
    } else if (block instanceof Block.Sum sum) {
      double[][] total = new double[h.length][];
      for (Block branch : sum.branches()) {
        Polynomials.add(apply(branch, h), total);
      }
      return total;
    } else if (block instanceof Block.Pooled pooled) {
      return Polynomials.mapped(h, pooled.image()::means);
    }
    return h;
  }

  private double[][] layer(Block.Weighted layer, double[][] h) {
    double[][] shifted = new double[h.length][];
    for (int r = 0; r + 1 < h.length; r++) {
      shifted[r + 1] = h[r] == null ? null : layers.linear(layer, h[r]);
    }
    double[] source = origin == Origin.INPUT ? null : layers.source(layer);
    if (source != null) {
      double[][] start = new double[h.length][];
      start[1] = source;
      Polynomials.add(start, shifted);
    }
    return shifted;
  }

  private double[][] projection(Block.Weighted layer, double[][] h) {
    return Polynomials.mapped(h, rows -> layers.linear(layer, rows));
  }
}
