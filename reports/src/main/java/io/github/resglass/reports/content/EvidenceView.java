package io.github.resglass.reports.content;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One independent route to a claim's numbers.
 *
 * @param seed of the cases, where they are drawn
 * @param worstError over the cases, in the unit of the tolerance
 * @param interval where the result is an estimate
 * @param tolerance what was allowed
 * @param reason why that much is right
 * @param holds whether the route agrees with the claim
 */
public record EvidenceView(
    String route,
    long cases,
    OptionalLong seed,
    OptionalDouble worstError,
    Optional<Interval> interval,
    OptionalDouble tolerance,
    String reason,
    boolean holds) {

  /** A confidence interval, and the number that the claim puts in it. */
  public record Interval(double low, double high, double level, double claimed) {}

  public EvidenceView {
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(worstError, "worstError");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(tolerance, "tolerance");
    Objects.requireNonNull(reason, "reason");
  }
}
