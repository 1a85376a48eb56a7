package io.github.resglass.symbolic.expression;

import java.util.List;

/**
 * The value of a function: one of those named here, or an opaque one such as {@code F(m,x)}, of
 * which nothing is known but what a rule says.
 */
public record Call(String function, List<Expression> arguments) implements Expression {

  public static final String BINOMIAL = "binomial";
  public static final String LOG = "log";
  public static final String EXP = "exp";
  public static final String SQRT = "sqrt";
  public static final String FLOOR = "floor";
  public static final String ABSOLUTE = "abs";

  /** {@code coefficient(e, t, r)} = [t^r] e. */
  public static final String COEFFICIENT = "coefficient";

  /** {@code derivative(e, x)} = de/dx. */
  public static final String DERIVATIVE = "derivative";

  /** {@code legendre(m, y)} = P_m(y). */
  public static final String LEGENDRE = "legendre";

  public Call {
    arguments = List.copyOf(arguments);
    if (!Symbol.isName(function)) {
      throw new IllegalArgumentException(
          "'" + function + "' is not the name of a function (a letter, then letters, digits, _)");
    }
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException(function + " without arguments: write a symbol");
    }
  }

  @Override
  public String toString() {
    return PlainText.of(this);
  }
}
