package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.linear.MatrixProduct;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;

/**
 * The gradient of the loss, split by path length: gates, normalisation and ∂L/∂y frozen at their
 * actual values, ∂L/∂x = Σ_r g_r with g_r the sum over the paths of length r from the input to the
 * output, and ∂L/∂W_l = Σ_r G_{l,r} over the paths of length r that pass through layer l: G_{l,r} =
 * Σ_{a+b+1=r} E_i N_a ⊗ f A δ_b, N_a what a layers bring to the entrance of layer l and δ_b what b
 * layers bring back to its exit. L is the mean of the loss over the inputs for the weights, and the
 * loss of each input for the gradients with respect to the inputs.
 *
 * <p>The derivatives of σ_l, μ and s are no part of it: these constants are frozen.
 */
public final class PathGradients {

  private final Network network;
  private final FrozenLayers layers;
  private final PathContributions forward;
  private final double[][] input;
  private final WeightVisitor visitor;

  /** Is handed the gradient of each layer's weights by path length. */
  @FunctionalInterface
  public interface WeightVisitor {

    /**
     * One layer.
     *
     * @param byLength G_{l,0}, G_{l,1}, …, each of the shape of W_l, row-major; null where no path
     *     of this length passes
     */
    void layer(int layer, double[][] byLength);
  }

  private PathGradients(
      Network network, LabelledInputs inputs, ForwardPass pass, Loss loss, WeightVisitor visitor) {
    this.network = network;
    this.visitor = visitor;
    this.layers = new FrozenLayers(network, pass, 0, inputs.count());
    this.forward =
        PathContributions.ofRange(network, inputs, pass, 0, inputs.count(), Origin.ANYWHERE);
    double[][] start = new double[forward.degree() + 1][];
    start[0] = outputGradient(network, inputs, pass, loss);
    this.input = back(network.description().block(), start);
  }

  /** The gradient of the loss of each input's own label. */
  public static PathGradients of(
      Network network, LabelledInputs inputs, Loss loss, WeightVisitor visitor) {
    return new PathGradients(network, inputs, ForwardPass.of(network, inputs), loss, visitor);
  }

  /** ∂loss_i/∂(last layer) for each input i, count × units. */
  static double[] outputGradient(
      Network network, LabelledInputs inputs, ForwardPass pass, Loss loss) {
    Matrix readout = network.readout();
    double[] logits = pass.logits();
    double[] gradient = new double[logits.length];
    for (int i = 0; i < inputs.count(); i++) {
      double[] each = loss.gradient(pass.outputs(logits, i), inputs.label(i));
      System.arraycopy(each, 0, gradient, i * each.length, each.length);
    }
    int units = readout.rows();
    int outputs = readout.columns();
    double[] transposed = MatrixProduct.transposed(readout.toDoubles(), units, outputs);
    return MatrixProduct.multiply(gradient, inputs.count(), transposed, outputs, units);
  }

  public int degree() {
    return input.length - 1;
  }

  /** What the paths of length r bring to ∂loss_i/∂x, coordinate j. */
  public double input(int r, int input, int coordinate) {
    int dimension = network.description().dimension();
    return this.input[r] == null ? 0 : this.input[r][input * dimension + coordinate];
  }

  private double[][] back(Block block, double[][] delta) {
    if (block instanceof Block.Weighted layer) {
      return layer(layer, delta);
    } else if (block instanceof Block.Scaled scaled) {
      return Polynomials.scaled(scaled.factor(), delta);
    } else if (block instanceof Block.Chain chain) {
      double[][] current = delta;
      for (int i = chain.parts().size() - 1; i >= 0; i--) {
        current = back(chain.parts().get(i), current);
      }
      return current;
    } else if (block instanceof Block.Sum sum) {
      double[][] total = new double[delta.length][];
      for (Block branch : sum.branches()) {
        Polynomials.add(back(branch, delta), total);
      }
      return total;
    } else if (block instanceof Block.Pooled pooled) {
      return Polynomials.mapped(delta, pooled.image()::spread);
    }
    return delta;
  }

  private double[][] layer(Block.Weighted layer, double[][] delta) {
    int step = layer.gated() ? 1 : 0;
    visitor.layer(layer.index(), weightGradient(layer, delta, step));
    double[][] below = new double[delta.length][];
    for (int b = 0; b + step < delta.length; b++) {
      below[b + step] = delta[b] == null ? null : layers.transposed(layer, delta[b]);
    }
    return below;
  }

  private double[][] weightGradient(Block.Weighted layer, double[][] delta, int step) {
    double[][] entering = forward.entering(layer.index());
    double[][] gradient = new double[delta.length][];
    for (int b = 0; b < delta.length; b++) {
      if (delta[b] == null) {
        continue;
      }
      double[] gated = layers.gated(layer, delta[b].clone());
      for (int a = 0; a + b + step < delta.length; a++) {
        if (entering[a] != null) {
          double[][] term = new double[delta.length][];
          term[a + b + step] = layer.map().weightGradient(entering[a], gated, layers.count());
          Polynomials.add(term, gradient);
        }
      }
    }
    return Polynomials.scaled(1.0 / layers.count(), gradient);
  }
}
