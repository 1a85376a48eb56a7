package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.run.RunResult;
import io.github.resglass.empirical.training.HistoryEntry;
import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.FindingView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the report says first, the most important first: what measurement does to the predictions,
 * what is refuted or holds under a condition only, what is proved, what training did.
 */
final class Findings {

  private Findings() {}

  static List<FindingView> of(
      List<ClaimView> claims, List<RunRecord> runs, List<ComparisonView> comparisons) {
    List<FindingView> findings = new ArrayList<>();
    comparisons.forEach(comparison -> findings.add(law(comparison)));
    for (String verdict : List.of("refuted", "conditional", "proved", "verified", "open")) {
      claims.stream()
          .filter(claim -> claim.verdict().word().equals(verdict))
          .forEach(claim -> findings.add(claim(claim)));
    }
    findings.add(scales(runs));
    findings.add(accuracy(runs));
    return findings;
  }

  private static FindingView law(ComparisonView comparison) {
    String predictions =
        comparison.predictions().stream()
            .map(
                p ->
                    String.format(
                        Locale.ROOT, "%s $%.2f$ (%s)", p.law().name(), p.law().mean(), p.verdict()))
            .collect(Collectors.joining(", "));
    return new FindingView(
        String.format(
            Locale.ROOT,
            "Measured mean path length, %s: $%.2f \\pm %.2f$ of $%d$; predicted: %s.",
            comparison.title(),
            comparison.measured().mean(),
            comparison.measured().meanError(),
            comparison.measured().weights().size(),
            predictions),
        "measured",
        comparison.id(),
        "measurement");
  }

  private static FindingView claim(ClaimView claim) {
    String detail = claim.verdict().detail();
    long steps = claim.derivation().size();
    String how =
        switch (claim.verdict().word()) {
          case "proved" -> "proved in " + steps + " steps, every one checked";
          case "verified" -> "verified by " + claim.evidence().size() + " routes, not proved";
          case "conditional" -> "holds only if " + detail;
          case "refuted" -> "fails: " + detail;
          default -> "is open";
        };
    return new FindingView(
        claim.title().replace("$", "") + " (" + claim.source() + "): " + how + ".",
        claim.verdict().word(),
        claim.id(),
        "claim and evidence");
  }

  private static FindingView scales(List<RunRecord> runs) {
    HistoryEntry end = last(runs.get(0));
    double first = end.scales().get(0);
    List<Double> others = end.scales().subList(1, end.scales().size());
    long grown = others.stream().filter(scale -> scale > 1).count();
    return new FindingView(
        String.format(
            Locale.ROOT,
            "In training $%d$ of the $%d$ scales $\\lambda_2, \\ldots, \\lambda_{%d}$ grow beyond"
                + " their start at $1$, to between $%.2f$ and $%.2f$; $\\lambda_1$, which nothing"
                + " skips, ends at $%.2f$ (seed %d).",
            grown,
            others.size(),
            end.scales().size(),
            others.stream().mapToDouble(s -> s).min().orElseThrow(),
            others.stream().mapToDouble(s -> s).max().orElseThrow(),
            first,
            runs.get(0).configuration().seed()),
        "measured",
        "scales",
        "figure");
  }

  private static FindingView accuracy(List<RunRecord> runs) {
    RunResult result = runs.get(0).result().orElseThrow();
    return new FindingView(
        String.format(
            Locale.ROOT,
            "The trained net is right for %s of fresh inputs; the best that any rule can do is %s.",
            ExperimentViews.percent(result.accuracy()),
            ExperimentViews.percent(result.bayesAccuracy())),
        "measured",
        ExperimentViews.id(runs.get(0)),
        "run");
  }

  private static HistoryEntry last(RunRecord run) {
    return run.history().get(run.history().size() - 1);
  }
}
