package io.github.resglass.verify.evidence;

/**
 * How far off a computed number may be, and why that far.
 *
 * @param value not negative; 0 where the comparison is exact
 * @param reason what the value was derived from
 */
public record Tolerance(double value, String reason) {

  /** For comparisons of integers and rational numbers. */
  public static final Tolerance NONE = new Tolerance(0, "exact arithmetic");

  public Tolerance {
    if (!(value >= 0) || Double.isInfinite(value) || reason.isBlank()) {
      throw new IllegalArgumentException("tolerance " + value + " for the reason '" + reason + "'");
    }
  }
}
