package io.github.resglass.symbolic.summation;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Sides;
import java.util.List;

/**
 * f(a) ≤ Σ_{k=c}^{d} f(k) for c ≤ a ≤ d, where no term is negative: the others only add.
 *
 * @param place a
 */
public record OneTerm(Expression place) implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    Sides sides = Sides.of(after);
    if (sides.strict() || !(sides.larger() instanceof FiniteSum sum)) {
      throw new Unproved(after + " does not say that a sum is at least something");
    }
    Combination outside = new Combination(List.of(), premises, context.domain());
    Signs signs = outside.signs();
    if (!signs.isInteger(place)
        || !signs.isNotNegative(place.minus(sum.from()))
        || !signs.isNotNegative(sum.to().minus(place))) {
      throw new Unproved(place + " is not known to be an index of the sum");
    }
    Domain inside =
        IndexRange.extend(context.domain(), sum.index(), sum.from(), sum.to())
            .orElseThrow(() -> new Unproved("the range of the index is not usable"));
    if (!new Combination(List.of(), premises, inside).signs().isNotNegative(sum.term())) {
      throw new Unproved(sum.term() + " may be negative");
    }
    String identity =
        outside.requireZero(sides.smaller().minus(sum.term().with(sum.index(), place)));
    return new Check.Argument(
        "one term of a sum without negative terms", List.of(new Check.NormalForm(identity)));
  }
}
