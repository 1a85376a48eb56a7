package io.github.resglass.empirical.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.measurement.Origin;
import io.github.resglass.empirical.measurement.PathContributions;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nets that PyTorch wrote, with what PyTorch answers: residual_net.py made the files. */
class SavedNetworkTest {

  private static final String DESCRIPTION =
      """
      {"weights": "residual_net.safetensors", "dimension": 5, "classes": 3,
       "network": {"architecture": "(skip + layer(0.5)^2) * (skip + layer(0.5))^2", "width": 6,
                   "normalisation": "batch", "projections": true},
       "names": {"weight": "convs.{l}.weight", "projection": "shortcut.weight",
                 "classifier": "head.weight"}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void copyWeights() throws IOException {
    for (String file :
        List.of("residual_net.safetensors", "image_net.safetensors", "biased_net.safetensors")) {
      try (InputStream stream = SavedNetworkTest.class.getResourceAsStream(file)) {
        Files.write(folder.resolve(file), stream.readAllBytes());
      }
    }
  }

  private SavedNetwork read(String description) throws IOException {
    Path file = folder.resolve("net.json");
    Files.writeString(file, description);
    return SavedNetwork.read(file);
  }

  @Test
  void outputsAreThoseOfPyTorchAndThePartsAddUpToThem() throws IOException {
    compare("residual_net.safetensors", DESCRIPTION);
  }

  @Test
  void convolutionsAreThoseOfPyTorch() throws IOException {
    compare(
        "image_net.safetensors",
        """
        {"weights": "image_net.safetensors", "classes": 4,
         "network": {"architecture": "layer(0.5) * (skip + layer(0.5)^2)^2", "width": 3,
                     "normalisation": "batch", "projections": true,
                     "convolution": {"kernel": 3, "stages": 2,
                                     "image": {"channels": 2, "height": 6, "width": 5}}},
         "names": {"weight": "convs.{l}.weight", "projection": "shortcut.weight",
                   "classifier": "head.weight"}}
        """);
  }

  private static final String BIASED =
      """
      {"weights": "biased_net.safetensors", "dimension": 4, "classes": 3,
       "network": {"architecture": "layer(0.5) * (skip + layer(0.5))^2", "width": 5,
                   "normalisation": "none", "biases": true},
       "names": {"classifier": "head.weight"}}
      """;

  /** Its bias is a path of length 0, which starts at the classifier. */
  @Test
  void whatAClassifierAddsIsPartOfTheOutput() throws IOException {
    compare("biased_net.safetensors", BIASED);
    Network network = read(BIASED).network();
    LabelledInputs inputs = Nets.gaussian(4, 5, 1);
    double[] none = PathContributions.of(network, inputs, Origin.INPUT).logits(0);
    double[] bias = PathContributions.of(network, inputs, Origin.LAYERS).logits(0);
    assertEquals(3, network.offsets().size());
    for (int i = 0; i < bias.length; i++) {
      assertEquals(0, none[i]);
      assertEquals(network.offsets().get(i % 3), bias[i]);
    }
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    read(BIASED.replace("\"names\": {", "\"names\": {\"classifierBias\": \"b\", ")))
            .getMessage()
            .contains("no matrix 'b'"));
  }

  @Test
  void tensorsThatHaveNoPlaceInTheNetworkAreNamed() throws IOException {
    assertEquals(List.of("inputs", "outputs"), read(BIASED).unused());
    assertEquals(
        List.of(
            "inputs",
            "norms.0.num_batches_tracked",
            "norms.1.num_batches_tracked",
            "norms.2.num_batches_tracked",
            "norms.3.num_batches_tracked",
            "outputs"),
        read(DESCRIPTION).unused());
    String without = BIASED.replace("\"biases\": true", "\"biases\": false");
    assertTrue(read(without).unused().contains("layers.2.bias"));
  }

  private void compare(String file, String description) throws IOException {
    Network network = read(description).network();
    SafeTensors tensors = SafeTensors.decode(Files.readAllBytes(folder.resolve(file)));
    Matrix x = tensors.matrix("inputs");
    Matrix expected = tensors.matrix("outputs");
    LabelledInputs inputs = new LabelledInputs(x.values(), new int[x.rows()], x.columns());
    double[] outputs = ForwardPass.of(network, inputs).logits();
    PathContributions parts = PathContributions.of(network, inputs);
    double largest = 0;
    for (int i = 0; i < outputs.length; i++) {
      double sum = 0;
      for (int r = 0; r <= parts.degree(); r++) {
        sum += parts.logits(r)[i];
      }
      assertEquals(expected.values()[i], outputs[i], 2e-6);
      assertEquals(outputs[i], sum, 1e-12);
      largest = Math.max(largest, Math.abs(outputs[i]));
    }
    assertTrue(largest > 0.1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "convs.{l}.weight | conv.{l}.weight | no matrix 'conv.0.weight'",
        "\"width\": 6 | \"width\": 7 | a matrix of",
        "residual_net | other_net | is not a file",
        "\"dimension\" | \"dimensions\" | dimension",
        "convs.{l}.weight | norms.{l}.num_batches_tracked | is I64; F32 is accepted",
      })
  void whatDoesNotFitIsNamedInOneLine(String right, String wrong, String named) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> read(DESCRIPTION.replace(right, wrong)))
            .getMessage();
    assertTrue(message.contains(named), message);
    assertEquals(1, message.lines().count(), message);
  }
}
