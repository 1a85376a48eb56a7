package io.github.resglass.symbolic.induction;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Instances;
import io.github.resglass.symbolic.ground.Sides;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * u(b) ≤ u(a), because u(j+1) ≤ u(j) for a ≤ j < b; or u(a) ≤ u(b), because u(j) ≤ u(j+1) there.
 * The only premise compares neighbours.
 *
 * @param variable what numbers the sequence in the premise
 * @param from a
 * @param to b, a variable of the domain plus a constant
 */
public record MonotoneSequence(Symbol variable, Expression from, Expression to) implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (premises.size() != 1) {
      throw new Unproved("one premise is needed: how neighbours compare");
    }
    Signs signs = new Signs(context.domain(), List.of());
    if (!signs.isInteger(from) || !signs.isInteger(to) || !signs.isNotNegative(to.minus(from))) {
      throw new Unproved(from + " … " + to + " is not known to be a range of whole numbers");
    }
    Symbol index = new Symbol(variable.name() + "__step");
    Domain inner =
        IndexRange.extend(context.domain(), index, from, to.minus(1))
            .orElseThrow(() -> new Unproved("the range of the index is not usable"));
    Map<Symbol, Expression> values = new HashMap<>();
    for (Domain.Variable given : premises.get(0).domain().variables()) {
      inner.find(given.symbol()).ifPresent(v -> values.put(v.symbol(), v.symbol()));
    }
    values.put(variable, index);
    Signs within = new Signs(inner, List.of());
    Sides neighbours = Sides.of(Instances.of(premises.get(0), values, within));
    Sides ends = Sides.of(after);
    if (ends.strict()) {
      throw new Unproved("the two sides are equal where the range is empty");
    }
    boolean falling = isNext(neighbours.larger(), neighbours.smaller(), index, within);
    if (!falling && !isNext(neighbours.smaller(), neighbours.larger(), index, within)) {
      throw new Unproved("the premise does not compare neighbours");
    }
    Expression value = falling ? neighbours.larger() : neighbours.smaller();
    Combination outside = new Combination(List.of(), List.of(), context.domain());
    outside.requireZero(ends.larger().minus(value.with(index, falling ? from : to)));
    outside.requireZero(ends.smaller().minus(value.with(index, falling ? to : from)));
    return new Check.Argument(
        falling
            ? "no value exceeds the one before it"
            : "every value is at least the one before it",
        List.of());
  }

  /** Written alike but for the next index. */
  private static boolean isNext(Expression value, Expression next, Symbol index, Signs signs) {
    NormalForm gap = NormalForm.withOpaqueBinomials(next.minus(value.with(index, index.plus(1))));
    return gap.value().isZero() && gap.conditions().stream().allMatch(signs::holds);
  }
}
