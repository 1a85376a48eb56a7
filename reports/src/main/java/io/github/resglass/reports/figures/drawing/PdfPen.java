package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Label;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws on a page of a PDF document, in light colours. Letters are those of Times and Symbol, which
 * every reader of PDF has.
 */
final class PdfPen implements Pen {

  /** Four arcs of this relative handle are a circle to 0.03 % of its radius. */
  private static final double HANDLE = 0.5523;

  /** What Times lacks in PDF's standard encoding and Symbol has. */
  private static final String SYMBOLS = "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ−≤≥∞√∂∫≈≠′″→∝";

  private static final PDFont ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont ITALIC = new PDType1Font(FontName.TIMES_ITALIC);
  private static final PDFont SYMBOL = new PDType1Font(FontName.SYMBOL);

  private final PDPageContentStream page;
  private final double height;

  /**
   * @param height of the page, from whose foot PDF counts upwards
   */
  PdfPen(PDPageContentStream page, double height) {
    this.page = page;
    this.height = height;
  }

  /** Work on the stream. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void write(Work work) {
    try {
      work.run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private float up(double y) {
    return (float) (height - y);
  }

  private void paint(Paint paint, boolean closed, Work shape) {
    write(
        () -> {
          page.saveGraphicsState();
          if (paint instanceof Paint.Stroke stroke) {
            page.setStrokingColor(Color.decode(stroke.ink().light()));
            page.setLineWidth((float) stroke.width());
            page.setLineJoinStyle(1);
            if (stroke.dash() != Paint.Dash.NONE) {
              page.setLineDashPattern(
                  new float[] {(float) stroke.dash().stroke, (float) stroke.dash().gap}, 0);
              page.setLineCapStyle(stroke.dash() == Paint.Dash.DOTTED ? 1 : 0);
            }
            shape.run();
            if (closed) {
              page.closeAndStroke();
            } else {
              page.stroke();
            }
          } else {
            page.setNonStrokingColor(Color.decode(paint.ink().light()));
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) ((Paint.Fill) paint).opacity());
            page.setGraphicsStateParameters(state);
            shape.run();
            page.fill();
          }
          page.restoreGraphicsState();
        });
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Paint.Stroke stroke) {
    path(List.of(x1, y1, x2, y2), false, stroke);
  }

  @Override
  public void rectangle(double x, double y, double width, double rise, Paint paint) {
    paint(paint, true, () -> page.addRect((float) x, up(y + rise), (float) width, (float) rise));
  }

  @Override
  public void disc(double x, double y, double radius, Ink ink) {
    double handle = HANDLE * radius;
    paint(
        new Paint.Fill(ink),
        true,
        () -> {
          page.moveTo((float) (x + radius), up(y));
          curve(x + radius, y + handle, x + handle, y + radius, x, y + radius);
          curve(x - handle, y + radius, x - radius, y + handle, x - radius, y);
          curve(x - radius, y - handle, x - handle, y - radius, x, y - radius);
          curve(x + handle, y - radius, x + radius, y - handle, x + radius, y);
        });
  }

  private void curve(double x1, double y1, double x2, double y2, double x3, double y3)
      throws IOException {
    page.curveTo((float) x1, up(y1), (float) x2, up(y2), (float) x3, up(y3));
  }

  @Override
  public void path(List<Double> places, boolean closed, Paint paint) {
    paint(
        paint,
        closed,
        () -> {
          page.moveTo(places.get(0).floatValue(), up(places.get(1)));
          for (int i = 2; i < places.size(); i += 2) {
            page.lineTo(places.get(i).floatValue(), up(places.get(i + 1)));
          }
        });
  }

  @Override
  public void label(Label label, double x, double y, Anchor anchor, Ink ink) {
    text(label, Matrix.getTranslateInstance((float) x, up(y)), anchor, ink);
  }

  @Override
  public void turnedLabel(Label label, double x, double y, Ink ink) {
    text(label, Matrix.getRotateInstance(Math.PI / 2, (float) x, up(y)), Anchor.MIDDLE, ink);
  }

  @Override
  public void clipped(double x, double y, double width, double rise, Runnable drawing) {
    write(
        () -> {
          page.saveGraphicsState();
          page.addRect((float) x, up(y + rise), (float) width, (float) rise);
          page.clip();
          drawing.run();
          page.restoreGraphicsState();
        });
  }

  private void text(Label label, Matrix place, Anchor anchor, Ink ink) {
    write(
        () -> {
          double width = 0;
          for (Label.Run run : label.runs()) {
            for (String letter : letters(run)) {
              width += font(letter, run).getStringWidth(letter) / 1000 * size(run);
            }
          }
          page.beginText();
          page.setNonStrokingColor(Color.decode(ink.light()));
          double before =
              switch (anchor) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
              };
          page.setTextMatrix(Matrix.getTranslateInstance((float) -before, 0).multiply(place));
          for (Label.Run run : label.runs()) {
            page.setTextRise((float) (run.level() * Label.SHIFT * Frame.FONT_SIZE));
            for (String letter : letters(run)) {
              page.setFont(font(letter, run), (float) size(run));
              page.showText(letter);
            }
          }
          page.endText();
        });
  }

  private static double size(Label.Run run) {
    return Frame.FONT_SIZE * (run.level() == 0 ? 1 : Label.SMALL);
  }

  private static PDFont font(String letter, Label.Run run) {
    return SYMBOLS.contains(letter) ? SYMBOL : run.italic() ? ITALIC : ROMAN;
  }

  private static List<String> letters(Label.Run run) {
    // Neither font has the double bar of a norm.
    return run.text().replace("‖", "||").codePoints().mapToObj(Character::toString).toList();
  }
}
