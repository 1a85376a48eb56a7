package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Instances;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From df/dx = e and e ≥ 0 on an interval: f(a) ≤ f(b) if a ≤ b, and f(a) = f(b) ⟺ a = b where e is
 * a rational function of x alone that is not identically zero, for then it has finitely many zeros
 * and f rises strictly.
 *
 * <p>From e > 0 follows f(a) &lt; f(b) ⟺ a &lt; b.
 *
 * <p>For f(a) ≤ f(b) it is enough that e ≥ 0 to the right of a, where the derivative exists on more
 * than that: the mean value theorem asks for nothing at the ends.
 *
 * <p>Premises: the derivative, its sign, then what is known of a and b (for the first form a ≤ b).
 *
 * @param variable x
 * @param lower a
 * @param upper b
 */
public record Monotonicity(Symbol variable, Expression lower, Expression upper) implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (premises.size() < 3
        || !(premises.get(0).formula() instanceof Relation slope)
        || !Smoothness.givesDerivative(slope)
        || !(slope.left() instanceof Call call)
        || !call.arguments().get(1).equals(variable)) {
      throw new Unproved("the first premise is not a derivative by " + variable);
    }
    boolean strict = premises.get(1).formula().equals(slope.left().greaterThan(Constant.ZERO));
    if (!strict && !premises.get(1).formula().equals(slope.left().atLeast(Constant.ZERO))) {
      throw new Unproved("the second premise does not say that the derivative is not negative");
    }
    Fact rising = premises.get(1);
    requireInterval(rising.domain());
    List<Relation> known = new ArrayList<>();
    for (Fact fact : premises.subList(2, premises.size())) {
      Formula here = Instances.of(fact, Map.of(), new Signs(context.domain(), List.copyOf(known)));
      if (here instanceof Relation relation) {
        known.add(relation);
      }
    }
    Signs signs = new Signs(context.domain(), known);
    boolean closed = rising.domain().equals(premises.get(0).domain());
    if (closed) {
      Instances.inside(rising, Map.of(variable, lower), signs);
      Instances.inside(rising, Map.of(variable, upper), signs);
    } else {
      requireSlopes(premises.get(0), rising, context.domain(), signs);
    }
    Expression atLower = call.arguments().get(0).with(variable, lower);
    Expression atUpper = call.arguments().get(0).with(variable, upper);
    if (after.equals(atLower.atMost(atUpper))) {
      if (!signs.isNotNegative(upper.minus(lower))) {
        throw new Unproved(lower + " is not known to be at most " + upper);
      }
      return new Check.Argument("a function with such a derivative does not fall", List.of());
    }
    if (!closed) {
      throw new Unproved("the sign of the derivative is not known wherever there is one");
    }
    if (after.equals(Connective.equivalent(atLower.equalTo(atUpper), lower.equalTo(upper)))) {
      requireFinitelyManyZeros(slope.right(), new Signs(rising.domain(), List.of()));
      return new Check.Argument(
          "the derivative has finitely many zeros, so the function rises strictly", List.of());
    }
    if (strict
        && after.equals(Connective.equivalent(atLower.lessThan(atUpper), lower.lessThan(upper)))) {
      return new Check.Argument("a function with a positive derivative rises", List.of());
    }
    throw new Unproved(after + " is not what monotonicity says");
  }

  /** A derivative on [a, b], and its sign at every z > a at least. */
  private void requireSlopes(Fact slope, Fact rising, Domain here, Signs signs) {
    requireInterval(slope.domain());
    Instances.inside(slope, Map.of(variable, lower), signs);
    Instances.inside(slope, Map.of(variable, upper), signs);
    Symbol between = new Symbol(variable.name() + "__between");
    Domain beyond = here.and(new Domain.Variable(between, false, Optional.of(lower), true));
    Instances.inside(rising, Map.of(variable, between), new Signs(beyond, List.of()));
  }

  private void requireInterval(Domain domain) {
    boolean interval =
        domain.find(variable).filter(v -> !v.integer()).isPresent()
            && domain.excluded().isEmpty()
            && domain.assumptions().stream().noneMatch(a -> a.freeSymbols().contains(variable));
    if (!interval) {
      throw new Unproved(variable + " does not run over an interval");
    }
  }

  private void requireFinitelyManyZeros(Expression slope, Signs signs) {
    NormalForm form = NormalForm.of(slope);
    if (form.value().isZero()
        || !form.value().symbols().equals(List.of(variable))
        || !form.conditions().stream().allMatch(signs::holds)) {
      throw new Unproved("the derivative is not a rational function of " + variable + " alone");
    }
  }
}
