package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import java.util.List;

/**
 * Σ_k f(k) ≤ Σ_k g(k) over one range, because f(k) ≤ g(k) for every k in it.
 *
 * @param inside why f(k) ≤ g(k)
 */
public record TermwiseInequality(Inequality inside) implements Ground {

  /** The terms differ by this remainder and by what the premises say, as in {@link Inequality}. */
  public static TermwiseInequality with(Expression remainder, Use... uses) {
    return new TermwiseInequality(Inequality.with(remainder, uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    Sides sides = Sides.of(after);
    if (sides.strict()
        || !(sides.smaller() instanceof FiniteSum smaller)
        || !(sides.larger() instanceof FiniteSum larger)
        || !smaller.index().equals(larger.index())
        || !smaller.from().equals(larger.from())
        || !smaller.to().equals(larger.to())) {
      throw new Unproved(after + " does not compare two sums over one range");
    }
    Domain range =
        IndexRange.extend(context.domain(), smaller.index(), smaller.from(), smaller.to())
            .orElseThrow(() -> new Unproved("the range of the index is not usable"));
    Relation terms = smaller.term().atMost(larger.term());
    return new Check.Argument(
        "term by term",
        List.of(inside.verify(terms, premises, new Context(range, context.earlier()))));
  }
}
