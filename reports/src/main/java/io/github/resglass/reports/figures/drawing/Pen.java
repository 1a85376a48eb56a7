package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Label;
import java.util.List;

/** Draws in units of SVG: y grows downwards. */
interface Pen {

  /** Where a label stands relative to its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void line(double x1, double y1, double x2, double y2, Paint.Stroke stroke);

  void rectangle(double x, double y, double width, double height, Paint paint);

  void disc(double x, double y, double radius, Ink ink);

  /** A path through the points: {@code x0, y0, x1, y1, ...}. */
  void path(List<Double> places, boolean closed, Paint paint);

  void label(Label label, double x, double y, Anchor anchor, Ink ink);

  /** Reads upwards, for the vertical axis. */
  void turnedLabel(Label label, double x, double y, Ink ink);

  /** What {@code drawing} draws is cut off outside of the rectangle. */
  void clipped(double x, double y, double width, double height, Runnable drawing);
}
