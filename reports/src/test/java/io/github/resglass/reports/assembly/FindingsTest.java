package io.github.resglass.reports.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.FindingView;
import io.github.resglass.reports.content.Typeset;
import io.github.resglass.reports.sample.SampleContent;
import io.github.resglass.reports.typesetting.Prose;
import io.github.resglass.verify.evidence.Regression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FindingsTest {

  private static ClaimView claim(String id, String source, String verdict, String detail) {
    Typeset nothing = Typeset.prose("");
    return new ClaimView(
        id,
        "Title of " + id,
        nothing,
        source,
        nothing,
        List.of(),
        List.of(),
        List.of(),
        new ClaimView.VerdictView(verdict, detail));
  }

  @Test
  void whatFailsInThePaperComesFirstThenMeasurementThenWhatIsProved() {
    List<FindingView> findings =
        Findings.of(
            List.of(
                claim("own-proof", "this project", "proved", ""),
                claim("theorem-1", "arXiv:1611.02525", "proved", ""),
                claim("own-condition", "this project", "conditional", "x"),
                claim("lemma-1", "arXiv:1611.02525", "conditional", "x"),
                claim("equation-31", "arXiv:1611.02525", "conditional", "x"),
                claim("lemma-9", "arXiv:1611.02525", "refuted", "p = 2")),
            SampleContent.report().experiments(),
            SampleContent.report().comparisons(),
            SampleContent.report().trends());
    assertEquals(
        List.of(
            "lemma-9",
            "equation-31",
            "lemma-1",
            "own-condition",
            "scales",
            "comparison-start",
            SampleContent.report().trends().get(0).id(),
            "theorem-1",
            "own-proof",
            "run-1"),
        findings.stream().map(FindingView::evidence).toList());
  }

  /** Otherwise the sentence would never be said. */
  @Test
  void everySentenceBelongsToTheVerdictThatIsCommitted() {
    Map<String, String> committed = Regression.committed();
    List<String> unsaid = new ArrayList<>();
    for (String claim : Headlines.claims()) {
      String verdict = committed.getOrDefault(claim, "no claim");
      if (Headlines.of(claim, verdict).isEmpty()) {
        unsaid.add(claim + ", which is " + verdict);
      }
    }
    assertEquals(List.of(), unsaid);
  }

  @Test
  void everySentenceReadsOnATerminal() {
    Map<String, String> committed = Regression.committed();
    for (String claim : Headlines.claims()) {
      String text = Prose.toText(Headlines.of(claim, committed.get(claim)).orElseThrow());
      assertFalse(text.contains("\\"), text);
    }
  }

  @Test
  void aSentenceIsNotSaidForAnotherVerdict() {
    assertEquals(Optional.empty(), Headlines.of("theorem-1", "refuted"));
    List<FindingView> findings =
        Findings.of(
            List.of(claim("theorem-1", "arXiv:1611.02525", "refuted", "p = 2")),
            List.of(),
            List.of(),
            List.of());
    assertTrue(findings.get(0).text().contains("fails: p = 2"), findings.get(0).text());
  }
}
