package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.EvidenceProvider;
import io.github.resglass.verify.evidence.Route;
import java.util.List;
import java.util.Map;

/** The routes for the claims on networks as sums over paths. */
public final class PathsEvidence implements EvidenceProvider {

  @Override
  public Map<String, List<Route>> routes() {
    return Map.of(
        "equation-8",
        List.of(CountRoutes::walkedPaths, CountRoutes::forwardPass),
        "lemma-1",
        List.of(CountRoutes::evenWords, CountRoutes::shuffledWords),
        "equation-2",
        List.of(GateRoutes::statesOfAllGates, GateRoutes::oneGateMore),
        "equation-10",
        List.of(GateRoutes::pairsOfPaths, GateRoutes::drawnGates),
        "lemma-2",
        List.of(CountRoutes::sharedInputs, CountRoutes::randomShares),
        "equation-5",
        List.of(GateRoutes::tuplesOnTheSphere, GateRoutes::drawnCouplings),
        "equation-14",
        List.of(CountRoutes::squaredAmplitudes, CountRoutes::walkedAmplitudes),
        "gaussian-loss",
        List.of(LossRoutes::integratedLosses, LossRoutes::integratedTails),
        "lemma-3",
        List.of(LossRoutes::finiteOutputs, LossRoutes::gaussianGap));
  }
}
