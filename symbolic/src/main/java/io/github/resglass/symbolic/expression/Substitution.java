package io.github.resglass.symbolic.expression;

import java.util.ArrayList;
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
    } else if (in instanceof Call call
        && call.function().equals(Call.COEFFICIENT)
        && call.arguments().get(1).equals(symbol)) {
      return in;
    } else if (in instanceof Call call && call.bound().isPresent()) {
      return integral(call, call.bound().get(), symbol, by);
    } else if (in instanceof Call call) {
      return new Call(call.function(), replaceAll(call.arguments(), symbol, by));
    } else if (in instanceof FiniteSum sum) {
      if (captures(sum.index(), symbol, by)) {
        Symbol fresh = fresh(sum.index(), sum.term(), by);
        FiniteSum renamed =
            new FiniteSum(fresh, sum.from(), sum.to(), replace(sum.term(), sum.index(), fresh));
        return replace(renamed, symbol, by);
      }
      return new FiniteSum(
          sum.index(),
          replace(sum.from(), symbol, by),
          replace(sum.to(), symbol, by),
          sum.index().equals(symbol) ? sum.term() : replace(sum.term(), symbol, by));
    } else if (in instanceof FiniteProduct product) {
      if (captures(product.index(), symbol, by)) {
        Symbol fresh = fresh(product.index(), product.term(), by);
        FiniteProduct renamed =
            new FiniteProduct(
                fresh,
                product.from(),
                product.to(),
                replace(product.term(), product.index(), fresh));
        return replace(renamed, symbol, by);
      }
      return new FiniteProduct(
          product.index(),
          replace(product.from(), symbol, by),
          replace(product.to(), symbol, by),
          product.index().equals(symbol) ? product.term() : replace(product.term(), symbol, by));
    }
    throw new AssertionError(in);
  }

  private static Expression integral(Call call, Symbol variable, Symbol symbol, Expression by) {
    if (captures(variable, symbol, by)) {
      return replace(call.rename(fresh(variable, call.arguments().get(0), by)), symbol, by);
    }
    List<Expression> arguments = new ArrayList<>(replaceAll(call.arguments(), symbol, by));
    arguments.set(1, variable);
    if (variable.equals(symbol)) {
      arguments.set(0, call.arguments().get(0));
    }
    return new Call(call.function(), arguments);
  }

  /** Whether the bound index would swallow a symbol of the replacement. */
  private static boolean captures(Symbol index, Symbol symbol, Expression by) {
    return !index.equals(symbol) && by.freeSymbols().contains(index);
  }

  private static Symbol fresh(Symbol index, Expression term, Expression by) {
    for (int i = 1; ; i++) {
      Symbol candidate = new Symbol(index.name() + i);
      if (!term.freeSymbols().contains(candidate) && !by.freeSymbols().contains(candidate)) {
        return candidate;
      }
    }
  }

  private static List<Expression> replaceAll(
      List<Expression> expressions, Symbol symbol, Expression by) {
    return expressions.stream().map(e -> replace(e, symbol, by)).toList();
  }
}
