package io.github.resglass.symbolic.expression;

import java.util.List;

/** Replaces a free symbol; an index that is bound by a sum or a product stays. */
final class Substitution {

  private Substitution() {}

  static Expression replace(Expression in, Symbol symbol, Expression by) {
    if (in instanceof Symbol other) {
      return other.equals(symbol) ? by : in;
    } else if (in instanceof Constant) {
      return in;
    } else if (in instanceof Sum sum) {
      return Expression.sum(replaceAll(sum.terms(), symbol, by));
    } else if (in instanceof Product product) {
      return Expression.product(replaceAll(product.factors(), symbol, by));
    } else if (in instanceof Power power) {
      return replace(power.base(), symbol, by).power(replace(power.exponent(), symbol, by));
    } else if (in instanceof Call call) {
      return new Call(call.function(), replaceAll(call.arguments(), symbol, by));
    } else if (in instanceof FiniteSum sum) {
      return new FiniteSum(
          sum.index(),
          replace(sum.from(), symbol, by),
          replace(sum.to(), symbol, by),
          sum.index().equals(symbol) ? sum.term() : replace(sum.term(), symbol, by));
    } else if (in instanceof FiniteProduct product) {
      return new FiniteProduct(
          product.index(),
          replace(product.from(), symbol, by),
          replace(product.to(), symbol, by),
          product.index().equals(symbol) ? product.term() : replace(product.term(), symbol, by));
    }
    throw new AssertionError(in);
  }

  private static List<Expression> replaceAll(
      List<Expression> expressions, Symbol symbol, Expression by) {
    return expressions.stream().map(e -> replace(e, symbol, by)).toList();
  }
}
