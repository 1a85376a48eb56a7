package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * larger − smaller = Σ factor·(larger − smaller of a premise) + remainder, where the factors of
 * inequalities and the remainder are not negative.
 *
 * @param uses premises; equations with any factor, inequalities with one that is not negative
 * @param remainder what is left, written so that its sign can be seen
 */
public record Inequality(List<Use> uses, Expression remainder) implements Ground {

  public Inequality {
    uses = List.copyOf(uses);
  }

  public static Inequality with(Expression remainder, Use... uses) {
    return new Inequality(List.of(uses), remainder);
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    Sides sides = Sides.of(after);
    Combination combination = new Combination(uses, premises, context.domain());
    Signs signs = combination.signs();
    List<Expression> parts = new ArrayList<>();
    boolean strict = signs.isPositive(remainder);
    for (int i = 0; i < uses.size(); i++) {
      Relation instance = combination.instances().get(i);
      if (instance.comparison() != Relation.Comparison.EQUAL) {
        Sides given = Sides.of(instance);
        Expression factor = uses.get(i).factor();
        if (!signs.isNotNegative(factor)) {
          throw new Unproved("the factor " + factor + " may be negative");
        }
        strict |= given.strict() && signs.isPositive(factor);
        parts.add(factor.times(given.larger().minus(given.smaller())));
      }
    }
    if (!signs.isNotNegative(remainder)) {
      throw new Unproved("the remainder " + remainder + " may be negative");
    }
    if (sides.strict() && !strict) {
      throw new Unproved("the two sides may be equal");
    }
    String identity =
        combination.requireZero(
            sides
                .larger()
                .minus(sides.smaller())
                .minus(combination.equations())
                .minus(Expression.sum(parts))
                .minus(remainder));
    return new Check.Argument(
        "the difference of the two sides is a sum of terms whose signs are known",
        List.of(new Check.NormalForm(identity)));
  }
}
