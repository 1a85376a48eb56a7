package io.github.resglass.symbolic.summation;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Sides;
import java.util.List;

/**
 * Σ_{k=a}^{b} u(k) ≤ Σ_{k=c}^{d} v(k), because u(k) ≤ v(k) for a ≤ k ≤ b, and the ranges are one;
 * or c ≤ a, b ≤ d, and no v(k) is negative: the longer sum only adds to the shorter one.
 *
 * @param each why u(k) ≤ v(k); k is the index of the smaller sum
 */
public record TermByTerm(Inequality each) implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    Sides sides = Sides.of(after);
    if (sides.strict()
        || !(sides.smaller() instanceof FiniteSum smaller)
        || !(sides.larger() instanceof FiniteSum larger)) {
      throw new Unproved(after + " does not say that one sum is at most another");
    }
    Symbol index = smaller.index();
    if (larger.freeSymbols().contains(index)) {
      throw new Unproved(index + " is not an index in " + larger);
    }
    Expression term = larger.term().with(larger.index(), index);
    if (!smaller.from().equals(larger.from()) || !smaller.to().equals(larger.to())) {
      requireOnlyMore(smaller, larger, term, premises, context.domain());
    }
    Domain inside = range(context.domain(), index, smaller.from(), smaller.to());
    Check terms =
        each.verify(smaller.term().atMost(term), premises, new Context(inside, context.earlier()));
    return new Check.Argument(
        "term by term, and what a longer sum adds is not negative", List.of(terms));
  }

  private static void requireOnlyMore(
      FiniteSum smaller, FiniteSum larger, Expression term, List<Fact> premises, Domain domain) {
    Signs signs = new Combination(List.of(), premises, domain).signs();
    if (!signs.isNotNegative(smaller.from().minus(larger.from()))
        || !signs.isNotNegative(larger.to().minus(smaller.to()))
        || !signs.isNotNegative(smaller.to().minus(smaller.from()).plus(1))) {
      throw new Unproved("the range of the smaller sum is not known to lie within the other one");
    }
    Domain wide = range(domain, smaller.index(), larger.from(), larger.to());
    if (!new Combination(List.of(), List.of(), wide).signs().isNotNegative(term)) {
      throw new Unproved(term + " may be negative");
    }
  }

  private static Domain range(Domain domain, Symbol index, Expression from, Expression to) {
    return IndexRange.extend(domain, index, from, to)
        .orElseThrow(() -> new Unproved("the range of the index is not usable"));
  }
}
