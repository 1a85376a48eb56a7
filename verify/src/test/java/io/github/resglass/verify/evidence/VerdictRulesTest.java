package io.github.resglass.verify.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.symbolic.derivation.Verdict;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VerdictRulesTest {

  private static final Outcome AGREES = new Outcome.Agrees();
  private static final Outcome CONTRADICTS = new Outcome.Contradicts("p = 3");
  private static final Evidence PROOF = derived(false);
  private static final Evidence QUOTING = derived(true);

  private static Evidence derived(boolean quoted) {
    return new Evidence.Derived("derivation", Map.of("normal form", 3), quoted);
  }

  private static Evidence exact(Outcome outcome) {
    return new Evidence.Exact("route", 10, OptionalLong.empty(), outcome);
  }

  private static Evidence random(Outcome outcome) {
    return new Evidence.MonteCarlo(
        "route", 10, OptionalLong.of(1), 0, 1, 1e-7, Tolerance.NONE, outcome);
  }

  private static Verdict judge(Evidence... evidence) {
    return VerdictRules.judge(List.of(evidence));
  }

  @Test
  void aDerivationWithoutQuotedResultsProves() {
    assertEquals(new Verdict.Proved(), judge(PROOF));
    assertEquals(new Verdict.Proved(), judge(PROOF, exact(AGREES), random(AGREES)));
  }

  @Test
  void aQuotedResultKeepsAClaimFromBeingProved() {
    assertEquals(new Verdict.Open(), judge(QUOTING));
    assertEquals(new Verdict.Open(), judge(QUOTING, exact(AGREES)));
    assertEquals(new Verdict.Verified(), judge(QUOTING, exact(AGREES), random(AGREES)));
  }

  @Test
  void withoutDerivationTwoRoutesVerify() {
    assertEquals(new Verdict.Open(), judge());
    assertEquals(new Verdict.Open(), judge(exact(AGREES)));
    assertEquals(new Verdict.Verified(), judge(exact(AGREES), exact(AGREES)));
  }

  @Test
  void anEmptyDerivationProvesNothing() {
    assertEquals(new Verdict.Open(), judge(new Evidence.Derived("derivation", Map.of(), false)));
  }

  @Test
  void aCounterexampleRefutesEvenADerivation() {
    assertEquals(new Verdict.Refuted("p = 3"), judge(PROOF, exact(AGREES), exact(CONTRADICTS)));
  }

  @Test
  void aRandomExperimentAloneUnsettlesButDoesNotRefute() {
    assertEquals(new Verdict.Open(), judge(PROOF, exact(AGREES), random(CONTRADICTS)));
    assertEquals(new Verdict.Refuted("p = 3"), judge(exact(CONTRADICTS), random(CONTRADICTS)));
  }

  @Test
  void agreementUnderAConditionMakesTheClaimConditional() {
    assertEquals(
        new Verdict.Conditional("R >= 1"),
        judge(PROOF, exact(new Outcome.AgreesIf("R >= 1", "R = 1/2"))));
  }
}
