package io.github.resglass.reports.content;

import java.util.List;
import java.util.Objects;

/**
 * Everything that a report shows.
 *
 * @param architecture the net that it is about, as {@code --architecture} takes it
 * @param findings in the order of their importance
 * @param figures in the order of the page
 * @param trajectories runs to move through on the page
 * @param functions that the page computes with itself; empty where it has no explorer
 */
public record ReportContent(
    String architecture,
    Provenance provenance,
    List<FindingView> findings,
    List<ClaimView> claims,
    List<ExperimentView> experiments,
    List<ComparisonView> comparisons,
    List<TrendView> trends,
    List<PlacedFigure> figures,
    List<FunctionView> functions,
    List<TrajectoryView> trajectories) {

  /** How many findings the first page has room for. */
  private static final int FIRST_PAGE = 14;

  /** The findings of the first page. */
  public List<FindingView> foremost() {
    return findings.subList(0, Math.min(FIRST_PAGE, findings.size()));
  }

  /** The others. */
  public List<FindingView> further() {
    return findings.subList(foremost().size(), findings.size());
  }

  public ReportContent {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(provenance, "provenance");
    findings = List.copyOf(findings);
    claims = List.copyOf(claims);
    experiments = List.copyOf(experiments);
    comparisons = List.copyOf(comparisons);
    trends = List.copyOf(trends);
    figures = List.copyOf(figures);
    functions = List.copyOf(functions);
    trajectories = List.copyOf(trajectories);
  }
}
