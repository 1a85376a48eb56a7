package io.github.resglass.symbolic.expression;

import java.util.Objects;

/** The body holds for every whole number from ≤ index ≤ to. */
public record ForAll(Symbol index, Expression from, Expression to, Formula body)
    implements Formula {

  public ForAll {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(body, "body");
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the replacement contains the index, which would bind it
   */
  @Override
  public ForAll with(Symbol symbol, Expression replacement) {
    if (!symbol.equals(index) && replacement.freeSymbols().contains(index)) {
      throw new IllegalArgumentException(
          "'" + replacement + "' contains the index " + index + " of " + this);
    }
    return new ForAll(
        index,
        from.with(symbol, replacement),
        to.with(symbol, replacement),
        symbol.equals(index) ? body : body.with(symbol, replacement));
  }

  @Override
  public String toString() {
    return body + " for " + from + " <= " + index + " <= " + to;
  }
}
