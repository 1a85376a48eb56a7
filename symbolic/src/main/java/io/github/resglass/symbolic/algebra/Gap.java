package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Power;
import java.util.List;

/** A difference and its opposite in the form in which they are compared. */
record Gap(String canonical, String negated, List<Condition> conditions) {
  static Gap of(Expression gap) {
    NormalForm form = NormalForm.withOpaqueBinomials(gap);
    return new Gap(form.value().canonical(), form.value().negated().canonical(), form.conditions());
  }

  /** With every division as a value of which nothing is known, and for which nothing is needed. */
  static Gap undivided(Expression gap) {
    return of(withReciprocals(gap));
  }

  private static Expression withReciprocals(Expression e) {
    return e instanceof Power power
            && power.exponent() instanceof Constant exponent
            && exponent.value().signum() < 0
        ? Expression.call("reciprocal__", withReciprocals(power.base()), exponent)
        : e.withParts(Gap::withReciprocals);
  }

  /** The same or the opposite. */
  boolean isOneOf(Gap other) {
    return canonical.equals(other.canonical) || canonical.equals(other.negated);
  }
}
