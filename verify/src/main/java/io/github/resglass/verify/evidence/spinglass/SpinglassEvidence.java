package io.github.resglass.verify.evidence.spinglass;

import io.github.resglass.verify.evidence.EvidenceProvider;
import io.github.resglass.verify.evidence.Route;
import java.util.List;
import java.util.Map;

/** The routes by sampled Hamiltonians, by claim. */
public final class SpinglassEvidence implements EvidenceProvider {

  @Override
  public Map<String, List<Route>> routes() {
    CountRoutes counts = new CountRoutes();
    FieldRoutes field = new FieldRoutes();
    DrivingForceRoutes force = new DrivingForceRoutes();
    return Map.of(
        "theorem-3",
        List.of(force::scales),
        "equation-25",
        List.of(force::secondOrder),
        "equation-26",
        List.of(field::values),
        "field-law",
        List.of(field::derivatives),
        "critical-points",
        List.of((cases, seed) -> counts.meansOfCompleteEnumerations(cases / 2 + 2, seed)),
        "finite-count",
        List.of(counts::meansOfCompleteEnumerations, counts::everySampleOfTheTwoSpin),
        "theorem-4",
        List.of(force::sampledHamiltonians));
  }
}
