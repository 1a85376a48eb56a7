package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.premise.Cited;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private static final Set<String> QUOTING =
      Set.of("equation-31", "trivial-regime", "critical-points");

  private static List<Claim> claims;

  @BeforeAll
  static void derive() {
    claims = Claims.all();
  }

  @Test
  void everyDerivationReplaysAndCountsItsChecks() {
    Replay total = new Replay(Map.of());
    for (Claim claim : claims) {
      Replay replay = claim.derivation().replay();
      assertEquals(claim.derivation().steps().size(), replay.steps());
      assertEquals(!QUOTING.contains(claim.id()), claim.derivation().isProof(), claim.id());
      total = total.plus(replay);
    }
    System.out.println("checks by kind: " + total.counts());
  }

  @Test
  void whatAClaimAssumesStandsInItsDomain() {
    for (Claim claim : claims) {
      List<Formula> shown = StatedDomainsTest.formulas(claim.domain());
      for (Step step : claim.derivation().steps()) {
        if (step.check() instanceof Check.Hypothesis) {
          assertTrue(shown.contains(step.after()), claim.id());
        }
        assertTrue(shown.containsAll(step.application().domain().assumptions()), claim.id());
      }
    }
  }

  @Test
  void whatAClaimTakesOverWithItsAssumptionsIsAmongWhatItRestsOn() {
    for (Claim claim : claims) {
      Set<Formula> shown = new HashSet<>(StatedDomainsTest.formulas(claim.domain()));
      claim
          .restsOn()
          .forEach(
              id -> shown.addAll(StatedDomainsTest.formulas(Claims.find(id, claims).domain())));
      for (int step = 1; step <= claim.derivation().steps().size(); step++) {
        assertTrue(shown.containsAll(claim.derivation().assumedBehind(step)), claim.id());
      }
    }
  }

  /** Directly or through another one, or by taking over its meaning in words. */
  @Test
  void claimsRestOnEveryClaimThatTheyCiteAndOnNoneThatTheyDoNotUse() {
    for (Claim claim : claims) {
      Set<String> cited = cited(claim);
      assertTrue(claim.restsOn().containsAll(cited), claim.id() + " cites " + cited);
      Set<String> used = new HashSet<>(cited);
      cited.forEach(id -> used.addAll(Claims.find(id, claims).restsOn()));
      for (String other : claim.restsOn()) {
        assertTrue(
            used.contains(other) || claim.statement().text().contains(other),
            claim.id() + " does not use " + other);
      }
    }
  }

  private static Set<String> cited(Claim claim) {
    Set<String> cited = new HashSet<>();
    for (Step step : claim.derivation().steps()) {
      if (step.ground() instanceof Cited from) {
        cited.add(from.derivation().claim());
      }
    }
    return cited;
  }

  @Test
  void claimsRestOnlyOnClaimsBeforeThem() {
    Set<String> seen = new HashSet<>();
    for (Claim claim : claims) {
      assertTrue(seen.containsAll(claim.restsOn()), claim.id());
      seen.add(claim.id());
    }
  }

  @Test
  void statementsAreWrittenInThreeFormats() {
    for (Claim claim : claims) {
      assertTrue(claim.statement().latex().contains("$"), claim.id());
      assertTrue(claim.statement().mathml().contains("<math>"), claim.id());
    }
  }

  @Test
  void unknownIdNamesTheNearestOnes() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Claims.find("equation-166"));
    assertTrue(refusal.getMessage().contains("equation-16"), refusal.getMessage());
  }
}
