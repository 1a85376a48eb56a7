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
 * first factor is never zero; (a ≤ b) ⟺ (c ≤ d) and (a < b) ⟺ (c < d) where it is positive.
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
        || !(connective.parts().get(1) instanceof Relation second)) {
      throw new Unproved(after + " is not an equivalence of two relations");
    }
    boolean equations = isEquation(first) && isEquation(second);
    Combination combination = new Combination(uses, premises, context.domain());
    boolean usable =
        equations ? combination.signs().isNotZero(factor) : combination.signs().isPositive(factor);
    if (!usable) {
      throw new Unproved("the factor " + factor + (equations ? " may be 0" : " may be negative"));
    }
    String identity =
        combination.requireZero(
            gap(first, equations)
                .minus(factor.times(gap(second, equations)))
                .minus(combination.equations()));
    if (!equations && Sides.of(first).strict() != Sides.of(second).strict()) {
      throw new Unproved("one of the two inequalities is strict, the other is not");
    }
    return new Check.Argument(
        equations
            ? "the two differences have a ratio that is never 0"
            : "the two differences have a positive ratio",
        List.of(new Check.NormalForm(identity)));
  }

  private static boolean isEquation(Relation relation) {
    return relation.comparison() == Relation.Comparison.EQUAL;
  }

  private static Expression gap(Relation relation, boolean equation) {
    if (equation) {
      return relation.left().minus(relation.right());
    }
    Sides sides = Sides.of(relation);
    return sides.larger().minus(sides.smaller());
  }
}
