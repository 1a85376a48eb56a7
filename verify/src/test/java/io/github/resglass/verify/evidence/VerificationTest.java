package io.github.resglass.verify.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
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

  private static Verdict verdict(Claim claim, Claim... others) {
    List<Claim> all = new ArrayList<>(List.of(others));
    all.add(claim);
    return Verification.ofDerivationsAlone(all).verify(claim, 1, 1).verdict();
  }

  @Test
  void aClaimIsProvedOnlyIfAllThatItRestsOnIs() {
    Claim quoted = StubClaims.quoted("quoted");
    Claim ground = StubClaims.derived("ground");
    Claim between = StubClaims.derived("between", "ground");
    assertEquals(new Verdict.Proved(), verdict(ground));
    assertEquals(new Verdict.Open(), verdict(quoted));
    assertEquals(new Verdict.Proved(), verdict(between, ground));
    assertEquals(
        new Verdict.Proved(), verdict(StubClaims.derived("top", "between"), between, ground));
    // Two steps down, behind one that is proved.
    Claim doubtful = StubClaims.derived("between", "ground", "quoted");
    Claim top = StubClaims.derived("top", "ground", "between");
    assertEquals(new Verdict.Open(), verdict(top, ground, doubtful, quoted));
    // A claim that nobody knows, or that nothing derives, proves nothing.
    assertEquals(new Verdict.Open(), verdict(between));
    assertEquals(new Verdict.Open(), verdict(between, StubClaims.withoutDerivation("ground")));
  }

  /** Claims that rest on each other are no ground for an endless search. */
  @Test
  void claimsThatRestOnEachOtherEndTheSearch() {
    Claim one = StubClaims.derived("one", "other");
    Claim other = StubClaims.derived("other", "one");
    assertEquals(new Verdict.Proved(), verdict(one, other));
  }

  @Test
  void aDerivationIsEvidenceThatCountsItsStepsByTheirCheck() {
    Claim claim = StubClaims.derived("mine");
    Finding finding = Verification.ofDerivationsAlone(List.of(claim)).verify(claim, 1, 1);
    assertEquals(
        List.of(
            new Evidence.Derived(
                "derivation, every step checked", Map.of("normal form", 1), false)),
        finding.evidence());
  }

  /** Routes of one claim, and of claims that differ by a letter, draw different numbers. */
  @Test
  void everyRouteHasASeedOfItsOwn() {
    Route echo =
        (cases, seed) ->
            new Evidence.Exact("theirs", cases, OptionalLong.of(seed), new Outcome.Agrees());
    List<String> ids = List.of("a", "b", "aa", "ab", "ba");
    Map<String, List<Route>> routes = new HashMap<>();
    ids.forEach(id -> routes.put(id, List.of(echo, echo, echo)));
    Verification verification = Verification.of(List.of(), List.of(() -> routes));
    Set<OptionalLong> seeds = new HashSet<>();
    for (long common = 0; common < 4; common++) {
      for (String id : ids) {
        verification
            .verify(StubClaims.withoutDerivation(id), 1, common)
            .evidence()
            .forEach(evidence -> seeds.add(evidence.seed()));
      }
    }
    assertEquals(4 * 5 * 3, seeds.size());
  }
}
