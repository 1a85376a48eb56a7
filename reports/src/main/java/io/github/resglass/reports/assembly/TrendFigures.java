package io.github.resglass.reports.assembly;

import io.github.resglass.reports.content.TrendView;
import io.github.resglass.reports.content.TrendView.CurveView;
import io.github.resglass.reports.content.TrendView.PanelView;
import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Quantities along training or depth: measured ones with whiskers, predicted ones as lines. */
final class TrendFigures {

  private static final List<Series.Form> FORMS =
      List.of(Series.Form.LINE, Series.Form.DASHED_LINE, Series.Form.DOTTED_LINE);

  /** Most whole numbers along an axis that are taken for the numbers of cases. */
  private static final int MOST_CASES = 6;

  private TrendFigures() {}

  /** The figure of a trend; it has the trend's id. */
  static Figure of(TrendView trend) {
    return new Figure(
        trend.id(),
        trend.title(),
        trend.method() + " " + trend.verdict(),
        "Panels against " + trend.abscissa() + ", measured curves with whiskers.",
        trend.panels().stream().map(panel -> panel(trend.abscissa(), panel)).toList());
  }

  private static Panel panel(String abscissa, PanelView panel) {
    List<Series> series = new ArrayList<>();
    int predicted = 0;
    for (CurveView curve : panel.curves()) {
      Ink ink = Ink.category(series.size());
      Series.Form form =
          curve.predicted() ? FORMS.get(predicted++ % FORMS.size()) : Series.Form.INTERVALS;
      series.add(new Series(curve.name(), form, ink, data(curve)));
    }
    return new Panel(
        panel.quantity(), abscissa(abscissa, panel), ordinate(panel), series, Panel.Key.LEGEND);
  }

  private static List<Series.Datum> data(CurveView curve) {
    List<Series.Datum> data = new ArrayList<>();
    for (int i = 0; i < curve.at().size(); i++) {
      double value = curve.values().get(i);
      double error = curve.errors().isEmpty() ? 0 : curve.errors().get(i);
      data.add(new Series.Datum(curve.at().get(i), value, value - error, value + error));
    }
    return data;
  }

  /** A few whole numbers stand for cases: with a tick at each, away from the frame. */
  private static Axis abscissa(String name, PanelView panel) {
    double[] places = panel.curves().stream().flatMapToDouble(c -> stream(c.at())).toArray();
    var range = DoubleStream.of(places).summaryStatistics();
    boolean cases =
        range.getMax() - range.getMin() <= MOST_CASES
            && DoubleStream.of(places).allMatch(place -> place == Math.rint(place));
    return cases
        ? Axis.linear(name, range.getMin() - 0.5, range.getMax() + 0.5)
        : Axis.covering(name, DoubleStream.of(places));
  }

  /** Intervals are shown whole unless one is wider than all values lie apart. */
  private static Axis ordinate(PanelView panel) {
    List<Series.Datum> data = panel.curves().stream().flatMap(c -> data(c).stream()).toList();
    var values = data.stream().mapToDouble(Series.Datum::y).summaryStatistics();
    if (!panel.logarithmic()) {
      double most = values.getMax() - values.getMin();
      return Axis.covering(
          panel.quantity(),
          data.stream()
              .flatMapToDouble(
                  datum ->
                      datum.high() - datum.y() <= most
                          ? DoubleStream.of(datum.low(), datum.high())
                          : DoubleStream.of(datum.y())));
    }
    var range = data.stream().mapToDouble(Series.Datum::y).filter(y -> y > 0).summaryStatistics();
    return Axis.logarithmic(
        panel.quantity(),
        Math.pow(10, Math.floor(Math.log10(range.getMin()))),
        Math.pow(10, Math.ceil(Math.log10(range.getMax()) + 1e-9)));
  }

  private static DoubleStream stream(List<Double> values) {
    return values.stream().mapToDouble(value -> value);
  }
}
