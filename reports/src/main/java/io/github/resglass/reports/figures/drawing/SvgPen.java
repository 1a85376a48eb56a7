package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Label;
import java.util.List;
import java.util.Locale;

/** Writes SVG elements; the one place that knows their syntax. */
final class SvgPen implements Pen {

  private final StringBuilder svg = new StringBuilder();
  private final String id;
  private final boolean resolved;

  /**
   * @param id for the clip path, unique on the page
   * @param resolved whether colours are written out, for a file that stands alone
   */
  SvgPen(String id, boolean resolved) {
    this.id = id;
    this.resolved = resolved;
  }

  String text() {
    return svg.toString();
  }

  static String colour(Ink ink, boolean resolved) {
    return resolved ? ink.light() : "var(" + ink.variable() + ")";
  }

  // Colours go into style, not into presentation attributes: those do not know var().
  private String style(Paint paint) {
    String colour = colour(paint.ink(), resolved);
    if (paint instanceof Paint.Stroke stroke) {
      Paint.Dash dash = stroke.dash();
      return " style=\"fill:none;stroke:"
          + colour
          + "\" stroke-width=\""
          + Markup.number(stroke.width())
          + "\""
          + (dash == Paint.Dash.NONE
              ? ""
              : " stroke-dasharray=\""
                  + Markup.number(dash.stroke)
                  + " "
                  + Markup.number(dash.gap)
                  + "\"")
          + (dash == Paint.Dash.DOTTED ? " stroke-linecap=\"round\"" : "");
    }
    double opacity = ((Paint.Fill) paint).opacity();
    return " style=\"fill:"
        + colour
        + "\""
        + (opacity == 1 ? "" : " fill-opacity=\"" + Markup.number(opacity) + "\"");
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Paint.Stroke stroke) {
    svg.append("<line")
        .append(attribute("x1", x1))
        .append(attribute("y1", y1))
        .append(attribute("x2", x2))
        .append(attribute("y2", y2))
        .append(style(stroke))
        .append("/>\n");
  }

  @Override
  public void rectangle(double x, double y, double width, double height, Paint paint) {
    rectangle(x, y, width, height, style(paint));
  }

  private void rectangle(double x, double y, double width, double height, String style) {
    svg.append("<rect")
        .append(attribute("x", x))
        .append(attribute("y", y))
        .append(attribute("width", width))
        .append(attribute("height", height))
        .append(style)
        .append("/>\n");
  }

  @Override
  public void disc(double x, double y, double radius, Ink ink) {
    svg.append("<circle")
        .append(attribute("cx", x))
        .append(attribute("cy", y))
        .append(attribute("r", radius))
        .append(style(new Paint.Fill(ink)))
        .append("/>\n");
  }

  @Override
  public void path(List<Double> places, boolean closed, Paint paint) {
    svg.append("<path d=\"");
    for (int i = 0; i < places.size(); i += 2) {
      svg.append(i == 0 ? "M" : "L")
          .append(Markup.number(places.get(i)))
          .append(' ')
          .append(Markup.number(places.get(i + 1)));
    }
    svg.append(closed ? "Z\"" : "\" stroke-linejoin=\"round\"").append(style(paint)).append("/>\n");
  }

  @Override
  public void label(Label label, double x, double y, Anchor anchor, Ink ink) {
    text(label, attribute("x", x) + attribute("y", y), anchor, ink);
  }

  @Override
  public void turnedLabel(Label label, double x, double y, Ink ink) {
    text(
        label,
        " transform=\"translate(" + Markup.number(x) + " " + Markup.number(y) + ") rotate(-90)\"",
        Anchor.MIDDLE,
        ink);
  }

  @Override
  public void clipped(double x, double y, double width, double height, Runnable drawing) {
    svg.append("<clipPath id=\"").append(id).append("-clip\">\n");
    rectangle(x, y, width, height, "");
    svg.append("</clipPath>\n<g clip-path=\"url(#").append(id).append("-clip)\">\n");
    drawing.run();
    svg.append("</g>\n");
  }

  private void text(Label label, String place, Anchor anchor, Ink ink) {
    svg.append("<text")
        .append(place)
        .append(" text-anchor=\"")
        .append(anchor.name().toLowerCase(Locale.ROOT))
        .append('"')
        .append(style(new Paint.Fill(ink)))
        .append('>');
    int level = 0;
    for (Label.Run run : label.runs()) {
      level = run(run, level);
    }
    svg.append("</text>\n");
  }

  /** Writes characters that follow others of the given level. */
  private int run(Label.Run run, int level) {
    String text = Markup.escape(run.text());
    if (run.level() == level && level == 0 && !run.italic()) {
      svg.append(text);
      return level;
    }
    svg.append("<tspan");
    if (run.level() != level) {
      svg.append(" dy=\"")
          .append(Markup.number((level - run.level()) * Label.SHIFT))
          .append("em\"");
    }
    if (run.level() != 0) {
      svg.append(" font-size=\"").append(Markup.number(100 * Label.SMALL)).append("%\"");
    }
    svg.append(run.italic() ? " font-style=\"italic\">" : ">").append(text).append("</tspan>");
    return run.level();
  }

  private static String attribute(String name, double value) {
    return " " + name + "=\"" + Markup.number(value) + "\"";
  }
}
