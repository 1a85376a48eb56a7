package io.github.resglass.reports.page;

import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.explorer.ExplorerScript;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.template.Resources;
import io.github.resglass.reports.template.Template;
import io.github.resglass.reports.typesetting.Prose;
import io.github.resglass.reports.typesetting.ReadableNumber;
import io.github.resglass.symbolic.typesetting.Typesetting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code index.html}. */
public final class Page {

  private static final String FOLDER = "io/github/resglass/reports/page/";

  private static final Template TEMPLATE =
      new Template(
          FOLDER + "page.html.peb",
          Template.Language.XHTML,
          Map.of(
              "words", text -> Typesetting.htmlWords(text.toString()),
              "prose", text -> Prose.toXhtml(text.toString()),
              "number", value -> number(value, 3),
              "brief", value -> number(value, 2)));

  private Page() {}

  /**
   * The whole page.
   *
   * @throws IllegalArgumentException when prose in the content is not in the TeX subset
   */
  public static String render(ReportContent content) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("report", content);
    context.put("foremost", content.foremost());
    context.put("further", content.further());
    context.put("style", Ink.styleSheet() + Resources.text(Page.class, "page.css"));
    context.put("program", ExplorerScript.page(content.functions(), content.trajectories()));
    context.put("claimIds", content.claims().stream().map(ClaimView::id).toList());
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
    return TEMPLATE.fill(context);
  }

  private static String number(Object value, int digits) {
    return ReadableNumber.of(((Number) value).doubleValue(), digits).xhtml();
  }
}
