package io.github.resglass.symbolic.expression;

import java.math.BigInteger;
import java.util.Objects;
import org.hipparchus.fraction.BigFraction;

/** A rational number. */
public record Constant(BigFraction value) implements Expression {

  public static final Constant ZERO = new Constant(BigFraction.ZERO);
  public static final Constant ONE = new Constant(BigFraction.ONE);
  public static final Constant MINUS_ONE = new Constant(BigFraction.MINUS_ONE);

  /**
   * A constant is raised to integer powers on the spot up to this exponent, else left as written.
   */
  static final int LARGEST_FOLDED_POWER = 4096;

  public Constant {
    Objects.requireNonNull(value, "value");
  }

  public boolean isInteger() {
    return value.getDenominator().equals(BigInteger.ONE);
  }

  @Override
  public String toString() {
    return PlainText.of(this);
  }
}
