package io.github.resglass.symbolic.expression;

import static java.util.Collections.disjoint;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts values into derivatives, as far as what comes out says which derivative it is: ∂g(x, y)/∂x
 * at y = x is not dg(x, x)/dx, and d(x²)/dx at 0 is not d0/d0.
 */
final class Slopes {

  private Slopes() {}

  /**
   * The derivative with a value in the place of a symbol.
   *
   * @throws IllegalArgumentException if that would have another meaning, or none
   */
  static Expression replace(Call slope, Symbol symbol, Expression by) {
    if (!slope.freeSymbols().contains(symbol)) {
      return slope;
    }
    Expression variable = slope.arguments().get(1);
    Call replaced =
        new Call(
            slope.function(),
            slope.arguments().stream().map(a -> Substitution.replace(a, symbol, by)).toList());
    boolean clear =
        hasOnePlace(slope)
            ? hasOnePlace(replaced)
            : variable.equals(symbol)
                ? by instanceof Symbol && !slope.freeSymbols().contains(by)
                : disjoint(by.freeSymbols(), variable.freeSymbols());
    if (!clear) {
      throw new IllegalArgumentException(
          slope + " has no value to write down where " + symbol + " is " + by);
    }
    return replaced;
  }

  /** Whether it is that of a function by one argument, with which no other one varies. */
  private static boolean hasOnePlace(Call slope) {
    Expression variable = slope.arguments().get(1);
    Expression function = slope.arguments().get(0);
    while (function instanceof Call inner && inner.function().equals(Call.DERIVATIVE)) {
      function = inner.arguments().get(0);
    }
    if (!(function instanceof Call call) || !call.arguments().contains(variable)) {
      return false;
    }
    List<Expression> others = new ArrayList<>(call.arguments());
    others.remove(variable);
    return others.stream()
        .allMatch(o -> !o.equals(variable) && disjoint(o.freeSymbols(), variable.freeSymbols()));
  }
}
