package io.github.resglass.empirical.run;

import io.github.resglass.empirical.linear.Convolution;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.UnitNormalisation;
import io.github.resglass.empirical.training.ParameterNames;
import io.github.resglass.empirical.training.SavedNetworkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A network that others trained: a safetensors file, and a JSON file that says what it is. The
 * description names the architecture, whose layers are x ↦ ReLU(normalisation(W x + bias)), and for
 * each kind of parameter the name under which layer l has it. Linear layers are taken as PyTorch
 * stores them, [outputs, inputs], and convolutions likewise, [channels out, channels in, height,
 * width]; the network's inputs have the colours of a pixel side by side.
 *
 * @param unused names of tensors in the file that the description gives no place in the network
 */
public record SavedNetwork(Network network, List<String> unused) {

  public SavedNetwork {
    unused = List.copyOf(unused);
  }

  /** Whether a JSON file describes a saved network. */
  public static boolean isDescribedBy(Path file) {
    return Files.isRegularFile(file) && file.toString().endsWith(".json");
  }

  /**
   * Reads description and weights.
   *
   * @throws IllegalArgumentException if a field is missing or wrong, or a tensor is missing or has
   *     another shape: one line that names it
   */
  public static SavedNetwork read(Path description) throws IOException {
    SavedNetworkSettings settings = SavedNetworkSettings.read(description);
    Path file = description.resolveSibling(settings.weights());
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(description + ": weights '" + file + "' is not a file");
    }
    try {
      return assemble(settings, SafeTensors.decode(Files.readAllBytes(file)));
    } catch (IllegalArgumentException damaged) {
      throw new IllegalArgumentException(file + ": " + damaged.getMessage(), damaged);
    }
  }

  private static SavedNetwork assemble(SavedNetworkSettings settings, SafeTensors tensors) {
    NetworkDescription net = settings.network();
    ParameterNames names = settings.names();
    List<Matrix> weights = new ArrayList<>();
    List<UnitNormalisation> units = new ArrayList<>();
    List<Double> scales = new ArrayList<>(Collections.nCopies(net.layers().size(), 1.0));
    List<Double> deviations = new ArrayList<>(scales);
    int layers = 0;
    int projections = 0;
    for (Block.Weighted layer : net.layers()) {
      int number = layer.gated() ? layers++ : projections++;
      String name = layer.gated() ? names.weight() : names.projection();
      weights.add(weight(tensors.matrix(ParameterNames.of(name, number)), layer.map()));
      if (net.normalisesUnits()) {
        units.add(
            layer.gated()
                ? units(net, names, number, layer.channels(), tensors)
                : UnitNormalisation.identity(layer.channels()));
      }
      if (layer.gated() && net.normalisation().learnsScale()) {
        scales.set(layer.index(), number(tensors, names.scale(), number));
      }
      if (layer.gated() && net.normalisation() == Normalisation.SCALE_ONLY) {
        deviations.set(layer.index(), number(tensors, names.deviation(), number));
      }
    }
    Matrix classifier =
        net.classes() == 0
            ? new Matrix(net.block().outputs(), 0, new float[0])
            : tensors.matrix(names.classifier()).transposed();
    Network network =
        new Network(
            net, weights, classifier, scales, deviations, units, offsets(net, names, tensors));
    return new SavedNetwork(network, tensors.unused());
  }

  private static List<Double> offsets(
      NetworkDescription net, ParameterNames names, SafeTensors tensors) {
    String name =
        names.classifierBias().orElseGet(() -> names.classifier().replaceFirst("weight$", "bias"));
    boolean there = tensors.holds(name) && !name.equals(names.classifier());
    if (net.classes() == 0 || (names.classifierBias().isEmpty() && !there)) {
      return List.of();
    }
    List<Double> offsets = new ArrayList<>();
    for (float value : tensors.matrix(name).values()) {
      offsets.add((double) value);
    }
    return offsets;
  }

  /** PyTorch has the window's pixels within each channel; here a pixel's channels lie together. */
  private static Matrix weight(Matrix stored, Convolution map) {
    int window = map.kernel() * map.kernel();
    int channels = map.input().channels();
    if (window == 1 || stored.columns() != window * channels) {
      return stored.transposed();
    }
    float[] values = new float[stored.rows() * stored.columns()];
    for (int j = 0; j < stored.rows(); j++) {
      for (int d = 0; d < window; d++) {
        for (int c = 0; c < channels; c++) {
          values[(d * channels + c) * stored.rows() + j] = (float) stored.get(j, c * window + d);
        }
      }
    }
    int rows = stored.columns();
    return new Matrix(rows, stored.rows(), values);
  }

  /** One of a list of numbers, or layer l's own tensor of one number. */
  private static double number(SafeTensors tensors, String name, int layer) {
    Matrix values = tensors.matrix(ParameterNames.of(name, layer));
    return values.get(0, values.columns() == 1 ? 0 : layer);
  }

  private static UnitNormalisation units(
      NetworkDescription net, ParameterNames names, int layer, int width, SafeTensors tensors) {
    UnitNormalisation neutral = UnitNormalisation.identity(width);
    if (net.normalisation() != Normalisation.BATCH) {
      return UnitNormalisation.of(
          neutral.row(0), row(tensors, names.bias(), layer), neutral.row(2), neutral.row(3));
    }
    float[] mean = row(tensors, names.mean(), layer);
    float[] variance = row(tensors, names.variance(), layer);
    float[] deviation = new float[variance.length];
    for (int j = 0; j < deviation.length; j++) {
      deviation[j] = (float) Math.sqrt(variance[j] + Normalisation.BATCH_VARIANCE_FLOOR);
    }
    if (net.wiring().biases()) {
      // A bias before the normalisation shifts z and with it what is subtracted.
      float[] bias = row(tensors, names.bias(), layer);
      for (int j = 0; j < mean.length; j++) {
        mean[j] -= bias[j];
      }
    }
    return UnitNormalisation.of(
        row(tensors, names.gain(), layer), row(tensors, names.shift(), layer), mean, deviation);
  }

  private static float[] row(SafeTensors tensors, String name, int layer) {
    return tensors.matrix(ParameterNames.of(name, layer)).values();
  }
}
