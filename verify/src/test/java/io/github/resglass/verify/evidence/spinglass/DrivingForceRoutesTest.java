package io.github.resglass.verify.evidence.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.spinglass.dynamics.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DrivingForceRoutesTest {

  private static void assertRefuted(Evidence evidence) {
    assertInstanceOf(Outcome.Contradicts.class, evidence.outcome(), evidence::toString);
  }

  @Test
  void theBracketOfTheoremFourIsSeenToBeNegativeAtWideAnglesOnly() {
    Evidence seen = new DrivingForceRoutes().sampledHamiltonians(2_000, 5_704);
    Outcome.AgreesIf outcome = assertInstanceOf(Outcome.AgreesIf.class, seen.outcome());
    assertTrue(outcome.counterexample().contains("negative bracket"), outcome.counterexample());
    assertTrue(seen.worstError() > 0 && seen.worstError() <= seen.tolerance().value());
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

  /** A point of each sample where the force vanishes, or none; theorem 3 shares the cases out. */
  @Test
  void thePointsAreThoseOfTheSamples() {
    DrivingForceRoutes routes = new DrivingForceRoutes();
    for (int cases : new int[] {10, 100}) {
      Evidence second = routes.secondOrder(cases, 5_717);
      assertEquals(new Outcome.Agrees(), second.outcome());
      long one = second.cases();
      assertTrue(one > 0.8 * cases && one <= cases, "points: " + one);
      assertEquals(one, routes.sampledHamiltonians(cases, 5_717).cases());
      Evidence scales = routes.scales(cases, 5_717);
      assertEquals(new Outcome.Agrees(), scales.outcome());
      // Both kinds of layers, half of the cases and one each.
      assertEquals(cases + 2, scales.cases());
    }
  }

  /**
   * One point in several hundred has a negative bracket: of ten none, and no condition is named.
   */
  @Test
  void theConditionIsNamedOnlyIfABracketIsNegative() {
    DrivingForceRoutes routes = new DrivingForceRoutes();
    assertEquals(new Outcome.Agrees(), routes.sampledHamiltonians(10, 5_718).outcome());
    Outcome.AgreesIf some =
        assertInstanceOf(
            Outcome.AgreesIf.class, routes.sampledHamiltonians(2_000, 5_704).outcome());
    String[] words = some.counterexample().split(" ", -1);
    int negative = Integer.parseInt(words[0]);
    assertTrue(negative > 0 && negative < 40, some::counterexample);
    assertTrue(Integer.parseInt(words[2]) > 1_600, some::counterexample);
  }
}
