package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.EvidenceProvider;
import io.github.resglass.verify.evidence.Route;
import java.util.List;
import java.util.Map;

/** The routes for the claims on networks as sums over paths. */
public final class PathsEvidence implements EvidenceProvider {

  @Override
  public Map<String, List<Route>> routes() {
    PathCountRoutes counts = new PathCountRoutes();
    GateRoutes gates = new GateRoutes();
    InputRoutes inputs = new InputRoutes();
    SphereRoutes sphere = new SphereRoutes();
    AmplitudeRoutes amplitudes = new AmplitudeRoutes();
    LossRoutes losses = new LossRoutes();
    return Map.of(
        "equation-8",
        List.of(counts::walkedPaths, counts::forwardPass),
        "lemma-1",
        List.of(counts::evenWords, counts::shuffledWords),
        "equation-2",
        List.of(gates::statesOfAllGates, gates::oneGateMore),
        "equation-10",
        List.of(gates::pairsOfPaths, gates::drawnGates),
        "lemma-2",
        List.of(inputs::sharedInputs, inputs::randomShares),
        "equation-5",
        List.of(sphere::tuplesOnTheSphere, sphere::drawnCouplings),
        "equation-14",
        List.of(amplitudes::squaredAmplitudes, amplitudes::walkedAmplitudes),
        "gaussian-loss",
        List.of(losses::integratedLosses, losses::integratedTails),
        "lemma-3",
        List.of(losses::finiteOutputs, losses::gaussianGap));
  }
}
