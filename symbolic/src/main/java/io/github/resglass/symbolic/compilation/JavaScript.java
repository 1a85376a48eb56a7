package io.github.resglass.symbolic.compilation;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * Formulas as JavaScript (ECMAScript 5, no global but the helpers of {@link #HELPERS}), fully
 * parenthesised. Every function of a formula becomes a function of the same name, so definitions
 * written one below the other call one another.
 */
public final class JavaScript implements Translation<String> {

  /** What generated functions call; to be written once, before them. */
  public static final String HELPERS =
      """
      function binomial(n, k) {
        if (k < 0 || k > n) { return 0; }
        var value = 1;
        for (var i = 1; i <= Math.min(k, n - k); i++) { value = value * (n - i + 1) / i; }
        return value;
      }
      function finiteSum(from, to, term) {
        var sum = 0;
        for (var i = from; i <= to; i++) { sum += term(i); }
        return sum;
      }
      function finiteProduct(from, to, term) {
        var product = 1;
        for (var i = from; i <= to; i++) { product *= term(i); }
        return product;
      }
      function recurrence(from, first, next, at) {
        var latest = first.slice().reverse();
        if (at - from < first.length) { return first[at - from]; }
        for (var i = from + first.length; i <= at; i++) {
          latest.unshift(next.apply(null, [i].concat(latest)));
          latest.pop();
        }
        return latest[0];
      }
      function normal_density(x) { return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI); }
      """;

  private static final Map<String, String> KNOWN =
      Map.of(
          Call.LOG, "Math.log",
          Call.EXP, "Math.exp",
          Call.SQRT, "Math.sqrt",
          Call.FLOOR, "Math.floor",
          Call.ABSOLUTE, "Math.abs",
          Call.MAXIMUM, "Math.max");

  /** Words of the language, which a name in a formula may happen to be. */
  private static final java.util.Set<String> WORDS =
      java.util.Set.of(
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "default",
          "delete",
          "do",
          "else",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "new",
          "null",
          "return",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "var",
          "void",
          "while",
          "with",
          "yield",
          "Math");

  private JavaScript() {}

  /** The expression alone; its free symbols are variables of the surroundings. */
  public static String expression(Expression expression) {
    return new JavaScript().of(expression);
  }

  /** {@code function name(a, b) { return …; }}. */
  public static String function(String name, List<Symbol> variables, Expression value) {
    return "function "
        + name(name)
        + variables.stream().map(v -> name(v.name())).collect(Collectors.joining(", ", "(", ")"))
        + " { return "
        + expression(value)
        + "; }\n";
  }

  private static String name(String name) {
    return WORDS.contains(name) ? name + "_" : name;
  }

  @Override
  public String constant(BigFraction value) {
    String numerator = value.getNumerator().toString();
    String whole = value.signum() < 0 ? "(" + numerator + ")" : numerator;
    return value.getDenominator().equals(java.math.BigInteger.ONE)
        ? whole
        : "(" + whole + " / " + value.getDenominator() + ")";
  }

  @Override
  public String symbol(Symbol symbol) {
    return name(symbol.name());
  }

  @Override
  public String sum(List<String> terms) {
    return terms.stream().collect(Collectors.joining(" + ", "(", ")"));
  }

  @Override
  public String product(List<String> factors) {
    return factors.stream().collect(Collectors.joining(" * ", "(", ")"));
  }

  @Override
  public String power(String base, String exponent) {
    return "Math.pow(" + base + ", " + exponent + ")";
  }

  @Override
  public String call(String function, List<String> arguments) {
    return KNOWN.getOrDefault(function, name(function))
        + arguments.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String finiteSum(Symbol index, String from, String to, String term) {
    return over("finiteSum", index, from, to, term);
  }

  @Override
  public String finiteProduct(Symbol index, String from, String to, String term) {
    return over("finiteProduct", index, from, to, term);
  }

  private static String over(String helper, Symbol index, String from, String to, String term) {
    return helper
        + "("
        + from
        + ", "
        + to
        + ", function ("
        + name(index.name())
        + ") { return "
        + term
        + "; })";
  }

  @Override
  public String recurrence(
      Recurrence form, String from, List<String> first, String next, String at) {
    String names =
        form.previous().stream().map(p -> name(p.name())).collect(Collectors.joining(", "));
    return "recurrence("
        + from
        + ", ["
        + String.join(", ", first)
        + "], function ("
        + name(form.index().name())
        + ", "
        + names
        + ") { return "
        + next
        + "; }, "
        + at
        + ")";
  }
}
