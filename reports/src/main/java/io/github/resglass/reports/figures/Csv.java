package io.github.resglass.reports.figures;

import java.util.Locale;

/** The data behind a figure, one row for each datum, by RFC 4180. */
public final class Csv {

  private Csv() {}

  public static String of(Figure figure) {
    StringBuilder csv = new StringBuilder("panel,series,x,y,low,high\n");
    for (Panel panel : figure.panels()) {
      for (Series series : panel.series()) {
        boolean intervals = series.hasIntervals();
        for (Series.Datum datum : series.data()) {
          csv.append(field(Label.of(panel.title()).plain())).append(',');
          csv.append(field(Label.of(series.name()).plain())).append(',');
          csv.append(number(datum.x())).append(',').append(number(datum.y())).append(',');
          csv.append(intervals ? number(datum.low()) : "").append(',');
          csv.append(intervals ? number(datum.high()) : "").append('\n');
        }
      }
    }
    return csv.toString();
  }

  /** Ten digits: what a figure needs, and few enough for a page that carries the data itself. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.9e", value);
  }

  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
