package io.github.resglass.reports.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.document.DocumentTest;
import io.github.resglass.reports.output.ReportWriter;
import io.github.resglass.reports.sample.Browser;
import io.github.resglass.reports.sample.Dom;
import io.github.resglass.reports.sample.ExternalTool;
import io.github.resglass.reports.sample.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole line at the smallest size, twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MainJobTest {

  private static final JobSize TINY =
      new JobSize(TrainingConfiguration.fromJson(document()), 5, 2, 3, 32, 4);

  /** Milliseconds, on a machine that does other things too. */
  private static final double FIRST_PAINT = 1_000;

  /** Bytes. */
  private static final long LARGEST_PAGE = 6_000_000;

  private static JsonNode document() {
    ObjectNode document = (ObjectNode) TrainingConfiguration.quick().toJson();
    ((ObjectNode) document.get("data")).put("trainingSize", 5_000).put("testSize", 500);
    ((ObjectNode) document.get("network")).put("width", 16);
    return document.put("steps", 60).put("historyEvery", 20);
  }

  private final List<String> labels = new ArrayList<>();
  private Path first;
  private Path second;
  private ReportContent content;

  @BeforeAll
  void makeTwoReports(@TempDir Path folder) throws IOException {
    first = folder.resolve("first");
    second = folder.resolve("second");
    Progress progress =
        (label, done, total) -> {
          if (labels.isEmpty() || !labels.get(labels.size() - 1).equals(label)) {
            labels.add(label);
          }
        };
    content = report(first, progress);
    ReportWriter.write(content, first);
    ReportWriter.write(report(second, Progress.SILENT), second);
  }

  @Test
  void oneSeedGivesTheSameBytesProvenanceAside() throws IOException {
    assertEquals(documentWithoutProvenance(first), documentWithoutProvenance(second));
    String cut = "<section id=\"provenance\">";
    assertEquals(page(first).split(cut, 2)[0], page(second).split(cut, 2)[0]);
    for (var placed : content.figures()) {
      String name = "figures/" + placed.figure().id() + ".svg";
      assertEquals(
          Files.readString(first.resolve(name)), Files.readString(second.resolve(name)), name);
    }
  }

  /** Where there is a TeX: the real claims, formulas and evidence. */
  @Test
  void theDocumentCompilesWithoutErrorAndWithoutALineThatSticksOut()
      throws IOException, InterruptedException {
    ExternalTool.PDFLATEX.assumePresent();
    DocumentTest.compile(first);
  }

  /** Where there is a Chromium: the page as a reader meets it. */
  @Test
  void aBrowserShowsThePageWithoutAnErrorAndWithoutAskingTheNetwork() {
    ExternalTool.CHROMEDRIVER.assumePresent();
    try (Browser browser = Browser.open(first.resolve("index.html"))) {
      int derivations = content.claims().size();
      assertEquals(derivations, browser.unfoldAll(".claim > details"));
      for (var claim : content.claims()) {
        long arcs =
            content.claims().stream()
                .flatMap(other -> other.restsOn().stream().map(g -> List.of(other.id(), g)))
                .filter(arc -> arc.contains(claim.id()))
                .count();
        assertEquals(arcs, browser.litBy(".map [data-claim='" + claim.id() + "'] a", ".map path"));
      }
      assertTrue(browser.firstPaint() < FIRST_PAINT, browser.firstPaint() + " ms");
      for (int width : List.of(390, 1280)) {
        assertTrue(
            browser.overflow(width) <= 0,
            "the page is wider than a window of " + width + " pixels");
      }
      // One that is wider makes the browser print every page smaller.
      assertTrue(
          browser.widestPrintedFormula() < 1.02, "wider by " + browser.widestPrintedFormula());
      assertEquals(List.of(), browser.complaints());
      assertEquals(List.of(), browser.requestsToAnywhere());
    }
  }

  @Test
  void thePageIsSmallEnoughToBeSent() throws IOException {
    assertTrue(Files.size(first.resolve("index.html")) < LARGEST_PAGE);
  }

  @Test
  void thePageIsWellFormedAndEveryFindingLeadsToItsEvidence() throws IOException {
    var page = Dom.parse(page(first));
    Set<String> ids = new HashSet<>();
    Dom.elements(page, "*").forEach(element -> ids.add(element.getAttribute("id")));
    content.findings().forEach(f -> assertTrue(ids.contains(f.evidence()), f.evidence()));
  }

  @Test
  void theDocumentObeysThePublishedSchema() throws IOException {
    assertEquals(List.of(), Schema.violations(Files.readString(first.resolve("report.json"))));
  }

  @Test
  void theRunsAreKeptByTheirKeys() {
    content
        .experiments()
        .forEach(
            run -> {
              Path folder = first.resolve("runs").resolve(run.key().substring(0, 16));
              assertTrue(Files.exists(folder.resolve("final.safetensors")), folder.toString());
            });
    assertEquals(TINY.trainedSeeds(), content.experiments().size());
  }

  @Test
  void everyStageTellsHowFarItIs() {
    assertEquals(
        List.of(
            "deriving",
            "verifying",
            "training 2 networks",
            "training",
            "measuring untrained networks",
            "measuring trained networks",
            "controls of the assumptions",
            "measuring along training",
            "dropping units",
            "growth with depth",
            "measuring untrained networks"),
        labels);
  }

  private static ReportContent report(Path folder, Progress progress) throws IOException {
    return MainJob.run(
        TINY, JobPart.everything(), 7, 2, folder.resolve("runs"), List.of("--seed", "7"), progress);
  }

  private static String page(Path folder) throws IOException {
    return Files.readString(folder.resolve("index.html"));
  }

  private static String documentWithoutProvenance(Path folder) throws IOException {
    ObjectNode document =
        (ObjectNode) new ObjectMapper().readTree(Files.readString(folder.resolve("report.json")));
    document.remove("provenance");
    return document.toString();
  }
}
