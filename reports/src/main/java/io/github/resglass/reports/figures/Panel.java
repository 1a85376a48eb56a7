package io.github.resglass.reports.figures;

import java.util.List;
import java.util.Objects;

/**
 * One pair of axes with what is drawn between them.
 *
 * @param title above the axes, empty where the figure has one panel
 * @param key how the series are told apart in words
 */
public record Panel(
    String title, Axis x, Axis y, List<Series> series, List<Annotation> annotations, Key key) {

  /** Where the names of the series stand. */
  public enum Key {
    /** Nowhere: there is one series, and the axis names it. */
    NONE,
    /** In a line above the axes. */
    LEGEND,
    /** Beside the last point of each series. */
    ENDS
  }

  public Panel {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    series = List.copyOf(series);
    annotations = List.copyOf(annotations);
    Objects.requireNonNull(key, "key");
  }

  public Panel(String title, Axis x, Axis y, List<Series> series, Key key) {
    this(title, x, y, series, List.of(), key);
  }
}
