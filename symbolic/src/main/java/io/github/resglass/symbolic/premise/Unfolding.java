package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Relation;
import java.util.List;

/**
 * u_m = next(m, u_{m−1}, …, u_{m−d}) for a sequence given by a recurrence, at an index m ≥ from +
 * d: by definition of the {@link Recurrence}.
 */
public record Unfolding() implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !(relation.left() instanceof Recurrence recurrence)) {
      throw new Unproved(after + " is not about a value of a recurrence");
    }
    Expression distance = recurrence.at().minus(recurrence.from());
    Signs signs = new Signs(context.domain(), List.of());
    if (!signs.isInteger(distance) || !signs.isNotNegative(distance.minus(recurrence.order()))) {
      throw new Unproved(recurrence.at() + " is not known to come after the first values");
    }
    if (!relation.right().equals(recurrence.unfolded())) {
      throw new Unproved("the recurrence says " + recurrence.unfolded());
    }
    return new Check.Definition("by definition of the recurrence");
  }
}
