package io.github.resglass.reports.cli;

import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.empirical.comparison.Predictions;
import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.run.SavedNetwork;
import io.github.resglass.empirical.training.TrainingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the path polynomial of a run's network apart, at the start and at the end of training. */
@CommandLine.Command(
    name = "measure",
    description = {
      "Takes a trained network apart into the contributions of its path lengths.",
      "The laws are exact, gates frozen at their actual values; with what each theory predicts.",
      "RUN is a run's folder, or a JSON file that describes a network saved as safetensors, which",
      "is measured with standard normal inputs."
    },
    footer = {
      "",
      "Examples:",
      "  resglass measure runs/experiment --inputs 1024",
      "  resglass measure runs/experiment --details --json",
      "  resglass measure network.json"
    })
final class MeasureCommand extends Command {

  private static final int MOST_INPUTS = 1_000_000;
  private static final int USUAL_INPUTS = 512;

  @Parameters(paramLabel = "RUN", description = "A run's folder, or a network's description.")
  Path run;

  @Option(
      names = "--inputs",
      paramLabel = "N",
      description = {
        "Test inputs that the law is averaged over (default: 512, or all if there are",
        "fewer)."
      })
  Integer inputs;

  @Option(
      names = "--details",
      description = {
        "Gradients by path length, which layers the energy passes, gates along paths,",
        "and what dropping and exchanging residual units does."
      })
  boolean details;

  @Option(
      names = "--sampling",
      paramLabel = "N",
      description = {
        "Also estimates the sum readout from N sampled ways for each length, as Veit et al. did,",
        "and says how far off that is and what time both take."
      })
  Integer sampling;

  @Override
  public Integer call() throws IOException {
    useThreads();
    if (inputs != null && (inputs < 1 || inputs > MOST_INPUTS)) {
      throw new IllegalArgumentException(
          "--inputs is '" + inputs + "'; 1 to " + MOST_INPUTS + " is accepted");
    }
    if (sampling != null && (sampling < 2 || sampling > MOST_INPUTS)) {
      throw new IllegalArgumentException(
          "--sampling is '" + sampling + "'; 2 to " + MOST_INPUTS + " is accepted");
    }
    Map<String, Object> document =
        SavedNetwork.isDescribedBy(run) ? ofSavedNetwork() : ofRun(RunRecord.read(run));
    if (json) {
      printJson(document);
    } else {
      document.forEach((name, value) -> print(name, value, ""));
    }
    return ExitStatus.DONE;
  }

  private Map<String, Object> ofRun(RunRecord record) throws IOException {
    LabelledInputs test = TrainingData.of(record.configuration().data()).test();
    int wanted = inputs == null ? Math.min(USUAL_INPUTS, test.count()) : inputs;
    if (wanted > test.count()) {
      throw new IllegalArgumentException(
          "--inputs is '" + inputs + "'; 1 to " + test.count() + " is accepted");
    }
    LabelledInputs sample = test.range(0, wanted);
    Loss loss = record.configuration().loss();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("run", run.toString());
    document.put("key", record.key());
    document.put("inputs", wanted);
    document.put("start", measured(record.initialNetwork(), sample, loss));
    if (record.finished()) {
      document.put("end", measured(record.finalNetwork(), sample, loss));
    }
    return document;
  }

  private Map<String, Object> ofSavedNetwork() throws IOException {
    SavedNetwork saved = SavedNetwork.read(run);
    Network network = saved.network();
    int wanted = inputs == null ? USUAL_INPUTS : inputs;
    int dimension = network.description().dimension();
    Seed seed = new Seed(seedOrDefault());
    LabelledInputs sample =
        GaussianClasses.draw(new GaussianTask(2, dimension, 0), seed)
            .sample(wanted, seed.child("inputs"));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("run", run.toString());
    document.put("inputs", wanted);
    document.put("unusedTensors", saved.unused());
    if (!saved.unused().isEmpty()) {
      err.println("not used: the tensors " + String.join(", ", saved.unused()));
    }
    document.put("end", measured(network, sample, Loss.CROSS_ENTROPY));
    return document;
  }

  private Map<String, Object> measured(Network network, LabelledInputs sample, Loss loss) {
    PathMeasurement measurement = PathMeasurement.measure(network, sample);
    Map<String, Object> laws = new LinkedHashMap<>();
    laws.put("sum", law(measurement.sum()));
    laws.put("unit", law(measurement.units()));
    measurement.classifier().ifPresent(law -> laws.put("classifier", law(law)));
    Map<String, Object> predictions = new LinkedHashMap<>();
    for (Prediction prediction : Predictions.of(network)) {
      predictions.put(
          prediction.model().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          numbers(prediction.mean(), prediction.standardDeviation(), prediction.weights()));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("measured", laws);
    all.put("predicted", predictions);
    all.put("openGates", measurement.layers().stream().map(layer -> layer.openFraction()).toList());
    if (sampling != null) {
      Seed ways = new Seed(seedOrDefault()).child("sampling");
      all.put(
          "sampling", SamplingComparison.of(network, sample, measurement.sum(), sampling, ways));
    }
    if (details) {
      all.putAll(MeasurementDetails.of(network, measurement, sample, loss));
    }
    return all;
  }

  static Map<String, Object> law(MeasuredLaw law) {
    Map<String, Object> tree = numbers(law.mean(), law.standardDeviation(), law.weights());
    if (Double.isFinite(law.residual())) {
      tree.put("residual", law.residual());
    }
    return tree;
  }

  private static Map<String, Object> numbers(double mean, double deviation, Object weights) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("mean", mean);
    tree.put("standardDeviation", deviation);
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("from", 0);
    list.put("values", weights);
    tree.put("weights", list);
    return tree;
  }

  /** Weights are for the JSON document; a reader gets means and standard deviations. */
  private void print(String name, Object value, String indent) {
    if (value instanceof Map<?, ?> tree
        && tree.get("mean") instanceof Double mean
        && tree.get("standardDeviation") instanceof Double deviation) {
      out.printf(
          Locale.ROOT,
          "%s%-24s mean length %8.4f, standard deviation %7.4f%n",
          indent,
          name,
          mean,
          deviation);
    } else if (value instanceof Map<?, ?> tree) {
      out.println(indent + name);
      tree.forEach((inner, below) -> print(inner.toString(), below, indent + "  "));
    } else if (name.equals("lengths") && value instanceof List<?> lengths) {
      lengths.forEach(one -> out.println(indent + SamplingComparison.text((Map<?, ?>) one)));
    } else if (!(value instanceof Iterable)) {
      out.printf("%s%-24s %s%n", indent, name, value);
    }
  }
}
