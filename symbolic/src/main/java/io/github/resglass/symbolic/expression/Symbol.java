package io.github.resglass.symbolic.expression;

import java.util.regex.Pattern;

/** A named quantity: β is written {@code beta}, ε_r is a {@link Call} of ε. */
public record Symbol(String name) implements Expression {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  public Symbol {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is not a symbol (a letter, then letters, digits, _)");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
