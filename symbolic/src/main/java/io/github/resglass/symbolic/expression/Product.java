package io.github.resglass.symbolic.expression;

import java.util.List;

/** Two or more factors, in the order in which they are written. */
public record Product(List<Expression> factors) implements Expression {

  public Product {
    factors = List.copyOf(factors);
    if (factors.size() < 2) {
      throw new IllegalArgumentException("fewer than two factors: write the factor itself");
    }
  }

  @Override
  public String toString() {
    return PlainText.of(this);
  }
}
