package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.measurement.MeasuredLaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /**
   * Networks enough to tell the laws apart with a power of 99 % at depth 10, width 64 and the level
   * 0.99, one by one and from none of them.
   */
  public static final int ENOUGH_SEEDS = 24;

  /**
   * Probabilities below this are left to mean and deviation: over seeds they are far from normal.
   */
  private static final double TAIL = 0.05;

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
    double share = (1 - level) / Math.max(1, models.size());
    List<Double> average = average(measured.stream().map(MeasuredLaw::weights).toList());
    List<ComparedPrediction> compared = new ArrayList<>();
    for (Prediction.Model model : models) {
      List<Prediction> ofModel = predicted.stream().map(list -> only(list, model)).toList();
      compared.add(compare(measured, ofModel, average, share));
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

  /**
   * The prediction of a theory.
   *
   * @throws java.util.NoSuchElementException if it says nothing about these networks
   */
  public ComparedPrediction of(Prediction.Model model) {
    return predictions.stream().filter(each -> each.model() == model).findFirst().orElseThrow();
  }

  /**
   * The law that the measurement picks: of those that fit the nearest in total variation. Empty:
   * none of them. If the networks do follow one of the laws, it is refused with a probability of at
   * most (1 − level) over the number of laws.
   */
  public Optional<ComparedPrediction> choice() {
    return predictions.stream()
        .filter(each -> each.agreement() == ComparedPrediction.Agreement.FITS)
        .min(Comparator.comparingDouble(ComparedPrediction::totalVariation));
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

  /** The share of false alarms that one law has is halved: its moments, its probabilities. */
  private static ComparedPrediction compare(
      List<MeasuredLaw> measured, List<Prediction> predicted, List<Double> average, double share) {
    double moment = 1 - share / 4;
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
        Interval.ofMean(means, moment),
        Interval.ofMean(deviations, moment),
        cumulativeDifferences(measured, predicted, law, share / 2),
        Prediction.totalVariation(average, law));
  }

  private static List<Interval> cumulativeDifferences(
      List<MeasuredLaw> measured, List<Prediction> predicted, List<Double> law, double share) {
    List<Integer> lengths = new ArrayList<>();
    double below = 0;
    for (int r = 0; r < law.size(); r++) {
      below += law.get(r);
      if (below > TAIL && below < 1 - TAIL) {
        lengths.add(r);
      }
    }
    List<Interval> differences = new ArrayList<>();
    for (int length : lengths) {
      List<Double> each = new ArrayList<>();
      for (int seed = 0; seed < measured.size(); seed++) {
        each.add(predicted.get(seed).cumulativeDifference(measured.get(seed), length));
      }
      differences.add(Interval.ofMean(each, 1 - share / lengths.size()));
    }
    return differences;
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
