package io.github.resglass.reports.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a report is about: everything, or some claims, or runs that are there already, or both.
 *
 * @param claims ids of the claims that are derived and verified
 * @param runs folders of finished runs, or of sweeps of them, that are measured, instead of runs
 *     that are made here
 */
public record JobPart(Optional<List<String>> claims, Optional<List<Path>> runs) {

  public JobPart {
    claims = claims.map(List::copyOf);
    runs = runs.map(List::copyOf);
  }

  public static JobPart everything() {
    return new JobPart(Optional.empty(), Optional.empty());
  }

  /** Whether it is the main job itself: all claims, runs made here. */
  boolean whole() {
    return claims.isEmpty() && runs.isEmpty();
  }
}
