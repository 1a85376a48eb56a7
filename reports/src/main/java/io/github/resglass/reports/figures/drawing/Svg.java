package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Label;
import java.util.ArrayList;
import java.util.List;

/** A figure drawn as SVG 1.1: the same bytes for the same figure, on every machine. */
public final class Svg {

  private static final String FONT = "STIX Two Text, STIXTwoText, Georgia, Times New Roman, serif";

  private Svg() {}

  /** One element for each panel, coloured by the variables of {@link Ink#styleSheet}. */
  public static List<String> inline(Figure figure) {
    List<String> panels = new ArrayList<>();
    List<Frame> frames = Frame.of(figure);
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      String id = figure.id() + "-" + (i + 1);
      panels.add(
          open(figure, id, i, frame.width(), frame.height()) + draw(frame, id, false) + "</svg>\n");
    }
    return panels;
  }

  /** A file of its own: the panels side by side on white ground, light colours. */
  public static String standalone(Figure figure) {
    List<Frame> frames = Frame.of(figure);
    double width = Frame.width(frames);
    double height = Frame.height(frames);
    StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    svg.append(open(figure, figure.id(), -1, width, height));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"")
        .append(Ink.GROUND.light())
        .append("\"/>\n");
    double left = 0;
    for (int i = 0; i < frames.size(); i++) {
      svg.append("<g transform=\"translate(").append(Markup.number(left)).append(" 0)\">\n");
      svg.append(draw(frames.get(i), figure.id() + "-" + (i + 1), true));
      svg.append("</g>\n");
      left += frames.get(i).width() + Frame.GAP;
    }
    return svg.append("</svg>\n").toString();
  }

  private static String draw(Frame frame, String id, boolean resolved) {
    SvgPen pen = new SvgPen(id, resolved);
    new PanelDrawing(frame, pen).draw();
    return pen.text();
  }

  private static String open(Figure figure, String id, int panel, double width, double height) {
    String title = figure.title();
    String description = figure.description();
    if (panel >= 0 && figure.panels().size() > 1) {
      title += ": " + Label.of(figure.panels().get(panel).title()).plain();
    }
    String w = Markup.number(width);
    String h = Markup.number(height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + w
        + " "
        + h
        + "\""
        + (panel < 0 ? " width=\"" + w + "\" height=\"" + h + "\"" : "")
        + " role=\"img\" aria-labelledby=\""
        + id
        + "-title "
        + id
        + "-desc\""
        + " font-family=\""
        + FONT
        + "\" font-size=\""
        + Markup.number(Frame.FONT_SIZE)
        + "\">\n"
        + "<title id=\""
        + id
        + "-title\">"
        + Markup.escape(title)
        + "</title>\n"
        + "<desc id=\""
        + id
        + "-desc\">"
        + Markup.escape(description)
        + "</desc>\n";
  }
}
