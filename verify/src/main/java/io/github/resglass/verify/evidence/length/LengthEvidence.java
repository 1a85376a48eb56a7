package io.github.resglass.verify.evidence.length;

import io.github.resglass.verify.evidence.EvidenceProvider;
import io.github.resglass.verify.evidence.Route;
import java.util.List;
import java.util.Map;

/** The routes for the claims on path lengths, by claim. */
public final class LengthEvidence implements EvidenceProvider {

  @Override
  public Map<String, List<Route>> routes() {
    AgreementRoutes agreement = new AgreementRoutes();
    LengthMomentsRoutes moments = new LengthMomentsRoutes();
    Theorem2Routes theorem2 = new Theorem2Routes();
    BelowHalfRoutes belowHalf = new BelowHalfRoutes();
    VarianceRecursionRoutes variance = new VarianceRecursionRoutes();
    CountRoutes counts = new CountRoutes();
    UnitGainRoutes unitGain = new UnitGainRoutes();
    return Map.of(
        "binomial-agreement", List.of(agreement::pairsOfPaths, agreement::recurrence),
        "length-moments", List.of(moments::exactMoments, moments::limitByIntegral),
        "unit-gain", List.of(unitGain::everyDepth, unitGain::markedBalls),
        "theorem-2", List.of(theorem2::everyTail, theorem2::deepNets),
        "mode-below-half", List.of(belowHalf::everyDepth, belowHalf::ratiosOfNeighbours),
        "variance-recursion", List.of(variance::twoValuedBranches, variance::reluLayers),
        "harmonic-length", List.of(counts::variancePolynomial, counts::cyclesOfPermutations),
        "path-counts", List.of(counts::pathsBlockByBlock, counts::distributionFunction));
  }
}
