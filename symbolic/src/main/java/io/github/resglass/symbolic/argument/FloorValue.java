package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import java.util.List;

/** ⌊y⌋ = k, because k is a whole number and k ≤ y < k + 1. */
public record FloorValue() implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !(relation.left() instanceof Call call)
        || !call.function().equals(Call.FLOOR)) {
      throw new Unproved(after + " is not about a floor");
    }
    Expression value = relation.right();
    Expression above = call.arguments().get(0).minus(value);
    Signs signs = new Signs(context.domain(), List.of());
    if (!signs.isInteger(value)
        || !signs.isNotNegative(above)
        || !signs.isPositive(Expression.constant(1).minus(above))) {
      throw new Unproved(value + " is not known to be the whole number below");
    }
    return new Check.Argument("a whole number, not above and less than one below", List.of());
  }
}
