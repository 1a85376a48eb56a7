package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.MatrixProduct;
import io.github.resglass.empirical.network.Network;

/**
 * Y(t) = Σ_r Y_r t^r for every input and every unit of the last layer: each layer's branch λ_l/σ_l
 * · R(W_lᵀ·) is replaced by t·(λ_l/σ_l)·A·W_lᵀ·, with the gates A open exactly where they are in
 * the network. Y_r is the sum over all paths through r layers of input · weights · gates · scales;
 * at t = 1 the polynomial is the network's output.
 *
 * <p>Cost: r matrix products for the r-th layer of a chain, so about p²/2 forward passes for a
 * residual net of depth p. Rounding: relative to the sum of the paths' absolute values, a small
 * multiple of (width · depth) · 10⁻¹⁶.
 */
public final class PathContributions {

  private final Network network;
  private final ForwardPass gates;
  private final int firstInput;
  private final int count;
  private final int units;
  private final double[][] byLength;

  private PathContributions(
      Network network, LabelledInputs inputs, ForwardPass gates, int firstInput) {
    this.network = network;
    this.gates = gates;
    this.firstInput = firstInput;
    this.count = inputs.count();
    Block block = network.description().block();
    this.units = block.outputs();
    double[][] start = new double[Block.degree(block) + 1][];
    start[0] = toDoubles(inputs.values());
    this.byLength = apply(block, start);
  }

  /** The contributions for all inputs, with the gates that are open for them. */
  public static PathContributions of(Network network, LabelledInputs inputs) {
    return new PathContributions(network, inputs, ForwardPass.of(network, inputs), 0);
  }

  /** The contributions for some of the inputs that a pass was made with. */
  static PathContributions ofRange(
      Network network, LabelledInputs inputs, ForwardPass pass, int from, int to) {
    return new PathContributions(network, inputs.range(from, to), pass, from);
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

  /** What the paths of length r bring to the classifier's outputs, count × classes, row-major. */
  public double[] logits(int r) {
    Matrix readout = network.classifier();
    return byLength[r] == null
        ? new double[count * readout.columns()]
        : MatrixProduct.multiply(
            byLength[r], count, readout.toDoubles(), readout.rows(), readout.columns());
  }

  /** Lengths that no path has are null throughout, so that they cost nothing. */
  private double[][] apply(Block block, double[][] h) {
    if (block instanceof Block.Weighted layer) {
      return layer(layer, h);
    } else if (block instanceof Block.Scaled scaled) {
      return scale(scaled.factor(), h);
    } else if (block instanceof Block.Chain chain) {
      double[][] current = h;
      for (Block part : chain.parts()) {
        current = apply(part, current);
      }
      return current;
    } else if (block instanceof Block.Sum sum) {
      double[][] total = new double[h.length][];
      for (Block branch : sum.branches()) {
        add(apply(branch, h), total);
      }
      return total;
    }
    return h;
  }

  private double[][] layer(Block.Weighted layer, double[][] h) {
    int l = layer.index();
    double scale = network.branchScale(l);
    double[] weights = network.weights().get(l).toDoubles();
    double[][] shifted = new double[h.length][];
    for (int r = 0; r + 1 < h.length; r++) {
      if (h[r] == null) {
        continue;
      }
      double[] z = MatrixProduct.multiply(h[r], count, weights, layer.inputs(), layer.outputs());
      gates.shut(l, firstInput, z, scale);
      shifted[r + 1] = z;
    }
    return shifted;
  }

  private static double[][] scale(double factor, double[][] h) {
    double[][] scaled = new double[h.length][];
    for (int r = 0; r < h.length; r++) {
      if (h[r] != null) {
        scaled[r] = h[r].clone();
        for (int i = 0; i < scaled[r].length; i++) {
          scaled[r][i] *= factor;
        }
      }
    }
    return scaled;
  }

  private static void add(double[][] term, double[][] total) {
    for (int r = 0; r < total.length; r++) {
      if (term[r] != null && total[r] == null) {
        total[r] = term[r].clone();
      } else if (term[r] != null) {
        for (int i = 0; i < total[r].length; i++) {
          total[r][i] += term[r][i];
        }
      }
    }
  }

  private static double[] toDoubles(float[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i];
    }
    return copy;
  }
}
