package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.ComparedPrediction;
import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.empirical.comparison.RunGroup;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.LawView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Measured laws against predictions, as the page and the documents show them. */
public final class ComparisonViews {

  private static final String FITS = "fits";
  private static final String FAILS = "does not fit";
  private static final String UNDECIDED = "undecided";

  private ComparisonViews() {}

  /**
   * A comparison.
   *
   * @param id anchor on the page
   * @param title for a heading and above the panel
   * @param at where in training
   * @param method how it was measured
   */
  public static ComparisonView of(
      String id, String title, String at, String method, LawComparison comparison) {
    List<ComparisonView.PredictionView> predictions =
        comparison.predictions().stream().map(ComparisonViews::prediction).toList();
    return new ComparisonView(
        id,
        title,
        at,
        method
            + String.format(
                Locale.ROOT,
                " Means over %d networks, with intervals at level %s; those of the differences"
                    + " hold together.",
                comparison.seeds(),
                comparison.level()),
        new LawView(
            "measured",
            fromOne(comparison.weights().stream().map(Interval::centre).toList()),
            fromOne(comparison.weights().stream().map(Interval::halfWidth).toList()),
            comparison.mean().centre(),
            comparison.mean().halfWidth(),
            comparison.standardDeviation().centre()),
        predictions,
        verdict(predictions));
  }

  /**
   * A comparison of one group of runs, among others.
   *
   * @param number of the group, from 1
   * @param groups how many there are
   * @param at where in training
   * @param method how it was measured
   */
  public static ComparisonView of(
      RunGroup group, int number, int groups, String at, String method, LawComparison comparison) {
    // In a heading a star would be a mark, not the sign for series.
    String difference = group.difference().replace('*', '·');
    return of(
        "law-" + at + (groups > 1 ? "-" + number : ""),
        at + " of training" + (difference.isEmpty() ? "" : ": " + difference),
        at,
        method,
        comparison);
  }

  private static String verdict(List<ComparisonView.PredictionView> predictions) {
    String fitting = names(predictions, FITS);
    String failing = names(predictions, FAILS);
    String undecided = names(predictions, UNDECIDED);
    return (fitting.isEmpty() ? "No prediction is seen to fit." : "Fits: " + fitting + ".")
        + (failing.isEmpty() ? "" : " Does not fit: " + failing + ".")
        + (undecided.isEmpty()
            ? ""
            : " Undecided, the networks differ too much among themselves: " + undecided + ".");
  }

  private static String names(List<ComparisonView.PredictionView> predictions, String verdict) {
    return predictions.stream()
        .filter(prediction -> prediction.verdict().equals(verdict))
        .map(
            prediction ->
                String.format(
                    Locale.ROOT, "%s (%.2f)", prediction.law().name(), prediction.law().mean()))
        .collect(Collectors.joining(", "));
  }

  /** What the seeds say, in a word or two. */
  static String words(ComparedPrediction.Agreement agreement) {
    return switch (agreement) {
      case FITS -> FITS;
      case DOES_NOT_FIT -> FAILS;
      case UNDECIDED -> UNDECIDED;
    };
  }

  /** A model's name without its article, for legends and tables. */
  static String name(Prediction.Model model) {
    return model.words().replaceFirst("^the ", "");
  }

  private static ComparisonView.PredictionView prediction(ComparedPrediction prediction) {
    return new ComparisonView.PredictionView(
        new LawView(
            name(prediction.model()),
            fromOne(prediction.weights()),
            List.of(),
            prediction.predictedMean(),
            0,
            prediction.predictedDeviation()),
        prediction.meanDifference().centre(),
        prediction.meanDifference().halfWidth(),
        prediction.totalVariation(),
        words(prediction.agreement()));
  }

  /** Laws of a sum readout give length 0 no weight: no path avoids every layer. */
  private static List<Double> fromOne(List<Double> fromZero) {
    return fromZero.subList(1, fromZero.size());
  }
}
