package io.github.resglass.empirical.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resglass.empirical.data.BatchOrder;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.engine.TrainableNetwork;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingData;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Training in a process of its own, which tests may kill or weigh. */
public final class TrainingProcess {

  private TrainingProcess() {}

  static Process start(List<String> jvm, String... arguments) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(jvm);
    command.addAll(List.of("-Dorg.bytedeco.javacpp.maxPhysicalBytes=0", "-cp", classes));
    command.add(TrainingProcess.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
        .start();
  }

  static TrainingConfiguration configuration(long steps) throws IOException {
    String json =
        """
        {"data": {"classes": 6, "dimension": 8, "separation": 2.5,
                  "trainingSize": 2000, "testSize": 500},
         "network": {"architecture": "layer(0.5) * (skip + layer(0.5))^3", "width": 16},
         "schedule": {"learningRate": 0.01, "warmup": 20},
         "batchSize": 32, "steps": %d, "historyEvery": 20, "checkpointEvery": 3, "seed": 5}
        """;
    return TrainingConfiguration.fromJson(new ObjectMapper().readTree(json.formatted(steps)));
  }

  /** train FOLDER STEPS, or weigh STEPS. */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("train")) {
      Path folder = Path.of(arguments[1]);
      Progress progress =
          (label, done, total) -> {
            if (done % 10 == 0) {
              System.out.println(done);
            }
          };
      if (Files.exists(folder.resolve("run.json"))) {
        Training.resume(folder, progress);
      } else {
        Training.run(configuration(Long.parseLong(arguments[2])), folder, progress);
      }
    } else {
      weigh(Integer.parseInt(arguments[1]));
    }
  }

  /** Takes steps; prints the resident memory in KiB after a fifth of them, and at the end. */
  private static void weigh(int steps) throws IOException {
    TrainingConfiguration configuration = configuration(steps);
    LabelledInputs training = TrainingData.of(configuration.data()).training();
    Network network = Network.initialise(configuration.network(), new Seed(1));
    BatchOrder order = new BatchOrder(training.count(), 32, new Seed(2));
    try (TrainableNetwork engine =
        new TrainableNetwork(
            configuration.network(),
            TrainableNetwork.initialState(network, configuration.optimiser()),
            configuration.loss(),
            configuration.optimiser(),
            training,
            1)) {
      for (int step = 0; step < steps; step++) {
        engine.step(order.batch(step), 1e-3);
        if (step == steps / 5 || step == steps - 1) {
          System.out.println(residentKibibytes());
        }
      }
    }
  }

  private static String residentKibibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .findFirst()
        .orElseThrow();
  }
}
