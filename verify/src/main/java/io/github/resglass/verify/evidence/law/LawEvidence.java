package io.github.resglass.verify.evidence.law;

import io.github.resglass.verify.evidence.EvidenceProvider;
import io.github.resglass.verify.evidence.Route;
import java.util.List;
import java.util.Map;

/** The routes for the claims on the laws of the path length, by claim. */
public final class LawEvidence implements EvidenceProvider {

  @Override
  public Map<String, List<Route>> routes() {
    IndependentWeightRoutes independent = new IndependentWeightRoutes();
    WideLayerRoutes wide = new WideLayerRoutes();
    DepthFractionRoutes fraction = new DepthFractionRoutes();
    return Map.of(
        "independent-weights", List.of(independent::everySignAndGate, independent::paperBeside),
        "large-width-law", List.of(wide::polarIntegrals, wide::numericRecursion),
        "depth-fraction", List.of(fraction::perronValue, fraction::deepNets));
  }
}
