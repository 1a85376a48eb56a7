package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A premise with values put in for its variables, times a factor: one summand of an argument
 * "multiply this by that and add".
 *
 * @param premise which of the step's premises, from 0
 * @param values what its variables become; the others stay
 * @param factor by which both sides are multiplied
 */
public record Use(int premise, Map<Symbol, Expression> values, Expression factor) {

  public Use {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The premise as it is. */
  public static Use of(int premise) {
    return new Use(premise, Map.of(), Constant.ONE);
  }

  /** The premise as something that is known, without being added. */
  public static Use known(int premise) {
    return new Use(premise, Map.of(), Constant.ZERO);
  }

  /** The premise with this value for the variable as well. */
  public Use at(Symbol variable, Expression value) {
    Map<Symbol, Expression> more = new LinkedHashMap<>(values);
    more.put(variable, value);
    return new Use(premise, more, factor);
  }

  /** The premise multiplied by this as well. */
  public Use times(Expression by) {
    return new Use(premise, values, factor.times(by));
  }

  public Use times(long by) {
    return times(Expression.constant(by));
  }
}
