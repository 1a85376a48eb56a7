package io.github.resglass.empirical.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.ImageFormat;
import io.github.resglass.empirical.data.ImageSource;
import io.github.resglass.empirical.engine.OptimiserSettings;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.NetworkDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The configuration file: what its fields are called and which object they lie in. */
final class ConfigurationJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String GAUSSIANS = "gaussians";
  private static final String[] SOURCES =
      Stream.concat(
              Stream.of(GAUSSIANS), Arrays.stream(ImageFormat.values()).map(ImageFormat::text))
          .toArray(String[]::new);

  private ConfigurationJson() {}

  static TrainingConfiguration read(Path file) throws IOException {
    return read(file, ConfigurationJson::configuration);
  }

  /** What a JSON file describes; refusals name the file. */
  static <T> T read(Path file, Function<JsonNode, T> content) throws IOException {
    JsonNode document;
    try {
      document = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          file
              + " is not JSON: "
              + broken.getOriginalMessage().lines().findFirst().orElse("")
              + " (line "
              + (broken.getLocation() == null ? "?" : broken.getLocation().getLineNr())
              + ")",
          broken);
    }
    try {
      return content.apply(document);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(file + ": " + refused.getMessage(), refused);
    }
  }

  static TrainingConfiguration configuration(JsonNode document) {
    TrainingConfiguration usual = TrainingConfiguration.defaults();
    JsonFields top = new JsonFields(document, "");
    long seed = top.whole("seed", usual.seed());
    DataSettings data = data(top.object("data"), usual.data(), seed);
    NetworkDescription network =
        NetworkJson.read(
            top.object("network"),
            data.dimension(),
            data.images().map(images -> images.format().shape()),
            data.classes());
    OptimiserSettings optimiser = optimiser(top.object("optimiser"), usual.optimiser());
    Schedule schedule = schedule(top.object("schedule"), usual.course().schedule());
    Loss loss = top.choice("loss", usual.loss(), Loss.values(), Loss::text);
    int batchSize = top.smallWhole("batchSize", usual.course().batchSize());
    long steps = top.whole("steps", usual.steps());
    long historyEvery = top.whole("historyEvery", Math.max(1, steps / 100));
    long checkpointEvery = top.whole("checkpointEvery", usual.course().checkpointEvery());
    int threads = top.smallWhole("threads", usual.threads());
    Optional<InitialWeights> initial =
        top.has("initial") ? Optional.of(initial(top.object("initial"))) : Optional.empty();
    top.finish();
    return new TrainingConfiguration(
        data,
        network,
        loss,
        optimiser,
        new Course(schedule, batchSize, steps, historyEvery, checkpointEvery),
        seed,
        threads,
        initial);
  }

  private static InitialWeights initial(JsonFields fields) {
    String file = fields.text("file", "");
    String hash = fields.text("hash", "");
    fields.finish();
    return InitialWeights.of(file, hash);
  }

  static JsonNode document(TrainingConfiguration configuration) {
    ObjectNode top = JSON.createObjectNode();
    describe(configuration.data(), top.putObject("data"));
    NetworkJson.describe(configuration.network(), top.putObject("network"));
    configuration
        .initial()
        .ifPresent(
            weights ->
                top.putObject("initial").put("file", weights.file()).put("hash", weights.hash()));
    OptimiserSettings optimiser = configuration.optimiser();
    top.putObject("optimiser")
        .put("method", optimiser.method().text())
        .put("momentum", optimiser.momentum())
        .put("secondDecay", optimiser.secondDecay())
        .put("weightDecay", optimiser.weightDecay())
        .put("scaleDecay", optimiser.scaleDecay());
    Course course = configuration.course();
    Schedule schedule = course.schedule();
    top.putObject("schedule")
        .put("learningRate", schedule.rate())
        .put("warmup", schedule.warmup())
        .put("shape", schedule.shape().text());
    return top.put("loss", configuration.loss().text())
        .put("batchSize", course.batchSize())
        .put("steps", course.steps())
        .put("historyEvery", course.historyEvery())
        .put("checkpointEvery", course.checkpointEvery())
        .put("seed", configuration.seed())
        .put("threads", configuration.threads());
  }

  private static void describe(DataSettings data, ObjectNode object) {
    data.images()
        .ifPresent(
            images -> object.put("source", images.format().text()).put("folder", images.folder()));
    data.gaussians()
        .ifPresent(
            task ->
                object
                    .put("source", GAUSSIANS)
                    .put("classes", task.classes())
                    .put("dimension", task.dimension())
                    .put("separation", task.separation())
                    .put("trainingSize", data.trainingSize())
                    .put("testSize", data.testSize())
                    .put("seed", data.seed()));
  }

  private static DataSettings data(JsonFields fields, DataSettings usual, long seed) {
    for (ImageFormat format : ImageFormat.values()) {
      if (fields.says("source", format.text())) {
        String folder = fields.text("folder", "");
        fields.finish();
        return fields.build(() -> DataSettings.of(new ImageSource(format, folder)));
      }
    }
    fields.choice("source", GAUSSIANS, SOURCES, text -> text);
    GaussianTask task = usual.gaussians().orElseThrow();
    int classes = fields.smallWhole("classes", task.classes());
    int dimension = fields.smallWhole("dimension", task.dimension());
    double separation = fields.number("separation", task.separation());
    int trainingSize = fields.smallWhole("trainingSize", usual.trainingSize());
    int testSize = fields.smallWhole("testSize", usual.testSize());
    long dataSeed = fields.whole("seed", seed);
    fields.finish();
    return fields.build(
        () ->
            new DataSettings(
                new GaussianTask(classes, dimension, separation),
                trainingSize,
                testSize,
                dataSeed));
  }

  private static OptimiserSettings optimiser(JsonFields fields, OptimiserSettings usual) {
    OptimiserSettings.Method method =
        fields.choice(
            "method",
            usual.method(),
            OptimiserSettings.Method.values(),
            OptimiserSettings.Method::text);
    double momentum = fields.number("momentum", usual.momentum());
    double secondDecay = fields.number("secondDecay", usual.secondDecay());
    double weightDecay = fields.number("weightDecay", usual.weightDecay());
    double scaleDecay = fields.number("scaleDecay", usual.scaleDecay());
    fields.finish();
    return fields.build(
        () -> new OptimiserSettings(method, momentum, secondDecay, weightDecay, scaleDecay));
  }

  private static Schedule schedule(JsonFields fields, Schedule usual) {
    double rate = fields.number("learningRate", usual.rate());
    long warmup = fields.whole("warmup", usual.warmup());
    Schedule.Shape shape =
        fields.choice("shape", usual.shape(), Schedule.Shape.values(), Schedule.Shape::text);
    fields.finish();
    return fields.build(() -> new Schedule(rate, warmup, shape));
  }
}
