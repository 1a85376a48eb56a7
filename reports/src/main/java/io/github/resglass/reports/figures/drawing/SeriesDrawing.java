package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Series;
import java.util.ArrayList;
import java.util.List;

/** Draws data: areas first, so that no area hides a line; then lines, bars and points. */
final class SeriesDrawing {

  private static final double LINE_WIDTH = 1.8;
  private static final double RADIUS = 2.6;

  private final Frame frame;
  private final Pen pen;

  SeriesDrawing(Frame frame, Pen pen) {
    this.frame = frame;
    this.pen = pen;
  }

  void areas(Series series) {
    if (series.form() != Series.Form.BAND || series.data().isEmpty()) {
      return;
    }
    List<Double> outline = new ArrayList<>();
    for (Series.Datum datum : series.data()) {
      add(outline, frame.x(datum.x()), frame.y(datum.high()));
    }
    for (int i = series.data().size() - 1; i >= 0; i--) {
      Series.Datum datum = series.data().get(i);
      add(outline, frame.x(datum.x()), frame.y(datum.low()));
    }
    pen.path(outline, true, new Paint.Fill(series.ink(), 0.2));
  }

  void marks(Series series) {
    if (series.form().isLine()) {
      List<Double> places = new ArrayList<>();
      series.data().forEach(d -> add(places, frame.x(d.x()), frame.y(d.y())));
      if (!places.isEmpty()) {
        pen.path(places, false, lineStyle(series));
      }
      return;
    }
    for (Series.Datum datum : series.data()) {
      double x = frame.x(datum.x());
      double y = frame.y(datum.y());
      switch (series.form()) {
        case POINTS -> pen.disc(x, y, RADIUS, series.ink());
        case SQUARES -> square(x, y, series.ink());
        case STEMS ->
            pen.line(x, frame.ground(), x, y, new Paint.Stroke(series.ink(), stemWidth(series)));
        case INTERVALS -> {
          whisker(x, frame.y(datum.low()), frame.y(datum.high()), series.ink());
          pen.disc(x, y, RADIUS + 0.6, series.ink());
        }
        case BAND, LINE, DASHED_LINE, DOTTED_LINE -> {}
      }
    }
  }

  /** What stands beside the name in a legend, between x and x + {@link Frame#LEGEND_MARK}. */
  void sample(Series series, double x, double y) {
    double end = x + Frame.LEGEND_MARK;
    double middle = (x + end) / 2;
    switch (series.form()) {
      case LINE, DASHED_LINE, DOTTED_LINE -> pen.line(x, y, end, y, lineStyle(series));
      case POINTS -> pen.disc(middle, y, RADIUS, series.ink());
      case SQUARES -> square(middle, y, series.ink());
      case STEMS -> pen.line(middle, y + 6, middle, y - 6, new Paint.Stroke(series.ink(), 3));
      case INTERVALS -> {
        whisker(middle, y + 6, y - 6, series.ink());
        pen.disc(middle, y, RADIUS + 0.6, series.ink());
      }
      case BAND ->
          pen.rectangle(x, y - 5, Frame.LEGEND_MARK, 10, new Paint.Fill(series.ink(), 0.2));
    }
  }

  private static Paint.Stroke lineStyle(Series series) {
    Paint.Dash dash =
        switch (series.form()) {
          case DASHED_LINE -> Paint.Dash.DASHED;
          case DOTTED_LINE -> Paint.Dash.DOTTED;
          default -> Paint.Dash.NONE;
        };
    return new Paint.Stroke(series.ink(), LINE_WIDTH, dash);
  }

  /** Thin enough that neighbouring stems keep apart. */
  private double stemWidth(Series series) {
    return Math.max(1, Math.min(6, 0.6 * frame.plotWidth() / Math.max(1, series.data().size())));
  }

  private void square(double x, double y, Ink ink) {
    pen.rectangle(x - 3.2, y - 3.2, 6.4, 6.4, new Paint.Stroke(ink, 1.4));
  }

  private void whisker(double x, double low, double high, Ink ink) {
    pen.line(x, low, x, high, new Paint.Stroke(ink, 1.4));
    pen.line(x - 3, low, x + 3, low, new Paint.Stroke(ink, 1.4));
    pen.line(x - 3, high, x + 3, high, new Paint.Stroke(ink, 1.4));
  }

  private static void add(List<Double> places, double x, double y) {
    places.add(x);
    places.add(y);
  }
}
