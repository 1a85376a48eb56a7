package io.github.resglass.verify.numeric.request;

import io.github.resglass.symbolic.expression.ExactNumber;
import org.hipparchus.fraction.BigFraction;

/**
 * Which numbers an option takes.
 *
 * @param least the smallest one
 * @param largest the largest one
 * @param accepted how it is said to a user
 */
record NumberRange(BigFraction least, BigFraction largest, String accepted) {

  /** A gain, a scale: 10⁻³⁰⁰ … 10³⁰⁰. */
  static final NumberRange POSITIVE =
      of("1e-300", "1e300", "a number from 1e-300 to 1e300 (0.6, 1e-3, 3/5)");

  /** R = ν''/ν', which is 0 for a linear mixture. */
  static final NumberRange RATIO = of("0", "1e300", "a number from 0 to 1e300 (2.5, 5/2)");

  /** An energy per dimension. */
  static final NumberRange LEVEL = of("-1e6", "1e6", "a number from -1e6 to 1e6 (-1.6, -8/5)");

  private static NumberRange of(String least, String largest, String accepted) {
    return new NumberRange(ExactNumber.parse(least), ExactNumber.parse(largest), accepted);
  }

  boolean contains(BigFraction number) {
    return number.compareTo(least) >= 0 && number.compareTo(largest) <= 0;
  }
}
