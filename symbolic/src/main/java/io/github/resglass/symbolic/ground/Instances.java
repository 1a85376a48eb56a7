package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Puts values in for the variables of a fact, after making sure that they lie in its domain
 * throughout the domain where it is used.
 */
public final class Instances {

  private Instances() {}

  /**
   * The fact at these values; a variable without one keeps its name.
   *
   * @param signs what is known where the instance is used
   * @throws Unproved if a value cannot be shown to lie in the fact's domain
   */
  public static Formula of(Fact fact, Map<Symbol, Expression> values, Signs signs) {
    return replace(fact.formula(), inside(fact, values, signs));
  }

  /**
   * Makes sure that the fact holds at these values.
   *
   * @return with those of the variables that have none among them
   * @throws Unproved if a value cannot be shown to lie in the fact's domain
   */
  public static Map<Symbol, Expression> inside(
      Fact fact, Map<Symbol, Expression> values, Signs signs) {
    Set<Symbol> occurring = new HashSet<>(fact.formula().freeSymbols());
    fact.domain().assumptions().forEach(a -> occurring.addAll(a.freeSymbols()));
    for (Symbol symbol : occurring) {
      if (fact.domain().find(symbol).isEmpty() && signs.isVariable(symbol)) {
        throw new Unproved(symbol + " is a constant in " + fact.formula() + ", a variable here");
      }
    }
    Map<Symbol, Expression> complete = new LinkedHashMap<>();
    for (Domain.Variable variable : fact.domain().variables()) {
      Symbol symbol = variable.symbol();
      Expression value =
          values.containsKey(symbol)
              ? values.get(symbol)
              : occurring.contains(symbol) ? symbol : anyValue(variable, complete);
      complete.put(symbol, value);
      require(variable, value, complete, signs);
    }
    for (Symbol symbol : values.keySet()) {
      if (!complete.containsKey(symbol)) {
        throw new Unproved("'" + symbol + "' is no variable of " + fact.formula());
      }
    }
    for (Expression excluded : fact.domain().excluded()) {
      if (!signs.isNotZero(replace(excluded, complete))) {
        throw new Unproved(replace(excluded, complete) + " is not known to differ from 0");
      }
    }
    for (Relation assumed : fact.domain().assumptions()) {
      Relation here = (Relation) replace((Formula) assumed, complete);
      if (!signs.holds(here)) {
        throw new Unproved(here + " is not known to hold");
      }
    }
    return complete;
  }

  /** Any value that satisfies the bound, for a variable that does not occur. */
  private static Expression anyValue(Domain.Variable variable, Map<Symbol, Expression> before) {
    return variable
        .bound()
        .map(b -> replace(b, before).plus(variable.strict() ? 1 : 0))
        .orElse(Constant.ZERO);
  }

  private static void require(
      Domain.Variable variable, Expression value, Map<Symbol, Expression> values, Signs signs) {
    if (variable.integer() && !signs.isInteger(value)) {
      throw new Unproved(value + " is not known to be a whole number");
    }
    if (variable.bound().isPresent()) {
      Expression gap = value.minus(replace(variable.bound().orElseThrow(), values));
      if (!(variable.strict() ? signs.isPositive(gap) : signs.isNotNegative(gap))) {
        throw new Unproved(
            gap + " is not known to be " + (variable.strict() ? "positive" : "at least 0"));
      }
    }
  }

  /** All at once: a value may contain the name of another variable. */
  public static Formula replace(Formula formula, Map<Symbol, Expression> values) {
    Formula parked = formula;
    Map<Symbol, Expression> fromParked = new LinkedHashMap<>();
    for (Map.Entry<Symbol, Expression> value : values.entrySet()) {
      if (!value.getKey().equals(value.getValue())) {
        Symbol parking = new Symbol("parked__" + value.getKey().name());
        parked = parked.with(value.getKey(), parking);
        fromParked.put(parking, value.getValue());
      }
    }
    for (Map.Entry<Symbol, Expression> value : fromParked.entrySet()) {
      parked = parked.with(value.getKey(), value.getValue());
    }
    return parked;
  }

  /** The same for a value. */
  public static Expression replace(Expression expression, Map<Symbol, Expression> values) {
    return (Expression) replace((Formula) expression, values);
  }
}
