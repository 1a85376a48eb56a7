package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Sides;
import java.util.List;

/**
 * x → L as n → ∞, because L + a ≤ x and x ≤ L + b, where a and b are rational functions whose
 * denominators have the higher degree in n; whatever else occurs in them is held fixed.
 *
 * @param variable n, a whole number or a real one, bounded from below; it bounds no other variable
 */
public record Squeeze(Symbol variable) implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.TENDS_TO) {
      throw new Unproved(after + " is not a limit");
    }
    if (relation.right().freeSymbols().contains(variable)) {
      throw new Unproved("the limit depends on " + variable);
    }
    if (premises.size() != 2) {
      throw new Unproved("a lower and an upper bound are needed");
    }
    requireUnbounded(context.domain());
    for (Fact premise : premises) {
      if (!premise.domain().equals(context.domain())) {
        throw new Unproved("the bounds do not hold for all large " + variable);
      }
    }
    Expression gap = relation.left().minus(relation.right());
    Signs signs = new Signs(context.domain(), List.of());
    Sides lower = Sides.of(premises.get(0).formula());
    Sides upper = Sides.of(premises.get(1).formula());
    requireVanishing(gap.minus(lower.larger().minus(lower.smaller())), signs);
    requireVanishing(gap.plus(upper.larger().minus(upper.smaller())), signs);
    return new Check.Argument("squeezed between two bounds that both tend to the limit", List.of());
  }

  private void requireUnbounded(Domain domain) {
    boolean grows = domain.find(variable).flatMap(Domain.Variable::bound).isPresent();
    if (!grows || domain.ties(variable)) {
      throw new Unproved(variable + " does not grow by itself, the others held fixed");
    }
  }

  /**
   * Zero, or a rational function whose degree in the variable is negative; powers and values of
   * functions that do not depend on the variable are constants in it.
   */
  private void requireVanishing(Expression distance, Signs signs) {
    NormalForm form = NormalForm.of(distance);
    RationalFunction value = form.value();
    if (value.isZero() && form.conditions().stream().allMatch(signs::holds)) {
      return;
    }
    int place = value.symbols().indexOf(variable);
    boolean plain =
        value.symbols().stream()
            .map(s -> form.atoms().getOrDefault(s, Constant.ONE))
            .noneMatch(meaning -> meaning.freeSymbols().contains(variable));
    if (!plain
        || place < 0
        || degree(value.numerator(), place) >= degree(value.denominator(), place)
        || !form.conditions().stream().allMatch(signs::holds)
        || !signs.isNotZero(restored(leading(value, place), form))) {
      throw new Unproved("a bound does not tend to the limit as " + variable + " grows");
    }
  }

  private static int degree(List<RationalFunction.Term> terms, int place) {
    return terms.stream().mapToInt(t -> t.exponents().get(place)).max().orElse(0);
  }

  private static Expression restored(Expression expression, NormalForm form) {
    Expression written = expression;
    for (Symbol symbol : expression.freeSymbols()) {
      written = written.with(symbol, form.atoms().getOrDefault(symbol, symbol));
    }
    return written;
  }

  /** The coefficient of the highest power of the variable in the denominator. */
  private Expression leading(RationalFunction value, int place) {
    int degree = degree(value.denominator(), place);
    return value
        .sum(value.denominator().stream().filter(t -> t.exponents().get(place) == degree).toList())
        .with(variable, Constant.ONE);
  }
}
