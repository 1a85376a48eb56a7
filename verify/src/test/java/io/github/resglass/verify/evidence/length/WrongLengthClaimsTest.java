package io.github.resglass.verify.evidence.length;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.resglass.verify.evidence.Route;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Every route contradicts a claim that is slightly wrong: none is a check that cannot fail. */
class WrongLengthClaimsTest {

  private static void assertContradicted(Route... routes) {
    for (int i = 0; i < routes.length; i++) {
      assertFalse(routes[i].examine(200, 16).supports(), "route " + i);
    }
  }

  @Test
  void drawsAtAnotherGainAreContradicted() {
    AgreementRoutes wrong =
        new AgreementRoutes((p, beta) -> SquaredWeights.of(p, beta.multiply(2)));
    assertContradicted(wrong::pairsOfPaths, wrong::recurrence);
  }

  @Test
  void anotherShareOfTheTiltInTheMeanIsContradicted() {
    LengthMomentsRoutes wrong = new LengthMomentsRoutes(0.25);
    assertContradicted(wrong::exactMoments, wrong::limitByIntegral);
  }

  @Test
  void anotherOddNumberInTheMomentsAtGainOneIsContradicted() {
    UnitGainRoutes wrong = new UnitGainRoutes(0);
    assertContradicted(wrong::everyDepth, wrong::markedBalls);
  }

  @Test
  void boundsThatAreTooSmallAreContradicted() {
    assertContradicted(new Theorem2Routes(0.2, 2)::everyTail);
    assertFalse(new Theorem2Routes(0.1, 2).deepNets(1_000, 16).supports());
  }

  @Test
  void anotherExponentIsContradictedOnEitherSide() {
    assertContradicted(
        new Theorem2Routes(1, 2.05)::deepNets, new Theorem2Routes(1, 1.95)::deepNets);
  }

  @Test
  void aModeBelowHalfFromASmallerDepthOnIsContradicted() {
    BelowHalfRoutes wrong = new BelowHalfRoutes(new BigFraction(1, 4));
    assertContradicted(wrong::everyDepth, wrong::ratiosOfNeighbours);
  }

  @Test
  void halfOfTheMixedTermIsContradicted() {
    VarianceRecursionRoutes wrong = new VarianceRecursionRoutes(1);
    assertContradicted(wrong::twoValuedBranches, wrong::reluLayers);
  }

  @Test
  void countsThatAreOffByOneAreContradicted() {
    CountRoutes wrong = new CountRoutes(2);
    assertContradicted(
        wrong::variancePolynomial,
        wrong::cyclesOfPermutations,
        wrong::pathsBlockByBlock,
        wrong::distributionFunction);
  }
}
