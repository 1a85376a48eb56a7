package io.github.resglass.symbolic.expectation;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * E f(X) = F(c) − F(−∞) + G(∞) − G(c) for standard normal X, where F′ = f φ below c and G′ = f φ
 * above it; f is made of max(0, u), |u| and R′(u) whose arguments change sign at c only.
 *
 * <p>Checked: the sign of every such u on either side; both derivatives, with Φ′ = φ and φ′(x) = −x
 * φ(x), as identities; the limits, from F = P Φ + Q φ with polynomials P and Q; the value.
 *
 * @param kink c
 * @param below F, in the variable that the mean is taken over
 * @param above G
 */
public record GaussianIntegral(Expression kink, Expression below, Expression above)
    implements Ground {

  private static final Symbol DISTANCE = new Symbol("distance__");
  private static final Symbol AREA = new Symbol("area__");
  private static final Symbol DENSITY = new Symbol("density__");

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL) {
      throw new Unproved(after + " is not an equation");
    }
    Mean mean =
        Mean.of(relation.left())
            .filter(m -> m.variables().size() == 1)
            .filter(m -> m.law() instanceof VariableLaw.StandardNormal)
            .orElseThrow(
                () -> new Unproved("the left side is not a mean over one normal variable"));
    Symbol x = mean.variables().get(0);
    if (context.domain().find(x).isPresent() || kink.freeSymbols().contains(x)) {
      throw new Unproved(x + " is not free to be integrated over");
    }
    Combination outside = new Combination(List.of(), List.of(), context.domain());
    String lower = antiderivative(mean.body(), x, below, kink.minus(DISTANCE), context.domain());
    String upper = antiderivative(mean.body(), x, above, kink.plus(DISTANCE), context.domain());
    limit(below, x, false);
    Expression value = below.with(x, kink).plus(limit(above, x, true)).minus(above.with(x, kink));
    return new Check.Argument(
        "an antiderivative on either side of the kink, and its limits",
        List.of(
            new Check.NormalForm("below: " + lower),
            new Check.NormalForm("above: " + upper),
            new Check.NormalForm("value: " + outside.requireZero(relation.right().minus(value)))));
  }

  /** F′ = f φ at a point at a positive distance from the kink. */
  private static String antiderivative(
      Expression body, Symbol x, Expression antiderivative, Expression point, Domain domain) {
    Combination side = new Combination(List.of(), List.of(), domain.positive(DISTANCE));
    Expression density = Expression.call(Call.NORMAL_DENSITY, x);
    Expression integrand = resolved(body.with(x, point), side.signs(), Set.of());
    return side.requireZero(
        Derivative.of(antiderivative, x)
            .with(x, point)
            .minus(integrand.times(density.with(x, point))));
  }

  /** max(0, u), |u| and R′(u) by the sign of u; where u = 0 is a single point. */
  private static Expression resolved(Expression expression, Signs signs, Set<Symbol> bound) {
    if (expression instanceof Call call
        && call.function().equals(Call.MAXIMUM)
        && call.arguments().size() == 2
        && call.arguments().get(0).equals(Constant.ZERO)) {
      Expression argument = call.arguments().get(1);
      return isNotNegative(argument, signs, bound) ? argument : Constant.ZERO;
    } else if (expression instanceof Call call && call.function().equals(Call.ABSOLUTE)) {
      Expression argument = call.arguments().get(0);
      return isNotNegative(argument, signs, bound) ? argument : argument.negated();
    } else if (expression instanceof Call call && call.function().equals(Call.STEP)) {
      Expression argument = call.arguments().get(0);
      if (!isNotNegative(argument, signs, bound)) {
        return Constant.ZERO;
      }
      if (!signs.isPositive(argument)) {
        throw new Unproved(argument + " may be 0, where its step is 0 as well");
      }
      return Constant.ONE;
    }
    Set<Symbol> inside = new HashSet<>(bound);
    inside.addAll(expression.binds());
    return expression.withParts(part -> resolved(part, signs, inside));
  }

  /** Of an index nothing is known that is known of a variable of its name. */
  private static boolean isNotNegative(Expression argument, Signs signs, Set<Symbol> bound) {
    if (!Collections.disjoint(argument.freeSymbols(), bound)) {
      throw new Unproved(argument + " may change its sign with " + bound);
    }
    if (signs.isNotNegative(argument)) {
      return true;
    }
    if (signs.isNotNegative(argument.negated())) {
      return false;
    }
    throw new Unproved(argument + " may change its sign");
  }

  /** The limit of P Φ + Q φ at −∞, which is 0, or at ∞, which is P if that is constant. */
  private static Expression limit(Expression antiderivative, Symbol x, boolean atInfinity) {
    Expression inSymbols = inSymbols(antiderivative, x);
    NormalForm normal = NormalForm.withOpaqueBinomials(inSymbols);
    RationalFunction form = normal.value();
    Expression denominator = form.sum(form.denominator());
    for (Symbol symbol : List.of(x, AREA, DENSITY)) {
      boolean hidden =
          normal.atoms().values().stream().anyMatch(a -> a.freeSymbols().contains(symbol));
      if (hidden || denominator.freeSymbols().contains(symbol)) {
        throw new Unproved("the antiderivative is no polynomial in x, its density and area");
      }
    }
    for (RationalFunction.Term term : form.numerator()) {
      int area = exponent(form, term, AREA);
      int density = exponent(form, term, DENSITY);
      boolean vanishes = density == 1 && area == 0;
      boolean tendsToArea = area == 1 && density == 0;
      if (!vanishes && !(tendsToArea && (!atInfinity || exponent(form, term, x) == 0))) {
        throw new Unproved("the antiderivative has no limit");
      }
    }
    // With φ → 0 and Φ → 1 what is left at ∞ is P.
    return atInfinity
        ? inSymbols.with(DENSITY, Constant.ZERO).with(AREA, Constant.ONE).with(x, Constant.ZERO)
        : Constant.ZERO;
  }

  private static int exponent(RationalFunction form, RationalFunction.Term term, Symbol symbol) {
    int place = form.symbols().indexOf(symbol);
    return place < 0 ? 0 : term.exponents().get(place);
  }

  private static Expression inSymbols(Expression expression, Symbol x) {
    if (expression.equals(Expression.call(Call.NORMAL_DISTRIBUTION, x))) {
      return AREA;
    } else if (expression.equals(Expression.call(Call.NORMAL_DENSITY, x))) {
      return DENSITY;
    } else if (expression instanceof Call && expression.freeSymbols().contains(x)) {
      throw new Unproved(expression + " is neither φ(x) nor Φ(x)");
    } else if (expression.binds().contains(x)) {
      throw new Unproved(x + " is not free in " + expression);
    }
    return expression.withParts(part -> inSymbols(part, x));
  }
}
