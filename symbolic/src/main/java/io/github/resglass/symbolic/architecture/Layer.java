package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.Optional;

/** One layer of weights followed by its gates: contributes gain · t. */
public record Layer(Optional<Expression> gain) implements Architecture {

  public Layer {
    gain.ifPresent(
        value -> {
          if (value instanceof Constant number && number.value().signum() <= 0) {
            throw new IllegalArgumentException(
                "a layer's gain is " + number + "; it has to be positive");
          }
        });
  }

  @Override
  public String toString() {
    return gain.map(value -> "layer(" + value + ")").orElse("layer");
  }
}
