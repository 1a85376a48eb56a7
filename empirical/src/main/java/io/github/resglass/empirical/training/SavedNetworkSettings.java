package io.github.resglass.empirical.training;

import io.github.resglass.empirical.network.NetworkDescription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a file of weights holds.
 *
 * @param weights the safetensors file, from the folder of the description
 */
public record SavedNetworkSettings(
    String weights, NetworkDescription network, ParameterNames names) {

  /**
   * Reads a description (JSON): weights, dimension (or network.convolution.image), classes, network
   * (as in a configuration) and names.
   *
   * @throws IllegalArgumentException naming the field that is unknown, of the wrong type or out of
   *     range
   */
  public static SavedNetworkSettings read(Path file) throws IOException {
    return ConfigurationJson.read(
        file,
        document -> {
          JsonFields top = new JsonFields(document, "");
          String weights = top.text("weights", "weights.safetensors");
          int dimension = top.smallWhole("dimension", 0);
          int classes = top.smallWhole("classes", 2);
          NetworkDescription network =
              NetworkJson.read(top.object("network"), dimension, Optional.empty(), classes);
          ParameterNames names = ParameterNames.read(top.object("names"));
          top.finish();
          return new SavedNetworkSettings(weights, network, names);
        });
  }
}
