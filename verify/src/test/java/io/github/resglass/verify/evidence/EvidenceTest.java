package io.github.resglass.verify.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.derivation.Verdict;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The kinds of evidence, as the table of {@code resglass verify} shows them. */
class EvidenceTest {

  private static final OptionalLong SEED = OptionalLong.of(7);
  private static final Outcome AGREES = new Outcome.Agrees();
  private static final Tolerance ROUNDING = new Tolerance(1e-12, "ten roundings");

  private static List<Evidence> ofEveryKind(Outcome outcome) {
    return List.of(
        new Evidence.Exact("integers", 3, SEED, outcome),
        new Evidence.Enumeration("all", 3, outcome),
        new Evidence.Certified("discs", 3, SEED, outcome),
        new Evidence.Numerical("digits", 3, SEED, 1e-13, ROUNDING, outcome),
        new Evidence.Quadrature("integral", 3, SEED, 1e-13, ROUNDING, outcome),
        new Evidence.MonteCarlo("draws", 3, SEED, 1.5, 0.1, 1e-8, ROUNDING, outcome));
  }

  @Test
  void everyKindHasAWordOfItsOwnAndItsCases() {
    List<Evidence> all = ofEveryKind(AGREES);
    assertEquals(
        List.of(
            "exact",
            "complete enumeration",
            "certificate",
            "high precision",
            "quadrature",
            "Monte Carlo"),
        all.stream().map(Evidence::kind).toList());
    all.forEach(evidence -> assertEquals(3, evidence.cases(), evidence.kind()));
  }

  @Test
  void whatIsExactHasNoErrorAndNoToleranceAndAnEnumerationNoSeed() {
    Map<String, Evidence> byKind =
        ofEveryKind(AGREES).stream().collect(Collectors.toMap(Evidence::kind, e -> e));
    for (String kind : List.of("exact", "complete enumeration", "certificate")) {
      assertEquals(0, byKind.get(kind).worstError(), kind);
      assertEquals(Tolerance.NONE, byKind.get(kind).tolerance(), kind);
    }
    assertEquals(OptionalLong.empty(), byKind.get("complete enumeration").seed());
    assertEquals(SEED, byKind.get("certificate").seed());
  }

  @Test
  void whatContradictsDoesNotSupportAndWhatAgreesOnAConditionDoes() {
    ofEveryKind(AGREES).forEach(evidence -> assertTrue(evidence.supports(), evidence.kind()));
    ofEveryKind(new Outcome.AgreesIf("p > 2", "p = 2"))
        .forEach(evidence -> assertTrue(evidence.supports(), evidence.kind()));
    ofEveryKind(new Outcome.Contradicts("p = 3"))
        .forEach(evidence -> assertFalse(evidence.supports(), evidence.kind()));
  }

  /** A derivation is made of steps that passed: there is nothing that could be off. */
  @Test
  void aDerivationCountsItsChecksAndAlwaysAgrees() {
    Evidence.Derived derived =
        new Evidence.Derived("steps", Map.of("normal form", 4, "certificate", 2), false);
    assertEquals("derivation", derived.kind());
    assertEquals(6, derived.cases());
    assertEquals(OptionalLong.empty(), derived.seed());
    assertEquals(0, derived.worstError());
    assertEquals(Tolerance.NONE, derived.tolerance());
    assertEquals(AGREES, derived.outcome());
    assertTrue(derived.supports());
  }

  @Test
  void aToleranceIsFiniteNotNegativeAndHasAReason() {
    assertEquals(0, Tolerance.NONE.value());
    for (double value : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> new Tolerance(value, "why"));
    }
    assertThrows(IllegalArgumentException.class, () -> new Tolerance(1e-9, " "));
  }

  /** Boole's inequality; what is not random does not err at random. */
  @Test
  void falseAlarmsOfAClaimAddUpOverItsRandomExperiments() {
    Evidence.MonteCarlo random =
        new Evidence.MonteCarlo("draws", 3, SEED, 1.5, 0.1, 1e-8, ROUNDING, AGREES);
    List<Evidence> evidence =
        List.of(random, new Evidence.Exact("integers", 3, SEED, AGREES), random);
    Finding finding =
        new Finding(StubClaims.withoutDerivation("a"), evidence, new Verdict.Verified());
    assertEquals(2e-8, finding.falseAlarmRate(), 1e-20);
  }
}
