package io.github.resglass.symbolic.expression;

import java.util.Objects;

/** {@code left comparison right}: what a derivation concludes. */
public record Relation(Expression left, Comparison comparison, Expression right)
    implements Formula {

  /** How the two sides of a relation stand to each other. */
  public enum Comparison {
    EQUAL("="),
    NOT_EQUAL("≠"),
    LESS("<"),
    LESS_OR_EQUAL("≤"),
    GREATER(">"),
    GREATER_OR_EQUAL("≥"),
    /** The left side tends to the right side, in the limit that the claim's domain names. */
    TENDS_TO("→");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  public Relation {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(right, "right");
  }

  @Override
  public Relation with(Symbol symbol, Expression replacement) {
    return new Relation(
        left.with(symbol, replacement), comparison, right.with(symbol, replacement));
  }

  @Override
  public String toString() {
    return left + " " + comparison.sign() + " " + right;
  }
}
