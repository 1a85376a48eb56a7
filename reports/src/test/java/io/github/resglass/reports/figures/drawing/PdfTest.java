package io.github.resglass.reports.figures.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.sample.SampleFigures;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

final class PdfTest {

  private static final List<Figure> FIGURES =
      List.of(
          SampleFigures.mixtures(),
          SampleFigures.complexity(),
          SampleFigures.scales(),
          SampleFigures.laws());

  @Test
  void everyFigureIsOnePageOfTheDrawingsSizeWithItsLabelsAsText() throws IOException {
    for (Figure figure : FIGURES) {
      try (PDDocument document = Loader.loadPDF(Pdf.of(figure))) {
        assertEquals(1, document.getNumberOfPages());
        String svg = Svg.standalone(figure);
        double width = document.getPage(0).getMediaBox().getWidth();
        assertTrue(svg.contains(" width=\"" + Markup.number(width) + "\""), figure.id());
        String text = new PDFTextStripper().getText(document);
        figure.panels().forEach(panel -> assertTrue(text.contains(words(panel.title())), text));
      }
    }
  }

  /** The first word without markup, which no letter of another font interrupts. */
  private static String words(String label) {
    return label.replaceAll("[^A-Za-z ].*", "").strip();
  }

  @Test
  void oneFigureGivesTheSameBytes() {
    for (Figure figure : FIGURES) {
      assertArrayEquals(Pdf.of(figure), Pdf.of(figure), figure.id());
    }
  }
}
