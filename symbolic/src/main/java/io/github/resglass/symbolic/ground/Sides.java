package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;

/** The two sides of an inequality, the larger one named. */
public record Sides(Expression smaller, Expression larger, boolean strict) {
  /** Which side of the formula is the larger one. */
  public static Sides of(Formula formula) {
    if (formula instanceof Relation relation) {
      Expression left = relation.left();
      Expression right = relation.right();
      return switch (relation.comparison()) {
        case LESS -> new Sides(left, right, true);
        case LESS_OR_EQUAL -> new Sides(left, right, false);
        case GREATER -> new Sides(right, left, true);
        case GREATER_OR_EQUAL -> new Sides(right, left, false);
        default -> throw new Unproved(formula + " is not an inequality");
      };
    }
    throw new Unproved(formula + " is not an inequality");
  }
}
