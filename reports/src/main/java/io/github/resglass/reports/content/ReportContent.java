package io.github.resglass.reports.content;

import java.util.List;
import java.util.Objects;

/**
 * Everything that a report shows.
 *
 * @param architecture the net that it is about, as {@code --architecture} takes it
 * @param findings in the order of their importance
 * @param figures in the order of the page
 * @param functions that the page computes with itself; empty where it has no explorer
 */
public record ReportContent(
    String architecture,
    Provenance provenance,
    List<FindingView> findings,
    List<ClaimView> claims,
    List<ExperimentView> experiments,
    List<ComparisonView> comparisons,
    List<PlacedFigure> figures,
    List<FunctionView> functions) {

  public ReportContent {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(provenance, "provenance");
    findings = List.copyOf(findings);
    claims = List.copyOf(claims);
    experiments = List.copyOf(experiments);
    comparisons = List.copyOf(comparisons);
    figures = List.copyOf(figures);
    functions = List.copyOf(functions);
  }
}
