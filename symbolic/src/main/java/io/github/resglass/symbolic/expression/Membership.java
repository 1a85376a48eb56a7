package io.github.resglass.symbolic.expression;

import java.util.Objects;

/** {@code element ∈ set}. */
public record Membership(Expression element, NumberSet set) implements Formula {

  /** The sets that claims speak about. */
  public enum NumberSet {
    /** 1, 2, 3, … */
    POSITIVE_INTEGERS,
    INTEGERS,
    REALS
  }

  public Membership {
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(set, "set");
  }

  @Override
  public Membership with(Symbol symbol, Expression replacement) {
    return new Membership(element.with(symbol, replacement), set);
  }

  @Override
  public String toString() {
    return element + " in " + set.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
