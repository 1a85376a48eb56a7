package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import java.util.List;

/**
 * (a = b) ⟺ (c = d), because a − b = factor·(c − d) + Σ factor·(left − right of a premise) and the
 * first factor is never zero.
 */
public record Equivalence(Expression factor, List<Use> uses) implements Ground {

  public Equivalence {
    uses = List.copyOf(uses);
  }

  public static Equivalence by(Expression factor, Use... uses) {
    return new Equivalence(factor, List.of(uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Connective connective)
        || connective.kind() != Connective.Kind.EQUIVALENT
        || !(connective.parts().get(0) instanceof Relation first)
        || !(connective.parts().get(1) instanceof Relation second)
        || first.comparison() != Relation.Comparison.EQUAL
        || second.comparison() != Relation.Comparison.EQUAL) {
      throw new Unproved(after + " is not an equivalence of two equations");
    }
    Combination combination = new Combination(uses, premises, context.domain());
    if (!combination.signs().isNotZero(factor)) {
      throw new Unproved("the factor " + factor + " may be 0");
    }
    String identity =
        combination.requireZero(
            first
                .left()
                .minus(first.right())
                .minus(factor.times(second.left().minus(second.right())))
                .minus(combination.equations()));
    return new Check.Argument(
        "the two differences have a ratio that is never 0",
        List.of(new Check.NormalForm(identity)));
  }
}
