package io.github.resglass.verify.evidence.field;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.resglass.verify.evidence.Route;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Every route contradicts a claim that is slightly wrong: none is a check that cannot fail. */
class WrongFieldClaimsTest {

  private static void assertContradicted(Route... routes) {
    for (int i = 0; i < routes.length; i++) {
      assertFalse(routes[i].examine(100, 16).supports(), "route " + i);
    }
  }

  @Test
  void recurrencesWithAWrongCoefficientAreContradicted() {
    HermiteIntegralRoutes wrong = new HermiteIntegralRoutes(1);
    assertContradicted(wrong::gaussianMoments, wrong::quadrature);
  }

  @Test
  void aCountThatLeavesOutAPartOfABillionthIsContradicted() {
    BigFraction almost = BigFraction.ONE.subtract(new BigFraction(1, 1_000_000_000));
    FiniteCountRoutes wrong =
        new FiniteCountRoutes(
            (ratio, dimension) ->
                FiniteCountRoutes.byRecurrence(ratio, dimension).multiply(almost));
    assertContradicted(wrong::density, wrong::otherRecurrences);
  }

  @Test
  void aClosedFormWithAWrongConstantIsContradicted() {
    ClosedFormRoutes wrong = new ClosedFormRoutes(1);
    assertContradicted(wrong::pairings, wrong::evaluatedCounts);
  }

  @Test
  void aCountThatRisesByABillionthMoreOrToAFifthOfItsBoundIsContradicted() {
    TrivialisationRoutes wrong = new TrivialisationRoutes(1 + 1e-9, 0.2);
    assertContradicted(wrong::dimensionsAdded, wrong::slopes, wrong::bounds);
  }

  @Test
  void aThresholdBelowOneOverDepthIsContradicted() {
    TrivialityRoutes wrong = new TrivialityRoutes(1);
    assertContradicted(wrong::signsAtTheBounds, wrong::evaluatedThresholds);
  }

  @Test
  void aRateWithoutItsRationalPartIsContradicted() {
    Equation31Routes wrong = new Equation31Routes(ratio -> 0.5 * Math.log(ratio));
    assertContradicted(wrong::maximisedRates, wrong::evaluatedLevels, wrong::finiteDimensions);
  }

  @Test
  void aCriticalGainBelowOneOverDepthIsContradicted() {
    CriticalGainRoutes wrong = new CriticalGainRoutes(1);
    assertContradicted(wrong::boundedDifference, wrong::signsAtTheEnds, wrong::evaluatedGains);
  }

  @Test
  void anEigenvalueMoreInTheTrivialRegimeIsContradicted() {
    TrivialRegimeRoutes wrong = new TrivialRegimeRoutes(1e-3);
    assertContradicted(wrong::maximisedRates, wrong::evaluatedLevels);
  }

  @Test
  void aThresholdLevelAThousandthOffIsContradicted() {
    ThresholdRoutes wrong = new ThresholdRoutes(new BigFraction(1_001, 1_000));
    assertContradicted(wrong::rationalRoots, wrong::evaluatedRates);
  }

  @Test
  void aSecondDerivativeAThousandthOffIsContradicted() {
    FieldLawRoutes wrong = new FieldLawRoutes(new BigFraction(1, 1_000));
    assertContradicted(
        wrong::tuples,
        wrong::pairsOfLengths,
        wrong::dividedCovariance,
        wrong::differentiatedCovariance);
  }

  @Test
  void aCountOrADensityABillionthOffIsContradicted() {
    KacRiceRoutes wrong = new KacRiceRoutes(1 + 1e-9);
    assertContradicted(wrong::determinants, wrong::lowDimensions, wrong::spectralMoments);
  }
}
