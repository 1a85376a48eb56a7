package io.github.resglass.empirical.network;

import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.linear.MatrixProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A network as it stands at one moment: N = branch scale_l · R(W_lᵀ·) along an architecture, then
 * the classifier Vᵀ·, if there is one.
 *
 * @param weights W_l, row-major, inputs × outputs, one for each layer; of a convolution (pixels of
 *     the window · channels) × channels, see {@link
 *     io.github.resglass.empirical.linear.Convolution}
 * @param classifier V, row-major, last layer's units × classes; empty without a classifier
 * @param scales λ_l; all 1 where none is learned
 * @param deviations σ_l by which the branches are divided when the network is evaluated; all 1
 *     without normalisation. They are frozen: those of a set of inputs, see {@link
 *     ForwardPass#calibrate}
 * @param units what each layer does to its preactivations, by unit or by channel; empty without
 *     batch normalisation and biases
 * @param offsets what the classifier adds to its outputs; empty if it adds nothing, as in networks
 *     that are trained here
 */
public record Network(
    NetworkDescription description,
    List<Matrix> weights,
    Matrix classifier,
    List<Double> scales,
    List<Double> deviations,
    List<UnitNormalisation> units,
    List<Double> offsets) {

  /**
   * Small, so that training starts from the loss of guessing, ln(classes): with 1, the depth-10 net
   * on 50 classes starts at a loss of 55, and the first thing the λ_l do is to shrink the outputs.
   */
  public static final double CLASSIFIER_SCALE = 0.01;

  public Network {
    weights = List.copyOf(weights);
    scales = List.copyOf(scales);
    deviations = List.copyOf(deviations);
    units = List.copyOf(units);
    offsets = List.copyOf(offsets);
    List<Block.Weighted> layers = description.layers();
    if (weights.size() != layers.size()
        || scales.size() != layers.size()
        || deviations.size() != layers.size()) {
      throw new IllegalArgumentException(
          weights.size() + " weight matrices for " + layers.size() + " layers");
    }
    if (units.size() != (description.normalisesUnits() ? layers.size() : 0)) {
      throw new IllegalArgumentException(
          units.size() + " unit normalisations for " + layers.size() + " layers");
    }
    for (Block.Weighted layer : layers) {
      weights.get(layer.index()).requireShape(layer.map().rows(), layer.channels());
      if (!units.isEmpty()) {
        units.get(layer.index()).values().requireShape(4, layer.channels());
      }
    }
    classifier.requireShape(description.block().outputs(), description.classes());
    if (!offsets.isEmpty() && offsets.size() != description.classes()) {
      throw new IllegalArgumentException(
          "a classifier's bias of "
              + offsets.size()
              + " numbers for "
              + description.classes()
              + " classes");
    }
  }

  /** A network whose classifier adds nothing. */
  public Network(
      NetworkDescription description,
      List<Matrix> weights,
      Matrix classifier,
      List<Double> scales,
      List<Double> deviations,
      List<UnitNormalisation> units) {
    this(description, weights, classifier, scales, deviations, units, List.of());
  }

  /** A network whose layers treat their preactivations alike. */
  public Network(
      NetworkDescription description,
      List<Matrix> weights,
      Matrix classifier,
      List<Double> scales,
      List<Double> deviations) {
    this(description, weights, classifier, scales, deviations, identities(description));
  }

  /**
   * Fresh weights: W_l from N(0, c_l²/inputs), projections from N(0, 1/inputs), V from N(0, {@value
   * #CLASSIFIER_SCALE}²/inputs), λ_l, γ and b as {@link Normalisation} says, and σ_l, μ, s neutral
   * until the network is calibrated.
   */
  public static Network initialise(NetworkDescription description, Seed seed) {
    List<Matrix> weights = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    for (Block.Weighted layer : description.layers()) {
      SplittableRandom random = seed.child("layer", layer.index()).generator();
      double deviation = layer.initialScale() / Math.sqrt(layer.map().rows());
      weights.add(Matrix.gaussian(layer.map().rows(), layer.channels(), deviation, random));
      boolean closed =
          description.normalisation() == Normalisation.SCALAR
              && layer.kind() == Block.Kind.BRANCH_END;
      scales.add(closed ? 0.0 : 1.0);
    }
    int last = description.block().outputs();
    Matrix classifier =
        Matrix.gaussian(
            last,
            description.classes(),
            CLASSIFIER_SCALE / Math.sqrt(last),
            seed.child("classifier").generator());
    return new Network(
        description, weights, classifier, scales, Collections.nCopies(scales.size(), 1.0));
  }

  private static List<UnitNormalisation> identities(NetworkDescription description) {
    return description.normalisesUnits()
        ? description.layers().stream()
            .map(layer -> UnitNormalisation.identity(layer.channels()))
            .toList()
        : List.of();
  }

  /** The same network with other W_l. */
  public Network withWeights(List<Matrix> other) {
    return new Network(description, other, classifier, scales, deviations, units, offsets);
  }

  /** The same network with other σ_l. */
  public Network withDeviations(List<Double> frozen) {
    return new Network(description, weights, classifier, scales, frozen, units, offsets);
  }

  /** The same network with other unit normalisations. */
  public Network withUnits(List<UnitNormalisation> frozen) {
    return new Network(description, weights, classifier, scales, deviations, frozen, offsets);
  }

  /** V, or a column of ones where the readout is the sum of the last layer. */
  public Matrix readout() {
    if (description.classes() > 0) {
      return classifier;
    }
    float[] ones = new float[classifier.rows()];
    Arrays.fill(ones, 1);
    return new Matrix(ones.length, 1, ones);
  }

  /** What the readout makes of rows of last layers, without what it adds: rows × outputs. */
  public double[] read(double[] lastLayer, int rows) {
    Matrix readout = readout();
    return MatrixProduct.multiply(
        lastLayer, rows, readout.toDoubles(), readout.rows(), readout.columns());
  }

  /** Adds to rows of outputs, in place, what the classifier adds. */
  public double[] withOffsets(double[] outputs) {
    for (int i = 0; !offsets.isEmpty() && i < outputs.length; i++) {
      outputs[i] += offsets.get(i % offsets.size());
    }
    return outputs;
  }

  /** λ_l/σ_l, what layer l's ReLU is multiplied by. */
  public double branchScale(int layer) {
    return scales.get(layer) / deviations.get(layer);
  }

  /** What frozen layer l multiplies channel j's w_jᵀ· by, where the gate is open. */
  public double unitFactor(int layer, int unit) {
    return branchScale(layer) * (units.isEmpty() ? 1 : units.get(layer).factor(unit));
  }

  /**
   * What frozen layer l adds to channel j, where the gate is open: where paths of its own start.
   */
  public double unitSource(int layer, int unit) {
    return units.isEmpty() ? 0 : branchScale(layer) * units.get(layer).source(unit);
  }
}
