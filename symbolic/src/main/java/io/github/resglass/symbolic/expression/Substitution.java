package io.github.resglass.symbolic.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
    } else if (in instanceof Call call && call.function().equals(Call.DERIVATIVE)) {
      return Slopes.replace(call, symbol, by);
    } else if (in instanceof Call call) {
      return call.bound().isEmpty()
          ? new Call(call.function(), replaceAll(call.arguments(), symbol, by))
          : inside(call, symbol, by);
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
    } else if (in instanceof Recurrence recurrence) {
      return replace(recurrence, symbol, by);
    }
    throw new AssertionError(in);
  }

  /** Bound names are not renamed: who puts one of them in is told. */
  private static Recurrence replace(Recurrence in, Symbol symbol, Expression by) {
    boolean inside = !in.binds(symbol) && in.next().freeSymbols().contains(symbol);
    if (inside && by.freeSymbols().stream().anyMatch(in::binds)) {
      throw new IllegalArgumentException("'" + by + "' contains a name that is bound in " + in);
    }
    return new Recurrence(
        in.index(),
        in.previous(),
        replace(in.from(), symbol, by),
        replaceAll(in.first(), symbol, by),
        inside ? replace(in.next(), symbol, by) : in.next(),
        replace(in.at(), symbol, by));
  }

  /** In a call that binds symbols: those stay, and get other names where they would capture. */
  private static Expression inside(Call call, Symbol symbol, Expression by) {
    if (call.bound().stream().anyMatch(bound -> captures(bound, symbol, by))) {
      List<Symbol> names =
          call.bound().stream()
              .map(
                  bound ->
                      captures(bound, symbol, by)
                          ? fresh(bound, call.arguments().get(0), by, call.bound())
                          : bound)
              .toList();
      return inside(call.renamed(names), symbol, by);
    }
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression argument = call.arguments().get(i);
      boolean stays =
          i == 0
              ? call.bound().contains(symbol)
              : argument instanceof Symbol name && call.bound().contains(name);
      arguments.add(stays ? argument : replace(argument, symbol, by));
    }
    return new Call(call.function(), arguments);
  }

  /** Whether the bound index would swallow a symbol of the replacement. */
  private static boolean captures(Symbol index, Symbol symbol, Expression by) {
    return !index.equals(symbol) && by.freeSymbols().contains(index);
  }

  private static Symbol fresh(Symbol index, Expression term, Expression by) {
    return fresh(index, term, by, List.of());
  }

  private static Symbol fresh(Symbol index, Expression term, Expression by, List<Symbol> taken) {
    for (int i = 1; ; i++) {
      Symbol candidate = new Symbol(index.name() + i);
      if (!term.freeSymbols().contains(candidate)
          && !by.freeSymbols().contains(candidate)
          && !taken.contains(candidate)) {
        return candidate;
      }
    }
  }

  static Expression parts(Expression in, UnaryOperator<Expression> change) {
    if (in instanceof Sum sum) {
      return Expression.sum(sum.terms().stream().map(change).toList());
    } else if (in instanceof Product product) {
      return Expression.product(product.factors().stream().map(change).toList());
    } else if (in instanceof Power power) {
      return change.apply(power.base()).power(change.apply(power.exponent()));
    } else if (in instanceof Call call) {
      List<Symbol> bound = call.bound();
      return new Call(
          call.function(),
          call.arguments().stream()
              .map(a -> a instanceof Symbol name && bound.contains(name) ? a : change.apply(a))
              .toList());
    } else if (in instanceof FiniteSum sum) {
      return new FiniteSum(
          sum.index(), change.apply(sum.from()), change.apply(sum.to()), change.apply(sum.term()));
    } else if (in instanceof FiniteProduct product) {
      return new FiniteProduct(
          product.index(),
          change.apply(product.from()),
          change.apply(product.to()),
          change.apply(product.term()));
    } else if (in instanceof Recurrence recurrence) {
      return new Recurrence(
          recurrence.index(),
          recurrence.previous(),
          change.apply(recurrence.from()),
          recurrence.first().stream().map(change).toList(),
          change.apply(recurrence.next()),
          change.apply(recurrence.at()));
    }
    return in;
  }

  static Set<Symbol> bound(Expression in) {
    Set<Symbol> names = new LinkedHashSet<>();
    if (in instanceof FiniteSum sum) {
      names.add(sum.index());
    } else if (in instanceof FiniteProduct product) {
      names.add(product.index());
    } else if (in instanceof Recurrence recurrence) {
      names.add(recurrence.index());
      names.addAll(recurrence.previous());
    } else if (in instanceof Call call) {
      names.addAll(call.bound());
    }
    return names;
  }

  /** Its bound names apart from these: the same value. */
  static Expression apart(Expression in, Predicate<Symbol> taken) {
    if (in instanceof FiniteSum sum && taken.test(sum.index())) {
      Symbol fresh = fresh(sum.index(), in, taken);
      return new FiniteSum(fresh, sum.from(), sum.to(), replace(sum.term(), sum.index(), fresh));
    } else if (in instanceof FiniteProduct product && taken.test(product.index())) {
      Symbol fresh = fresh(product.index(), in, taken);
      return new FiniteProduct(
          fresh, product.from(), product.to(), replace(product.term(), product.index(), fresh));
    }
    return in;
  }

  private static Symbol fresh(Symbol index, Expression in, Predicate<Symbol> taken) {
    return Stream.iterate(1, i -> i + 1)
        .map(i -> new Symbol(index.name() + i))
        .filter(name -> !taken.test(name) && !in.freeSymbols().contains(name))
        .filter(name -> !occursBound(in, name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean occursBound(Expression in, Symbol name) {
    boolean[] occurs = {bound(in).contains(name)};
    parts(
        in,
        part -> {
          occurs[0] |= occursBound(part, name);
          return part;
        });
    return occurs[0];
  }

  private static List<Expression> replaceAll(
      List<Expression> expressions, Symbol symbol, Expression by) {
    return expressions.stream().map(e -> replace(e, symbol, by)).toList();
  }
}
