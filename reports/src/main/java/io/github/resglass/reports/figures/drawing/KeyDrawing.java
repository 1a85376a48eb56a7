package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Label;
import io.github.resglass.reports.figures.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says which series is which: in rows above the axes, or beside the lines' ends. */
final class KeyDrawing {

  private static final double SPACING = 14;

  private final Frame frame;
  private final Pen pen;
  private final SeriesDrawing drawing;

  KeyDrawing(Frame frame, Pen pen, SeriesDrawing drawing) {
    this.frame = frame;
    this.pen = pen;
    this.drawing = drawing;
  }

  void draw() {
    switch (frame.panel().key()) {
      case NONE -> {}
      case LEGEND -> legend();
      case ENDS -> ends();
    }
  }

  private void legend() {
    List<Series> series = frame.panel().series();
    double y = frame.top() - 4 - Frame.LINE_HEIGHT * frame.legend().size() + 8;
    for (List<Integer> row : frame.legend()) {
      double x = frame.left();
      for (int i : row) {
        drawing.sample(series.get(i), x, y);
        pen.label(
            Label.of(series.get(i).name()),
            x + Frame.LEGEND_MARK + 6,
            y + 4.3,
            Pen.Anchor.START,
            Ink.TEXT);
        x += Frame.legendWidth(series.get(i));
      }
      y += Frame.LINE_HEIGHT;
    }
  }

  /** A name that has a place, and the place it is pushed to so that names do not overlap. */
  private record End(Series series, double anchor, double place) {}

  private void ends() {
    for (End end : apart()) {
      double x = frame.x(end.series.data().get(end.series.data().size() - 1).x());
      double text = frame.right() + 12;
      pen.line(x + 1, end.anchor, text - 2, end.place, new Paint.Stroke(end.series.ink(), 0.7));
      pen.label(Label.of(end.series.name()), text, end.place + 4.3, Pen.Anchor.START, Ink.TEXT);
    }
  }

  /**
   * Downwards with a least distance, then upwards from the foot where the names ran out of room.
   */
  private List<End> apart() {
    List<End> ends = new ArrayList<>();
    for (Series series : frame.panel().series()) {
      if (!series.name().isEmpty() && !series.data().isEmpty()) {
        double y = frame.y(series.data().get(series.data().size() - 1).y());
        ends.add(new End(series, y, y));
      }
    }
    ends.sort(Comparator.comparingDouble(End::anchor));
    double least = frame.top();
    for (int i = 0; i < ends.size(); i++) {
      End end = ends.get(i);
      End placed = new End(end.series, end.anchor, Math.max(least, end.place));
      ends.set(i, placed);
      least = placed.place + SPACING;
    }
    double most = frame.bottom();
    for (int i = ends.size() - 1; i >= 0; i--) {
      End end = ends.get(i);
      ends.set(i, new End(end.series, end.anchor, Math.min(most, end.place)));
      most = ends.get(i).place - SPACING;
    }
    return ends;
  }
}
