package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.ComparedPrediction;
import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.LawView;
import java.util.List;

/** Measured laws against predictions, as the page and the documents show them. */
final class ComparisonViews {

  private ComparisonViews() {}

  /**
   * The law of the sum readout.
   *
   * @param id anchor on the page
   * @param title for a heading and above the panel
   * @param at where in training
   * @param method how it was measured
   */
  static ComparisonView of(
      String id, String title, String at, String method, LawComparison comparison) {
    return new ComparisonView(
        id,
        title,
        at,
        method
            + String.format(
                java.util.Locale.ROOT,
                " Means over %d seeds; all intervals of the comparison together hold with"
                    + " probability $%s$.",
                comparison.seeds(),
                comparison.level()),
        new LawView(
            "measured",
            fromOne(comparison.weights().stream().map(Interval::centre).toList()),
            fromOne(comparison.weights().stream().map(Interval::halfWidth).toList()),
            comparison.mean().centre(),
            comparison.mean().halfWidth(),
            comparison.standardDeviation().centre()),
        comparison.predictions().stream()
            .filter(p -> p.model() != Prediction.Model.LARGE_WIDTH_UNIT)
            .map(ComparisonViews::prediction)
            .toList(),
        sentence(comparison.verdict()));
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
        -prediction.meanDifference().centre(),
        prediction.totalVariation(),
        prediction.fits() ? "fits" : "does not fit");
  }

  /** Laws of a sum readout give length 0 no weight: no path avoids every layer. */
  private static List<Double> fromOne(List<Double> fromZero) {
    return fromZero.subList(1, fromZero.size());
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
