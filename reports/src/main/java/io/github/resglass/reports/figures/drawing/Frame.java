package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Label;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import io.github.resglass.reports.figures.Ticks;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things stand in a panel, in SVG units: the rectangle between the axes inside the drawing,
 * and the maps from values to places.
 *
 * @param left the left edge of the rectangle
 * @param top its upper edge
 * @param plotWidth its width
 * @param plotHeight its height
 * @param legend the rows of the legend, as indices of series
 */
record Frame(
    Panel panel,
    double width,
    double height,
    double left,
    double top,
    double plotWidth,
    double plotHeight,
    List<List<Integer>> legend) {

  static final double FONT_SIZE = 13;
  static final double LINE_HEIGHT = 18;
  static final double LEGEND_MARK = 30;
  private static final double LEGEND_GAP = 16;
  static final double GAP = 16;
  private static final double FOOT = 44;
  private static final double END_LABEL_GAP = 12;

  /** One for each panel. */
  static List<Frame> of(Figure figure) {
    return figure.panels().stream().map(p -> of(p, figure.panels().size() > 1)).toList();
  }

  /** Of panels side by side. */
  static double width(List<Frame> frames) {
    return frames.stream().mapToDouble(f -> f.width() + GAP).sum() - GAP;
  }

  /** Of panels side by side. */
  static double height(List<Frame> frames) {
    return frames.stream().mapToDouble(Frame::height).max().orElseThrow();
  }

  private static Frame of(Panel panel, boolean oneOfSeveral) {
    double width = oneOfSeveral ? 320 : 460;
    double body = oneOfSeveral ? 180 : 240;
    double widestTick =
        Ticks.along(panel.y()).stream()
            .mapToDouble(t -> Label.of(t.text()).width())
            .max()
            .orElse(1);
    double left = LINE_HEIGHT + 6 + widestTick * FONT_SIZE + 10;
    // Half of the last tick's text stands beyond the axis.
    double right =
        Ticks.along(panel.x()).stream()
            .mapToDouble(t -> Label.of(t.text()).width() * FONT_SIZE / 2 + 4)
            .reduce(14, Math::max);
    if (panel.key() == Panel.Key.ENDS) {
      double widest =
          panel.series().stream().mapToDouble(s -> Label.of(s.name()).width()).max().orElse(0);
      right = Math.max(right, END_LABEL_GAP + widest * FONT_SIZE + 4);
    }
    List<List<Integer>> legend =
        panel.key() == Panel.Key.LEGEND ? rows(panel, width - left - right) : List.of();
    double top = 10 + LINE_HEIGHT * ((panel.title().isEmpty() ? 0 : 1) + legend.size()) + 4;
    return new Frame(
        panel, width, top + body + FOOT, left, top, width - left - right, body, legend);
  }

  static double legendWidth(Series series) {
    return LEGEND_MARK + 6 + Label.of(series.name()).width() * FONT_SIZE + LEGEND_GAP;
  }

  private static List<List<Integer>> rows(Panel panel, double room) {
    List<List<Integer>> rows = new ArrayList<>();
    double used = Double.POSITIVE_INFINITY;
    for (int i = 0; i < panel.series().size(); i++) {
      if (panel.series().get(i).name().isEmpty()) {
        continue;
      }
      double needed = legendWidth(panel.series().get(i));
      if (used + needed - LEGEND_GAP > room) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(i);
      used += needed;
    }
    return rows;
  }

  double x(double value) {
    return left + plotWidth * panel.x().fraction(value);
  }

  /**
   * Places far outside of the rectangle are drawn just outside, so that clipped lines keep small
   * numbers.
   */
  double y(double value) {
    double fraction = Math.max(-2, Math.min(3, panel.y().fraction(value)));
    return top + plotHeight * (1 - fraction);
  }

  double bottom() {
    return top + plotHeight;
  }

  double right() {
    return left + plotWidth;
  }

  /** The level that stems stand on: zero where the axis shows it, its foot otherwise. */
  double ground() {
    return panel.y().contains(0) && panel.y().scale() == Axis.Scale.LINEAR ? y(0) : bottom();
  }
}
