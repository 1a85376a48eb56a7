package io.github.resglass.verify.evidence.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Route;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import java.util.List;
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
    Evidence seen = DrivingForceRoutes.sampledHamiltonians(2_000, 5_704);
    Outcome.AgreesIf outcome = assertInstanceOf(Outcome.AgreesIf.class, seen.outcome());
    assertTrue(outcome.counterexample().contains("negative bracket"), outcome.counterexample());
    assertTrue(seen.worstError() > 0 && seen.worstError() <= seen.tolerance().value());
  }

  @Test
  void variancesOffByHalfAreRefuted() {
    FieldRoutes wrong = new FieldRoutes(1.5);
    assertInstanceOf(Outcome.Contradicts.class, wrong.values(1_000, 5_705).outcome());
    assertInstanceOf(Outcome.Contradicts.class, wrong.derivatives(1_000, 5_706).outcome());
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
