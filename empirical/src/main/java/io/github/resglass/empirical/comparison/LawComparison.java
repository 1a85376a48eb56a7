package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.measurement.MeasuredLaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The measured law of one readout against all predictions, over networks that differ by their seed
 * alone.
 *
 * @param readout what was measured
 * @param seeds number of networks
 * @param level simultaneous: all intervals of {@code predictions} together hold with at least this
 *     probability (Bonferroni), so 1 − level is the false-alarm rate of "does not fit"
 * @param mean of the length, with its interval at this level by itself
 * @param standardDeviation of the length, likewise
 * @param weights w_0, …, each with its interval at this level by itself
 */
public record LawComparison(
    Readout readout,
    int seeds,
    double level,
    Interval mean,
    Interval standardDeviation,
    List<Interval> weights,
    List<ComparedPrediction> predictions) {

  public LawComparison {
    weights = List.copyOf(weights);
    predictions = List.copyOf(predictions);
  }

  /**
   * Compares.
   *
   * @param measured one law for each seed
   * @param predicted for each seed the predictions for its network, the same models in each
   * @throws IllegalArgumentException if there are fewer than 2 seeds
   */
  public static LawComparison of(
      Readout readout, List<MeasuredLaw> measured, List<List<Prediction>> predicted, double level) {
    if (measured.size() < 2 || measured.size() != predicted.size()) {
      throw new IllegalArgumentException(
          measured.size() + " measured laws; an interval over seeds needs 2 or more");
    }
    List<Prediction.Model> models = models(readout, predicted);
    double each = 1 - (1 - level) / Math.max(1, 2 * models.size());
    List<Double> average = average(measured.stream().map(MeasuredLaw::weights).toList());
    List<ComparedPrediction> compared = new ArrayList<>();
    for (Prediction.Model model : models) {
      List<Prediction> ofModel = predicted.stream().map(list -> only(list, model)).toList();
      compared.add(compare(measured, ofModel, average, each));
    }
    return new LawComparison(
        readout,
        measured.size(),
        level,
        Interval.ofMean(measured.stream().map(MeasuredLaw::mean).toList(), level),
        Interval.ofMean(measured.stream().map(MeasuredLaw::standardDeviation).toList(), level),
        intervals(measured, level),
        compared);
  }

  /** The theories that speak of this readout and of every one of the networks. */
  private static List<Prediction.Model> models(Readout readout, List<List<Prediction>> predicted) {
    return predicted.get(0).stream()
        .filter(readout::concerns)
        .map(Prediction::model)
        .filter(
            model ->
                predicted.stream()
                    .allMatch(list -> list.stream().anyMatch(p -> p.model() == model)))
        .toList();
  }

  private static Prediction only(List<Prediction> predictions, Prediction.Model model) {
    return predictions.stream().filter(p -> p.model() == model).findFirst().orElseThrow();
  }

  /** Which laws fit, which do not, and which the seeds cannot decide about, nearest first. */
  public String verdict() {
    String fitting = names(ComparedPrediction.Agreement.FITS);
    String failing = names(ComparedPrediction.Agreement.DOES_NOT_FIT);
    String undecided = names(ComparedPrediction.Agreement.UNDECIDED);
    return (fitting.isEmpty() ? "no prediction fits" : "fits: " + fitting)
        + (failing.isEmpty() ? "" : "; does not fit: " + failing)
        + (undecided.isEmpty() ? "" : "; undecided, the seeds differ too much: " + undecided);
  }

  private String names(ComparedPrediction.Agreement agreement) {
    return predictions.stream()
        .filter(prediction -> prediction.agreement() == agreement)
        .sorted(Comparator.comparingDouble(ComparedPrediction::totalVariation))
        .map(
            prediction ->
                prediction.model().words()
                    + " (mean length off by "
                    + prediction.meanDifference()
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private static ComparedPrediction compare(
      List<MeasuredLaw> measured, List<Prediction> predicted, List<Double> average, double level) {
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int seed = 0; seed < measured.size(); seed++) {
      means.add(predicted.get(seed).meanDifference(measured.get(seed)));
      deviations.add(predicted.get(seed).deviationDifference(measured.get(seed)));
    }
    List<Double> law = average(predicted.stream().map(Prediction::weights).toList());
    return new ComparedPrediction(
        predicted.get(0).model(),
        law,
        mean(predicted, Prediction::mean),
        mean(predicted, Prediction::standardDeviation),
        Interval.ofMean(means, level),
        Interval.ofMean(deviations, level),
        Prediction.totalVariation(average, law));
  }

  private static double mean(List<Prediction> predictions, ToDoubleFunction<Prediction> quantity) {
    return predictions.stream().mapToDouble(quantity).average().orElseThrow();
  }

  private static List<Interval> intervals(List<MeasuredLaw> measured, double level) {
    List<Interval> intervals = new ArrayList<>();
    for (int r = 0; r < measured.get(0).weights().size(); r++) {
      int length = r;
      intervals.add(
          Interval.ofMean(measured.stream().map(law -> law.weights().get(length)).toList(), level));
    }
    return intervals;
  }

  private static List<Double> average(List<List<Double>> laws) {
    List<Double> average = new ArrayList<>();
    for (int r = 0; r < laws.get(0).size(); r++) {
      int length = r;
      average.add(laws.stream().mapToDouble(law -> law.get(length)).average().orElseThrow());
    }
    return average;
  }
}
