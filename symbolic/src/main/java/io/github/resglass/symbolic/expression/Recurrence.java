package io.github.resglass.symbolic.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * u_{at}, where u_{from+j} = first_j for 0 ≤ j &lt; d and u_index = next for every later index; in
 * {@code next} the symbol {@code previous_j} stands for u_{index−1−j}. Index and previous values
 * are bound. A program evaluates it in at − from + 1 − d steps.
 *
 * @param index what numbers the sequence
 * @param previous names of u_{index−1}, …, u_{index−d}
 * @param from the first index
 * @param first the first d values
 * @param next how the sequence goes on
 * @param at the index of the value that this stands for, a whole number not below from
 */
public record Recurrence(
    Symbol index,
    List<Symbol> previous,
    Expression from,
    List<Expression> first,
    Expression next,
    Expression at)
    implements Expression {

  public Recurrence {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(at, "at");
    previous = List.copyOf(previous);
    first = List.copyOf(first);
    if (previous.isEmpty() || first.size() != previous.size()) {
      throw new IllegalArgumentException("as many first values as previous ones, at least 1");
    }
    if (previous.contains(index) || Set.copyOf(previous).size() < previous.size()) {
      throw new IllegalArgumentException("index and previous values need different names");
    }
  }

  /** Another value of the same sequence. */
  public Recurrence at(Expression other) {
    return new Recurrence(index, previous, from, first, next, other);
  }

  /** How many values before it each value is made from. */
  public int order() {
    return first.size();
  }

  /** The value at this index made from those before it. */
  public Expression unfolded() {
    List<Expression> before = new ArrayList<>();
    for (int j = 1; j <= order(); j++) {
      before.add(at(at.minus(j)));
    }
    return next(at, before);
  }

  /** u_{here} made from u_{here−1}, …, u_{here−d}. */
  public Expression next(Expression here, List<Expression> before) {
    // The bound names step aside first: what is put in may contain them.
    Expression made = next.with(index, parked(index));
    for (Symbol each : previous) {
      made = made.with(each, parked(each));
    }
    for (int j = 0; j < order(); j++) {
      made = made.with(parked(previous.get(j)), before.get(j));
    }
    return made.with(parked(index), here);
  }

  /** The names that mean something inside {@code next} only. */
  boolean binds(Symbol symbol) {
    return symbol.equals(index) || previous.contains(symbol);
  }

  private static Symbol parked(Symbol symbol) {
    return new Symbol("bound__" + symbol.name());
  }

  @Override
  public String toString() {
    return PlainText.of(this);
  }
}
