package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.InitialNetworks;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Readout;
import io.github.resglass.empirical.comparison.TrainedNetworks;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
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
  static List<RunRecord> train(JobSize size, long seed, int threads, Path folder, Progress progress)
      throws IOException {
    List<TrainingConfiguration> configurations = new ArrayList<>();
    for (int i = 0; i < size.trainedSeeds(); i++) {
      configurations.add(size.first(seed).withSeed(seed + i));
    }
    return ParallelTraining.run(configurations, threads, folder, progress);
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
            TrainedNetworks.compare(
                runs, TrainedNetworks.Moment.END, Readout.SUM, size.inputs(), LEVEL, progress)));
  }

  private static LawComparison untrained(
      JobSize size, long seed, NetworkDescription description, Progress progress) {
    return InitialNetworks.measure(
            description,
            size.untrainedSeeds(),
            size.inputs(),
            new Seed(seed).child("report/" + description.normalisation().text()),
            progress)
        .comparison(Readout.SUM, LEVEL);
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
