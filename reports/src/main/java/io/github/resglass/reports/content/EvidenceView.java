package io.github.resglass.reports.content;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One independent route to a claim.
 *
 * @param kind one word or two: exact, complete enumeration, Monte Carlo, ...
 * @param seed of the cases, where they are drawn
 * @param worstError over the cases, in the unit of the tolerance
 * @param sampling where the result is an estimate
 * @param tolerance what was allowed; 0 where the comparison is exact
 * @param reason why that much is right
 * @param outcome {@code agrees}, {@code agrees-if}, {@code contradicts}
 * @param detail the condition or the counterexample; empty when it agrees
 */
public record EvidenceView(
    String route,
    String kind,
    long cases,
    OptionalLong seed,
    double worstError,
    Optional<Sampling> sampling,
    double tolerance,
    String reason,
    String outcome,
    String detail) {

  /**
   * What belongs to a random experiment.
   *
   * @param standardError of the estimate that deviated most; errors are in units of it
   * @param falseAlarmRate probability, at most, that a true claim is contradicted
   */
  public record Sampling(double standardError, double falseAlarmRate) {}

  public EvidenceView {
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(sampling, "sampling");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(detail, "detail");
  }
}
