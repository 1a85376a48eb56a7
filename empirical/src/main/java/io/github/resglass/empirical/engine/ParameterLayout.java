package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.UnitNormalisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where each matrix lies in the one array of all parameters: W_1, W_2, …, V, then the scales (λ_l,
 * or γ of every layer), then the shifts. One array means that the optimiser's step is three
 * operations for the whole network instead of three for each matrix.
 */
final class ParameterLayout {

  /** A matrix inside the array. */
  record Slice(int offset, int rows, int columns) {
    int length() {
      return rows * columns;
    }
  }

  private final NetworkDescription description;
  private final List<Block.Weighted> layers;
  private final List<Slice> weights = new ArrayList<>();
  private final List<Slice> gains = new ArrayList<>();
  private final List<Slice> shifts = new ArrayList<>();
  private final Slice classifier;
  private final Slice scales;
  private final int size;

  ParameterLayout(NetworkDescription description) {
    this.description = description;
    this.layers = description.layers();
    int offset = 0;
    for (Block.Weighted layer : layers) {
      weights.add(new Slice(offset, layer.map().rows(), layer.channels()));
      offset = Math.addExact(offset, Math.multiplyExact(layer.map().rows(), layer.channels()));
    }
    classifier = new Slice(offset, description.block().outputs(), description.classes());
    offset = Math.addExact(offset, classifier.length());
    int firstScale = offset;
    if (description.normalisation() == Normalisation.BATCH) {
      offset = place(gains, offset);
    } else if (description.normalisation().learnsScale()) {
      offset += layers.size();
    }
    scales = new Slice(firstScale, 1, offset - firstScale);
    size = description.normalisesUnits() ? place(shifts, offset) : offset;
  }

  private int place(List<Slice> slices, int from) {
    int offset = from;
    for (Block.Weighted layer : layers) {
      slices.add(new Slice(offset, 1, layer.channels()));
      offset = Math.addExact(offset, layer.channels());
    }
    return offset;
  }

  List<Slice> weights() {
    return Collections.unmodifiableList(weights);
  }

  /** γ of each layer; empty without batch normalisation. */
  List<Slice> gains() {
    return Collections.unmodifiableList(gains);
  }

  /** b of each layer; empty without batch normalisation and biases. */
  List<Slice> shifts() {
    return Collections.unmodifiableList(shifts);
  }

  Slice classifier() {
    return classifier;
  }

  /** λ_1, …, or all γ; of length 0 where neither is learned. */
  Slice scales() {
    return scales;
  }

  int size() {
    return size;
  }

  float[] flatten(Network network) {
    float[] flat = new float[size()];
    for (int l = 0; l < weights.size(); l++) {
      put(network.weights().get(l).values(), weights.get(l), flat);
    }
    put(network.classifier().values(), classifier, flat);
    if (description.normalisation().learnsScale()) {
      for (int l = 0; l < layers.size(); l++) {
        flat[scales.offset() + l] = network.scales().get(l).floatValue();
      }
    }
    for (int l = 0; l < gains.size(); l++) {
      put(network.units().get(l).row(0), gains.get(l), flat);
    }
    for (int l = 0; l < shifts.size(); l++) {
      put(network.units().get(l).row(1), shifts.get(l), flat);
    }
    return flat;
  }

  Network network(float[] flat, FrozenStatistics statistics) {
    List<Matrix> matrices = weights.stream().map(slice -> matrix(flat, slice)).toList();
    List<Double> learned = new ArrayList<>(Collections.nCopies(weights.size(), 1.0));
    for (Block.Weighted layer : layers) {
      if (description.normalisation().learnsScale() && layer.gated()) {
        learned.set(layer.index(), (double) flat[scales.offset() + layer.index()]);
      }
    }
    List<UnitNormalisation> units = new ArrayList<>();
    for (int l = 0; l < shifts.size(); l++) {
      UnitNormalisation neutral = UnitNormalisation.identity(layers.get(l).channels());
      boolean normalised = !gains.isEmpty();
      units.add(
          UnitNormalisation.of(
              normalised ? matrix(flat, gains.get(l)).values() : neutral.row(0),
              matrix(flat, shifts.get(l)).values(),
              normalised ? statistics.means().get(l).values() : neutral.row(2),
              normalised ? statistics.spreads().get(l).values() : neutral.row(3)));
    }
    return new Network(
        description, matrices, matrix(flat, classifier), learned, statistics.deviations(), units);
  }

  /** Statistics that change nothing: σ = s = 1, μ = 0. */
  FrozenStatistics neutral() {
    List<Matrix> means = new ArrayList<>();
    List<Matrix> spreads = new ArrayList<>();
    for (Slice slice : gains) {
      means.add(Matrix.row(new float[slice.length()]));
      float[] ones = new float[slice.length()];
      Arrays.fill(ones, 1);
      spreads.add(Matrix.row(ones));
    }
    return new FrozenStatistics(Collections.nCopies(weights.size(), 1.0), means, spreads);
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
