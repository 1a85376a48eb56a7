package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;

/** A fixed factor, as in highway networks or stochastic depth: contributes the factor. */
public record Gate(Expression factor) implements Architecture {

  public Gate {
    if (factor instanceof Constant number && number.value().signum() < 0) {
      throw new IllegalArgumentException("a gate is " + number + "; it must not be negative");
    }
  }

  @Override
  public String toString() {
    return factor.toString();
  }
}
