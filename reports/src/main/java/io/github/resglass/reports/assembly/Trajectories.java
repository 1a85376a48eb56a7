package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.empirical.comparison.Predictions;
import io.github.resglass.empirical.comparison.Readout;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.TrainingData;
import io.github.resglass.reports.content.LawView;
import io.github.resglass.reports.content.TrajectoryView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A run taken apart at the moments at which it kept its network. */
final class Trajectories {

  /** What can follow training: the paper's law as written does not know the network. */
  private static final Set<Prediction.Model> FOLLOWING =
      Set.of(
          Prediction.Model.PAPER_MEASURED_GAINS,
          Prediction.Model.INDEPENDENT_WEIGHTS,
          Prediction.Model.LARGE_WIDTH_SUM);

  private Trajectories() {}

  static TrajectoryView of(RunRecord run, int inputs) throws IOException {
    LabelledInputs sample = TrainingData.of(run.configuration().data()).test().first(inputs);
    List<TrajectoryView.MomentView> moments = new ArrayList<>();
    for (long step : run.moments()) {
      Network network = run.network(step);
      MeasuredLaw measured = Readout.SUM.of(PathMeasurement.measure(network, sample));
      List<LawView> laws = new ArrayList<>();
      laws.add(law("measured", measured.weights(), measured.mean(), measured.standardDeviation()));
      for (Prediction prediction : Predictions.of(network)) {
        if (FOLLOWING.contains(prediction.model())) {
          laws.add(
              law(
                  ComparisonViews.name(prediction.model()),
                  prediction.weights(),
                  prediction.mean(),
                  prediction.standardDeviation()));
        }
      }
      moments.add(new TrajectoryView.MomentView(step, network.scales(), laws));
    }
    return new TrajectoryView(ExperimentViews.id(run), moments);
  }

  /** Length 0 has no weight in a sum readout. */
  private static LawView law(
      String name, List<Double> fromZero, double mean, double standardDeviation) {
    return new LawView(
        name, fromZero.subList(1, fromZero.size()), List.of(), mean, 0, standardDeviation);
  }
}
