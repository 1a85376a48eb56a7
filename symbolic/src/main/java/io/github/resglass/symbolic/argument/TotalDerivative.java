package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.cas.SymjaCalculus;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * de/dx = ∂e/∂x + Σ_i ∂e/∂g_i g_i′ for an expression in x and in functions g_i of it.
 *
 * @param variable x
 * @param flat e with a symbol in the place of each g_i
 * @param functions g_i by its symbol
 */
record TotalDerivative(Symbol variable, Expression flat, Map<Symbol, Call> functions) {

  /** Takes the functions out, and makes sure that the rest is smooth in x and in each of them. */
  static TotalDerivative of(Expression value, Symbol variable, Domain domain) {
    Map<Symbol, Call> functions = new LinkedHashMap<>();
    Expression flat = flatten(value, variable, functions);
    Domain wide = domain;
    for (Symbol function : functions.keySet()) {
      wide = wide.real(function);
    }
    Smoothness smoothness = new Smoothness(variable, wide);
    smoothness.requireOpenInterval();
    smoothness.require(flat);
    for (Symbol function : functions.keySet()) {
      new Smoothness(function, wide).require(flat);
    }
    return new TotalDerivative(variable, flat, functions);
  }

  private static Expression flatten(Expression e, Symbol variable, Map<Symbol, Call> functions) {
    boolean elementary =
        e instanceof Call call
            && (call.function().equals(Call.SQRT) || call.function().equals(Call.LOG));
    if (elementary || e instanceof Sum || e instanceof Product || e instanceof Power) {
      return e.withParts(part -> flatten(part, variable, functions));
    }
    if (!(e instanceof Call call) || !e.freeSymbols().contains(variable)) {
      return e;
    }
    for (Map.Entry<Symbol, Call> known : functions.entrySet()) {
      if (known.getValue().equals(call)) {
        return known.getKey();
      }
    }
    Symbol name = new Symbol("function__" + functions.size());
    functions.put(name, call);
    return name;
  }

  /** What the total derivative is, with these derivatives instead of g_i′ where there is one. */
  Expression with(Map<Call, Expression> slopes) {
    List<Expression> terms = new ArrayList<>();
    terms.add(restored(Derivative.of(flat, variable)));
    functions.forEach(
        (name, call) ->
            terms.add(
                restored(Derivative.of(flat, name))
                    .times(
                        slopes.getOrDefault(
                            call, Expression.call(Call.DERIVATIVE, call, variable)))));
    return Expression.sum(terms);
  }

  private Expression restored(Expression expression) {
    Expression result = expression;
    for (Map.Entry<Symbol, Call> function : functions.entrySet()) {
      result = result.with(function.getKey(), function.getValue());
    }
    return result;
  }

  /** Every g_i has a derivative: among the instances of the premises, or among these. */
  void requireKnown(Combination combination, Map<Call, Expression> slopes) {
    for (Call call : functions.values()) {
      if (!slopes.containsKey(call)) {
        requireKnown(combination, call, variable);
      }
    }
  }

  /** An instance of the premises says what the derivative is. */
  static void requireKnown(Combination combination, Call call, Symbol variable) {
    Expression slope = Expression.call(Call.DERIVATIVE, call, variable);
    if (combination.instances().stream()
        .noneMatch(i -> Smoothness.givesDerivative(i) && i.left().equals(slope))) {
      throw new Unproved(call + " is not known to be differentiable");
    }
  }

  /** Makes sure that Symja finds the same partial derivatives; says how for each. */
  String compare(Combination combination) {
    return Stream.concat(Stream.of(variable), functions.keySet().stream())
        .map(by -> "by " + restored(by) + " " + requireAlike(by, combination))
        .collect(Collectors.joining("; "));
  }

  private String requireAlike(Symbol by, Combination combination) {
    return combination.requireZero(
        restored(Derivative.of(flat, by).minus(SymjaCalculus.derivative(flat, by))));
  }
}
