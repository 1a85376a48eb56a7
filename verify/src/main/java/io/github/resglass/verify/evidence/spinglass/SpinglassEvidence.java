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
    return Map.of(
        "finite-count",
        List.of(counts::meansOfCompleteEnumerations, counts::everySampleOfTheTwoSpin),
        "theorem-4",
        List.of(DrivingForceRoutes::sampledHamiltonians));
  }
}
