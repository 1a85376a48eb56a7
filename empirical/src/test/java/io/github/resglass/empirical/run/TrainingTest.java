package io.github.resglass.empirical.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

  @TempDir Path folder;

  private static TrainingConfiguration small(String method) throws IOException {
    String json =
        """
        {"data": {"classes": 6, "dimension": 8, "separation": 2.5,
                  "trainingSize": 2000, "testSize": 500},
         "network": {"architecture": "layer(0.5) * (skip + layer(0.5))^3", "width": 16},
         "optimiser": {"method": "%s", "scaleDecay": 0.01},
         "schedule": {"learningRate": 0.01, "warmup": 20},
         "batchSize": 32, "steps": 200, "historyEvery": 30, "checkpointEvery": 70, "seed": 5}
        """;
    return TrainingConfiguration.fromJson(new ObjectMapper().readTree(json.formatted(method)));
  }

  /** Interrupts its thread at a step. */
  private static Progress interruptingAt(long step) {
    return (label, done, total) -> {
      if (done == step) {
        Thread.currentThread().interrupt();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "adam"})
  void interruptedAndResumedRunsEndInTheSameBits(String method) throws IOException {
    TrainingConfiguration configuration = small(method);
    RunRecord whole = Training.run(configuration, folder.resolve("whole"), Progress.SILENT);
    Path halves = folder.resolve("halves");
    for (long stop : new long[] {0, 100, 157}) {
      TrainingStopped stopped =
          assertThrows(
              TrainingStopped.class,
              () -> {
                if (Files.exists(halves)) {
                  Training.resume(halves, interruptingAt(stop));
                } else {
                  Training.run(configuration, halves, interruptingAt(stop));
                }
              });
      assertEquals(TrainingStopped.Reason.INTERRUPTED, stopped.reason());
      assertEquals(stop, RunRecord.read(halves).steps());
      assertFalse(RunRecord.read(halves).finished());
    }
    RunRecord resumed = Training.resume(halves, Progress.SILENT);
    assertEquals(whole.key(), resumed.key());
    assertEquals(whole.history(), resumed.history());
    assertEquals(whole.result(), resumed.result());
    for (String file :
        new String[] {
          "checkpoint.safetensors",
          "final.safetensors",
          "initial.safetensors",
          "step-2.safetensors",
          "step-100.safetensors",
          "step-180.safetensors",
          "history.csv",
          "run.json"
        }) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("whole").resolve(file)),
          Files.readAllBytes(halves.resolve(file)),
          file);
    }
    assertEquals(resumed, Training.resume(halves, Progress.SILENT));
    assertEquals(
        List.of(0L, 2L, 4L, 10L, 20L, 40L, 60L, 80L, 100L, 120L, 140L, 160L, 180L, 200L),
        resumed.moments());
    assertEquals(resumed.finalNetwork(), resumed.network(200));
    assertEquals(resumed.initialNetwork(), resumed.network(0));
    assertNotEquals(resumed.network(100), resumed.network(120));
  }

  /** Every normalisation, readout and loss learns two classes that a sign can tell apart. */
  @ParameterizedTest
  @CsvSource({
    "none, classifier, cross-entropy",
    "batch, classifier, hinge",
    "batch, classifier, absolute",
    "scalar, classifier, cross-entropy",
    "scale-only, classifier, hinge",
    "scalar, sum, hinge",
    "scalar, sum, absolute",
  })
  void everyKindOfNetworkLearns(String normalisation, String readout, String loss)
      throws IOException {
    String json =
        """
        {"data": {"classes": 2, "dimension": 6, "separation": 2,
                  "trainingSize": 2000, "testSize": 500},
         "network": {"architecture": "layer(0.5) * (skip + layer(0.5))^2", "width": 16,
                     "normalisation": "%s", "readout": "%s", "biases": true},
         "schedule": {"learningRate": 0.01, "warmup": 20}, "loss": "%s",
         "batchSize": 32, "steps": 300, "seed": 4}
        """;
    TrainingConfiguration configuration =
        TrainingConfiguration.fromJson(
            new ObjectMapper().readTree(json.formatted(normalisation, readout, loss)));
    RunRecord run = Training.run(configuration, folder, Progress.SILENT);
    assertEquals(run.finalNetwork(), RunRecord.read(folder).finalNetwork());
    double accuracy = run.result().orElseThrow().accuracy().value();
    double best = run.result().orElseThrow().bayesAccuracy().orElseThrow().value();
    assertTrue(accuracy > 0.9 * best, accuracy + " of " + best);
  }

  @Test
  void seedsDecideTheBits() throws IOException {
    TrainingConfiguration configuration = small("sgd").withSteps(20);
    RunRecord one = Training.run(configuration, folder.resolve("one"), Progress.SILENT);
    RunRecord other =
        Training.run(configuration.withSeed(6), folder.resolve("other"), Progress.SILENT);
    assertNotEquals(one.key(), other.key());
    assertEquals(one.dataHash(), other.dataHash());
    assertNotEquals(one.finalNetwork().weights(), other.finalNetwork().weights());
  }

  @Test
  void aFolderIsReadBackAsItWasWritten() throws IOException {
    TrainingConfiguration configuration = small("sgd");
    RunRecord written = Training.run(configuration, folder.resolve("run"), Progress.SILENT);
    RunRecord read = RunRecord.read(folder.resolve("run"));
    assertEquals(written, read);
    assertEquals(configuration, read.configuration());
    assertEquals(8, read.history().size());
    assertEquals(0, read.history().get(0).step());
    assertEquals(200, read.history().get(7).step());
    assertEquals(
        read.history().get(7).scales(), read.finalNetwork().scales(), "λ in history and weights");
    assertEquals(read.history().get(0).deviations(), read.initialNetwork().deviations());
    assertTrue(read.result().orElseThrow().accuracy().value() > 0.3, read.result().toString());
    assertEquals(9, Files.readAllLines(folder.resolve("run/history.csv")).size());
  }

  @Test
  void foldersThatHoldARunOrNoneAreRefused() throws IOException {
    Path run = folder.resolve("run");
    Training.run(small("sgd").withSteps(1), run, Progress.SILENT);
    assertThrows(
        IllegalArgumentException.class, () -> Training.run(small("sgd"), run, Progress.SILENT));
    assertThrows(IllegalArgumentException.class, () -> Training.resume(folder, Progress.SILENT));
    byte[] weights = Files.readAllBytes(run.resolve("final.safetensors"));
    Files.write(run.resolve("final.safetensors"), Arrays.copyOf(weights, weights.length - 5));
    assertThrows(IllegalArgumentException.class, () -> RunRecord.read(run).finalNetwork());
    for (String broken :
        new String[] {"", "{", "{}", "[]", "{\"configuration\": {\"steps\": 0}}"}) {
      Files.writeString(run.resolve("run.json"), broken);
      String message =
          assertThrows(IllegalArgumentException.class, () -> RunRecord.read(run)).getMessage();
      assertTrue(message.contains("run.json"), message);
    }
  }

  @Test
  void aLossWithoutBoundStopsTheRun() throws IOException {
    TrainingConfiguration configuration =
        TrainingConfiguration.fromJson(
            new ObjectMapper()
                .readTree(
                    small("sgd")
                        .toJson()
                        .toString()
                        .replace("\"learningRate\":0.01", "\"learningRate\":1000.0")));
    TrainingStopped stopped =
        assertThrows(
            TrainingStopped.class,
            () -> Training.run(configuration, folder.resolve("run"), Progress.SILENT));
    assertEquals(TrainingStopped.Reason.DIVERGED, stopped.reason());
    assertTrue(stopped.getMessage().contains("learningRate"), stopped.getMessage());
    RunRecord record = RunRecord.read(folder.resolve("run"));
    assertTrue(record.ended() && !record.finished());
    assertEquals(stopped.step(), record.divergedAt().getAsLong());
    String refused =
        assertThrows(IllegalArgumentException.class, record::finalNetwork).getMessage();
    assertTrue(refused.contains("diverged at step") && !refused.contains("resume"), refused);
    assertTrue(stopped.step() > 0);
  }

  /** At depth 50 activations grow beyond all bounds; no learning rate is to blame for that. */
  @Test
  void aLossWithoutBoundBeforeTheFirstStepIsNotBlamedOnTheLearningRate() throws IOException {
    String deep =
        """
        {"network": {"architecture": "layer(1) * (skip + layer(1))^49", "width": 16,
                     "normalisation": "none"},
         "data": {"trainingSize": 500, "testSize": 100}}
        """;
    TrainingStopped stopped =
        assertThrows(
            TrainingStopped.class,
            () ->
                Training.run(
                    TrainingConfiguration.fromJson(new ObjectMapper().readTree(deep)),
                    folder.resolve("deep"),
                    Progress.SILENT));
    assertEquals(0, stopped.step());
    assertFalse(stopped.getMessage().contains("learningRate"), stopped.getMessage());
    assertTrue(stopped.getMessage().contains("before the first step"), stopped.getMessage());
    assertEquals(0, RunRecord.read(folder.resolve("deep")).divergedAt().getAsLong());
  }

  /** A run that starts from where another one ended, as one may start from weights of one's own. */
  @Test
  void weightsOfOnesOwnAreWhereTrainingStarts() throws IOException {
    TrainingConfiguration configuration = small("sgd");
    Network trained =
        Training.run(configuration, folder.resolve("first"), Progress.SILENT).finalNetwork();
    Path weights = folder.resolve("own.safetensors");
    Files.copy(folder.resolve("first").resolve("final.safetensors"), weights);
    ObjectNode document = (ObjectNode) configuration.toJson();
    document.putObject("initial").put("file", weights.toString());
    TrainingConfiguration from = TrainingConfiguration.fromJson(document);
    RunRecord second = Training.run(from, folder.resolve("second"), Progress.SILENT);
    assertEquals(trained.weights(), second.initialNetwork().weights());
    assertEquals(trained.scales(), second.initialNetwork().scales());
    assertEquals(trained.deviations(), second.initialNetwork().deviations());
    assertNotEquals(trained.weights(), second.finalNetwork().weights());
    Files.write(weights, new byte[] {1});
    assertEquals(from, RunRecord.read(folder.resolve("second")).configuration());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Training.run(from, folder.resolve("third"), Progress.SILENT))
            .getMessage();
    assertTrue(message.contains("has the hash"), message);
    assertFalse(Files.exists(folder.resolve("third")));
  }
}
