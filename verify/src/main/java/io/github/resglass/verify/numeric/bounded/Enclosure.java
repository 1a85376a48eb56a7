package io.github.resglass.verify.numeric.bounded;

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
public record Enclosure(BigDecimal value, BigDecimal error) {

  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final MathContext DOWN = new MathContext(10, RoundingMode.DOWN);
  private static final BigDecimal UNIT = new BigDecimal("1e-59");
  private static final MathContext UP = new MathContext(10, RoundingMode.UP);

  public Enclosure plus(Enclosure other) {
    return new Enclosure(value.add(other.value), error.add(other.error, UP));
  }

  public Enclosure minus(Enclosure other) {
    return new Enclosure(value.subtract(other.value), error.add(other.error, UP));
  }

  /** The product with a rational number; the division rounds, and the error says so. */
  public Enclosure times(BigFraction factor) {
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

  /** x·y; both values are rounded to 60 digits, which the error takes in. */
  public Enclosure times(Enclosure other) {
    BigDecimal product = value.multiply(other.value, DIGITS);
    BigDecimal spread =
        value
            .abs()
            .multiply(other.error, UP)
            .add(other.value.abs().multiply(error, UP), UP)
            .add(error.multiply(other.error, UP), UP);
    return new Enclosure(product, spread.add(rounding(product), UP));
  }

  /**
   * x/y.
   *
   * @throws ArithmeticException if y may be 0
   */
  public Enclosure over(Enclosure other) {
    if (other.sign() == 0) {
      throw new ArithmeticException("division by a number that may be 0");
    }
    BigDecimal quotient = value.divide(other.value, DIGITS);
    // |x/y − a/b| ≤ (e_x + |a/b| e_y)/(|b| − e_y).
    BigDecimal least = other.value.abs().subtract(other.error, DOWN);
    BigDecimal spread = error.add(quotient.abs().multiply(other.error, UP), UP).divide(least, UP);
    return new Enclosure(quotient, spread.add(rounding(quotient), UP));
  }

  /** √x for an x that is not negative, though its enclosure may reach below 0. */
  public Enclosure squareRoot() {
    BigDecimal root = value.max(BigDecimal.ZERO).sqrt(DIGITS);
    // |√x − √v| ≤ e/√v, and ≤ √(|v| + e) in any case.
    BigDecimal spread =
        root.signum() > 0 && value.compareTo(error) > 0
            ? error.divide(root, UP)
            : value.abs().add(error, UP).sqrt(UP);
    return new Enclosure(root, spread.add(rounding(root), UP));
  }

  private static BigDecimal rounding(BigDecimal rounded) {
    return rounded.abs().multiply(UNIT, UP);
  }

  /** The same number with e·|value| more of error. */
  public Enclosure widened(BigDecimal relative) {
    return new Enclosure(value, error.add(value.abs().multiply(relative, UP), UP));
  }

  /** |x|. */
  public Enclosure magnitude() {
    return new Enclosure(value.abs(), error);
  }

  /** −1, 0, 1; 0 also where the enclosure does not decide. */
  public int sign() {
    return value.abs().compareTo(error) > 0 ? value.signum() : 0;
  }
}
