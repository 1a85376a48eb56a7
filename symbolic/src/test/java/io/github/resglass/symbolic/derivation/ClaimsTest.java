package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.typesetting.Typesetting;
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
  void idsAreThoseOfThePaperOrOurs() {
    assertEquals(
        List.of(
            "equation-8",
            "lemma-1",
            "equation-2",
            "equation-10",
            "lemma-2",
            "equation-5",
            "equation-14",
            "gaussian-loss",
            "lemma-3",
            "equation-16",
            "normalization",
            "hypergeometric-series",
            "symmetry",
            "equation-19",
            "covariance",
            "theorem-1",
            "lemma-4",
            "mode-interval",
            "binomial-agreement",
            "length-moments",
            "unit-gain",
            "critical-gain",
            "theorem-2",
            "mode-below-half",
            "theorem-5",
            "theorem-3",
            "theorem-4",
            "equation-25",
            "variance-recursion",
            "harmonic-length",
            "path-counts",
            "equation-26",
            "equation-29",
            "field-law",
            "hermite-integrals",
            "finite-count",
            "closed-forms",
            "critical-points",
            "trivialisation",
            "triviality",
            "equation-31",
            "trivial-regime",
            "threshold",
            "independent-weights",
            "large-width-law",
            "depth-fraction"),
        claims.stream().map(Claim::id).toList());
  }

  @Test
  void whatAClaimAssumesStandsInItsDomain() {
    for (Claim claim : claims) {
      String shown = claim.domain().text();
      for (Step step : claim.derivation().steps()) {
        if (step.check() instanceof Check.Hypothesis) {
          assertTrue(shown.contains(Typesetting.text(step.after())), claim.id());
        }
        for (Relation assumption : step.application().domain().assumptions()) {
          assertTrue(shown.contains(Typesetting.text(assumption)), claim.id());
        }
      }
    }
  }

  @Test
  void whatAClaimTakesOverWithItsAssumptionsIsAmongWhatItRestsOn() {
    for (Claim claim : claims) {
      StringBuilder shown = new StringBuilder(claim.domain().text());
      claim.restsOn().forEach(id -> shown.append(Claims.find(id, claims).domain().text()));
      for (int step = 1; step <= claim.derivation().steps().size(); step++) {
        for (Formula assumed : claim.derivation().assumedBehind(step)) {
          assertTrue(shown.toString().contains(Typesetting.text(assumed)), claim.id());
        }
      }
    }
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
