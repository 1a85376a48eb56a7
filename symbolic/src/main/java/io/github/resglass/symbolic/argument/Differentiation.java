package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.cas.SymjaCalculus;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Sum;
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
    requireOpenInterval(context.domain());
    requireSmooth(given.right(), context.domain());
    Combination here = new Combination(List.of(), List.of(), context.domain());
    Expression second = SymjaCalculus.derivative(given.right(), variable);
    return new Check.Argument(
        "two differentiations, by rules of our own and by Symja, have one normal form",
        List.of(new Check.NormalForm(here.requireZero(relation.right().minus(second)))));
  }

  private void requireOpenInterval(Domain domain) {
    if (domain
            .find(variable)
            .filter(v -> !v.integer() && (v.strict() || v.bound().isEmpty()))
            .isEmpty()
        || domain.variables().stream()
            .anyMatch(v -> v.bound().map(b -> b.freeSymbols().contains(variable)).orElse(false))
        || domain.assumptions().stream().anyMatch(a -> a.freeSymbols().contains(variable))) {
      throw new Unproved(variable + " does not run over an open interval");
    }
  }

  private void requireSmooth(Expression expression, Domain domain) {
    if (!expression.freeSymbols().contains(variable)) {
      return;
    }
    if (expression instanceof Sum sum) {
      sum.terms().forEach(t -> requireSmooth(t, domain));
    } else if (expression instanceof Product product) {
      product.factors().forEach(f -> requireSmooth(f, domain));
    } else if (expression instanceof Power power) {
      requireSmooth(power, domain);
    } else if (expression instanceof FiniteSum sum) {
      requireSmooth(
          sum.term(),
          IndexRange.extend(domain, sum.index(), sum.from(), sum.to())
              .orElseThrow(() -> new Unproved("the range of the index is not usable")));
    } else if (expression instanceof Call call
        && (call.function().equals(Call.LOG) || call.function().equals(Call.SQRT))) {
      requireSmooth(call.arguments().get(0), domain);
      requirePositive(call.arguments().get(0), domain);
    } else if (!(expression instanceof Symbol)) {
      throw new Unproved(expression + " is not known to be differentiable");
    }
  }

  /** Divisions by zero are for the normal form to refuse. */
  private void requireSmooth(Power power, Domain domain) {
    requireSmooth(power.base(), domain);
    if (power.exponent().freeSymbols().contains(variable)) {
      throw new Unproved("the exponent of " + power + " varies");
    }
    if (!new Signs(domain, List.of()).isInteger(power.exponent())) {
      requirePositive(power.base(), domain);
    }
  }

  private static void requirePositive(Expression expression, Domain domain) {
    if (!new Signs(domain, List.of()).isPositive(expression)) {
      throw new Unproved(expression + " is not known to be positive");
    }
  }
}
