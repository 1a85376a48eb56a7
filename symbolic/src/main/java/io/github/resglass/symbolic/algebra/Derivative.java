package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * de/dx by the rules for sums, products, constant powers, root, logarithm, exponential, the normal
 * distribution (Φ′ = φ, φ′(x) = −x φ(x)), Hermite polynomials, antiderivatives and sums over an
 * index.
 */
public final class Derivative {

  private Derivative() {}

  /**
   * The derivative as the rules give it, not simplified.
   *
   * @throws IllegalArgumentException if there is no rule for a part of the expression
   */
  public static Expression of(Expression expression, Symbol x) {
    if (!expression.freeSymbols().contains(x)) {
      return Constant.ZERO;
    } else if (expression instanceof Symbol) {
      return Constant.ONE;
    } else if (expression instanceof Sum sum) {
      return Expression.sum(sum.terms().stream().map(t -> of(t, x)).toList());
    } else if (expression instanceof Product product) {
      List<Expression> terms = new ArrayList<>();
      for (int i = 0; i < product.factors().size(); i++) {
        List<Expression> factors = new ArrayList<>(product.factors());
        factors.set(i, of(factors.get(i), x));
        terms.add(Expression.product(factors));
      }
      return Expression.sum(terms);
    } else if (expression instanceof Power power && !power.exponent().freeSymbols().contains(x)) {
      return power
          .exponent()
          .times(power.base().power(power.exponent().minus(1)))
          .times(of(power.base(), x));
    } else if (expression instanceof Call call && call.function().equals(Call.LOG)) {
      return of(call.arguments().get(0), x).over(call.arguments().get(0));
    } else if (expression instanceof Call call && call.function().equals(Call.SQRT)) {
      return of(call.arguments().get(0), x).over(call.times(2));
    } else if (expression instanceof Call call && call.function().equals(Call.EXP)) {
      return call.times(of(call.arguments().get(0), x));
    } else if (expression instanceof Call call && call.function().equals(Call.NORMAL_DENSITY)) {
      Expression argument = call.arguments().get(0);
      return argument.negated().times(call).times(of(argument, x));
    } else if (expression instanceof Call call
        && call.function().equals(Call.NORMAL_DISTRIBUTION)) {
      Expression argument = call.arguments().get(0);
      return Expression.call(Call.NORMAL_DENSITY, argument).times(of(argument, x));
    } else if (expression instanceof Call call
        && call.function().equals(Call.HERMITE)
        && !call.arguments().get(0).freeSymbols().contains(x)) {
      Expression order = call.arguments().get(0);
      Expression argument = call.arguments().get(1);
      return order
          .times(2)
          .times(Expression.call(Call.HERMITE, order.minus(1), argument))
          .times(of(argument, x));
    } else if (expression instanceof Call call && isCentred(call, x)) {
      return call.arguments().get(0).with(call.bound().get(0), x);
    } else if (expression instanceof FiniteSum sum
        && !sum.index().equals(x)
        && !sum.from().freeSymbols().contains(x)
        && !sum.to().freeSymbols().contains(x)) {
      return new FiniteSum(sum.index(), sum.from(), sum.to(), of(sum.term(), x));
    }
    throw new IllegalArgumentException("no rule to differentiate '" + expression + "'");
  }

  /** An antiderivative taken at x itself, of a function that does not depend on x otherwise. */
  private static boolean isCentred(Call call, Symbol x) {
    return call.function().equals(Call.CENTRED)
        && call.arguments().get(2).equals(x)
        && !call.arguments().get(0).freeSymbols().contains(x);
  }
}
