package io.github.resglass.empirical.training;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.engine.OptimiserSettings;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.symbolic.architecture.Architecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * All that decides the outcome of a training run on the CPU.
 *
 * @param course its steps
 * @param seed of the initial weights and of the order of the batches
 * @param threads of the engine; another number may change the last bits
 * @param initial weights to start from in place of those that the seed draws
 */
public record TrainingConfiguration(
    DataSettings data,
    NetworkDescription network,
    Loss loss,
    OptimiserSettings optimiser,
    Course course,
    long seed,
    int threads,
    Optional<InitialWeights> initial) {

  public TrainingConfiguration {
    int classes = data.classes();
    if (network.dimension() != data.dimension()
        || (network.classes() != classes && !network.isBinary(classes))) {
      throw new IllegalArgumentException(
          "a network from "
              + network.dimension()
              + " coordinates to "
              + network.classes()
              + " classes for data with "
              + data.dimension()
              + " and "
              + classes);
    }
    // How many images there are is known when they are read.
    int most = data.images().isPresent() ? Integer.MAX_VALUE : data.trainingSize();
    int batchSize = course.batchSize();
    Course.require(batchSize <= most, "batchSize", batchSize, "2 to trainingSize");
    Course.require(threads >= 1 && threads <= 1024, "threads", threads, "1 to 1024");
  }

  /**
   * The paper's Fig. 1(d): the 10-layer residual net with scale-only normalisation on 50 Gaussians,
   * at a separation where the best possible accuracy is about 77 %.
   */
  public static TrainingConfiguration defaults() {
    GaussianTask task = new GaussianTask(50, 32, 3.25);
    NetworkDescription network =
        new NetworkDescription(
            Architecture.parse("layer(0.5) * (skip + layer(0.5))^9"),
            task.dimension(),
            64,
            task.classes(),
            Normalisation.SCALE_ONLY,
            OptionalDouble.empty());
    return new TrainingConfiguration(
        new DataSettings(task, 200_000, 10_000, 1),
        network,
        Loss.CROSS_ENTROPY,
        new OptimiserSettings(OptimiserSettings.Method.SGD, 0.9, 0.999, 1e-4, 0),
        new Course(new Schedule(0.02, 200, Schedule.Shape.COSINE), 256, 15_000, 150, 1_000),
        1,
        1,
        Optional.empty());
  }

  /** The same net and data for a tenth of the steps. */
  public static TrainingConfiguration quick() {
    TrainingConfiguration full = defaults();
    Schedule usual = full.course.schedule();
    Schedule shortened = new Schedule(usual.rate(), 50, usual.shape());
    return full.with(new Course(shortened, full.course.batchSize(), 1_500, 50, 500));
  }

  /** How many steps it takes. */
  public long steps() {
    return course.steps();
  }

  /**
   * Steps at which a run keeps its network, besides the first and the last: denser at the start,
   * where networks change most.
   */
  public List<Long> moments() {
    return IntStream.of(1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90)
        .mapToObj(percent -> steps() * percent / 100)
        .filter(step -> step > 0)
        .distinct()
        .toList();
  }

  /** The same configuration for another number of steps. */
  public TrainingConfiguration withSteps(long other) {
    return with(course.withSteps(other));
  }

  private TrainingConfiguration with(Course other) {
    return new TrainingConfiguration(data, network, loss, optimiser, other, seed, threads, initial);
  }

  /** The same configuration with other initial weights and another order of the same data. */
  public TrainingConfiguration withSeed(long other) {
    return with(data, network, other);
  }

  /** The same training of another network, on other data, from another seed. */
  public TrainingConfiguration with(
      DataSettings otherData, NetworkDescription otherNetwork, long otherSeed) {
    return new TrainingConfiguration(
        otherData, otherNetwork, loss, optimiser, course, otherSeed, threads, initial);
  }

  /**
   * Reads a configuration file (JSON). Fields that are left out have their {@link #defaults()}.
   *
   * @throws IllegalArgumentException naming the field that is unknown, of the wrong type or out of
   *     range
   * @throws IOException if the file cannot be read
   */
  public static TrainingConfiguration read(Path file) throws IOException {
    return ConfigurationJson.read(file);
  }

  /** The configuration out of a JSON document, by the rules of {@link #read}. */
  public static TrainingConfiguration fromJson(JsonNode document) {
    return ConfigurationJson.configuration(document);
  }

  /** All fields, in a fixed order; {@link #fromJson} gives the configuration back. */
  public JsonNode toJson() {
    return ConfigurationJson.document(this);
  }
}
