package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.cas.SymjaCalculus;
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
import java.util.List;

/**
 * d f/dx = e′ from f = e: the derivative that was proposed agrees with Symja's, which knows nothing
 * of ours, in the normal form of JAS; and e is differentiable throughout the domain.
 */
public record Differentiation(Symbol variable) implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (premises.size() != 1
        || !(premises.get(0).formula() instanceof Relation given)
        || given.comparison() != Relation.Comparison.EQUAL
        || !premises.get(0).domain().equals(context.domain())) {
      throw new Unproved("the premise is not an equation on the same domain");
    }
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !relation.left().equals(Expression.call(Call.DERIVATIVE, given.left(), variable))) {
      throw new Unproved(after + " is not about the derivative of " + given.left());
    }
    Smoothness smoothness = new Smoothness(variable, context.domain());
    smoothness.requireOpenInterval();
    smoothness.require(given.right());
    Combination here = new Combination(List.of(), List.of(), context.domain());
    Expression second = SymjaCalculus.derivative(given.right(), variable);
    // Symja divides without saying by what: x/x, whose derivative it says is 0, jumps at 0.
    here.requireZero(Derivative.of(given.right(), variable).minus(second));
    return new Check.Argument(
        "two differentiations, by rules of our own and by Symja, have one normal form",
        List.of(new Check.NormalForm(here.requireZero(relation.right().minus(second)))));
  }
}
