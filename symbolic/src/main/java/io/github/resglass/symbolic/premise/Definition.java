package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.premise.Vocabulary.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * f(x, …) = expression: gives a name to a value; a symbol may name a constant. Accepted if the name
 * is new, its arguments are different variables, and the expression contains no others; so nothing
 * can follow from it that did not hold before.
 */
public record Definition() implements Naming {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL) {
      throw new Unproved(after + " is not an equation");
    }
    if (relation.left() instanceof Symbol symbol) {
      return constant(symbol, relation.right(), context);
    }
    Call call = newFunction(after, context);
    return new Check.Definition(
        call.function() + " is a new name, and depends on nothing but its arguments");
  }

  /** A symbol may stand for a value that depends on nothing. */
  private static Check constant(Symbol symbol, Expression value, Context context) {
    boolean used = Vocabulary.of(context.earlier()).names().contains(Name.of(symbol));
    boolean variable =
        context.earlier().stream().anyMatch(s -> s.application().domain().find(symbol).isPresent());
    if (used
        || variable
        || !value.freeSymbols().isEmpty()
        || context.domain().find(symbol).isPresent()) {
      throw new Unproved(symbol + " is already in use, or its value depends on something");
    }
    return new Check.Definition(symbol + " is a new name for a constant");
  }

  /** The right side of f(x, …) = expression, where f is a {@link #newFunction}. */
  static Expression valueOfNewFunction(Formula after, Context context) {
    newFunction(after, context);
    return ((Relation) after).right();
  }

  /**
   * The left side of f(x, …) = expression: f is a new name, its arguments are different variables,
   * and the expression contains no others.
   */
  private static Call newFunction(Formula after, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !(relation.left() instanceof Call call)) {
      throw new Unproved(after + " is not of the form f(x, ...) = expression");
    }
    requireVariables(call);
    Set<Symbol> strangers = new HashSet<>(relation.right().freeSymbols());
    strangers.removeAll(call.freeSymbols());
    if (!strangers.isEmpty()) {
      throw new Unproved(strangers + " would have to be arguments of " + call.function());
    }
    requireNew(call.function(), relation.right(), context);
    return call;
  }

  private static void requireVariables(Call call) {
    Set<Expression> seen = new HashSet<>();
    for (Expression argument : call.arguments()) {
      if (!(argument instanceof Symbol) || !seen.add(argument)) {
        throw new Unproved("the arguments of " + call + " are not different variables");
      }
    }
  }

  private static void requireNew(String function, Expression meaning, Context context) {
    if (FunctionNames.of(meaning).contains(function) || FunctionNames.isReserved(function)) {
      throw new Unproved(function + " is not a new name");
    }
    if (Vocabulary.of(context.earlier()).names().contains(Name.function(function))) {
      throw new Unproved(function + " is already in use");
    }
    if (FunctionNames.of(meaning).contains(Call.DERIVATIVE)) {
      throw new Unproved("whether there is a derivative is not known of a definition");
    }
  }
}
