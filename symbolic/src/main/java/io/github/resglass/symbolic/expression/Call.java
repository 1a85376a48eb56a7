package io.github.resglass.symbolic.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** {@code hermite(n, y)} = H_n(y), orthogonal for the weight exp(−y²). */
  public static final String HERMITE = "hermite";

  /** {@code factorial(n)} = n!. */
  public static final String FACTORIAL = "factorial";

  /** {@code integral(f, t)} = ∫ f dt over all real t. */
  public static final String INTEGRAL = "integral";

  /**
   * {@code centred(f, t, s)} = ½∫ sgn(s−t) f(t) dt over all real t: the antiderivative of f whose
   * limits at −∞ and ∞ are opposite.
   */
  public static final String CENTRED = "centred";

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

  /** The variable of integration, which the first argument is not free in. */
  public Optional<Symbol> bound() {
    return (function.equals(INTEGRAL) || function.equals(CENTRED))
            && arguments.size() > 1
            && arguments.get(1) instanceof Symbol variable
        ? Optional.of(variable)
        : Optional.empty();
  }

  /** The same value with another name for the variable of integration, which must be new in it. */
  public Call rename(Symbol variable) {
    Symbol before = bound().orElseThrow();
    List<Expression> renamed = new ArrayList<>(arguments);
    renamed.set(0, arguments.get(0).with(before, variable));
    renamed.set(1, variable);
    return new Call(function, renamed);
  }

  @Override
  public String toString() {
    return PlainText.of(this);
  }
}
