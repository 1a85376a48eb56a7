package io.github.resglass.empirical.sweep;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of a sweep.
 *
 * @param table with all results
 * @param runs in all
 * @param before how many of them had a result already
 * @param failures of runs that have none
 * @param damaged files of the store that were put aside, their runs done again
 */
public record SweepSummary(
    Path table, int runs, int before, List<PlannedRun.Failed> failures, List<Path> damaged) {

  public SweepSummary {
    failures = List.copyOf(failures);
    damaged = List.copyOf(damaged);
  }
}
