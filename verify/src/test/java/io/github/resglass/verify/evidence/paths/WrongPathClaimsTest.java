package io.github.resglass.verify.evidence.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Route;
import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Every route contradicts a claim that is slightly wrong: none is a check that cannot fail. */
class WrongPathClaimsTest {

  private static void assertContradicted(Route... routes) {
    for (int i = 0; i < routes.length; i++) {
      assertFalse(routes[i].examine(200, 16).supports(), "route " + i);
    }
  }

  private static void assertSupported(Route... routes) {
    for (int i = 0; i < routes.length; i++) {
      assertTrue(routes[i].examine(200, 16).supports(), "route " + i);
    }
  }

  @Test
  void aFirstLayerThatCanBeSkippedIsContradicted() {
    PathCountRoutes wrong =
        new PathCountRoutes((p, r, n, d) -> PathCountRoutes.mass(p + 1, r, n, d));
    assertContradicted(
        wrong::walkedPaths, wrong::forwardPass, wrong::evenWords, wrong::shuffledWords);
  }

  @Test
  void onePathMoreOfTheLongestIsContradicted() {
    PathCountRoutes wrong =
        new PathCountRoutes(
            (p, r, n, d) ->
                PathCountRoutes.mass(p, r, n, d).add(r == p ? BigInteger.ONE : BigInteger.ZERO));
    assertContradicted(
        wrong::walkedPaths, wrong::forwardPass, wrong::evenWords, wrong::shuffledWords);
  }

  @Test
  void anotherNumberOfInputsInTheLowerEndIsContradicted() {
    InputRoutes below = new InputRoutes((paths, d) -> paths.multiply(paths).divide(d + 1));
    assertContradicted(below::sharedInputs, below::randomShares);
    // Too high only where inputs are many.
    InputRoutes above = new InputRoutes((paths, d) -> paths.multiply(paths).divide(Math.min(d, 2)));
    assertContradicted(above::sharedInputs, above::randomShares);
  }

  /** The upper end of [12] in place of the lower one: d times the variance. */
  @Test
  void amplitudesFromTheUpperEndAreContradicted() {
    AmplitudeRoutes right = new AmplitudeRoutes();
    AmplitudeRoutes wrong =
        new AmplitudeRoutes(
            (r, p, d, weights, gain) -> right.claimed().of(r, p, d * d, weights, gain));
    assertContradicted(wrong::squaredAmplitudes, wrong::walkedAmplitudes);
  }

  @Test
  void oneMoreRootOfTheNumberOfWeightsIsContradicted() {
    AmplitudeRoutes right = new AmplitudeRoutes();
    AmplitudeRoutes wrong =
        new AmplitudeRoutes(
            (r, p, d, weights, gain) ->
                right.claimed().of(r, p, d, weights, gain).divide(r > 1 ? weights : 1));
    assertContradicted(wrong::squaredAmplitudes, wrong::walkedAmplitudes);
  }

  @Test
  void gatesWithTheSecondMomentForTheirVarianceAreContradicted() {
    GateRoutes right = new GateRoutes();
    GateRoutes wrong = new GateRoutes(open -> open, right.joint());
    assertContradicted(wrong::statesOfAllGates, wrong::oneGateMore);
    assertSupported(wrong::pairsOfPaths, wrong::drawnGates);
  }

  @Test
  void pathsThatOpenAsIfTheySharedNothingAreContradicted() {
    GateRoutes right = new GateRoutes();
    GateRoutes wrong = new GateRoutes(right.variance(), (open, r, s) -> open.pow(2 * r));
    assertContradicted(wrong::pairsOfPaths, wrong::drawnGates);
    assertSupported(wrong::statesOfAllGates, wrong::oneGateMore);
  }

  @Test
  void anEnergyATenthOffIsContradicted() {
    for (BigFraction size : new BigFraction[] {new BigFraction(9, 10), new BigFraction(11, 10)}) {
      SphereRoutes wrong = new SphereRoutes(size);
      assertContradicted(wrong::tuplesOnTheSphere);
      assertFalse(wrong.drawnCouplings(1_000, 16).supports());
    }
  }

  /**
   * Hoeffding's √(log(2/α)/2n) for a share, Laurent and Massart's 2√(x/n) + 2x/n for a variance.
   */
  @Test
  void deviationsAreHeldAgainstTheInequalityThatIsNamed() {
    double x = Math.log(2e8);
    Evidence.MonteCarlo gates = (Evidence.MonteCarlo) new GateRoutes().drawnGates(30, 16);
    assertEquals(6_000, gates.samples());
    assertEquals(Math.sqrt(x / 12_000), gates.tolerance().value() * gates.standardError(), 1e-12);
    // The probability of 5 gates is 0.8⁵.
    double share = Math.pow(0.8, 5);
    assertEquals(Math.sqrt(share * (1 - share) / 6_000), gates.standardError(), 1e-12);
    Evidence.MonteCarlo field = (Evidence.MonteCarlo) new SphereRoutes().drawnCouplings(30, 16);
    assertEquals(1_200, field.samples());
    assertEquals(
        2 * Math.sqrt(x / 1_200) + 2 * x / 1_200,
        field.tolerance().value() * field.standardError(),
        1e-12);
    assertEquals(Math.sqrt(2 / 1_200.0), field.standardError(), 1e-12);
  }

  @Test
  void aHingeABillionthOffIsContradicted() {
    LossRoutes right = new LossRoutes();
    LossRoutes wrong =
        new LossRoutes((m, s) -> LossRoutes.hingeOfNormal(m, s) * (1 + 1e-9), right.switched());
    assertContradicted(wrong::integratedLosses, wrong::integratedTails, wrong::gaussianGap);
    assertSupported(wrong::finiteOutputs);
  }

  @Test
  void aSwitchThatForgetsTheMarginIsContradicted() {
    LossRoutes wrong =
        new LossRoutes(LossRoutes::hingeOfNormal, (open, mean) -> open.subtract(mean));
    assertContradicted(wrong::finiteOutputs);
  }
}
