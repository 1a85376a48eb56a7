package io.github.resglass.verify.evidence.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Route;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.spinglass.dynamics.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SpinglassEvidenceTest {

  private static CountRoutes offBy(double factor) {
    return new CountRoutes(
        (ratio, dimension) -> factor * CriticalPoints.expected(ratio, dimension).value());
  }

  @Test
  void theRightCountIsSupportedBySamplesThatAreAllDecided() {
    Evidence.MonteCarlo means =
        assertInstanceOf(
            Evidence.MonteCarlo.class, offBy(1).meansOfCompleteEnumerations(1_000, 5_700));
    assertEquals(new Outcome.Agrees(), means.outcome());
    assertTrue(means.worstError() <= means.tolerance().value(), means::toString);
    assertTrue(means.standardError() > 0 && means.falseAlarmRate() == 1e-8);
    assertTrue(means.route().contains(" 0 samples undecided"), means.route());
    // Some of the five experiments knew enough before they had all their samples.
    assertTrue(means.cases() >= 1_000 && means.cases() < 5_000, means::toString);
    Evidence certified = offBy(1).everySampleOfTheTwoSpin(1_000, 5_701);
    assertEquals(new Outcome.Agrees(), certified.outcome());
    assertEquals("certificate", certified.kind());
    assertEquals(100, certified.cases());
  }

  @Test
  void tenPerCentAreRefuted() {
    for (double factor : new double[] {0.9, 1.1}) {
      CountRoutes wrong = offBy(factor);
      assertInstanceOf(
          Outcome.Contradicts.class, wrong.meansOfCompleteEnumerations(1_000, 5_702).outcome());
      assertInstanceOf(
          Outcome.Contradicts.class, wrong.everySampleOfTheTwoSpin(1_000, 5_703).outcome());
    }
  }

  @Test
  void theBracketOfTheoremFourIsSeenToBeNegativeAtWideAnglesOnly() {
    Evidence seen = new DrivingForceRoutes().sampledHamiltonians(2_000, 5_704);
    Outcome.AgreesIf outcome = assertInstanceOf(Outcome.AgreesIf.class, seen.outcome());
    assertTrue(outcome.counterexample().contains("negative bracket"), outcome.counterexample());
    assertTrue(seen.worstError() > 0 && seen.worstError() <= seen.tolerance().value());
  }

  private static void assertRefuted(Evidence evidence) {
    assertInstanceOf(Outcome.Contradicts.class, evidence.outcome(), evidence::toString);
  }

  /** A thousandth of the first coefficient is a hundred times the second at steps of 10⁻⁵. */
  @Test
  void coefficientsThatAreOffAreRefuted() {
    double bound = new DrivingForceRoutes().bound();
    assertEquals(-0.8, bound, 1e-15);
    DrivingForceRoutes first =
        new DrivingForceRoutes(r -> new Response(1.001 * r.first(), r.second(), r.cosine()), bound);
    DrivingForceRoutes second =
        new DrivingForceRoutes(r -> new Response(r.first(), 1.25 * r.second(), r.cosine()), bound);
    for (DrivingForceRoutes wrong : List.of(first, second)) {
      assertRefuted(wrong.scales(50, 5_707));
      assertRefuted(wrong.secondOrder(50, 5_708));
      assertRefuted(wrong.sampledHamiltonians(50, 5_709));
    }
    // The sign of the first: the scale of shared layers would shrink.
    assertRefuted(
        new DrivingForceRoutes(r -> new Response(-r.first(), r.second(), r.cosine()), bound)
            .scales(10, 5_710));
  }

  @Test
  void anAngleThatIsTooWideIsRefuted() {
    assertRefuted(
        new DrivingForceRoutes(UnaryOperator.identity(), -0.95).sampledHamiltonians(2_000, 5_704));
  }

  /** Counts twice or half as large, by few samples; by the 2-spin one more than there are. */
  @Test
  void countsThatAreFarOffAreRefutedByFewSamples() {
    for (double factor : new double[] {0.5, 2}) {
      assertRefuted(offBy(factor).meansOfCompleteEnumerations(150, 5_711));
      assertRefuted(offBy(factor).everySampleOfTheTwoSpin(10, 5_712));
    }
  }

  @Test
  void theSameSeedGivesTheSameEvidence() {
    for (List<Route> routes : new SpinglassEvidence().routes().values()) {
      for (Route route : routes) {
        assertEquals(route.examine(50, 3), route.examine(50, 3));
      }
    }
  }
}
