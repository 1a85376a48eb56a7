package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.empirical.comparison.Predictions;
import io.github.resglass.empirical.data.ImageSource;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.engine.Device;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.run.Training;
import io.github.resglass.empirical.training.HistoryEntry;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * {@code run: train}: a training run, and its network taken apart at the start and at the end.
 *
 * @param inputs test inputs that laws are averaged over
 * @param folders whether the run's folder is kept
 * @param device on what kind of device networks are trained
 */
record TrainKind(int inputs, boolean folders, Device.Kind device) implements Kind {

  /** Where the folders of runs lie in the folder of a sweep. */
  static final String RUNS = "runs";

  private static final Map<ImageSource, String> IMAGES = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "train";
  }

  @Override
  public boolean random() {
    return true;
  }

  @Override
  public Task task(Settings settings) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    for (Setting setting : settings.all()) {
      if (setting.name().equals("seed")) {
        throw setting.place().refuse("is given for every run; 'seeds' at the top gives seeds");
      }
      put(document, setting);
    }
    try {
      TrainingConfiguration configuration = TrainingConfiguration.fromJson(document);
      int available =
          configuration.data().images().isPresent() ? inputs : configuration.data().testSize();
      if (inputs > available) {
        throw new IllegalArgumentException(
            "data.testSize is " + available + ", less than the inputs to measure on, " + inputs);
      }
      return new Train(configuration, inputs, folders, device);
    } catch (IllegalArgumentException refused) {
      throw settings.refuse(refused.getMessage());
    }
  }

  private static void put(ObjectNode document, Setting setting) {
    String[] path = setting.name().split("\\.", -1);
    ObjectNode object = document;
    for (int i = 0; i < path.length - 1; i++) {
      JsonNode next = object.get(path[i]);
      if (next != null && !next.isObject()) {
        throw setting.place().refuse("lies in " + path[i] + ", which is set to a value");
      }
      object = next == null ? object.putObject(path[i]) : (ObjectNode) next;
    }
    object.set(path[path.length - 1], setting.value());
  }

  private record Train(
      TrainingConfiguration chosen, int inputs, boolean folders, Device.Kind device)
      implements Task {

    /** Of a layer's step on one thread: a start for each operation, and a rate of arithmetic. */
    private static final double SECONDS_PER_LAYER = 2e-4;

    private static final double OPERATIONS_PER_SECOND = 5e10;

    @Override
    public JsonNode configuration() {
      ObjectNode node = (ObjectNode) chosen.toJson();
      node.remove("seed");
      node.putObject("measure").put("inputs", inputs);
      if (device != Device.Kind.CPU) {
        node.put("device", device.name());
      }
      return node;
    }

    @Override
    public String dataHash() throws IOException {
      // Drawn data are a function of the configuration and the code.
      if (chosen.data().images().isEmpty()) {
        return "";
      }
      try {
        return IMAGES.computeIfAbsent(
            chosen.data().images().get(),
            unused -> {
              try {
                return TrainingData.of(chosen.data()).hash();
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            });
      } catch (UncheckedIOException unreadable) {
        throw unreadable.getCause();
      }
    }

    @Override
    public double seconds() {
      NetworkDescription network = chosen.network();
      double layers = network.layers().size();
      double width = network.width();
      double operations = 6 * layers * width * width * chosen.course().batchSize();
      return chosen.steps() * (layers * SECONDS_PER_LAYER + operations / OPERATIONS_PER_SECOND);
    }

    @Override
    public Map<String, Object> carryOut(long seed, RunPlace place) throws IOException {
      Path folder = place.folder();
      Device where = device == Device.Kind.CPU ? Device.CPU : Device.cuda(place.gpu());
      TrainingConfiguration configuration = chosen.withSeed(seed);
      if (folders) {
        if (!Files.isDirectory(folder)) {
          throw new IOException(
              folder + " is not on this machine; runs that keep folders need one that all share");
        }
        return row(
            Training.inStore(configuration, folder.resolve(RUNS), where, Progress.SILENT), folder);
      }
      Path temporary = Files.createTempDirectory("resglass-run-");
      try {
        return row(Training.inStore(configuration, temporary, where, Progress.SILENT), temporary);
      } finally {
        delete(temporary);
      }
    }

    private static void delete(Path folder) throws IOException {
      List<Path> paths;
      try (Stream<Path> walk = Files.walk(folder)) {
        paths = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    }

    private Map<String, Object> row(RunRecord record, Path folder) throws IOException {
      Map<String, Object> row = new LinkedHashMap<>();
      if (folders) {
        row.put("folder", folder.relativize(record.folder()).toString());
      }
      var result = record.result().orElseThrow();
      row.put("accuracy", result.accuracy().value());
      row.put("accuracy.standardError", result.accuracy().standardError());
      result.bayesAccuracy().ifPresent(bayes -> row.put("bayesAccuracy", bayes.value()));
      HistoryEntry last = record.history().get(record.history().size() - 1);
      row.put("trainingLoss", last.training().loss());
      row.put("testLoss", last.test().loss());
      LabelledInputs sample = TrainingData.of(record.configuration().data()).test().first(inputs);
      measure(row, "start", record.initialNetwork(), sample);
      measure(row, "end", record.finalNetwork(), sample);
      return row;
    }

    private static void measure(
        Map<String, Object> row, String when, Network network, LabelledInputs sample) {
      PathMeasurement measured = PathMeasurement.measure(network, sample);
      row.put(when + ".sum.mean", measured.sum().mean());
      row.put(when + ".sum.standardDeviation", measured.sum().standardDeviation());
      row.put(when + ".unit.mean", measured.units().mean());
      row.put(when + ".unit.standardDeviation", measured.units().standardDeviation());
      for (Prediction prediction : Predictions.of(network)) {
        String model = prediction.model().name().toLowerCase(Locale.ROOT).replace('_', '-');
        row.put(when + "." + model + ".mean", prediction.mean());
        row.put(when + "." + model + ".standardDeviation", prediction.standardDeviation());
      }
      List<Double> scales = network.scales();
      for (int l = 0; l < scales.size(); l++) {
        row.put(when + ".scale" + (l + 1), scales.get(l));
      }
    }
  }
}
