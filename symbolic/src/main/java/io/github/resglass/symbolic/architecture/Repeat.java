package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;

/** The body, repeated in series with weights of its own each time: contributions are raised. */
public record Repeat(Architecture body, Expression times) implements Architecture {

  public Repeat {
    if (times instanceof Constant number && (!number.isInteger() || number.value().signum() < 0)) {
      throw new IllegalArgumentException(
          "'" + number + "' repetitions; a whole number, 0 or more, is accepted");
    }
  }

  @Override
  public String toString() {
    boolean tight = body instanceof Skip || body instanceof Layer;
    boolean plain = times instanceof Constant || times instanceof Symbol;
    return (tight ? body : "(" + body + ")") + "^" + (plain ? times : "(" + times + ")");
  }
}
