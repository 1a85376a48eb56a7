package io.github.resglass.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.output.ReportWriter;
import io.github.resglass.reports.sample.ExternalTool;
import io.github.resglass.reports.sample.SampleContent;
import io.github.resglass.symbolic.typesetting.Typesetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public final class DocumentTest {

  private static final Pattern OVERFULL = Pattern.compile("Overfull \\\\hbox \\(([0-9.]+)pt");

  @Test
  void everyClaimStepAndFigureIsInTheDocument() {
    ReportContent content = SampleContent.report();
    String tex = Document.render(content);
    content.claims().forEach(claim -> assertTrue(tex.contains("\\label{" + claim.id() + "}")));
    long steps = content.claims().stream().mapToLong(claim -> claim.derivation().size()).sum();
    assertEquals(steps, Pattern.compile("(?m)^\\\\formula\\{").matcher(tex).results().count());
    content
        .figures()
        .forEach(placed -> assertTrue(tex.contains("{figures/" + placed.figure().id() + ".pdf}")));
  }

  @Test
  void whatAStepAssumesFollowsItsFormula() {
    List<String> lines =
        Document.render(SampleContent.report())
            .lines()
            .filter(line -> line.startsWith("\\formula{") || line.contains("\\noindent where "))
            .toList();
    assertTrue(lines.get(0).contains("\\beta"), lines.get(0));
    assertTrue(lines.get(1).contains("where \\inline{p \\ge r+1}"), lines.get(1));
    assertEquals(1, lines.stream().filter(line -> line.contains("where")).count());
  }

  /** The sample is one; a jar that lies in no checkout has no commit to tell. */
  @Test
  void aReportMadeOutsideOfACheckoutSaysSo() {
    assertTrue(Document.render(SampleContent.report()).contains("commit \\texttt{unknown}"));
  }

  @Test
  void signsThatTexReadsAsCommandsStayText() {
    assertEquals("50\\%\\_\\#\\&\\$", Typesetting.latexVerbatim("50%_#&$"));
    assertEquals("\\{\\textbackslash{}\\}", Typesetting.latexVerbatim("{\\}"));
    assertEquals("\\ensuremath{\\beta}\\ensuremath{<}1", Typesetting.latexVerbatim("β<1"));
    assertEquals("-{}-out", Typesetting.latexVerbatim("--out"));
  }

  /** TeX keeps silent about what sticks out by less than hfuzz. */
  @Test
  void theDocumentDoesNotSilenceTheWarningsThatAreCounted() {
    String tex = Document.render(SampleContent.report());
    assertFalse(tex.contains("fuzz"));
    assertFalse(tex.contains("badness"));
  }

  /** Where there is a TeX; with {@code -Dresglass.tex=required} there has to be one. */
  @Test
  void theDocumentCompilesWithoutErrorAndWithoutALineThatSticksOut(@TempDir Path folder)
      throws IOException, InterruptedException {
    ExternalTool.PDFLATEX.assumePresent();
    ReportWriter.write(SampleContent.report(), folder);
    compile(folder);
  }

  /** Runs pdflatex once, which is enough for widths, and reads its log. */
  public static void compile(Path folder) throws IOException, InterruptedException {
    Process latex =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "report.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    int status = latex.waitFor();
    List<String> log = Files.readString(folder.resolve("out.txt")).lines().toList();
    assertEquals(
        0, status, () -> String.join("\n", log.subList(Math.max(0, log.size() - 20), log.size())));
    for (String line : log) {
      Matcher overfull = OVERFULL.matcher(line);
      if (overfull.find()) {
        assertTrue(Double.parseDouble(overfull.group(1)) <= 10, line);
      }
    }
  }
}
