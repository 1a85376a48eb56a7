package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Instances;
import java.util.List;
import java.util.Map;

/**
 * From P(t) = Σ_{r=a}^{b} u_r t^r for all t > 0 follows [t^r] P(t) = u_r for a ≤ r ≤ b: a
 * polynomial has one list of coefficients.
 */
public record Coefficient() implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation conclusion)
        || conclusion.comparison() != Relation.Comparison.EQUAL
        || !(conclusion.left() instanceof Call call)
        || !call.function().equals(Call.COEFFICIENT)
        || call.arguments().size() != 3
        || !(call.arguments().get(1) instanceof Symbol t)
        || !(call.arguments().get(2) instanceof Symbol r)) {
      throw new Unproved(after + " is not a statement about a coefficient");
    }
    if (premises.size() != 1
        || !(premises.get(0).formula() instanceof Relation expansion)
        || expansion.comparison() != Relation.Comparison.EQUAL
        || !expansion.left().equals(call.arguments().get(0))
        || !(expansion.right() instanceof FiniteSum sum)) {
      throw new Unproved("the premise is not an expansion of " + call.arguments().get(0));
    }
    Expression coefficient = conclusion.right();
    if (coefficient.freeSymbols().contains(t)
        || sum.from().freeSymbols().contains(t)
        || sum.to().freeSymbols().contains(t)) {
      throw new Unproved("the coefficients or their number depend on " + t);
    }
    Expression term = sum.term().with(sum.index(), r);
    if (!term.equals(coefficient.times(t.power(r)))) {
      throw new Unproved("the term is " + term + ", not " + coefficient + " " + t + "^" + r);
    }
    requireWholeRange(premises.get(0).domain(), t);
    Instances.of(premises.get(0), Map.of(), new Signs(context.domain(), List.of()));
    requireInside(r, sum, context.domain());
    return new Check.Argument(
        "a polynomial has one list of coefficients; the premise holds for all " + t + " > 0",
        List.of());
  }

  private static void requireWholeRange(Domain domain, Symbol t) {
    boolean open =
        domain
            .find(t)
            .filter(v -> !v.integer() && v.bound().filter(b -> !(b instanceof Constant)).isEmpty())
            .isPresent();
    if (!open || domain.ties(t)) {
      throw new Unproved("the expansion does not hold for a whole interval of " + t);
    }
  }

  private static void requireInside(Symbol r, FiniteSum sum, Domain domain) {
    Signs signs = new Signs(domain, List.of());
    if (!signs.isInteger(r)
        || !signs.isNotNegative(r.minus(sum.from()))
        || !signs.isNotNegative(sum.to().minus(r))) {
      throw new Unproved(r + " is not known to lie between " + sum.from() + " and " + sum.to());
    }
  }
}
