package io.github.resglass.verify.numeric.law;

import io.github.resglass.symbolic.expression.ExactNumber;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Lists of positive numbers, one for each layer. */
final class Scales {

  private Scales() {}

  /** The rational numbers that the doubles are. */
  static List<BigFraction> exactly(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException(
            "the number for a layer is " + number + "; a positive number is accepted");
      }
    }
    return Arrays.stream(numbers).mapToObj(n -> ExactNumber.of(new BigDecimal(n))).toList();
  }

  static List<BigFraction> positive(List<BigFraction> numbers, String what) {
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("no " + what + "; at least one is needed");
    }
    for (BigFraction number : numbers) {
      if (number.signum() <= 0) {
        throw new IllegalArgumentException(
            "a " + what + " is " + number.doubleValue() + "; a positive number is accepted");
      }
    }
    return numbers;
  }
}
