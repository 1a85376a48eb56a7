package io.github.resglass.symbolic.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /**
   * {@code derivative(e, x)} = de/dx; {@code derivative(f(…, a, …), a)} is the derivative of f by
   * that argument, at a.
   */
  public static final String DERIVATIVE = "derivative";

  /** {@code legendre(m, y)} = P_m(y). */
  public static final String LEGENDRE = "legendre";

  /** {@code hermite(n, y)} = H_n(y), orthogonal for the weight exp(−y²). */
  public static final String HERMITE = "hermite";

  /** {@code factorial(n)} = n!. */
  public static final String FACTORIAL = "factorial";

  /** {@code gamma_function(x)} = Γ(x) for x > 0. */
  public static final String GAMMA = "gamma_function";

  /** {@code integral(f, t)} = ∫ f dt over all real t. */
  public static final String INTEGRAL = "integral";

  /**
   * {@code centred(f, t, s)} = ½∫ sgn(s−t) f(t) dt over all real t: the antiderivative of f whose
   * limits at −∞ and ∞ are opposite.
   */
  public static final String CENTRED = "centred";

  public static final String MAXIMUM = "max";

  /** {@code step(x)} = R′(x) for R(x) = max(0, x): 1 for x > 0, 0 for x ≤ 0. */
  public static final String STEP = "step";

  /** {@code entry(v, i, …)} = v_{i,…}: one member of a family, of which nothing else is known. */
  public static final String ENTRY = "entry";

  /** {@code normal_density(x)} = φ(x) = exp(−x²/2)/√(2π). */
  public static final String NORMAL_DENSITY = "normal_density";

  /** {@code normal_distribution(x)} = Φ(x) = ∫_{−∞}^x φ. */
  public static final String NORMAL_DISTRIBUTION = "normal_distribution";

  /**
   * {@code normal_mean(e, X, …)} = E e, where X, …, or all their entries, are independent standard
   * normal.
   */
  public static final String NORMAL_MEAN = "normal_mean";

  /**
   * {@code gate_mean(e, q, A, …)} = E e, where A, …, or all their entries, are independent, 1 with
   * probability q and else 0.
   */
  public static final String GATE_MEAN = "gate_mean";

  /** Where the symbols stand that a call binds, as a sum binds its index. */
  private static final Map<String, Integer> FIRST_BOUND = Map.of(NORMAL_MEAN, 1, GATE_MEAN, 2);

  /** Names of what is no function, but is written like one. */
  private static final Set<String> SUMS = Set.of("sum", "product", "recurrence");

  public Call {
    arguments = List.copyOf(arguments);
    if (!Symbol.isName(function)) {
      throw new IllegalArgumentException(
          "'" + function + "' is not the name of a function (a letter, then letters, digits, _)");
    }
    if (SUMS.contains(function)) {
      throw new IllegalArgumentException(function + " is how a sum or a sequence is written");
    }
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException(function + " without arguments: write a symbol");
    }
    requireVariableOfIntegration(function, arguments);
    List<Expression> variables =
        arguments.stream().skip(FIRST_BOUND.getOrDefault(function, 0)).toList();
    if (FIRST_BOUND.containsKey(function)
        && (variables.isEmpty()
            || variables.stream().distinct().count() < variables.size()
            || !variables.stream().allMatch(Symbol.class::isInstance))) {
      throw new IllegalArgumentException(function + " is taken over different symbols, at least 1");
    }
  }

  private static void requireVariableOfIntegration(String function, List<Expression> arguments) {
    boolean integral = function.equals(INTEGRAL) && arguments.size() == 2;
    boolean centred = function.equals(CENTRED) && arguments.size() == 3;
    if ((function.equals(INTEGRAL) || function.equals(CENTRED))
        && !((integral || centred)
            && arguments.get(1) instanceof Symbol variable
            && (integral || !arguments.get(2).freeSymbols().contains(variable)))) {
      throw new IllegalArgumentException(
          function + " is taken over a symbol that does not occur outside of it");
    }
  }

  /** The symbols that it binds in its first argument: t of [t^r], what a mean is taken over. */
  public List<Symbol> bound() {
    if (function.equals(COEFFICIENT)) {
      return arguments.get(1) instanceof Symbol t ? List.of(t) : List.of();
    }
    if (function.equals(INTEGRAL) || function.equals(CENTRED)) {
      return List.of((Symbol) arguments.get(1));
    }
    int first = FIRST_BOUND.getOrDefault(function, arguments.size());
    return arguments.stream().skip(first).map(Symbol.class::cast).toList();
  }

  /** The same call with other names for the symbols that it binds, in their order. */
  public Call renamed(List<Symbol> names) {
    List<Symbol> bound = bound();
    Expression body = arguments.get(0);
    for (int i = 0; i < bound.size(); i++) {
      body = body.with(bound.get(i), names.get(i));
    }
    List<Expression> renamed = new ArrayList<>(arguments);
    renamed.set(0, body);
    for (int i = 1; i < renamed.size(); i++) {
      int place = bound.indexOf(renamed.get(i));
      if (place >= 0) {
        renamed.set(i, names.get(place));
      }
    }
    return new Call(function, renamed);
  }

  @Override
  public String toString() {
    return PlainText.of(this);
  }
}
