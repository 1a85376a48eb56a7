package io.github.resglass.symbolic.expression;

import java.util.Objects;

/**
 * Σ_{index=from}^{to} term: the index is bound, the bounds are whole numbers or stand for such; the
 * empty sum (to = from − 1) has its usual value.
 */
public record FiniteSum(Symbol index, Expression from, Expression to, Expression term)
    implements Expression {

  public FiniteSum {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(term, "term");
  }

  @Override
  public String toString() {
    return PlainText.of(this);
  }
}
