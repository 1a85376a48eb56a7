package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A figure as a PDF file of one page: up to three panels side by side, more of them in rows of two,
 * so that they can be read across a page of text. The same bytes on every machine.
 */
public final class Pdf {

  private Pdf() {}

  /**
   * The file's content.
   *
   * @throws IllegalArgumentException if a label has a letter that neither Times nor Symbol has
   */
  public static byte[] of(Figure figure) {
    List<List<Frame>> rows = rows(Frame.of(figure));
    double width = rows.stream().mapToDouble(Frame::width).max().orElseThrow();
    double height =
        rows.stream().mapToDouble(row -> Frame.height(row) + Frame.GAP).sum() - Frame.GAP;
    PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(page);
      document.getDocumentInformation().setTitle(figure.title());
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        PdfPen pen = new PdfPen(stream, height);
        double top = 0;
        for (List<Frame> row : rows) {
          double left = 0;
          for (Frame frame : row) {
            stream.saveGraphicsState();
            stream.transform(Matrix.getTranslateInstance((float) left, (float) -top));
            new PanelDrawing(frame, pen).draw();
            stream.restoreGraphicsState();
            left += frame.width() + Frame.GAP;
          }
          top += Frame.height(row) + Frame.GAP;
        }
      }
      // Otherwise made from the time.
      document.setDocumentId((long) figure.id().hashCode());
      // What every TeX takes without a warning; the objects are few.
      document.setVersion(1.5f);
      document.save(bytes, CompressParameters.NO_COMPRESSION);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static List<List<Frame>> rows(List<Frame> frames) {
    int columns = frames.size() <= 3 ? frames.size() : 2;
    List<List<Frame>> rows = new ArrayList<>();
    for (int first = 0; first < frames.size(); first += columns) {
      rows.add(frames.subList(first, Math.min(first + columns, frames.size())));
    }
    return rows;
  }
}
