package io.github.resglass.verify.evidence.field;

import io.github.resglass.verify.evidence.EvidenceProvider;
import io.github.resglass.verify.evidence.Route;
import java.util.List;
import java.util.Map;

/** The routes for the claims on counts, levels and triviality, by claim. */
public final class FieldEvidence implements EvidenceProvider {

  @Override
  public Map<String, List<Route>> routes() {
    HermiteIntegralRoutes integrals = new HermiteIntegralRoutes();
    FiniteCountRoutes counts = new FiniteCountRoutes();
    ClosedFormRoutes forms = new ClosedFormRoutes();
    TrivialityRoutes triviality = new TrivialityRoutes();
    Equation31Routes rates = new Equation31Routes();
    ThresholdRoutes threshold = new ThresholdRoutes();
    return Map.of(
        "equation-31",
        List.of(rates::maximisedRates, rates::evaluatedLevels, rates::finiteDimensions),
        "threshold",
        List.of(threshold::rationalRoots, threshold::evaluatedRates),
        "triviality",
        List.of(triviality::signsAtTheBounds, triviality::evaluatedThresholds),
        "hermite-integrals",
        List.of(integrals::gaussianMoments, integrals::quadrature),
        "finite-count",
        List.of(counts::density, counts::otherRecurrences),
        "closed-forms",
        List.of(forms::pairings, forms::evaluatedCounts));
  }
}
