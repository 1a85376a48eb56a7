package io.github.resglass.empirical.network;

import io.github.resglass.empirical.data.LabelledInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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
  private final UnitNormalisation[] units;
  private final double[] lastLayer;

  private ForwardPass(Network network, Block block, LabelledInputs inputs, boolean calibrating) {
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
    this.units = network.units().toArray(new UnitNormalisation[0]);
    this.lastLayer = apply(block, toDoubles(inputs.values()));
  }

  /** The pass with the network's own σ_l. */
  public static ForwardPass of(Network network, LabelledInputs inputs) {
    return through(network, network.description().block(), inputs);
  }

  /**
   * The pass through other blocks with this network's weights and frozen σ_l: lesions. Layers that
   * the blocks leave out have no statistics.
   */
  public static ForwardPass through(Network network, Block block, LabelledInputs inputs) {
    return new ForwardPass(network, block, inputs, false);
  }

  /**
   * The network with σ_l (or μ and s) frozen at those of these inputs, layer after layer: each is
   * taken with the layers before it already divided by theirs, exactly as in a training step on
   * this batch. Without normalisation the network comes back as it is.
   */
  public static Network calibrate(Network network, LabelledInputs inputs) {
    Normalisation normalisation = network.description().normalisation();
    if (normalisation == Normalisation.NONE || normalisation == Normalisation.SCALAR) {
      return network;
    }
    ForwardPass pass = new ForwardPass(network, network.description().block(), inputs, true);
    if (normalisation == Normalisation.BATCH) {
      return network.withUnits(List.of(pass.units));
    }
    List<Double> deviations = new ArrayList<>();
    for (Block.Weighted layer : network.description().layers()) {
      deviations.add(layer.gated() ? pass.statistics[layer.index()].deviation() : 1);
    }
    return network.withDeviations(deviations);
  }

  public int count() {
    return count;
  }

  /** Whether the gate of unit j of layer l is open for input i; projections have no gate. */
  public boolean open(int layer, int input, int unit) {
    boolean[] open = gates[layer];
    return open == null || open[input * (open.length / count) + unit];
  }

  /** The units before the readout, count × units, row-major; a copy. */
  public double[] lastLayer() {
    return lastLayer.clone();
  }

  /** The network's outputs, count × outputs, row-major. */
  public double[] logits() {
    return network.withOffsets(network.read(lastLayer, count));
  }

  /** The outputs for one input. */
  public double[] outputs(double[] logits, int input) {
    int outputs = network.description().outputs();
    return Arrays.copyOfRange(logits, input * outputs, (input + 1) * outputs);
  }

  /** What each layer saw and did, in the order of the layers. */
  public List<LayerStatistics> statistics() {
    return Arrays.stream(statistics).filter(Objects::nonNull).toList();
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
    } else if (block instanceof Block.Pooled pooled) {
      return pooled.image().means(h);
    }
    return h;
  }

  private double[] layer(Block.Weighted layer, double[] h) {
    int l = layer.index();
    double[] weights = network.weights().get(l).toDoubles();
    double[] z = layer.map().apply(h, count, weights);
    if (!layer.gated()) {
      statistics[l] = new LayerStatistics(1, Moments.of(h), Moments.of(z), 1);
      return z;
    }
    if (units.length > 0) {
      normalise(layer, z);
    }
    gates[l] = new boolean[z.length];
    long opened = 0;
    for (int i = 0; i < z.length; i++) {
      gates[l][i] = z[i] > 0;
      opened += gates[l][i] ? 1 : 0;
      z[i] = Math.max(z[i], 0);
    }
    double deviation = meanDeviation(z, layer.channels());
    boolean scaling =
        calibrating && network.description().normalisation() == Normalisation.SCALE_ONLY;
    double factor = scaling ? network.scales().get(l) / deviation : network.branchScale(l);
    for (int i = 0; i < z.length; i++) {
      z[i] *= factor;
    }
    statistics[l] =
        new LayerStatistics((double) opened / z.length, Moments.of(h), Moments.of(z), deviation);
    return z;
  }

  private void normalise(Block.Weighted layer, double[] z) {
    int l = layer.index();
    int width = layer.channels();
    if (calibrating && network.description().normalisation() == Normalisation.BATCH) {
      double[] means = means(z, width);
      double[] variances = variances(z, width, means);
      float[] mean = new float[width];
      float[] deviation = new float[width];
      for (int j = 0; j < width; j++) {
        mean[j] = (float) means[j];
        deviation[j] = (float) Math.sqrt(variances[j] + Normalisation.BATCH_VARIANCE_FLOOR);
      }
      units[l] = units[l].withStatistics(mean, deviation);
    }
    for (int i = 0; i < z.length; i++) {
      int j = i % width;
      z[i] = units[l].factor(j) * z[i] + units[l].source(j);
    }
  }

  /** Mean over the channels of the standard deviation over the inputs and pixels. */
  private static double meanDeviation(double[] z, int width) {
    double sum = 0;
    for (double variance : variances(z, width, means(z, width))) {
      sum += Math.sqrt(variance + Normalisation.VARIANCE_FLOOR);
    }
    return sum / width;
  }

  private static double[] means(double[] z, int width) {
    double[] means = new double[width];
    int rows = z.length / width;
    for (int from = 0; from < z.length; from += width) {
      for (int j = 0; j < width; j++) {
        means[j] += z[from + j] / rows;
      }
    }
    return means;
  }

  private static double[] variances(double[] z, int width, double[] means) {
    double[] variances = new double[width];
    int rows = z.length / width;
    for (int from = 0; from < z.length; from += width) {
      for (int j = 0; j < width; j++) {
        double distance = z[from + j] - means[j];
        variances[j] += distance * distance / rows;
      }
    }
    return variances;
  }

  private static double[] toDoubles(float[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i];
    }
    return copy;
  }
}
