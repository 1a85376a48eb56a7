package io.github.resglass.reports.assembly;

import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.ExperimentView;
import io.github.resglass.reports.content.FindingView;
import io.github.resglass.reports.content.TrendView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the report says first, the most important for a reader of the paper first: what of the paper
 * is refuted, what holds under a condition only; where measurement and prediction part; what is
 * proved.
 */
final class Findings {

  private static final String PAPER = "arXiv:1611.02525";
  private static final List<String> SETTLED = List.of("proved", "verified", "open");

  private Findings() {}

  /**
   * The findings.
   *
   * @param experiments runs of one configuration, or none
   */
  static List<FindingView> of(
      List<ClaimView> claims,
      List<ExperimentView> experiments,
      List<ComparisonView> comparisons,
      List<TrendView> trends) {
    List<FindingView> findings = new ArrayList<>();
    for (String verdict : List.of("refuted", "conditional")) {
      claims(claims, verdict, true).forEach(claim -> findings.add(claim(claim)));
      claims(claims, verdict, false).forEach(claim -> findings.add(claim(claim)));
    }
    if (!experiments.isEmpty()) {
      findings.add(scales(experiments));
    }
    comparisons.forEach(comparison -> findings.add(law(comparison)));
    trends.forEach(trend -> findings.add(trend(trend)));
    for (String verdict : SETTLED) {
      claims.stream()
          .filter(claim -> claim.verdict().word().equals(verdict))
          .sorted(BY_IMPORTANCE)
          .forEach(claim -> findings.add(claim(claim)));
    }
    if (!experiments.isEmpty()) {
      findings.add(accuracy(experiments.get(0)));
    }
    return findings;
  }

  private static final Comparator<ClaimView> BY_IMPORTANCE =
      Comparator.<ClaimView>comparingInt(claim -> Headlines.rank(claim.id()))
          .thenComparing(claim -> !ofThePaper(claim));

  private static List<ClaimView> claims(List<ClaimView> claims, String verdict, boolean paper) {
    return claims.stream()
        .filter(claim -> claim.verdict().word().equals(verdict) && ofThePaper(claim) == paper)
        .sorted(BY_IMPORTANCE)
        .toList();
  }

  private static boolean ofThePaper(ClaimView claim) {
    return claim.source().startsWith(PAPER);
  }

  private static FindingView law(ComparisonView comparison) {
    return new FindingView(
        String.format(
            Locale.ROOT,
            "Mean path length, %s: $%.2f \\pm %.2f$ of %d. %s",
            comparison.title(),
            comparison.measured().mean(),
            comparison.measured().meanError(),
            comparison.measured().weights().size(),
            comparison.verdict()),
        "measured",
        comparison.id(),
        "comparison");
  }

  private static FindingView trend(TrendView trend) {
    return new FindingView(
        trend.title() + ": " + trend.verdict(), "measured", trend.id(), "figure");
  }

  private static FindingView claim(ClaimView claim) {
    String detail = claim.verdict().detail();
    String how =
        switch (claim.verdict().word()) {
          case "proved" ->
              "proved in " + claim.derivation().size() + " steps, each of them checked";
          case "verified" -> claim.evidence().size() + " routes agree; no proof";
          case "conditional" -> "holds only if " + detail;
          case "refuted" -> "fails: " + detail;
          default -> "open";
        };
    return new FindingView(
        Headlines.of(claim.id(), claim.verdict().word())
            .orElseGet(() -> escaped(claim.title() + " (" + claim.source() + "): " + how + ".")),
        claim.verdict().word(),
        claim.id(),
        claim.id());
  }

  /** Plain words in which a dollar sign does not open a formula. */
  private static String escaped(String words) {
    return words.replace("$", "");
  }

  private static FindingView scales(List<ExperimentView> experiments) {
    List<Double> others =
        experiments.stream()
            .map(run -> run.end().scales())
            .flatMap(scales -> scales.subList(1, scales.size()).stream())
            .toList();
    long shrunk = others.stream().filter(scale -> Math.abs(scale) < 1).count();
    boolean mostShrink = 2 * shrunk > others.size();
    return new FindingView(
        String.format(
            Locale.ROOT,
            "In training the scales of the layers that a skip bypasses %s: $|\\lambda_l|$ ends %s its"
                + " start at 1 for %d of %d ($\\lambda_l$ from %s to %s, %d runs);"
                + " $\\lambda_1$, which nothing bypasses, ends between %s and %s.",
            mostShrink ? "shrink on this task, where the paper expects growth" : "grow",
            mostShrink ? "below" : "above",
            mostShrink ? shrunk : others.size() - shrunk,
            others.size(),
            signed(least(others)),
            signed(largest(others)),
            experiments.size(),
            signed(least(first(experiments))),
            signed(largest(first(experiments)))),
        "measured",
        "scales",
        "figure");
  }

  private static FindingView accuracy(ExperimentView run) {
    return new FindingView(
        String.format(
            Locale.ROOT,
            "The trained net is right for %.1f ± %.1f\u00a0%% of fresh inputs; the best that any"
                + " rule can do is %.1f\u00a0%%.",
            100 * run.accuracy().value(),
            100 * run.accuracy().standardError(),
            100 * run.accuracy().best()),
        "measured",
        run.id(),
        "runs");
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
  }

  private static List<Double> first(List<ExperimentView> experiments) {
    return experiments.stream().map(run -> run.end().scales().get(0)).toList();
  }

  private static double least(List<Double> values) {
    return values.stream().mapToDouble(value -> value).min().orElseThrow();
  }

  private static double largest(List<Double> values) {
    return values.stream().mapToDouble(value -> value).max().orElseThrow();
  }
}
