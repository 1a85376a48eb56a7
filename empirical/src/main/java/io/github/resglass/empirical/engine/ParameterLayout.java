package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where each matrix lies in the one array of all parameters. One array means that the optimiser's
 * step is three operations for the whole network instead of three for each matrix.
 */
final class ParameterLayout {

  /** A matrix inside the array. */
  record Slice(int offset, int rows, int columns) {
    int length() {
      return rows * columns;
    }
  }

  private final NetworkDescription description;
  private final List<Slice> weights = new ArrayList<>();
  private final Slice classifier;
  private final Slice scales;

  ParameterLayout(NetworkDescription description) {
    this.description = description;
    int offset = 0;
    for (Block.Weighted layer : description.layers()) {
      weights.add(new Slice(offset, layer.inputs(), layer.outputs()));
      offset = Math.addExact(offset, Math.multiplyExact(layer.inputs(), layer.outputs()));
    }
    int last = description.block().outputs();
    classifier = new Slice(offset, last, description.classes());
    boolean scaled = description.normalisation() == Normalisation.SCALE_ONLY;
    scales = new Slice(offset + classifier.length(), 1, scaled ? weights.size() : 0);
  }

  List<Slice> weights() {
    return Collections.unmodifiableList(weights);
  }

  Slice classifier() {
    return classifier;
  }

  /** λ_1, …; of length 0 without normalisation. */
  Slice scales() {
    return scales;
  }

  int size() {
    return scales.offset() + scales.length();
  }

  float[] flatten(Network network) {
    float[] flat = new float[size()];
    for (int l = 0; l < weights.size(); l++) {
      put(network.weights().get(l).values(), weights.get(l), flat);
    }
    put(network.classifier().values(), classifier, flat);
    for (int l = 0; l < scales.length(); l++) {
      flat[scales.offset() + l] = network.scales().get(l).floatValue();
    }
    return flat;
  }

  Network network(float[] flat, List<Double> deviations) {
    List<Matrix> matrices = weights.stream().map(slice -> matrix(flat, slice)).toList();
    List<Double> learned = new ArrayList<>(Collections.nCopies(weights.size(), 1.0));
    for (int l = 0; l < scales.length(); l++) {
      learned.set(l, (double) flat[scales.offset() + l]);
    }
    return new Network(description, matrices, matrix(flat, classifier), learned, deviations);
  }

  private static Matrix matrix(float[] flat, Slice slice) {
    return new Matrix(
        slice.rows(),
        slice.columns(),
        Arrays.copyOfRange(flat, slice.offset(), slice.offset() + slice.length()));
  }

  private static void put(float[] values, Slice slice, float[] flat) {
    System.arraycopy(values, 0, flat, slice.offset(), values.length);
  }
}
