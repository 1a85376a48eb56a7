package io.github.resglass.reports.assembly;

import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.ComparisonView.PredictionView;
import io.github.resglass.reports.content.LawView;
import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Measured path-length laws with their intervals, and the predictions over them. */
final class LawFigures {

  private static final List<Series.Form> FORMS =
      List.of(Series.Form.LINE, Series.Form.DASHED_LINE, Series.Form.DOTTED_LINE);

  private LawFigures() {}

  static Figure laws(List<ComparisonView> comparisons) {
    return new Figure(
        "path-length-laws",
        "Measured and predicted laws of the path length",
        "The share of the output's energy that paths of length $r$ carry,"
            + " $\\mathbb{E}\\,Y_r^2/\\sum_s \\mathbb{E}\\,Y_s^2$, measured with frozen gates and"
            + " without sampling of paths, against the three predictions.",
        "One panel for each moment of training: measured weights with intervals, and three predicted"
            + " curves, against the path length.",
        comparisons.stream().map(LawFigures::panel).toList());
  }

  private static Panel panel(ComparisonView comparison) {
    DoubleStream heights =
        DoubleStream.concat(
            weights(comparison.measured()),
            comparison.predictions().stream().flatMapToDouble(p -> weights(p.law())));
    List<Series> series = new ArrayList<>();
    LawView measured = comparison.measured();
    List<Series.Datum> data = new ArrayList<>();
    for (int i = 0; i < measured.weights().size(); i++) {
      double weight = measured.weights().get(i);
      double error = measured.errors().isEmpty() ? 0 : measured.errors().get(i);
      data.add(new Series.Datum(i + 1, weight, Math.max(0, weight - error), weight + error));
    }
    series.add(new Series(measured.name(), Series.Form.INTERVALS, Ink.TEXT, data));
    for (PredictionView prediction : comparison.predictions()) {
      int i = series.size() - 1;
      double[] weights = prediction.law().weights().stream().mapToDouble(w -> w).toArray();
      series.add(
          Series.from(
              1, weights, prediction.law().name(), FORMS.get(i % FORMS.size()), Ink.category(i)));
    }
    return new Panel(
        comparison.title(),
        Axis.linear("path length *r*", 0, measured.weights().size() + 1),
        Axis.covering("weight of length *r*", DoubleStream.concat(DoubleStream.of(0), heights)),
        series,
        Panel.Key.LEGEND);
  }

  /** Intervals may leave the axes; a weight does not. */
  private static DoubleStream weights(LawView law) {
    return law.weights().stream().mapToDouble(weight -> weight);
  }
}
