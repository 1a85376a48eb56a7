package io.github.resglass.verify.evidence.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Route;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Every route contradicts a claim that is slightly wrong: none is a check that cannot fail. */
class WrongClaimsTest {

  private static final int CASES = 200;
  private static final long SEED = 16;

  private static void assertContradicted(Route... routes) {
    for (int i = 0; i < routes.length; i++) {
      assertFalse(routes[i].examine(CASES, SEED).supports(), "route " + i);
    }
  }

  @Test
  void anotherOddNumberInTheEquationsOfTheSeriesIsContradicted() {
    SeriesRoutes wrong = new SeriesRoutes(3);
    assertFalse(wrong.coefficients(100, 16).supports());
    assertFalse(wrong.differentiatedIntegral(100, 16).supports());
  }

  @Test
  void equation16WithoutTheFirstLayersExceptionIsContradicted() {
    // C(p, r) in place of C(p−1, r−1): as if the first layer could be skipped too.
    Equation16Routes wrong =
        new Equation16Routes(
            (p, beta) -> {
              BigFraction[] deeper = Equation16Routes.squaredWeights(p + 1, beta);
              BigFraction[] weights = new BigFraction[p];
              for (int r = 1; r <= p; r++) {
                weights[r - 1] = deeper[r].divide(BigFraction.ONE.subtract(deeper[0]));
              }
              return weights;
            });
    assertContradicted(wrong::enumeratedPaths, wrong::interpolatedPolynomial, wrong::agreeingDraws);
  }

  @Test
  void aNormalizationOffByOneInDepthIsContradicted() {
    NormalizationRoutes wrong =
        new NormalizationRoutes((m, beta) -> NormalizationRoutes.sumOfSquares(m + 1, beta));
    assertContradicted(wrong::legendreRecurrence, wrong::murphySum, wrong::laplaceIntegral);
  }

  @Test
  void aModeWithoutItsTieIsContradicted() {
    Theorem1Routes wrong =
        new Theorem1Routes(
            (p, a, b) -> {
              List<Integer> modes = Theorem1Routes.modes(p, a, b);
              return List.of(modes.get(modes.size() - 1));
            });
    assertContradicted(wrong::everyModeOnAGrid);
  }

  @Test
  void aLimitOtherThanTheClaimedOneIsContradicted() {
    assertFalse(Theorem1Routes.deepNets(CASES, SEED, beta -> beta / (2 + beta)).supports());
    assertTrue(Theorem1Routes.deepNets(CASES, SEED, beta -> beta / (1 + beta)).supports());
  }

  @Test
  void aMaximumElsewhereThanAtThePureSpinGlassIsContradicted() {
    Theorem5Routes lower = new Theorem5Routes(p -> p > 2 ? p - 2 : 1);
    assertContradicted(
        lower::ratioOfRandomMixtures, lower::complexityOfRandomMixtures, lower::optimizer);
    Theorem5Routes higher = new Theorem5Routes(p -> p);
    assertContradicted(higher::ratioOfRandomMixtures, higher::optimizer);
  }

  @Test
  void aCovarianceWithAWrongSignIsContradicted() {
    CovarianceRoutes wrong =
        new CovarianceRoutes(
            (m, x, kappa) -> CovarianceRoutes.closedForm(m, x, kappa).subtract(kappa));
    assertContradicted(wrong::sumsOfSquares, wrong::differentiatedIntegral);
  }

  @Test
  void aReflectionAtAnotherGainIsContradicted() {
    SymmetryRoutes wrong = new SymmetryRoutes(beta -> beta.reciprocal().multiply(2));
    assertContradicted(wrong::reversedPolynomial, wrong::reflectedPaths);
  }

  @Test
  void aGainForTheNextLengthIsContradicted() {
    Lemma4Routes wrong = new Lemma4Routes((k, p) -> new BigFraction(2 * k + 1, 2 * p - 2 * k + 1));
    assertContradicted(wrong::everyLength, wrong::deepNets);
  }

  @Test
  void aSlopeWithoutTheMeanLengthIsContradicted() {
    Equation19Routes wrong = new Equation19Routes((r, mean) -> new BigFraction(r));
    assertContradicted(wrong::layerByLayer, wrong::automaticDifferentiation);
  }

  @Test
  void anIntervalThatEndsElsewhereIsContradicted() {
    ModeIntervalRoutes wrong = new ModeIntervalRoutes((k, p) -> new BigFraction(k, p - k + 1));
    assertContradicted(wrong::endsOfEveryInterval, wrong::deepNets);
  }

  @Test
  void anAngleBeyondWhichTheScaleShrinksElsewhereIsContradicted() {
    Theorem4Routes never = new Theorem4Routes((m, p, squaredCosine) -> false);
    assertContradicted(never::gradientsOnAGrid, never::stepsOnPowerSums);
    Theorem4Routes early =
        new Theorem4Routes(
            (m, p, squaredCosine) ->
                squaredCosine.multiply((m + p) * (m + p)).compareTo(new BigFraction(3 * m * p))
                    > 0);
    assertContradicted(early::gradientsOnAGrid);
  }

  @Test
  void stepsTwiceAsLongAndRemaindersHalfAsLargeAreContradicted() {
    GradientStepRoutes wrong = new GradientStepRoutes(BigFraction.TWO);
    assertContradicted(wrong::stepsOfScales, wrong::remainders);
  }

  /** L = w² − w has its gradient's constant at 2: beyond 2/K = 1 a step of 3/2 is too long. */
  @Test
  void aStepThatIsTooLongIsNamedAsWhatTheConditionRulesOut() {
    Outcome.AgreesIf outcome =
        assertInstanceOf(
            Outcome.AgreesIf.class, new GradientStepRoutes().stepsOfScales(CASES, SEED).outcome());
    assertTrue(outcome.condition().contains("μ < 2/K"), outcome.condition());
    assertEquals("L = w^2 - w at w = lambda = 1, mu = 3/2", outcome.counterexample());
  }
}
