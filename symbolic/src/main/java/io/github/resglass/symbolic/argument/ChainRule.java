package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;
import java.util.Map;

/**
 * df/dx = e′ from f = e(x, g_1, g_2, …), where every g_i is a function of x with a derivative among
 * the premises: by the chain rule, with the partial derivatives by rules of our own and by Symja.
 *
 * <p>Premises: f = e, then whatever the uses take.
 *
 * @param variable x
 * @param uses the derivatives of g_i and other equations
 */
public record ChainRule(Symbol variable, List<Use> uses) implements Ground {

  public ChainRule {
    uses = List.copyOf(uses);
  }

  public static ChainRule by(Symbol variable, Use... uses) {
    return new ChainRule(variable, List.of(uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (premises.isEmpty()
        || !(premises.get(0).formula() instanceof Relation given)
        || given.comparison() != Relation.Comparison.EQUAL
        || !premises.get(0).domain().equals(context.domain())) {
      throw new Unproved("the first premise is not an equation on the same domain");
    }
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !relation.left().equals(Expression.call(Call.DERIVATIVE, given.left(), variable))) {
      throw new Unproved(after + " is not about the derivative of " + given.left());
    }
    Combination combination = new Combination(uses, premises, context.domain());
    TotalDerivative total = TotalDerivative.of(given.right(), variable, context.domain());
    total.requireKnown(combination, Map.of());
    return new Check.Argument(
        "the chain rule, for functions with known derivatives",
        List.of(
            new Check.NormalForm(
                "partial derivatives by Symja as by our rules: " + total.compare(combination)),
            new Check.NormalForm(
                combination.requireZero(
                    relation.right().minus(total.with(Map.of())).minus(combination.equations())))));
  }
}
