package io.github.resglass.empirical.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingConfigurationTest {

  @TempDir Path folder;

  private TrainingConfiguration read(String json) throws IOException {
    Path file = folder.resolve("configuration.json");
    Files.writeString(file, json);
    return TrainingConfiguration.read(file);
  }

  @Test
  void leftOutFieldsHaveTheirDefaults() throws IOException {
    assertEquals(TrainingConfiguration.defaults(), read("{}"));
  }

  @Test
  void writtenConfigurationsReadBackEqual() throws IOException {
    for (TrainingConfiguration each :
        new TrainingConfiguration[] {
          TrainingConfiguration.defaults(),
          TrainingConfiguration.quick(),
          read("{\"network\": {\"scale\": 1.25, \"normalisation\": \"none\"}, \"seed\": -3}"),
          read(
              "{\"data\": {\"classes\": 2}, \"loss\": \"absolute\", \"network\": {\"scale\": \"he\","
                  + " \"normalisation\": \"batch\", \"readout\": \"sum\", \"skips\": false}}"),
          read(
              "{\"data\": {\"source\": \"cifar-10\", \"folder\": \"/images\"}, \"network\":"
                  + " {\"convolution\": {\"stages\": 3}, \"projections\": true}}"),
          read("{\"initial\": {\"file\": \"gone\", \"hash\": \"00\"}}")
        }) {
      assertEquals(each, TrainingConfiguration.fromJson(each.toJson()));
      assertEquals(each, read(new ObjectMapper().writeValueAsString(each.toJson())));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"stepz\": 3} | stepz",
        "{\"data\": {\"sepration\": 3}} | data.sepration",
        "{\"data\": {\"classes\": 0}} | classes is 0",
        "{\"data\": {\"classes\": 2.5}} | data.classes is 2.5",
        "{\"data\": {\"dimension\": 99999999999}} | data.dimension",
        "{\"data\": []} | data is []",
        "{\"data\": {\"separation\": \"x\"}} | data.separation is \"x\"",
        "{\"data\": {\"trainingSize\": 1}} | trainingSize is 1",
        "{\"network\": {\"architecture\": \"layer(0.5) *\"}} | network.",
        "{\"network\": {\"architecture\": \"layer\"}} | network.a layer has no gain",
        "{\"network\": {\"architecture\": \"skip + layer(1)\", \"width\": 7}} | 32 units and 7 units",
        "{\"network\": {\"architecture\": \"layer(b)\"}} | 'b' is a symbol",
        "{\"network\": {\"normalisation\": \"layer\"}} | none, scale-only, batch, scalar",
        "{\"network\": {\"skips\": 1}} | network.skips is 1; true or false",
        "{\"network\": {\"readout\": \"sum\"}} | to 0 classes for data with 32 and 50",
        "{\"network\": {\"scale\": -1}} | scale is -1",
        "{\"network\": {\"width\": true}} | network.width is true",
        "{\"network\": {\"convolution\": {}}} | network.convolution.image is missing",
        "{\"network\": {\"convolution\": {\"image\": {\"height\": 5}}}} | for inputs of dimension 32",
        "{\"network\": {\"convolution\": {\"kernel\": 2, \"image\": {}}}} | kernel is 2; an odd",
        "{\"network\": {\"convolution\": {\"stages\": 0, \"image\": {}}}} | stages is 0",
        "{\"network\": {\"convolution\": {\"stages\": 2, \"image\": {\"channels\": 32}}}} | stages is 2",
        "{\"initial\": {}} | initial.file '' is not a file",
        "{\"initial\": {\"file\": \"/nowhere\"}} | initial.file '/nowhere' is not a file",
        "{\"optimiser\": {\"momentum\": 1}} | optimiser.momentum is 1",
        "{\"schedule\": {\"learningRate\": 0}} | schedule.learningRate is 0",
        "{\"loss\": \"square\"} | loss",
        "{\"batchSize\": 1} | batchSize is 1",
        "{\"steps\": 0} | steps is 0",
        "{\"seed\": 1e99} | seed",
        "{\"seed\": 1, \"seed\": 2} | not JSON",
        "{\"seed\": 1} {} | not JSON",
        "{\"seed\": | not JSON",
        "[] | the configuration is []",
        "7 | the configuration is 7",
      })
  void badFieldsAreNamedInOneLine(String json, String named) {
    String message = assertThrows(IllegalArgumentException.class, () -> read(json)).getMessage();
    assertTrue(message.contains(named), message);
    assertEquals(1, message.lines().count(), message);
  }
}
