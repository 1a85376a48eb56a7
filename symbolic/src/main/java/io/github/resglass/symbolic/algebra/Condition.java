package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.expression.Expression;
import java.util.List;
import java.util.Objects;

/**
 * What a transformation relied on, and somebody has to show on the domain.
 *
 * @param kind what is required of the expression
 * @param expression of which
 * @param scopes the indices of the sums around it, outermost first
 */
public record Condition(Kind kind, Expression expression, List<Scope> scopes) {

  /** What is required. */
  public enum Kind {
    NOT_ZERO,
    NOT_NEGATIVE,
    POSITIVE,
    INTEGER
  }

  /** An index and its range. */
  public record Scope(
      io.github.resglass.symbolic.expression.Symbol index, Expression from, Expression to) {}

  public Condition {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(expression, "expression");
    scopes = List.copyOf(scopes);
  }
}
