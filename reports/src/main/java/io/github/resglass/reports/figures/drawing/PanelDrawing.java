package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Annotation;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Label;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Ticks;

/** Draws one panel: grid, annotations, series, axes, key. */
final class PanelDrawing {

  private final Frame frame;
  private final Panel panel;
  private final Pen pen;

  PanelDrawing(Frame frame, Pen pen) {
    this.frame = frame;
    this.panel = frame.panel();
    this.pen = pen;
  }

  void draw() {
    strips();
    axes();
    SeriesDrawing series = new SeriesDrawing(frame, pen);
    // A little larger than the rectangle, so that a disc on the axis is not cut in half.
    pen.clipped(
        frame.left() - 4,
        frame.top() - 4,
        frame.plotWidth() + 8,
        frame.plotHeight() + 8,
        () -> {
          panel.series().forEach(series::areas);
          panel.series().forEach(series::marks);
        });
    rules();
    new KeyDrawing(frame, pen, series).draw();
  }

  private void strips() {
    for (Annotation annotation : panel.annotations()) {
      if (annotation instanceof Annotation.Strip strip) {
        double upper = Math.max(frame.top(), frame.y(strip.to()));
        double lower = Math.min(frame.bottom(), frame.y(strip.from()));
        if (lower > upper) {
          pen.rectangle(
              frame.left(), upper, frame.plotWidth(), lower - upper, new Paint.Fill(Ink.STRIP));
          pen.label(
              Label.of(strip.label()), frame.right() - 6, lower - 6, Pen.Anchor.END, Ink.MUTED);
        }
      }
    }
  }

  private void rules() {
    for (Annotation annotation : panel.annotations()) {
      if (annotation instanceof Annotation.VerticalRule rule && panel.x().contains(rule.x())) {
        double x = frame.x(rule.x());
        pen.line(
            x, frame.top(), x, frame.bottom(), new Paint.Stroke(Ink.MUTED, 1, Paint.Dash.FINE));
        boolean leftHalf = x < (frame.left() + frame.right()) / 2;
        pen.label(
            Label.of(rule.label()),
            x + (leftHalf ? 4 : -4),
            frame.top() + 12,
            leftHalf ? Pen.Anchor.START : Pen.Anchor.END,
            Ink.MUTED);
      } else if (annotation instanceof Annotation.HorizontalRule rule
          && panel.y().contains(rule.y())) {
        double y = frame.y(rule.y());
        pen.line(
            frame.left(), y, frame.right(), y, new Paint.Stroke(Ink.MUTED, 1, Paint.Dash.FINE));
        pen.label(Label.of(rule.label()), frame.right() - 4, y - 4, Pen.Anchor.END, Ink.MUTED);
      }
    }
  }

  private void axes() {
    double bottom = frame.bottom();
    for (Ticks.Tick tick : Ticks.along(panel.y())) {
      double y = frame.y(tick.value());
      pen.line(frame.left(), y, frame.right(), y, new Paint.Stroke(Ink.GRID, 1));
      pen.label(Label.of(tick.text()), frame.left() - 7, y + 4.3, Pen.Anchor.END, Ink.TEXT);
    }
    for (Ticks.Tick tick : Ticks.along(panel.x())) {
      double x = frame.x(tick.value());
      pen.line(x, bottom, x, bottom + 5, new Paint.Stroke(Ink.MUTED, 1));
      pen.label(Label.of(tick.text()), x, bottom + 19, Pen.Anchor.MIDDLE, Ink.TEXT);
    }
    pen.line(frame.left(), bottom, frame.right(), bottom, new Paint.Stroke(Ink.MUTED, 1));
    double middle = (frame.left() + frame.right()) / 2;
    pen.label(Label.of(panel.x().label()), middle, bottom + 37, Pen.Anchor.MIDDLE, Ink.TEXT);
    pen.turnedLabel(Label.of(panel.y().label()), 13, (frame.top() + bottom) / 2, Ink.TEXT);
    if (!panel.title().isEmpty()) {
      pen.label(
          Label.of(panel.title()),
          frame.left(),
          10 + Frame.FONT_SIZE - 2,
          Pen.Anchor.START,
          Ink.TEXT);
    }
  }
}
