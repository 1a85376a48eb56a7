package io.github.resglass.reports.figures;

/** Draws one panel: grid, annotations, series, axes, key. */
final class PanelDrawing {

  private final Frame frame;
  private final Panel panel;
  private final String id;
  private final Pen pen;

  /**
   * @param id for the clip path, unique on the page
   * @param resolved whether colours are written out, for a file that stands alone
   */
  PanelDrawing(Frame frame, String id, boolean resolved) {
    this.frame = frame;
    this.panel = frame.panel();
    this.id = id;
    this.pen = new Pen(resolved);
  }

  String draw() {
    clip();
    strips();
    axes();
    pen.open("g clip-path=\"url(#" + id + "-clip)\"");
    SeriesDrawing series = new SeriesDrawing(frame, pen);
    panel.series().forEach(series::areas);
    panel.series().forEach(series::marks);
    pen.close("g");
    rules();
    new KeyDrawing(frame, pen, series).draw();
    return pen.text();
  }

  private void clip() {
    pen.open("clipPath id=\"" + id + "-clip\"");
    // A little larger than the rectangle, so that a disc on the axis is not cut in half.
    pen.rectangle(
        frame.left() - 4, frame.top() - 4, frame.plotWidth() + 8, frame.plotHeight() + 8, "");
    pen.close("clipPath");
  }

  private void strips() {
    for (Annotation annotation : panel.annotations()) {
      if (annotation instanceof Annotation.Strip strip) {
        double upper = Math.max(frame.top(), frame.y(strip.to()));
        double lower = Math.min(frame.bottom(), frame.y(strip.from()));
        if (lower > upper) {
          pen.rectangle(frame.left(), upper, frame.plotWidth(), lower - upper, pen.fill(Ink.STRIP));
          pen.label(strip.label(), frame.right() - 6, lower - 6, "end", Ink.MUTED);
        }
      }
    }
  }

  private void rules() {
    for (Annotation annotation : panel.annotations()) {
      if (annotation instanceof Annotation.VerticalRule rule && panel.x().contains(rule.x())) {
        double x = frame.x(rule.x());
        pen.line(
            x,
            frame.top(),
            x,
            frame.bottom(),
            pen.stroke(Ink.MUTED, 1) + " stroke-dasharray=\"2 3\"");
        boolean leftHalf = x < (frame.left() + frame.right()) / 2;
        pen.label(
            rule.label(),
            x + (leftHalf ? 4 : -4),
            frame.top() + 12,
            leftHalf ? "start" : "end",
            Ink.MUTED);
      } else if (annotation instanceof Annotation.HorizontalRule rule
          && panel.y().contains(rule.y())) {
        double y = frame.y(rule.y());
        pen.line(
            frame.left(),
            y,
            frame.right(),
            y,
            pen.stroke(Ink.MUTED, 1) + " stroke-dasharray=\"2 3\"");
        pen.label(rule.label(), frame.right() - 4, y - 4, "end", Ink.MUTED);
      }
    }
  }

  private void axes() {
    double bottom = frame.bottom();
    for (Ticks.Tick tick : Ticks.along(panel.y())) {
      double y = frame.y(tick.value());
      pen.line(frame.left(), y, frame.right(), y, pen.stroke(Ink.GRID, 1));
      pen.label(tick.text(), frame.left() - 7, y + 4.3, "end", Ink.TEXT);
    }
    for (Ticks.Tick tick : Ticks.along(panel.x())) {
      double x = frame.x(tick.value());
      pen.line(x, bottom, x, bottom + 5, pen.stroke(Ink.MUTED, 1));
      pen.label(tick.text(), x, bottom + 19, "middle", Ink.TEXT);
    }
    pen.line(frame.left(), bottom, frame.right(), bottom, pen.stroke(Ink.MUTED, 1));
    double middle = (frame.left() + frame.right()) / 2;
    pen.label(panel.x().label(), middle, bottom + 37, "middle", Ink.TEXT);
    pen.turnedLabel(panel.y().label(), 13, (frame.top() + bottom) / 2, Ink.TEXT);
    if (!panel.title().isEmpty()) {
      pen.label(panel.title(), frame.left(), 10 + Frame.FONT_SIZE - 2, "start", Ink.TEXT);
    }
  }
}
