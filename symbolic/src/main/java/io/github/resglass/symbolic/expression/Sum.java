package io.github.resglass.symbolic.expression;

import java.util.List;

/** Two or more terms, in the order in which they are written. */
public record Sum(List<Expression> terms) implements Expression {

  public Sum {
    terms = List.copyOf(terms);
    if (terms.size() < 2) {
      throw new IllegalArgumentException("fewer than two terms: write the term itself");
    }
  }

  @Override
  public String toString() {
    return PlainText.of(this);
  }
}
