package io.github.resglass.empirical.network;

import io.github.resglass.empirical.data.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A network as it stands at one moment: N = branch scale_l · R(W_lᵀ·) along an architecture, then
 * the classifier Vᵀ·, if there is one.
 *
 * @param weights W_l, row-major, inputs × outputs, one for each layer
 * @param classifier V, row-major, last layer's units × classes; empty without a classifier
 * @param scales λ_l; all 1 without normalisation
 * @param deviations σ_l by which the branches are divided when the network is evaluated; all 1
 *     without normalisation. They are frozen: those of a set of inputs, see {@link
 *     ForwardPass#calibrate}
 */
public record Network(
    NetworkDescription description,
    List<Matrix> weights,
    Matrix classifier,
    List<Double> scales,
    List<Double> deviations) {

  /**
   * Small, so that training starts from the loss of guessing, ln(classes): with 1, the depth-10 net
   * on 50 classes starts at a loss of 55, and the first thing the λ_l do is to shrink the outputs.
   */
  public static final double CLASSIFIER_SCALE = 0.01;

  public Network {
    weights = List.copyOf(weights);
    scales = List.copyOf(scales);
    deviations = List.copyOf(deviations);
    List<Block.Weighted> layers = description.layers();
    if (weights.size() != layers.size()
        || scales.size() != layers.size()
        || deviations.size() != layers.size()) {
      throw new IllegalArgumentException(
          weights.size() + " weight matrices for " + layers.size() + " layers");
    }
    for (Block.Weighted layer : layers) {
      weights.get(layer.index()).requireShape(layer.inputs(), layer.outputs());
    }
    classifier.requireShape(description.block().outputs(), description.classes());
  }

  /**
   * Fresh weights: W_l from N(0, c_l²/inputs), V from N(0, {@value #CLASSIFIER_SCALE}²/inputs), λ_l
   * = 1, and σ_l = 1 until the network is calibrated.
   */
  public static Network initialise(NetworkDescription description, Seed seed) {
    List<Matrix> weights = new ArrayList<>();
    List<Double> ones = new ArrayList<>();
    for (Block.Weighted layer : description.layers()) {
      SplittableRandom random = seed.child("layer", layer.index()).generator();
      double deviation = layer.initialScale() / Math.sqrt(layer.inputs());
      weights.add(Matrix.gaussian(layer.inputs(), layer.outputs(), deviation, random));
      ones.add(1.0);
    }
    int last = description.block().outputs();
    Matrix classifier =
        Matrix.gaussian(
            last,
            description.classes(),
            CLASSIFIER_SCALE / Math.sqrt(last),
            seed.child("classifier").generator());
    return new Network(description, weights, classifier, ones, ones);
  }

  /** The same network with other σ_l. */
  public Network withDeviations(List<Double> frozen) {
    return new Network(description, weights, classifier, scales, frozen);
  }

  /** λ_l/σ_l, what layer l's ReLU is multiplied by. */
  public double branchScale(int layer) {
    return scales.get(layer) / deviations.get(layer);
  }
}
