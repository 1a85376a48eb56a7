package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Combination;
import java.util.List;

/**
 * (Σ_r w_r v_r² = 0) ⟺ (v_r = 0 for all r in the range), where every w_r is positive.
 *
 * @param weight w_r, in the index of the sum
 */
public record VanishingSum(Expression weight) implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Connective connective)
        || connective.kind() != Connective.Kind.EQUIVALENT
        || !(connective.parts().get(0) instanceof Relation zero)
        || zero.comparison() != Relation.Comparison.EQUAL
        || !(zero.left() instanceof FiniteSum sum)
        || !zero.right().equals(Constant.ZERO)
        || !(connective.parts().get(1) instanceof ForAll all)
        || !(all.body() instanceof Relation each)
        || each.comparison() != Relation.Comparison.EQUAL
        || !each.right().equals(Constant.ZERO)) {
      throw new Unproved(after + " does not say when a sum of squares is 0");
    }
    if (!all.index().equals(sum.index())
        || !all.from().equals(sum.from())
        || !all.to().equals(sum.to())) {
      throw new Unproved("the sum and the statement run over different ranges");
    }
    Domain inside =
        IndexRange.extend(context.domain(), sum.index(), sum.from(), sum.to())
            .orElseThrow(() -> new Unproved("the range of the index is not usable"));
    Combination combination = new Combination(List.of(), List.of(), inside);
    if (!combination.signs().isPositive(weight)) {
      throw new Unproved(weight + " is not known to be positive");
    }
    String identity = combination.requireZero(sum.term().minus(weight.times(each.left().power(2))));
    return new Check.Argument(
        "a sum of squares with positive weights is 0 only if every square is",
        List.of(new Check.NormalForm(identity)));
  }
}
