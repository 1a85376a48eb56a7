package io.github.resglass.reports.document;

import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.template.Template;
import io.github.resglass.reports.typesetting.Prose;
import io.github.resglass.reports.typesetting.ReadableNumber;
import io.github.resglass.symbolic.typesetting.Typesetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code report.tex}: compiles with pdflatex beside {@code figures/*.pdf}, and needs the packages
 * of a plain LaTeX only.
 */
public final class Document {

  private static final Template TEMPLATE =
      new Template(
          "io/github/resglass/reports/document/report.tex.peb",
          Template.Language.TEX,
          Map.of(
              "verbatim", text -> Typesetting.latexVerbatim(text.toString()),
              "words", text -> Typesetting.latexWords(text.toString()),
              "prose", text -> Prose.toTex(text.toString()),
              "statement", text -> Prose.withFormulas("\\inline", text.toString()),
              "number", value -> number(value, 3),
              "brief", value -> number(value, 2)));

  private Document() {}

  /**
   * The whole document.
   *
   * @throws IllegalArgumentException when prose has a $ without its partner
   */
  public static String render(ReportContent content) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("report", content);
    values.put("commit", shortened(content.provenance().commit()));
    values.put("foremost", content.foremost());
    values.put("further", content.further());
    for (PlacedFigure.Section section : PlacedFigure.Section.values()) {
      values.put(
          section.name().toLowerCase(Locale.ROOT) + "Figures",
          List.copyOf(
              content.figures().stream().filter(placed -> placed.section() == section).toList()));
    }
    return TEMPLATE.fill(values);
  }

  /** A commit's first characters; outside of a checkout there is a word for it instead. */
  private static String shortened(String commit) {
    return commit.substring(0, Math.min(12, commit.length()));
  }

  private static String number(Object value, int digits) {
    return ReadableNumber.of(((Number) value).doubleValue(), digits).tex();
  }
}
