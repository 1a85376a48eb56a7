package io.github.resglass.reports.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.sample.SampleContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTest {

  @Test
  void theFolderHoldsPageDocumentAndFiguresAndNothingElse(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("a/b");
    ReportWriter.write(SampleContent.report(), out);
    assertEquals(
        List.of(
            "figures",
            "figures/complexity.pdf",
            "figures/complexity.svg",
            "figures/laws.pdf",
            "figures/laws.svg",
            "figures/mixtures.pdf",
            "figures/mixtures.svg",
            "figures/scales.pdf",
            "figures/scales.svg",
            "index.html",
            "report.json",
            "report.tex"),
        names(out));
  }

  @Test
  void aSecondReportReplacesTheFirst(@TempDir Path out) throws IOException {
    ReportWriter.write(SampleContent.report(), out);
    Files.writeString(out.resolve("index.html"), "old");
    ReportWriter.write(SampleContent.report(), out);
    assertTrue(Files.readString(out.resolve("index.html")).endsWith("</html>\n"));
    assertEquals(12, names(out).size());
  }

  @Test
  void theSamplePageLiesInTargetToBeLookedAt() throws IOException {
    Path out = Path.of("target", "sample-report");
    ReportWriter.write(SampleContent.report(), out);
    assertTrue(Files.exists(out.resolve("index.html")));
  }

  @Test
  void aFileInTheWayIsFoundBeforeWorkBegins(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    for (Path out : List.of(file, file.resolve("below"))) {
      var error = assertThrows(IllegalArgumentException.class, () -> ReportWriter.check(out));
      assertTrue(error.getMessage().contains("'" + out + "'"), error.getMessage());
      assertFalse(error.getMessage().contains("\n"));
    }
  }

  @Test
  void checkingLeavesNothingBehind(@TempDir Path folder) throws IOException {
    ReportWriter.check(folder.resolve("not/yet/there"));
    assertEquals(List.of(), names(folder));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
