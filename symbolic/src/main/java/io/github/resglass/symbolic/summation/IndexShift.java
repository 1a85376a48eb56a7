package io.github.resglass.symbolic.summation;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;

/**
 * Two sums are equal term by term: Σ_{k=a}^{b} f(k) = Σ_{r=a+s}^{b+s} g(r), since f(k) = g(k+s).
 * With s = 0 this is how an equation is used under a sum.
 *
 * @param shift s
 * @param uses premises for f(k) = g(k+s); in their values k is the index of the left sum
 */
public record IndexShift(Expression shift, List<Use> uses) implements Ground {

  public IndexShift {
    uses = List.copyOf(uses);
  }

  public static IndexShift by(long shift, Use... uses) {
    return new IndexShift(Expression.constant(shift), List.of(uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !(relation.left() instanceof FiniteSum left)
        || !(relation.right() instanceof FiniteSum right)) {
      throw new Unproved(after + " is not an equation between two sums");
    }
    Combination outside = new Combination(List.of(), List.of(), context.domain());
    if (!outside.signs().isInteger(shift)) {
      throw new Unproved("the shift " + shift + " is not a whole number");
    }
    outside.requireZero(right.from().minus(left.from()).minus(shift));
    outside.requireZero(right.to().minus(left.to()).minus(shift));
    Combination inside =
        new Combination(uses, premises, SharedIndex.extend(context.domain(), left, right));
    return new Check.NormalForm(
        "term by term: "
            + inside.requireZero(
                left.term()
                    .minus(right.term().with(right.index(), left.index().plus(shift)))
                    .minus(inside.equations())));
  }
}
