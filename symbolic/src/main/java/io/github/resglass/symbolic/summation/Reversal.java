package io.github.resglass.symbolic.summation;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;

/**
 * Σ_{k=a}^{b} f(k) = Σ_{k=a}^{b} g(k), because f(k) = g(a+b−k): the same sum from its other end.
 *
 * @param uses premises for f(k) = g(a+b−k); k is the index of the left sum
 */
public record Reversal(List<Use> uses) implements Ground {

  public Reversal {
    uses = List.copyOf(uses);
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !(relation.left() instanceof FiniteSum left)
        || !(relation.right() instanceof FiniteSum right)
        || !left.from().equals(right.from())
        || !left.to().equals(right.to())) {
      throw new Unproved(after + " is not an equation between two sums over one range");
    }
    Combination inside =
        new Combination(uses, premises, SharedIndex.extend(context.domain(), left, right));
    return new Check.NormalForm(
        "term by term from the other end: "
            + inside.requireZero(
                left.term()
                    .minus(
                        right
                            .term()
                            .with(right.index(), left.from().plus(left.to()).minus(left.index())))
                    .minus(inside.equations())));
  }
}
