package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Relation;
import java.util.List;

/** u^e = v^e, because u = v > 0: a power does not depend on how its base is written. */
public record EqualBases(List<Use> uses) implements Ground {

  public EqualBases {
    uses = List.copyOf(uses);
  }

  public static EqualBases from(Use... uses) {
    return new EqualBases(List.of(uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !(relation.left() instanceof Power left)
        || !(relation.right() instanceof Power right)
        || !left.exponent().equals(right.exponent())) {
      throw new Unproved(after + " is not an equation between two powers of one exponent");
    }
    Combination combination = new Combination(uses, premises, context.domain());
    for (Expression base : List.of(left.base(), right.base())) {
      if (!combination.signs().isPositive(base)) {
        throw new Unproved(base + " is not known to be positive");
      }
    }
    return new Check.NormalForm(
        "the bases have "
            + combination.requireZero(
                left.base().minus(right.base()).minus(combination.equations())));
  }
}
