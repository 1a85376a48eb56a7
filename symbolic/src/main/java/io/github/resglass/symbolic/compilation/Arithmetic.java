package io.github.resglass.symbolic.compilation;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The numbers that a compiled formula works with.
 *
 * @param <N> immutable numbers
 */
public interface Arithmetic<N> {

  N number(BigFraction value);

  N plus(N one, N other);

  N times(N one, N other);

  /**
   * base^exponent.
   *
   * @throws ArithmeticException if there is no such number here
   */
  N power(N base, N exponent);

  /**
   * A function with a fixed meaning: binomial, root, logarithm, floor and so on.
   *
   * @throws IllegalArgumentException if the function is unknown here
   * @throws ArithmeticException if the value is no number of this kind
   */
  N call(String function, List<N> arguments);

  /**
   * The number as an index or a bound.
   *
   * @throws ArithmeticException if it is no whole number that fits
   */
  long index(N number);
}
