package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.InitialNetworks;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.empirical.comparison.Predictions;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingData;
import io.github.resglass.reports.content.ComparisonView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The empirical side of the main job: runs, and the laws of untrained and trained networks. */
final class Experiments {

  /** Of all intervals of one comparison together. */
  private static final double LEVEL = 0.99;

  private Experiments() {}

  /** Trains networks that differ by their weights and the order of their batches. */
  static List<RunRecord> train(JobSize size, long seed, Path folder, Progress progress)
      throws IOException {
    List<TrainingConfiguration> configurations = new ArrayList<>();
    for (int i = 0; i < size.trainedSeeds(); i++) {
      configurations.add(size.first(seed).withSeed(seed + i));
    }
    return ParallelTraining.run(configurations, folder, progress);
  }

  /** Untrained without and with normalisation, and trained. */
  static List<ComparisonView> compare(
      JobSize size, long seed, List<RunRecord> runs, Progress progress) throws IOException {
    NetworkDescription trained = runs.get(0).configuration().network();
    String readout = "Gates and normalisation frozen, output the sum of the last layer.";
    return List.of(
        ComparisonViews.of(
            "law-untrained-plain",
            "untrained, without normalisation",
            "start",
            readout + " Standard normal inputs, weights $N(0, c^2/n)$ with $c = 2\\beta$.",
            untrained(size, seed, with(trained, Normalisation.NONE), progress)),
        ComparisonViews.of(
            "law-start",
            "start of training",
            "start",
            readout + " Standard normal inputs, normalisation [20] at $\\lambda_l = 1$.",
            untrained(size, seed, trained, progress)),
        ComparisonViews.of(
            "law-end",
            "end of training",
            "end",
            readout + " Test inputs of the task.",
            atTheEnd(size, runs, progress)));
  }

  private static LawComparison untrained(
      JobSize size, long seed, NetworkDescription description, Progress progress) {
    return InitialNetworks.measure(
            description,
            size.untrainedSeeds(),
            size.inputs(),
            new Seed(seed).child("report/" + description.normalisation().text()),
            progress)
        .sumComparison(LEVEL);
  }

  private static LawComparison atTheEnd(JobSize size, List<RunRecord> runs, Progress progress)
      throws IOException {
    LabelledInputs inputs =
        TrainingData.draw(runs.get(0).configuration().data()).test().first(size.inputs());
    List<MeasuredLaw> laws = new ArrayList<>();
    List<List<Prediction>> predictions = new ArrayList<>();
    for (RunRecord run : runs) {
      progress.update("measuring trained networks", laws.size(), runs.size());
      Network network = run.finalNetwork();
      laws.add(PathMeasurement.measure(network, inputs).sum());
      predictions.add(Predictions.of(network));
    }
    progress.update("measuring trained networks", runs.size(), runs.size());
    return LawComparison.of("sum of the last layer", laws, predictions, LEVEL);
  }

  private static NetworkDescription with(NetworkDescription net, Normalisation normalisation) {
    return new NetworkDescription(
        net.architecture(),
        net.dimension(),
        net.width(),
        net.classes(),
        normalisation,
        net.scale());
  }
}
