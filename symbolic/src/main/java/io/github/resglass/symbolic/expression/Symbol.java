package io.github.resglass.symbolic.expression;

/** A named quantity: β is written {@code beta}, ε_r is a {@link Call} of ε. */
public record Symbol(String name) implements Expression {

  public Symbol {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "'" + name + "' is not a symbol (a letter, then letters, digits, _)");
    }
  }

  /** A letter, then letters, digits and underscores; in a loop, because names of atoms are long. */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '_'))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  @Override
  public String toString() {
    return name;
  }
}
