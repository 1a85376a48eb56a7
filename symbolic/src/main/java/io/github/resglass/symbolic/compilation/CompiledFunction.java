package io.github.resglass.symbolic.compilation;

import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;

/**
 * An expression as a function of its variables, translated once and called often. Values lie in
 * numbered slots, one for each symbol, so that a call looks no name up. Immutable; calls on several
 * threads do not meet.
 *
 * @param <N> the numbers that it works with
 */
public final class CompiledFunction<N> {

  /** A part of the formula: its value for the values in the slots. */
  @FunctionalInterface
  private interface Node<N> {
    N value(List<N> slots);
  }

  private final List<Symbol> variables;
  private final Map<Symbol, Integer> places = new HashMap<>();
  private final Node<N> body;

  private CompiledFunction(
      Expression expression,
      List<Symbol> variables,
      Arithmetic<N> arithmetic,
      Map<String, Function<List<N>, N>> functions) {
    this.variables = List.copyOf(variables);
    variables.forEach(this::slot);
    body = new Compiler(arithmetic, Map.copyOf(functions)).of(expression);
  }

  /**
   * Compiles an expression whose functions all have a fixed meaning.
   *
   * @throws IllegalArgumentException if a free symbol is not among the variables
   */
  public static <N> CompiledFunction<N> of(
      Expression expression, List<Symbol> variables, Arithmetic<N> arithmetic) {
    return of(expression, variables, arithmetic, Map.of());
  }

  /**
   * Compiles an expression.
   *
   * @param functions what functions without a fixed meaning are; these come first
   * @throws IllegalArgumentException if a free symbol is not among the variables
   */
  public static <N> CompiledFunction<N> of(
      Expression expression,
      List<Symbol> variables,
      Arithmetic<N> arithmetic,
      Map<String, Function<List<N>, N>> functions) {
    Set<Symbol> strangers = new java.util.LinkedHashSet<>(expression.freeSymbols());
    variables.forEach(strangers::remove);
    if (!strangers.isEmpty()) {
      throw new IllegalArgumentException(strangers + " would have to be variables");
    }
    return new CompiledFunction<>(expression, variables, arithmetic, functions);
  }

  /**
   * The value at these values of the variables, in their order.
   *
   * @throws ArithmeticException if it does not exist in this arithmetic
   */
  public N at(List<N> values) {
    if (values.size() != variables.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for the " + variables.size() + " variables " + variables);
    }
    List<N> filled = new ArrayList<>(values);
    while (filled.size() < places.size()) {
      filled.add(null);
    }
    return body.value(filled);
  }

  /** The slot of a symbol; an index that is bound twice may share one, as it is set anew. */
  private int slot(Symbol symbol) {
    return places.computeIfAbsent(symbol, s -> places.size());
  }

  private final class Compiler implements Translation<Node<N>> {

    private final Arithmetic<N> arithmetic;
    private final Map<String, Function<List<N>, N>> functions;

    Compiler(Arithmetic<N> arithmetic, Map<String, Function<List<N>, N>> functions) {
      this.arithmetic = arithmetic;
      this.functions = functions;
    }

    @Override
    public Node<N> constant(BigFraction value) {
      N number = arithmetic.number(value);
      return slots -> number;
    }

    @Override
    public Node<N> symbol(Symbol symbol) {
      int place = slot(symbol);
      return slots -> slots.get(place);
    }

    @Override
    public Node<N> sum(List<Node<N>> terms) {
      return slots -> {
        N sum = terms.get(0).value(slots);
        for (Node<N> term : terms.subList(1, terms.size())) {
          sum = arithmetic.plus(sum, term.value(slots));
        }
        return sum;
      };
    }

    @Override
    public Node<N> product(List<Node<N>> factors) {
      return slots -> {
        N product = factors.get(0).value(slots);
        for (Node<N> factor : factors.subList(1, factors.size())) {
          product = arithmetic.times(product, factor.value(slots));
        }
        return product;
      };
    }

    @Override
    public Node<N> power(Node<N> base, Node<N> exponent) {
      return slots -> arithmetic.power(base.value(slots), exponent.value(slots));
    }

    @Override
    public Node<N> call(String function, List<Node<N>> arguments) {
      Function<List<N>, N> given = functions.get(function);
      Function<List<N>, N> meaning =
          given != null ? given : values -> arithmetic.call(function, values);
      return slots -> meaning.apply(arguments.stream().map(a -> a.value(slots)).toList());
    }

    @Override
    public Node<N> finiteSum(Symbol index, Node<N> from, Node<N> to, Node<N> term) {
      return fold(index, from, to, term, BigFraction.ZERO, arithmetic::plus);
    }

    @Override
    public Node<N> finiteProduct(Symbol index, Node<N> from, Node<N> to, Node<N> term) {
      return fold(index, from, to, term, BigFraction.ONE, arithmetic::times);
    }

    private Node<N> fold(
        Symbol index,
        Node<N> from,
        Node<N> to,
        Node<N> term,
        BigFraction empty,
        java.util.function.BinaryOperator<N> joined) {
      int place = slot(index);
      return slots -> {
        long last = arithmetic.index(to.value(slots));
        N outside = slots.get(place);
        N result = arithmetic.number(empty);
        for (long i = arithmetic.index(from.value(slots)); i <= last; i++) {
          slots.set(place, arithmetic.number(new BigFraction(i)));
          result = joined.apply(result, term.value(slots));
        }
        slots.set(place, outside);
        return result;
      };
    }

    @Override
    public Node<N> recurrence(
        Recurrence form, Node<N> from, List<Node<N>> first, Node<N> next, Node<N> at) {
      int index = slot(form.index());
      List<Integer> previous = form.previous().stream().map(CompiledFunction.this::slot).toList();
      return slots -> {
        long start = arithmetic.index(from.value(slots));
        long distance = arithmetic.index(at.value(slots)) - start;
        if (distance < 0) {
          throw new ArithmeticException("index " + distance + " places before the first one");
        }
        List<N> latest = new ArrayList<>();
        first.forEach(f -> latest.add(0, f.value(slots)));
        if (distance < latest.size()) {
          return latest.get(latest.size() - 1 - (int) distance);
        }
        List<N> inner = new ArrayList<>(slots);
        for (long i = latest.size(); i <= distance; i++) {
          inner.set(index, arithmetic.number(new BigFraction(start + i)));
          for (int j = 0; j < previous.size(); j++) {
            inner.set(previous.get(j), latest.get(j));
          }
          latest.add(0, next.value(inner));
          latest.remove(latest.size() - 1);
        }
        return latest.get(0);
      };
    }
  }
}
