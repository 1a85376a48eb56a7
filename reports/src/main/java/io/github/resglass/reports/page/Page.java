package io.github.resglass.reports.page;

import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.figures.Ink;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code index.html}. */
public final class Page {

  private static final String FOLDER = "io/github/resglass/reports/page/";

  private Page() {}

  /**
   * The whole page.
   *
   * @throws IllegalArgumentException when prose in the content is not in the TeX subset
   */
  public static String render(ReportContent content) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("report", content);
    context.put("style", Ink.styleSheet() + resource("page.css"));
    context.put("map", ClaimMap.of(content.claims()));
    context.put("verdicts", VerdictCount.of(content.claims()));
    List<FigureModel> models = new ArrayList<>();
    for (PlacedFigure placed : content.figures()) {
      models.add(FigureModel.of(placed, models.size() + 1));
    }
    for (PlacedFigure.Section section : PlacedFigure.Section.values()) {
      context.put(
          section.name().toLowerCase(Locale.ROOT) + "Figures",
          models.stream().filter(model -> model.section() == section).toList());
    }
    StringWriter page = new StringWriter();
    try {
      template().evaluate(page, context, Locale.ROOT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return page.toString();
  }

  private static PebbleTemplate template() {
    ClasspathLoader loader = new ClasspathLoader(Page.class.getClassLoader());
    loader.setPrefix(FOLDER);
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .extension(new Typography())
            // A name that the content does not have is a mistake in the template, not an empty
            // place.
            .strictVariables(true)
            .cacheActive(false)
            .build();
    return engine.getTemplate("page.html.peb");
  }

  private static String resource(String name) {
    try (InputStream stream = Page.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
