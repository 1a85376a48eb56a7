package io.github.resglass.verify.numeric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hipparchus.fraction.BigFraction;

/**
 * A real number x with |x − value| ≤ error, in decimal arithmetic of many digits.
 *
 * @param value the midpoint
 * @param error not negative
 */
record Enclosure(BigDecimal value, BigDecimal error) {

  private static final MathContext UP = new MathContext(10, RoundingMode.UP);

  Enclosure plus(Enclosure other) {
    return new Enclosure(value.add(other.value), error.add(other.error, UP));
  }

  Enclosure minus(Enclosure other) {
    return new Enclosure(value.subtract(other.value), error.add(other.error, UP));
  }

  /** The product with a rational number; the division rounds, and the error says so. */
  Enclosure times(BigFraction factor) {
    Enclosure number = HighPrecision.value(factor);
    BigDecimal spread =
        number
            .value()
            .abs()
            .add(number.error())
            .multiply(error, UP)
            .add(value.abs().multiply(number.error(), UP), UP);
    return new Enclosure(value.multiply(number.value()), spread);
  }

  /** |x|. */
  Enclosure magnitude() {
    return new Enclosure(value.abs(), error);
  }

  /** −1, 0, 1; 0 also where the enclosure does not decide. */
  int sign() {
    return value.abs().compareTo(error) > 0 ? value.signum() : 0;
  }
}
