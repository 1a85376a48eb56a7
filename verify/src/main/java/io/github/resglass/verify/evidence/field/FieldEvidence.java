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
    TrivialisationRoutes trivialisation = new TrivialisationRoutes();
    TrivialityRoutes triviality = new TrivialityRoutes();
    Equation31Routes rates = new Equation31Routes();
    TrivialRegimeRoutes trivial = new TrivialRegimeRoutes();
    CriticalGainRoutes gain = new CriticalGainRoutes();
    ThresholdRoutes threshold = new ThresholdRoutes();
    FieldLawRoutes law = new FieldLawRoutes();
    KacRiceRoutes kacRice = new KacRiceRoutes();
    return Map.ofEntries(
        Map.entry("equation-26", List.of(law::tuples)),
        Map.entry("equation-29", List.of(law::pairsOfLengths, law::dividedCovariance)),
        Map.entry("field-law", List.of(law::differentiatedCovariance)),
        Map.entry(
            "critical-points",
            List.of(kacRice::determinants, kacRice::lowDimensions, kacRice::spectralMoments)),
        Map.entry(
            "equation-31",
            List.of(rates::maximisedRates, rates::evaluatedLevels, rates::finiteDimensions)),
        Map.entry("trivial-regime", List.of(trivial::maximisedRates, trivial::evaluatedLevels)),
        Map.entry(
            "critical-gain",
            List.of(gain::boundedDifference, gain::signsAtTheEnds, gain::evaluatedGains)),
        Map.entry("threshold", List.of(threshold::rationalRoots, threshold::evaluatedRates)),
        Map.entry(
            "triviality", List.of(triviality::signsAtTheBounds, triviality::evaluatedThresholds)),
        Map.entry("hermite-integrals", List.of(integrals::gaussianMoments, integrals::quadrature)),
        Map.entry("finite-count", List.of(counts::density, counts::otherRecurrences)),
        Map.entry(
            "trivialisation",
            List.of(
                trivialisation::dimensionsAdded, trivialisation::slopes, trivialisation::bounds)),
        Map.entry("closed-forms", List.of(forms::pairings, forms::evaluatedCounts)));
  }
}
