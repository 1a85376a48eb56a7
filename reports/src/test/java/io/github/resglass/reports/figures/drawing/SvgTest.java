package io.github.resglass.reports.figures.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Csv;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import io.github.resglass.reports.sample.Dom;
import io.github.resglass.reports.sample.SampleContent;
import io.github.resglass.reports.sample.SampleFigures;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class SvgTest {

  private static final List<Figure> FIGURES =
      List.of(
          SampleFigures.mixtures(),
          SampleFigures.complexity(),
          SampleFigures.scales(),
          SampleFigures.laws());

  @Test
  void everyDrawingIsWellFormedAndSaysWhatItShows() {
    for (Figure figure : FIGURES) {
      for (String svg : Svg.inline(figure)) {
        Document document = Dom.parse(svg);
        assertEquals("img", document.getDocumentElement().getAttribute("role"));
        assertTrue(Dom.texts(document, "title").get(0).startsWith(figure.title()));
        assertEquals(List.of(figure.description()), Dom.texts(document, "desc"));
      }
      Dom.parse(Svg.standalone(figure));
    }
  }

  @Test
  void aFileOfItsOwnNeedsNoVariablesAndThePageNeedsNoColours() {
    for (Figure figure : FIGURES) {
      assertFalse(Svg.standalone(figure).contains("var("));
      assertFalse(String.join("", Svg.inline(figure)).contains(":#"));
    }
  }

  @Test
  void drawingsAreTheSameBytesInEveryLocale() {
    Locale before = Locale.getDefault();
    String first = Svg.standalone(SampleFigures.scales()) + Csv.of(SampleFigures.scales());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(first, Svg.standalone(SampleFigures.scales()) + Csv.of(SampleFigures.scales()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyDatumOfAStemPlotHasItsStemWithItsFootOnTheAxis() {
    double[] values = {1, 4, 2};
    Figure figure =
        single(Series.from(1, values, "", Series.Form.STEMS, Ink.BLUE), Axis.linear("y", 0, 4));
    Document document = Dom.parse(Svg.inline(figure).get(0));
    List<double[]> stems =
        Dom.elements(document, "line").stream()
            .filter(line -> line.getAttribute("style").contains("blue"))
            .map(line -> new double[] {Dom.number(line, "y1"), Dom.number(line, "y2")})
            .toList();
    assertEquals(3, stems.size());
    double unit = (stems.get(1)[0] - stems.get(1)[1]) / 4;
    for (int i = 0; i < values.length; i++) {
      assertEquals(
          values[i] * unit, stems.get(i)[0] - stems.get(i)[1], 0.02, "two decimals in SVG units");
    }
  }

  @Test
  void namesBesideTheLinesKeepApart() {
    Document document = Dom.parse(Svg.inline(SampleFigures.scales()).get(0));
    double[] places =
        Dom.elements(document, "text").stream()
            .filter(text -> text.getTextContent().startsWith("λ") && text.hasAttribute("y"))
            .mapToDouble(text -> Dom.number(text, "y"))
            .sorted()
            .toArray();
    assertEquals(10, places.length);
    for (int i = 1; i < places.length; i++) {
      assertTrue(
          places[i] - places[i - 1] >= 13.9, "names at " + places[i - 1] + " and " + places[i]);
    }
  }

  @Test
  void textIsEscaped() {
    Figure figure =
        new Figure(
            "hostile",
            SampleContent.HOSTILE,
            "",
            SampleContent.HOSTILE,
            List.of(
                new Panel(
                    SampleContent.HOSTILE,
                    Axis.linear(SampleContent.HOSTILE, 0, 1),
                    Axis.linear("y", 0, 1),
                    List.of(),
                    Panel.Key.NONE)));
    Document document = Dom.parse(Svg.standalone(figure));
    assertEquals(List.of(SampleContent.HOSTILE), Dom.texts(document, "desc"));
    assertTrue(Dom.texts(document, "text").contains(SampleContent.HOSTILE));
    assertEquals(List.of(), Dom.elements(document, "script"));
  }

  @Test
  void whatAFigureCannotShowIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> Series.Datum.of(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic("", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Axis.linear("", 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Figure("A b", "", "", "", List.of()));
  }

  @Test
  void theTableHasARowForEachDatumAndTheIntervalsWhereThereAreAny() {
    List<String> rows = Csv.of(SampleFigures.laws()).lines().toList();
    assertEquals("panel,series,x,y,low,high", rows.get(0));
    assertEquals(1 + 2 * 4 * 10, rows.size());
    assertTrue(rows.get(1).startsWith("start of training,measured,1,"));
    assertTrue(rows.get(11).endsWith(",,"), rows.get(11));
  }

  private static Figure single(Series series, Axis y) {
    return new Figure(
        "single",
        "title",
        "",
        "description",
        List.of(new Panel("", Axis.linear("x", 0, 4), y, List.of(series), Panel.Key.NONE)));
  }
}
