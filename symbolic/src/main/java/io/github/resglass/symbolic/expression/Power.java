package io.github.resglass.symbolic.expression;

import java.util.Objects;

/** {@code base^exponent}. */
public record Power(Expression base, Expression exponent) implements Expression {

  public Power {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(exponent, "exponent");
  }

  @Override
  public String toString() {
    return PlainText.of(this);
  }
}
