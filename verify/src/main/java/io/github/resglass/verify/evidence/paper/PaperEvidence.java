package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.EvidenceProvider;
import io.github.resglass.verify.evidence.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The routes for the paper's claims and the closed forms behind them, by claim. */
public final class PaperEvidence implements EvidenceProvider {

  @Override
  public Map<String, List<Route>> routes() {
    Equation16Routes equation16 = new Equation16Routes();
    NormalizationRoutes normalization = new NormalizationRoutes();
    Theorem1Routes theorem1 = new Theorem1Routes();
    Theorem5Routes theorem5 = new Theorem5Routes();
    CovarianceRoutes covariance = new CovarianceRoutes();
    SymmetryRoutes symmetry = new SymmetryRoutes();
    Lemma4Routes lemma4 = new Lemma4Routes();
    Equation19Routes equation19 = new Equation19Routes();
    ModeIntervalRoutes modeInterval = new ModeIntervalRoutes();
    Theorem4Routes theorem4 = new Theorem4Routes();
    GradientStepRoutes steps = new GradientStepRoutes();
    Map<String, List<Route>> routes = new HashMap<>();
    SeriesRoutes series = new SeriesRoutes();
    routes.put(
        "hypergeometric-series", List.of(series::coefficients, series::differentiatedIntegral));
    routes.put("theorem-3", List.of(steps::stepsOfScales));
    routes.put("equation-25", List.of(steps::remainders));
    routes.putAll(
        Map.of(
            "theorem-4",
            List.of(theorem4::gradientsOnAGrid, theorem4::stepsOnPowerSums),
            "mode-interval",
            List.of(modeInterval::endsOfEveryInterval, modeInterval::deepNets),
            "equation-19",
            List.of(equation19::layerByLayer, equation19::automaticDifferentiation),
            "equation-16",
            List.of(
                equation16::enumeratedPaths,
                equation16::interpolatedPolynomial,
                equation16::agreeingDraws),
            "normalization",
            List.of(
                normalization::legendreRecurrence,
                normalization::murphySum,
                normalization::laplaceIntegral),
            "covariance",
            List.of(covariance::sumsOfSquares, covariance::differentiatedIntegral),
            "symmetry",
            List.of(symmetry::reversedPolynomial, symmetry::reflectedPaths),
            "lemma-4",
            List.of(lemma4::everyLength, lemma4::deepNets),
            "theorem-1",
            List.of(theorem1::everyModeOnAGrid, Theorem1Routes::deepNets),
            "theorem-5",
            List.of(
                theorem5::ratioOfRandomMixtures,
                theorem5::complexityOfRandomMixtures,
                theorem5::optimizer)));
    return routes;
  }
}
