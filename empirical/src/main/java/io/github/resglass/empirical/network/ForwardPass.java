package io.github.resglass.empirical.network;

import io.github.resglass.empirical.data.LabelledInputs;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass of a batch through a network in double precision, keeping which gates are open and what
 * the layers saw.
 */
public final class ForwardPass {

  private final Network network;
  private final int count;
  private final boolean calibrating;
  private final boolean[][] gates;
  private final LayerStatistics[] statistics;
  private final double[] lastLayer;

  private ForwardPass(Network network, LabelledInputs inputs, boolean calibrating) {
    NetworkDescription description = network.description();
    if (inputs.dimension() != description.dimension()) {
      throw new IllegalArgumentException(
          "inputs of dimension "
              + inputs.dimension()
              + " for a network of input dimension "
              + description.dimension());
    }
    this.network = network;
    this.count = inputs.count();
    this.calibrating = calibrating;
    this.gates = new boolean[description.layers().size()][];
    this.statistics = new LayerStatistics[gates.length];
    this.lastLayer = apply(description.block(), toDoubles(inputs.values()));
  }

  /** The pass with the network's own σ_l. */
  public static ForwardPass of(Network network, LabelledInputs inputs) {
    return new ForwardPass(network, inputs, false);
  }

  /**
   * The network with σ_l frozen at those of these inputs, layer after layer: σ_l is taken with the
   * layers before it already divided by theirs, exactly as in a training step on this batch.
   * Without normalisation the network comes back as it is.
   */
  public static Network calibrate(Network network, LabelledInputs inputs) {
    if (network.description().normalisation() == Normalisation.NONE) {
      return network;
    }
    ForwardPass pass = new ForwardPass(network, inputs, true);
    List<Double> deviations = new ArrayList<>();
    for (LayerStatistics layer : pass.statistics) {
      deviations.add(layer.deviation());
    }
    return network.withDeviations(deviations);
  }

  public int count() {
    return count;
  }

  /**
   * Multiplies by the gates A of layer l and a factor, in place: A is 1 where R(W_lᵀ·) lets a unit
   * through in this pass (its preactivation is positive), else 0.
   *
   * @param firstInput input that the first row belongs to
   * @param rows one for each input from there on, as long as layer l has units
   */
  public void shut(int layer, int firstInput, double[] rows, double factor) {
    boolean[] open = gates[layer];
    int offset = firstInput * network.weights().get(layer).columns();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = open[offset + i] ? factor * rows[i] : 0;
    }
  }

  /** The units before the readout, count × units, row-major; a copy. */
  public double[] lastLayer() {
    return lastLayer.clone();
  }

  /** The classifier's outputs, count × classes, row-major. */
  public double[] logits() {
    Matrix readout = network.classifier();
    return MatrixProduct.multiply(
        lastLayer, count, readout.toDoubles(), readout.rows(), readout.columns());
  }

  /** What each layer saw and did, in the order of the layers. */
  public List<LayerStatistics> statistics() {
    return List.of(statistics);
  }

  /** Mean and mean square of the units before the readout. */
  public Moments lastMoments() {
    return Moments.of(lastLayer);
  }

  private double[] apply(Block block, double[] h) {
    if (block instanceof Block.Weighted layer) {
      return layer(layer, h);
    } else if (block instanceof Block.Scaled scaled) {
      double[] product = new double[h.length];
      for (int i = 0; i < h.length; i++) {
        product[i] = scaled.factor() * h[i];
      }
      return product;
    } else if (block instanceof Block.Chain chain) {
      double[] current = h;
      for (Block part : chain.parts()) {
        current = apply(part, current);
      }
      return current;
    } else if (block instanceof Block.Sum sum) {
      double[] total = new double[count * sum.outputs()];
      for (Block branch : sum.branches()) {
        double[] term = apply(branch, h);
        for (int i = 0; i < total.length; i++) {
          total[i] += term[i];
        }
      }
      return total;
    }
    return h;
  }

  private double[] layer(Block.Weighted layer, double[] h) {
    int l = layer.index();
    double[] weights = network.weights().get(l).toDoubles();
    double[] z = MatrixProduct.multiply(h, count, weights, layer.inputs(), layer.outputs());
    gates[l] = new boolean[z.length];
    long opened = 0;
    for (int i = 0; i < z.length; i++) {
      gates[l][i] = z[i] > 0;
      opened += gates[l][i] ? 1 : 0;
      z[i] = Math.max(z[i], 0);
    }
    double deviation = meanDeviation(z, layer.outputs());
    statistics[l] = new LayerStatistics((double) opened / z.length, Moments.of(h), deviation);
    double factor = calibrating ? network.scales().get(l) / deviation : network.branchScale(l);
    for (int i = 0; i < z.length; i++) {
      z[i] *= factor;
    }
    return z;
  }

  /** Mean over the units of the standard deviation over the inputs. */
  private double meanDeviation(double[] z, int units) {
    double[] means = new double[units];
    double[] squares = new double[units];
    for (int from = 0; from < z.length; from += units) {
      for (int j = 0; j < units; j++) {
        means[j] += z[from + j] / count;
      }
    }
    for (int from = 0; from < z.length; from += units) {
      for (int j = 0; j < units; j++) {
        double distance = z[from + j] - means[j];
        squares[j] += distance * distance;
      }
    }
    double sum = 0;
    for (double square : squares) {
      sum += Math.sqrt(square / count + Normalisation.VARIANCE_FLOOR);
    }
    return sum / units;
  }

  private static double[] toDoubles(float[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i];
    }
    return copy;
  }
}
