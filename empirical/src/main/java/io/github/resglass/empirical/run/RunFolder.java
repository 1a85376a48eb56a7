package io.github.resglass.empirical.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.data.Estimate;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.store.AtomicFile;
import io.github.resglass.empirical.store.RunKey;
import io.github.resglass.empirical.training.Checkpoint;
import io.github.resglass.empirical.training.TrainingConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The files of a run: {@code run.json} (what it is, and its result), {@code checkpoint.safetensors}
 * (how to go on, with the history), {@code history.csv} (the same history for other tools), {@code
 * initial.safetensors}, {@code step-N.safetensors} and {@code final.safetensors} (networks).
 */
final class RunFolder {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  static RunFolder at(Path folder) {
    return new RunFolder(folder);
  }

  boolean holdsRun() {
    return Files.exists(folder.resolve("run.json"));
  }

  /** Writes what the run is; makes the folder. */
  RunRecord describe(
      TrainingConfiguration configuration,
      RunEnvironment environment,
      String dataHash,
      Optional<RunResult> result,
      OptionalLong divergedAt)
      throws IOException {
    Files.createDirectories(folder);
    ObjectNode content = content(configuration, environment, dataHash);
    ObjectNode document = JSON.createObjectNode().put("key", RunKey.of(content).text());
    document.setAll(content);
    result.ifPresent(
        value -> {
          ObjectNode object = document.putObject("result");
          object.set("accuracy", json(value.accuracy()));
          value.bayesAccuracy().ifPresent(bayes -> object.set("bayesAccuracy", json(bayes)));
        });
    divergedAt.ifPresent(step -> document.put("divergedAt", step));
    AtomicFile.write(
        folder.resolve("run.json"),
        (document.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    return read();
  }

  RunRecord read() throws IOException {
    Path file = folder.resolve("run.json");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(folder + " is not a run folder: it has no run.json");
    }
    JsonNode document = document(file);
    TrainingConfiguration configuration = configuration(document, file);
    JsonNode environment = document.path("environment");
    Optional<Checkpoint> checkpoint = checkpoint(configuration.network());
    return new RunRecord(
        folder,
        document.path("key").asText(),
        configuration,
        new RunEnvironment(
            environment.path("code").asText(),
            environment.path("libraries").asText(),
            environment.path("engine").asText(),
            environment.path("device").asText()),
        document.path("dataHash").asText(),
        checkpoint.map(c -> c.state().steps()).orElse(0L),
        checkpoint.map(Checkpoint::history).orElse(List.of()),
        document.has("result") ? Optional.of(result(document.get("result"))) : Optional.empty(),
        document.has("divergedAt")
            ? OptionalLong.of(document.get("divergedAt").asLong())
            : OptionalLong.empty());
  }

  private static JsonNode document(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException damaged) {
      throw new IllegalArgumentException(file + " is damaged: it is not JSON", damaged);
    }
  }

  private static TrainingConfiguration configuration(JsonNode document, Path file) {
    try {
      return TrainingConfiguration.fromJson(document.path("configuration"));
    } catch (IllegalArgumentException damaged) {
      throw new IllegalArgumentException(file + ": " + damaged.getMessage(), damaged);
    }
  }

  Optional<Checkpoint> checkpoint(NetworkDescription network) throws IOException {
    Path file = folder.resolve("checkpoint.safetensors");
    return Files.exists(file)
        ? Optional.of(CheckpointFile.read(file, network.layers().size()))
        : Optional.empty();
  }

  void save(Checkpoint checkpoint, NetworkDescription network) throws IOException {
    CheckpointFile.write(checkpoint, folder.resolve("checkpoint.safetensors"));
    String csv = HistoryTable.csv(checkpoint.history(), network.layers().size());
    AtomicFile.write(folder.resolve("history.csv"), csv.getBytes(StandardCharsets.UTF_8));
  }

  void saveInitial(Network network) throws IOException {
    NetworkFile.write(network, folder.resolve("initial.safetensors"));
  }

  void saveFinal(Network network) throws IOException {
    NetworkFile.write(network, folder.resolve("final.safetensors"));
  }

  void saveMoment(Network network, long step) throws IOException {
    NetworkFile.write(network, folder.resolve(moment(step)));
  }

  Network networkAt(NetworkDescription description, long step) throws IOException {
    return NetworkFile.read(description, folder.resolve(moment(step)));
  }

  private static String moment(long step) {
    return "step-" + step + ".safetensors";
  }

  Network initialNetwork(NetworkDescription description) throws IOException {
    return NetworkFile.read(description, folder.resolve("initial.safetensors"));
  }

  Network finalNetwork(NetworkDescription description) throws IOException {
    return NetworkFile.read(description, folder.resolve("final.safetensors"));
  }

  /** The key that a run of this configuration has here and now. */
  static String key(
      TrainingConfiguration configuration, RunEnvironment environment, String dataHash) {
    return RunKey.of(content(configuration, environment, dataHash)).text();
  }

  private static ObjectNode content(
      TrainingConfiguration configuration, RunEnvironment environment, String dataHash) {
    ObjectNode content = JSON.createObjectNode();
    content.set("configuration", configuration.toJson());
    content
        .putObject("environment")
        .put("code", environment.code())
        .put("libraries", environment.libraries())
        .put("engine", environment.engine())
        .put("device", environment.device());
    return content.put("dataHash", dataHash);
  }

  private static ObjectNode json(Estimate estimate) {
    return JSON.createObjectNode()
        .put("value", estimate.value())
        .put("standardError", estimate.standardError())
        .put("count", estimate.count());
  }

  private static RunResult result(JsonNode result) {
    return new RunResult(
        estimate(result.path("accuracy")),
        result.has("bayesAccuracy")
            ? Optional.of(estimate(result.get("bayesAccuracy")))
            : Optional.empty());
  }

  private static Estimate estimate(JsonNode json) {
    return new Estimate(
        json.path("value").asDouble(),
        json.path("standardError").asDouble(),
        json.path("count").asInt());
  }
}
