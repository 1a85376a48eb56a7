package io.github.resglass.verify.evidence.law;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every route supports its claim and contradicts one that is slightly wrong. */
class WrongLawClaimsTest {

  private static void assertContradicted(Route... routes) {
    for (int i = 0; i < routes.length; i++) {
      assertFalse(routes[i].examine(200, 16).supports(), "route " + i);
    }
  }

  @Test
  void everyRouteSupportsItsClaim() {
    for (List<Route> routes : new LawEvidence().routes().values()) {
      for (Route route : routes) {
        Evidence evidence = route.examine(200, 16);
        assertTrue(evidence.supports(), evidence.toString());
      }
    }
  }

  @Test
  void oneLayerMoreThatCanBeSkippedIsContradicted() {
    IndependentWeightRoutes right = new IndependentWeightRoutes();
    IndependentWeightRoutes wrong =
        new IndependentWeightRoutes(
            (r, p, n, d, open, variance) -> right.claimed().of(r, p + 1, n, d, open, variance));
    assertContradicted(wrong::everySignAndGate, wrong::paperBeside);
  }

  @Test
  void anotherMeanOfTheGateIsContradicted() {
    WideLayerRoutes wrong = new WideLayerRoutes(0.4);
    assertContradicted(wrong::polarIntegrals, wrong::numericRecursion);
  }

  @Test
  void anotherPowerOfTheOverlapIsContradicted() {
    DepthFractionRoutes wrong =
        new DepthFractionRoutes(
            (growth, overlap) ->
                growth.multiply(growth).subtract(1).divide(growth.multiply(growth.add(overlap))));
    assertContradicted(wrong::perronValue, wrong::deepNets);
  }
}
