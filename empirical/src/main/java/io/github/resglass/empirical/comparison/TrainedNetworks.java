package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Networks of one description from training runs that differ by their seeds. */
public final class TrainedNetworks {

  /** When in training. */
  public enum Moment {
    START,
    END
  }

  private TrainedNetworks() {}

  /**
   * Measures the runs' networks on the first run's test inputs and compares.
   *
   * @param inputs how many test inputs, at most all of them
   * @param level simultaneous level of the intervals
   * @throws IllegalArgumentException if there are fewer than 2 runs, their networks or their data
   *     are described differently, one is given twice, or one is not finished
   */
  public static LawComparison compare(
      List<RunRecord> runs,
      Moment moment,
      Readout readout,
      int inputs,
      double level,
      Progress progress)
      throws IOException {
    requireAlike(runs);
    List<Network> networks = new ArrayList<>();
    for (RunRecord run : runs) {
      networks.add(moment == Moment.START ? run.initialNetwork() : run.finalNetwork());
    }
    LabelledInputs sample =
        TrainingData.of(runs.get(0).configuration().data()).test().first(inputs);
    return compare(networks, readout, sample, level, progress);
  }

  /** The laws of networks of one description, on the same inputs, against their predictions. */
  public static LawComparison compare(
      List<Network> networks,
      Readout readout,
      LabelledInputs sample,
      double level,
      Progress progress) {
    List<MeasuredLaw> laws = new ArrayList<>();
    List<List<Prediction>> predictions = new ArrayList<>();
    for (Network network : networks) {
      progress.update("measuring trained networks", laws.size(), networks.size());
      laws.add(readout.of(PathMeasurement.measure(network, sample)));
      predictions.add(Predictions.of(network));
    }
    progress.update("measuring trained networks", networks.size(), networks.size());
    return LawComparison.of(readout, laws, predictions, level);
  }

  /**
   * Checks that runs can be held against each other.
   *
   * @throws IllegalArgumentException if there are fewer than 2, their networks or their data are
   *     described differently, or one is given twice
   */
  public static void requireAlike(List<RunRecord> runs) {
    if (runs.size() < 2) {
      throw new IllegalArgumentException(
          runs.size() + " run to compare; intervals over seeds need 2 or more");
    }
    RunRecord first = runs.get(0);
    for (RunRecord run : runs.subList(1, runs.size())) {
      if (!run.configuration().network().equals(first.configuration().network())
          || !run.configuration().data().equals(first.configuration().data())) {
        throw new IllegalArgumentException(
            run.folder()
                + " has another network or other data than "
                + first.folder()
                + "; runs that differ by their seed are accepted");
      }
    }
    if (runs.stream().map(RunRecord::key).distinct().count() < runs.size()) {
      throw new IllegalArgumentException(
          "a run is given twice; runs that differ by their seed are accepted");
    }
  }
}
