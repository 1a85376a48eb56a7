package io.github.resglass.reports.output;

import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.document.Document;
import io.github.resglass.reports.figures.drawing.Pdf;
import io.github.resglass.reports.figures.drawing.Svg;
import io.github.resglass.reports.json.ReportJson;
import io.github.resglass.reports.page.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes {@code index.html}, {@code report.json}, {@code report.tex} and the figures as SVG and
 * PDF.
 */
public final class ReportWriter {

  private ReportWriter() {}

  /**
   * Finds out before any work whether a report can be written there; leaves nothing behind.
   *
   * @throws IllegalArgumentException in one line, when it cannot
   */
  public static void check(Path out) {
    OutputFolder.check("--out", out);
  }

  /**
   * Writes everything beside the folder first, and moves each file into place in one step, the page
   * last: whoever opens it finds what it speaks of.
   *
   * @throws IOException when the disk fails; files that were there before stay whole
   */
  public static void write(ReportContent content, Path out) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (PlacedFigure placed : content.figures()) {
      String name = "figures/" + placed.figure().id();
      files.put(name + ".svg", bytes(Svg.standalone(placed.figure())));
      files.put(name + ".pdf", Pdf.of(placed.figure()));
    }
    files.put("report.tex", bytes(Document.render(content)));
    files.put("report.json", bytes(ReportJson.render(content)));
    files.put("index.html", bytes(Page.render(content)));
    Files.createDirectories(out.resolve("figures"));
    Path draft = Files.createTempDirectory(out, ".draft-");
    try {
      Files.createDirectory(draft.resolve("figures"));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(draft.resolve(file.getKey()), file.getValue());
      }
      for (String name : files.keySet()) {
        Files.move(
            draft.resolve(name),
            out.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      deleteAll(draft);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void deleteAll(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
