package io.github.resglass.reports.cli;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Finding;
import io.github.resglass.verify.evidence.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The evidence for a reader at a terminal. */
final class EvidenceTable {

  private EvidenceTable() {}

  static String of(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    double falseAlarms = 0;
    for (Finding finding : findings) {
      falseAlarms += finding.falseAlarmRate();
      text.append(String.format("%s: %s%n", finding.claim().id(), finding.verdict().word()));
      for (Evidence item : finding.evidence()) {
        text.append(row(item));
      }
    }
    text.append(summary(findings));
    text.append(
        String.format(
            Locale.ROOT,
            "false-alarm probability of all random experiments together: at most %.1e%n",
            falseAlarms));
    return text.toString();
  }

  /** How many claims, how many of each verdict, how many routes. */
  private static String summary(List<Finding> findings) {
    Map<String, Integer> verdicts = new TreeMap<>();
    int routes = 0;
    for (Finding finding : findings) {
      verdicts.merge(finding.verdict().word(), 1, Integer::sum);
      routes +=
          (int) finding.evidence().stream().filter(e -> !(e instanceof Evidence.Derived)).count();
    }
    String each =
        verdicts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return String.format(
        "%d claims: %s; %d routes beside the derivations%n", findings.size(), each, routes);
  }

  private static String row(Evidence item) {
    String seed = item.seed().isPresent() ? ", seed " + item.seed().getAsLong() : "";
    String numbers =
        item.tolerance().value() == 0 && item.worstError() == 0
            ? "no deviation"
            : String.format(
                Locale.ROOT,
                "worst %.2e, tolerance %.2e (%s)",
                item.worstError(),
                item.tolerance().value(),
                item.tolerance().reason());
    return String.format(
        "  %s %-20s %s%n  %22s %d cases%s, %s%n%s",
        sign(item.outcome()),
        item.kind(),
        item.route(),
        "",
        item.cases(),
        seed,
        numbers,
        detail(item.outcome()));
  }

  private static String sign(Outcome outcome) {
    if (outcome instanceof Outcome.Contradicts) {
      return "✗";
    }
    return outcome instanceof Outcome.AgreesIf ? "?" : "✓";
  }

  private static String detail(Outcome outcome) {
    if (outcome instanceof Outcome.Contradicts against) {
      return String.format("  %22s counterexample: %s%n", "", against.counterexample());
    }
    if (outcome instanceof Outcome.AgreesIf under) {
      return String.format("  %22s only if: %s%n", "", under.condition());
    }
    return "";
  }
}
