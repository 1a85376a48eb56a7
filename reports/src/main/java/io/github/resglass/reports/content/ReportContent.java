package io.github.resglass.reports.content;

import java.util.List;
import java.util.Objects;

/**
 * Everything that a report shows.
 *
 * @param architecture the net that it is about, as {@code --architecture} takes it
 * @param findings in the order of their importance
 * @param figures in the order of the page
 */
public record ReportContent(
    String architecture,
    Provenance provenance,
    List<FindingView> findings,
    List<ClaimView> claims,
    List<ExperimentView> experiments,
    List<ComparisonView> comparisons,
    List<TrendView> trends,
    List<PlacedFigure> figures) {

  public ReportContent {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(provenance, "provenance");
    findings = List.copyOf(findings);
    claims = List.copyOf(claims);
    experiments = List.copyOf(experiments);
    comparisons = List.copyOf(comparisons);
    trends = List.copyOf(trends);
    figures = List.copyOf(figures);
  }
}
