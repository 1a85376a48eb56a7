package io.github.resglass.reports.figures;

import java.util.List;

/** Writes SVG elements; the one place that knows their syntax. */
final class Pen {

  private final StringBuilder svg = new StringBuilder();
  private final boolean resolved;

  Pen(boolean resolved) {
    this.resolved = resolved;
  }

  String text() {
    return svg.toString();
  }

  // Colours go into style, not into presentation attributes: those do not know var().
  String fill(Ink ink) {
    return " style=\"fill:" + ink.reference(resolved) + "\"";
  }

  String stroke(Ink ink, double width) {
    return " style=\"fill:none;stroke:"
        + ink.reference(resolved)
        + "\" stroke-width=\""
        + Markup.number(width)
        + "\"";
  }

  void open(String element) {
    svg.append('<').append(element).append(">\n");
  }

  void close(String element) {
    svg.append("</").append(element).append(">\n");
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    element("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, style);
  }

  void rectangle(double x, double y, double width, double height, String style) {
    element("rect", "x", x, "y", y, "width", width, "height", height, style);
  }

  void disc(double x, double y, double radius, Ink ink) {
    svg.append("<circle cx=\"")
        .append(Markup.number(x))
        .append("\" cy=\"")
        .append(Markup.number(y))
        .append("\" r=\"")
        .append(Markup.number(radius))
        .append('"')
        .append(fill(ink))
        .append("/>\n");
  }

  /** A path through the points: {@code x0, y0, x1, y1, ...}. */
  void path(List<Double> places, boolean closed, String style) {
    svg.append("<path d=\"");
    for (int i = 0; i < places.size(); i += 2) {
      svg.append(i == 0 ? "M" : "L")
          .append(Markup.number(places.get(i)))
          .append(' ')
          .append(Markup.number(places.get(i + 1)));
    }
    svg.append(closed ? "Z\"" : "\" stroke-linejoin=\"round\"").append(style).append("/>\n");
  }

  void label(String markup, double x, double y, String anchor, Ink ink) {
    text(markup, " x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y) + "\"", anchor, ink);
  }

  /** Reads upwards, for the vertical axis. */
  void turnedLabel(String markup, double x, double y, Ink ink) {
    text(
        markup,
        " transform=\"translate(" + Markup.number(x) + " " + Markup.number(y) + ") rotate(-90)\"",
        "middle",
        ink);
  }

  private void text(String markup, String place, String anchor, Ink ink) {
    svg.append("<text")
        .append(place)
        .append(" text-anchor=\"")
        .append(anchor)
        .append('"')
        .append(fill(ink))
        .append('>')
        .append(Label.of(markup).svg())
        .append("</text>\n");
  }

  private void element(
      String name,
      String a,
      double av,
      String b,
      double bv,
      String c,
      double cv,
      String d,
      double dv,
      String style) {
    svg.append('<').append(name);
    attribute(a, av);
    attribute(b, bv);
    attribute(c, cv);
    attribute(d, dv);
    svg.append(style).append("/>\n");
  }

  private void attribute(String name, double value) {
    svg.append(' ').append(name).append("=\"").append(Markup.number(value)).append('"');
  }
}
