package io.github.resglass.verify.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerificationTest {

  private static final List<Claim> PAPER =
      Stream.of("equation-16", "normalization", "theorem-1", "theorem-5")
          .map(StubClaims::withoutDerivation)
          .toList();

  private static List<Finding> findings(long seed) {
    Verification verification = Verification.of(PAPER);
    return PAPER.stream().map(claim -> verification.verify(claim, 100, seed)).toList();
  }

  @Test
  void thePapersClaimsHaveTwoOrMoreRoutesAndAllAgree() {
    for (Finding finding : findings(20261123)) {
      assertTrue(finding.evidence().size() >= 2, finding.claim().id());
      for (Evidence evidence : finding.evidence()) {
        assertTrue(evidence.supports(), finding.claim().id() + ": " + evidence);
        assertTrue(evidence.cases() > 0, evidence.toString());
        assertTrue(evidence.worstError() <= evidence.tolerance().value(), evidence.toString());
      }
      assertEquals(new Verdict.Verified(), finding.verdict());
    }
  }

  @Test
  void theSameSeedGivesTheSameEvidence() {
    assertEquals(findings(7), findings(7));
  }

  @Test
  void aClaimVerifiedAloneGivesTheSameEvidenceAsAmongOthers() {
    Finding alone = Verification.of(List.of(PAPER.get(3))).verify(PAPER.get(3), 100, 7);
    assertEquals(findings(7).get(3), alone);
  }

  /**
   * Side by side or one after the other, in any order: the same findings, and each route counted.
   */
  @Test
  void routesRunSideBySideGiveTheSameEvidence() {
    Verification verification = Verification.of(PAPER);
    List<Claim> backwards = new ArrayList<>(PAPER);
    Collections.reverse(backwards);
    List<Integer> progress = new ArrayList<>();
    List<Finding> found = verification.verifyAll(backwards, 100, 7, progress::add);
    List<Finding> forwards = new ArrayList<>(found);
    Collections.reverse(forwards);
    assertEquals(findings(7), forwards);
    int routes = verification.routes(PAPER);
    assertEquals(found.stream().mapToInt(finding -> finding.evidence().size()).sum(), routes);
    assertEquals(IntStream.rangeClosed(1, routes).boxed().toList(), progress);
    assertEquals(List.of(), verification.verifyAll(List.of(), 100, 7, progress::add));
  }

  @Test
  void theWholeSuiteCriesWolfLessThanOnceInAMillion() {
    double rate = findings(7).stream().mapToDouble(Finding::falseAlarmRate).sum();
    assertTrue(rate > 0 && rate <= 1e-6, "rate " + rate);
  }

  @Test
  void providersAddRoutesToClaimsOfTheirOwn() {
    Route route =
        (cases, seed) ->
            new Evidence.Exact("theirs", cases, OptionalLong.of(seed), new Outcome.Agrees());
    Verification verification =
        Verification.of(PAPER, List.of(() -> Map.of("mine", List.of(route, route))));
    Finding finding = verification.verify(StubClaims.withoutDerivation("mine"), 5, 1);
    assertEquals(2, finding.evidence().size());
    assertTrue(!finding.evidence().get(0).seed().equals(finding.evidence().get(1).seed()));
  }

  @Test
  void aClaimWithoutRoutesIsJudgedByItsDerivation() {
    Finding finding = Verification.of(PAPER).verify(StubClaims.withoutDerivation("other"), 5, 1);
    assertEquals(List.of(), finding.evidence());
    assertEquals(new Verdict.Open(), finding.verdict());
  }

  @Test
  void noCasesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Verification.of(PAPER).verify(PAPER.get(0), 0, 1));
  }
}
