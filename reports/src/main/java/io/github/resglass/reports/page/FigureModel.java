package io.github.resglass.reports.page;

import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.figures.Csv;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.drawing.Svg;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A figure as the template wants it: drawn, numbered, with its data as a link. */
public record FigureModel(
    PlacedFigure.Section section,
    int number,
    String id,
    String title,
    String caption,
    List<String> panels,
    String csv,
    List<String> sources) {

  static FigureModel of(PlacedFigure placed, int number) {
    Figure figure = placed.figure();
    // A form encoder writes + for a space, which a data URI reads as a plus.
    String data = URLEncoder.encode(Csv.of(figure), StandardCharsets.UTF_8).replace("+", "%20");
    return new FigureModel(
        placed.section(),
        number,
        figure.id(),
        figure.title(),
        figure.caption(),
        Svg.inline(figure),
        "data:text/csv;charset=utf-8," + data,
        placed.sources());
  }
}
