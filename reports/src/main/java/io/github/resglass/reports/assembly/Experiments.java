package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.assumption.Attribution;
import io.github.resglass.empirical.assumption.ControlledNetworks;
import io.github.resglass.empirical.assumption.ShuffledWeights;
import io.github.resglass.empirical.comparison.InitialNetworks;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Readout;
import io.github.resglass.empirical.comparison.RunGroup;
import io.github.resglass.empirical.comparison.TrainedNetworks;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.experiment.Summary;
import io.github.resglass.empirical.growth.Branch;
import io.github.resglass.empirical.growth.Growth;
import io.github.resglass.empirical.lesion.LesionCurves;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.run.Training;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingData;
import io.github.resglass.empirical.trajectory.Trajectory;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.TrendView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The empirical side of the main job: runs, and the laws of untrained and trained networks. */
final class Experiments {

  /** Of all intervals of one comparison together. */
  private static final double LEVEL = 0.99;

  private static final int CONTROL_INPUTS = 64;
  private static final int TRAJECTORY_INPUTS = 128;
  private static final int GRADIENT_INPUTS = 32;
  private static final int LESION_INPUTS = 64;
  private static final int LESION_NETWORKS = 50;
  private static final int LESION_SETS = 10;
  private static final String READOUT =
      "Gates and normalisation frozen, output the sum of the last layer.";

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

  /** The first run again, without normalisation. */
  static RunRecord withoutNormalisation(JobSize size, long seed, Path store, Progress progress)
      throws IOException {
    TrainingConfiguration first = size.first(seed);
    return Training.inStore(
        size.with(with(first.network(), Normalisation.NONE), seed), store, progress);
  }

  /**
   * The run itself.
   *
   * @throws IllegalArgumentException if it has not come to its last step
   */
  static RunRecord finished(RunRecord run) {
    if (!run.finished()) {
      throw new IllegalArgumentException(
          "--runs: "
              + run.folder()
              + " stopped at step "
              + run.steps()
              + " of "
              + run.configuration().steps()
              + "; finished runs are accepted");
    }
    return run;
  }

  /**
   * Runs that were made elsewhere, at their start and end, those that differ by their seed
   * together; one run alone has no interval.
   */
  static List<ComparisonView> compareGiven(JobSize size, List<RunRecord> runs, Progress progress)
      throws IOException {
    List<RunGroup> groups =
        RunGroup.of(runs).stream().filter(group -> group.runs().size() >= 2).toList();
    List<ComparisonView> comparisons = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      RunGroup group = groups.get(i);
      for (TrainedNetworks.Moment moment : TrainedNetworks.Moment.values()) {
        String at = moment.name().toLowerCase(Locale.ROOT);
        comparisons.add(
            ComparisonViews.of(
                group,
                i + 1,
                groups.size(),
                at,
                READOUT + " Test inputs of the task.",
                TrainedNetworks.compare(
                    group.runs(), moment, Readout.SUM, size.inputs(), LEVEL, progress)));
      }
    }
    return comparisons;
  }

  /** Untrained without and with normalisation, trained, and trained with its weights shuffled. */
  static List<ComparisonView> compare(
      JobSize size, long seed, List<RunRecord> runs, Progress progress) throws IOException {
    NetworkDescription trained = runs.get(0).configuration().network();
    return List.of(
        ComparisonViews.of(
            "law-untrained-plain",
            "untrained, without normalisation",
            "start",
            READOUT + " Standard normal inputs, weights $N(0, c^2/n)$ with $c = 2\\beta$.",
            untrained(size, seed, with(trained, Normalisation.NONE), progress)),
        ComparisonViews.of(
            "law-start",
            "start of training",
            "start",
            READOUT + " Standard normal inputs, normalisation [20] at $\\lambda_l = 1$.",
            untrained(size, seed, trained, progress)),
        ComparisonViews.of(
            "law-end",
            "end of training",
            "end",
            READOUT + " Test inputs of the task.",
            TrainedNetworks.compare(
                runs, TrainedNetworks.Moment.END, Readout.SUM, size.inputs(), LEVEL, progress)),
        ComparisonViews.of(
            "law-end-shuffled",
            "end of training, weights shuffled",
            "end",
            READOUT
                + " Test inputs of the task. Control: each layer's weights in another order, so that"
                + " norms, $\\lambda_l$ and $\\sigma_l$ stay and what training wrote into the"
                + " arrangement is gone.",
            TrainedNetworks.compare(
                shuffled(runs, seed),
                Readout.SUM,
                testInputs(runs, size.inputs()),
                LEVEL,
                progress)));
  }

  private static List<Network> shuffled(List<RunRecord> runs, long seed) throws IOException {
    List<Network> networks = new ArrayList<>();
    Seed root = new Seed(seed).child("report/shuffled");
    for (RunRecord run : runs) {
      networks.add(ShuffledWeights.of(run.finalNetwork(), root.child("run", networks.size())));
    }
    return networks;
  }

  private static LabelledInputs testInputs(List<RunRecord> runs, int count) throws IOException {
    return TrainingData.of(runs.get(0).configuration().data()).test().first(count);
  }

  private static TrendView lesions(
      JobSize size, List<RunRecord> runs, long seed, Seed root, Progress progress)
      throws IOException {
    NetworkDescription description = runs.get(0).configuration().network();
    List<Network> untrained = new ArrayList<>();
    for (int i = 0; i < Math.min(size.untrainedSeeds(), LESION_NETWORKS); i++) {
      untrained.add(InitialNetworks.draw(description, root.child("lesions/network", i)));
    }
    List<Network> trained = new ArrayList<>();
    for (RunRecord run : runs) {
      trained.add(run.finalNetwork());
    }
    LabelledInputs inputs = testInputs(runs, LESION_INPUTS);
    List<LesionCurves> curves = new ArrayList<>();
    for (List<Network> networks : List.of(untrained, trained, shuffled(runs, seed))) {
      curves.add(
          LesionCurves.measure(
              networks, inputs, LESION_SETS, root.child("lesions"), LEVEL, progress));
    }
    return LesionViews.of(curves.get(0), curves.get(1), curves.get(2), LESION_SETS);
  }

  /**
   * What goes beyond single laws, the most important first: which assumptions fail, what training
   * does in the control experiments and in these runs, what dropping units does, how activations
   * grow with depth.
   */
  static List<TrendView> trends(JobSize size, long seed, List<RunRecord> runs, Progress progress)
      throws IOException {
    List<TrendView> trends = new ArrayList<>();
    Seed root = new Seed(seed).child("report/trends");
    int seeds = Math.min(size.untrainedSeeds(), LawComparison.ENOUGH_SEEDS);
    trends.add(
        UntrainedViews.assumptions(
            Attribution.measure(
                new ControlledNetworks(10, 64, 1, CONTROL_INPUTS, seeds), root, LEVEL, progress)));
    trends.addAll(ControlViews.of(Summary.committed()));
    trends.addAll(
        TrajectoryViews.of(
            Trajectory.measure(runs, TRAJECTORY_INPUTS, GRADIENT_INPUTS, LEVEL, progress)));
    trends.add(lesions(size, runs, seed, root, progress));
    List<Growth> growths = new ArrayList<>();
    for (Branch branch : Branch.values()) {
      progress.update("growth with depth", growths.size(), Branch.values().length);
      growths.add(Growth.measure(branch, 50, 64, 48, seeds, root, LEVEL));
    }
    progress.update("growth with depth", growths.size(), growths.size());
    trends.add(UntrainedViews.growth(growths));
    return trends;
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
