package io.github.resglass.empirical.trajectory;

import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.empirical.comparison.Predictions;
import io.github.resglass.empirical.comparison.Readout;
import io.github.resglass.empirical.comparison.TrainedNetworks;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.measurement.GradientMeasurement;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Runs that differ by their seed, at moments of training.
 *
 * @param level with which all laws of {@code moments} hold together, and all gradients, and all
 *     other intervals
 * @param lengthChange mean path length of the sum at the last moment less that at the first, seed
 *     by seed, at this level by itself
 * @param ratioChange R likewise
 */
public record Trajectory(
    int seeds, double level, List<Moment> moments, Interval lengthChange, Interval ratioChange) {

  /**
   * One moment.
   *
   * @param law of the sum readout against the predictions for the networks as they are now
   * @param ratio R = ν''(1)/ν'(1) of the mixture whose squared couplings are the measured law
   * @param complexity θ = ½ ln R − (R − 1)/(R + 1), [31]; where R &lt; 1 the landscape is trivial
   * @param gradient of the training loss on test inputs
   */
  public record Moment(
      long step, LawComparison law, Interval ratio, Interval complexity, GradientParts gradient) {}

  private static final int OTHER_QUANTITIES = 2;

  public Trajectory {
    moments = List.copyOf(moments);
  }

  /**
   * Measures the networks that the runs have kept.
   *
   * @param inputs test inputs for the laws
   * @param gradientInputs test inputs for the gradients, which take longer
   * @throws IllegalArgumentException if the runs are not alike but for their seeds, or one is not
   *     finished
   */
  public static Trajectory measure(
      List<RunRecord> runs, int inputs, int gradientInputs, double level, Progress progress)
      throws IOException {
    TrainedNetworks.requireAlike(runs);
    TrainingConfiguration configuration = runs.get(0).configuration();
    LabelledInputs sample = TrainingData.of(configuration.data()).test().first(inputs);
    List<Long> steps = runs.get(0).moments();
    double share = (1 - level) / steps.size();
    List<Moment> moments = new ArrayList<>();
    List<List<MeasuredLaw>> laws = new ArrayList<>();
    for (long step : steps) {
      List<MeasuredLaw> measured = new ArrayList<>();
      List<List<Prediction>> predictions = new ArrayList<>();
      List<GradientParts.Values> gradients = new ArrayList<>();
      for (RunRecord run : runs) {
        progress.update(
            "measuring along training",
            (long) moments.size() * runs.size() + measured.size(),
            (long) steps.size() * runs.size());
        Network network = run.network(step);
        measured.add(PathMeasurement.measure(network, sample).sum());
        predictions.add(Predictions.of(network));
        gradients.add(
            GradientParts.Values.of(
                GradientMeasurement.measure(
                    network, sample.first(gradientInputs), configuration.loss())));
      }
      laws.add(measured);
      moments.add(
          new Moment(
              step,
              LawComparison.of(Readout.SUM, measured, predictions, 1 - share),
              over(measured, Trajectory::ratio, 1 - share / OTHER_QUANTITIES),
              over(measured, law -> complexity(ratio(law)), 1 - share / OTHER_QUANTITIES),
              GradientParts.of(gradients, 1 - share / GradientParts.QUANTITIES)));
    }
    progress.update("measuring along training", 1, 1);
    return new Trajectory(
        runs.size(),
        level,
        moments,
        change(laws, MeasuredLaw::mean, level),
        change(laws, Trajectory::ratio, level));
  }

  /** Σ r(r − 1)w_r/Σ r w_r. */
  private static double ratio(MeasuredLaw law) {
    double first = 0;
    double second = 0;
    for (int r = 0; r < law.weights().size(); r++) {
      first += r * law.weights().get(r);
      second += r * (r - 1.0) * law.weights().get(r);
    }
    return second / first;
  }

  static double complexity(double ratio) {
    return 0.5 * Math.log(ratio) - (ratio - 1) / (ratio + 1);
  }

  private static Interval over(
      List<MeasuredLaw> laws, ToDoubleFunction<MeasuredLaw> quantity, double level) {
    return Interval.ofMean(laws.stream().mapToDouble(quantity).boxed().toList(), level);
  }

  private static Interval change(
      List<List<MeasuredLaw>> laws, ToDoubleFunction<MeasuredLaw> quantity, double level) {
    List<Double> changes = new ArrayList<>();
    List<MeasuredLaw> last = laws.get(laws.size() - 1);
    for (int seed = 0; seed < last.size(); seed++) {
      changes.add(
          quantity.applyAsDouble(last.get(seed)) - quantity.applyAsDouble(laws.get(0).get(seed)));
    }
    return Interval.ofMean(changes, level);
  }
}
