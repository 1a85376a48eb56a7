package io.github.resglass.verify.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.derivation.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegressionTest {

  private static Finding finding(String id, Verdict verdict) {
    return new Finding(StubClaims.withoutDerivation(id), List.of(), verdict);
  }

  @Test
  void onlyVerdictsThatGotWorseAreListed() {
    Map<String, String> committed = Map.of("a", "proved", "b", "open", "c", "verified");
    assertEquals(
        List.of(new Regression.Loss("a", "proved", "verified")),
        Regression.compare(
            List.of(
                finding("a", new Verdict.Verified()),
                finding("b", new Verdict.Proved()),
                finding("c", new Verdict.Verified()),
                finding("new", new Verdict.Open())),
            committed));
  }

  /** A claim that is no longer looked at could have become anything. */
  @Test
  void aCommittedClaimThatIsMissingIsALossIfAllAreAskedFor() {
    Map<String, String> committed = Map.of("a", "verified", "b", "open");
    List<Finding> found = List.of(finding("a", new Verdict.Open()));
    Regression.Loss worse = new Regression.Loss("a", "verified", "open");
    assertEquals(List.of(worse), Regression.compare(found, committed));
    assertEquals(
        List.of(worse, new Regression.Loss("b", "open", "missing")),
        Regression.compareAll(found, committed));
  }

  @Test
  void theCommittedFileIsWhatFindingsAreHeldAgainst() {
    List<Finding> refuted = List.of(finding("theorem-5", new Verdict.Refuted("p = 3")));
    assertEquals(
        List.of("theorem-5"),
        Regression.compare(refuted).stream().map(Regression.Loss::id).toList());
    assertEquals(Regression.committed().size(), Regression.compareAll(refuted).size());
  }

  @Test
  void aRefutationIsWorseThanAnything() {
    assertEquals(
        List.of(new Regression.Loss("b", "open", "refuted")),
        Regression.compare(
            List.of(finding("b", new Verdict.Refuted("p = 3"))), Map.of("b", "open")));
  }

  @Test
  void theCommittedVerdictsCoverThePapersClaims() {
    assertTrue(
        Regression.committed()
            .keySet()
            .containsAll(List.of("equation-16", "normalization", "theorem-1", "theorem-5")));
  }
}
