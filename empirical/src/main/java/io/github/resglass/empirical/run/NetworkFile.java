package io.github.resglass.empirical.run;

import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.UnitNormalisation;
import io.github.resglass.empirical.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's weights as a safetensors file: {@code layer.1.weight}, … (shape [inputs, outputs], as
 * in N_l = R(W_lᵀN_{l−1}); of a convolution [pixels of the window · channels, channels out]),
 * {@code classifier.weight} ([units, classes]), {@code scales} (λ_l) and {@code deviations} (the
 * frozen σ_l); with batch normalisation or biases also {@code layer.1.units}, …, of four rows: γ,
 * b, and the frozen μ and s.
 */
final class NetworkFile {

  private NetworkFile() {}

  static void write(Network network, Path file) throws IOException {
    SafeTensors tensors =
        new SafeTensors()
            .describe("architecture", network.description().architecture().toString())
            .describe("normalisation", network.description().normalisation().text())
            .put("classifier.weight", network.classifier())
            .put("scales", network.scales())
            .put("deviations", network.deviations());
    for (int l = 0; l < network.weights().size(); l++) {
      tensors.put("layer." + (l + 1) + ".weight", network.weights().get(l));
    }
    for (int l = 0; l < network.units().size(); l++) {
      tensors.put("layer." + (l + 1) + ".units", network.units().get(l).values());
    }
    AtomicFile.write(file, tensors.encode());
  }

  static Network read(NetworkDescription description, Path file) throws IOException {
    return read(description, Files.readAllBytes(file), file.toString());
  }

  /**
   * The network that a file's bytes hold.
   *
   * @param file its name, for messages
   */
  static Network read(NetworkDescription description, byte[] bytes, String file) {
    try {
      SafeTensors tensors = SafeTensors.decode(bytes);
      List<Matrix> weights = new ArrayList<>();
      List<UnitNormalisation> units = new ArrayList<>();
      for (int l = 0; l < description.layers().size(); l++) {
        weights.add(tensors.matrix("layer." + (l + 1) + ".weight"));
        if (description.normalisesUnits()) {
          units.add(new UnitNormalisation(tensors.matrix("layer." + (l + 1) + ".units")));
        }
      }
      return new Network(
          description,
          weights,
          tensors.matrix("classifier.weight"),
          tensors.list("scales"),
          tensors.list("deviations"),
          units);
    } catch (IllegalArgumentException damaged) {
      throw new IllegalArgumentException(file + ": " + damaged.getMessage(), damaged);
    }
  }
}
