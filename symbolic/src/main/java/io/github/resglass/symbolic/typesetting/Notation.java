package io.github.resglass.symbolic.typesetting;

import java.util.List;
import java.util.Objects;

/** What stands on paper: the layout of a formula, before it is written in any format. */
sealed interface Notation {

  /** What a single token is; formats differ in how they set each kind. */
  enum Kind {
    VARIABLE,
    NUMBER,
    OPERATOR,
    RELATION,
    FUNCTION,
    WORDS
  }

  /** A letter, number or sign. */
  record Token(Kind kind, String text) implements Notation {}

  /** Side by side; {@code times} between two parts means that they are multiplied. */
  record Row(List<Notation> parts) implements Notation {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /** The product sign that is not written. */
  record Times() implements Notation {}

  record Fraction(Notation numerator, Notation denominator) implements Notation {}

  record Root(Notation radicand) implements Notation {}

  record BinomialForm(Notation upper, Notation lower) implements Notation {}

  /** Parentheses, ⌊⌋ or ||. */
  record Fence(String open, Notation body, String close) implements Notation {}

  /** A base with an index, primes and an exponent; what is absent is null. */
  record Script(Notation base, int primes, Notation index, Notation exponent) implements Notation {
    public Script {
      Objects.requireNonNull(base, "base");
    }
  }

  /** Σ or Π with its limits. */
  record Big(String sign, Notation under, Notation over, Notation body) implements Notation {}

  static Token variable(String text) {
    return new Token(Kind.VARIABLE, text);
  }

  static Token number(String text) {
    return new Token(Kind.NUMBER, text);
  }

  static Token operator(String text) {
    return new Token(Kind.OPERATOR, text);
  }

  static Token relation(String text) {
    return new Token(Kind.RELATION, text);
  }

  static Row row(Notation... parts) {
    return new Row(List.of(parts));
  }

  static Fence parentheses(Notation body) {
    return new Fence("(", body, ")");
  }
}
