package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Instances;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;
import java.util.Map;

/**
 * u(r) ≤ u(⌊1+s⌋) for 1 ≤ r ≤ last, because u(r+1) − u(r) = c(r)·(s − r) with c(r) > 0 for 1 ≤ r <
 * last, and 0 ≤ s < last: u rises as long as r ≤ s and falls from there on, and ⌊1+s⌋ is the first
 * whole number above s.
 *
 * <p>The last premise is the definition of the place of the maximum, f = ⌊1+s⌋; its domain is that
 * of the parameters.
 *
 * @param index r
 * @param last largest index
 * @param factor c(r)
 * @param crossing s, free of r
 * @param uses premises for u(r+1) − u(r) = c(r)·(s − r) and for the sign of c
 */
public record Unimodality(
    Symbol index, Expression last, Expression factor, Expression crossing, List<Use> uses)
    implements Ground {

  public Unimodality {
    uses = List.copyOf(uses);
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.LESS_OR_EQUAL) {
      throw new Unproved(after + " does not say that one value is at most another");
    }
    Fact place = premises.get(premises.size() - 1);
    if (!(place.formula() instanceof Relation definition)
        || definition.comparison() != Relation.Comparison.EQUAL
        || !definition.right().equals(Expression.call(Call.FLOOR, crossing.plus(1)))) {
      throw new Unproved("the last premise does not put the maximum at floor(1 + crossing)");
    }
    if (last.freeSymbols().contains(index)
        || crossing.freeSymbols().contains(index)
        || definition.left().freeSymbols().contains(index)) {
      throw new Unproved("the place of the maximum depends on " + index);
    }
    Expression value = relation.left();
    if (!relation.right().equals(value.with(index, definition.left()))) {
      throw new Unproved(relation.right() + " is not the value at " + definition.left());
    }
    Signs here = new Signs(context.domain(), List.of());
    Instances.of(place, Map.of(), here);
    require(
        here.isInteger(index)
            && here.isNotNegative(index.minus(1))
            && here.isNotNegative(last.minus(index)),
        index + " lies between 1 and " + last);

    Signs parameters = new Signs(place.domain(), List.of());
    require(parameters.isNotNegative(crossing), crossing + " is at least 0");
    require(parameters.isPositive(last.minus(crossing)), crossing + " is less than " + last);
    Domain steps =
        IndexRange.extend(place.domain(), index, Expression.constant(1), last.minus(1))
            .orElseThrow(() -> new Unproved("the range of the index is not usable"));
    Combination step = new Combination(uses, premises, steps);
    require(step.signs().isPositive(factor), factor + " is positive");
    String identity =
        step.requireZero(
            value
                .with(index, index.plus(1))
                .minus(value)
                .minus(factor.times(crossing.minus(index)))
                .minus(step.equations()));
    return new Check.Argument(
        "differences change sign once, from rising to falling",
        List.of(
            new Check.NormalForm(identity),
            new Check.Argument("sign of the factor and 0 ≤ crossing < last", List.of())));
  }

  private static void require(boolean shown, String what) {
    if (!shown) {
      throw new Unproved("it would need that " + what);
    }
  }
}
