package io.github.resglass.verify.numeric.bounded;

import org.hipparchus.dfp.Dfp;

/**
 * A number as the toolkit gives it beside a second opinion in 70 digits.
 *
 * @param value the double given
 * @param errorBound the bound given with it
 * @param expected the second opinion
 * @param inputs what a failure is replayed from
 */
public record Comparison(double value, double errorBound, Dfp expected, String inputs) {

  public static Comparison of(BoundedReal computed, Dfp expected, String inputs) {
    return new Comparison(computed.value(), computed.errorBound(), expected, inputs);
  }

  /** One entry of a list, with the list's bound. */
  public static Comparison of(BoundedList computed, int r, Dfp expected, String inputs) {
    return new Comparison(
        computed.get(r), computed.errorBound(), expected, inputs + ", entry " + r);
  }

  /** Whether the true error is within the bound; the second opinion gets 10⁻⁵⁵ for itself. */
  public boolean boundHolds() {
    Dfp error = expected.newInstance(value).subtract(expected).abs();
    Dfp own = expected.abs().multiply(expected.newInstance("1e-55"));
    return !error.greaterThan(expected.newInstance(errorBound).add(own));
  }
}
