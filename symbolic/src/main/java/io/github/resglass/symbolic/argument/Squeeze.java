package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Sides;
import java.util.List;

/**
 * x → L as n → ∞, because L + a ≤ x and x ≤ L + b, where a and b are rational functions of n alone
 * whose denominators have the higher degree.
 *
 * @param variable n, a whole number or a real one, bounded from below by a constant
 */
public record Squeeze(Symbol variable) implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.TENDS_TO) {
      throw new Unproved(after + " is not a limit");
    }
    if (relation.right().freeSymbols().contains(variable)) {
      throw new Unproved("the limit depends on " + variable);
    }
    if (premises.size() != 2) {
      throw new Unproved("a lower and an upper bound are needed");
    }
    for (Fact premise : premises) {
      if (!premise.domain().equals(context.domain())
          || context
              .domain()
              .find(variable)
              .flatMap(v -> v.bound())
              .filter(Constant.class::isInstance)
              .isEmpty()) {
        throw new Unproved("the bounds do not hold for all large " + variable);
      }
    }
    Expression gap = relation.left().minus(relation.right());
    Sides lower = Sides.of(premises.get(0).formula());
    Sides upper = Sides.of(premises.get(1).formula());
    requireVanishing(gap.minus(lower.larger().minus(lower.smaller())));
    requireVanishing(gap.plus(upper.larger().minus(upper.smaller())));
    return new Check.Argument("squeezed between two bounds that both tend to the limit", List.of());
  }

  /** A rational function of the variable alone, of negative degree, or zero. */
  private void requireVanishing(Expression distance) {
    RationalFunction form = NormalForm.of(distance).value();
    boolean vanishes =
        form.isZero()
            || (form.symbols().equals(List.of(variable))
                && RationalFunction.degree(form.numerator())
                    < RationalFunction.degree(form.denominator()));
    if (!vanishes) {
      throw new Unproved("a bound does not tend to the limit as " + variable + " grows");
    }
  }
}
