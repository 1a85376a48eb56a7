package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** A figure as a PDF file of one page, the panels side by side: the same bytes on every machine. */
public final class Pdf {

  private Pdf() {}

  /**
   * The file's content.
   *
   * @throws IllegalArgumentException if a label has a letter that neither Times nor Symbol has
   */
  public static byte[] of(Figure figure) {
    List<Frame> frames = Frame.of(figure);
    double height = Frame.height(frames);
    PDPage page = new PDPage(new PDRectangle((float) Frame.width(frames), (float) height));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(page);
      document.getDocumentInformation().setTitle(figure.title());
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        PdfPen pen = new PdfPen(stream, height);
        double left = 0;
        for (Frame frame : frames) {
          stream.saveGraphicsState();
          stream.transform(Matrix.getTranslateInstance((float) left, 0));
          new PanelDrawing(frame, pen).draw();
          stream.restoreGraphicsState();
          left += frame.width() + Frame.GAP;
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
}
