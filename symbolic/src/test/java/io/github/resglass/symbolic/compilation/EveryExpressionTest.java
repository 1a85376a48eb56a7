package io.github.resglass.symbolic.compilation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Claims;
import io.github.resglass.symbolic.derivation.Step;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Membership;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/**
 * One loop over every expression of every claim: at random rational points the normal form of
 * computer algebra, the compiled exact function, the compiled function in machine numbers and the
 * generated JavaScript give one value.
 *
 * <p>Functions that have no rational value, or no meaning of their own, are all given the same
 * made-up meaning: 1 + Σ_i c_i a_i over their arguments, with coefficients that depend on the name.
 */
class EveryExpressionTest {

  private static final Set<String> RATIONAL =
      Set.of(Call.BINOMIAL, Call.FLOOR, Call.ABSOLUTE, Call.MAXIMUM);

  /** The normal form knows that e^{x+y} = e^x e^y and 3! = 6, which no made-up meaning obeys. */
  private static final Set<String> WITH_LAWS = Set.of(Call.EXP, Call.FACTORIAL);

  private static final Map<Expression, Domain> EXPRESSIONS = new LinkedHashMap<>();

  @BeforeAll
  static void collect() {
    for (Claim claim : Claims.all()) {
      for (Step step : claim.derivation().steps()) {
        Domain domain = step.application().domain();
        sides(step.before()).forEach(e -> EXPRESSIONS.put(e, domain));
        sides(step.after()).forEach(e -> EXPRESSIONS.put(e, domain));
      }
    }
  }

  private static List<Expression> sides(Formula formula) {
    List<Expression> found = new ArrayList<>();
    if (formula instanceof Expression expression) {
      found.add(expression);
    } else if (formula instanceof Relation relation) {
      found.addAll(List.of(relation.left(), relation.right()));
    } else if (formula instanceof Connective connective) {
      connective.parts().forEach(p -> found.addAll(sides(p)));
    } else if (formula instanceof ForAll all) {
      found.addAll(sides(all.body()));
    } else if (formula instanceof Membership membership) {
      found.add(membership.element());
    }
    return found;
  }

  /** Whole numbers up to 6 above their bounds, others small rationals. */
  private static Map<Symbol, BigFraction> point(
      Expression expression, Domain domain, Random random) {
    Map<Symbol, BigFraction> point = new LinkedHashMap<>();
    for (Domain.Variable variable : domain.variables()) {
      BigFraction bound = variable.bound().map(b -> symbolic(b, point)).orElse(new BigFraction(-3));
      if (variable.integer()) {
        // The bound of a whole number need not be one.
        BigFraction whole = new ExactArithmetic().call(Call.FLOOR, List.of(bound));
        boolean above = variable.strict() || !whole.equals(bound);
        point.put(variable.symbol(), whole.add(random.nextInt(4) + (above ? 1 : 0)));
      } else {
        point.put(
            variable.symbol(),
            bound.add(new BigFraction(random.nextInt(40) + 1, random.nextInt(9) + 11)));
      }
    }
    Set<Symbol> free = new LinkedHashSet<>(expression.freeSymbols());
    free.removeAll(point.keySet());
    free.forEach(s -> point.put(s, new BigFraction(random.nextInt(5) + 2)));
    return point;
  }

  /** Where rounding moves no argument of a floor across a whole number. */
  private static Map<Symbol, BigFraction> pointOffJumps(
      Expression expression, Domain domain, Random random) {
    Map<Symbol, BigFraction> point = point(expression, domain, random);
    while (jumps(expression, point)) {
      point = point(expression, domain, random);
    }
    return point;
  }

  private static boolean jumps(Expression part, Map<Symbol, BigFraction> point) {
    if (part instanceof Call call
        && call.function().equals(Call.FLOOR)
        && point.keySet().containsAll(call.freeSymbols())) {
      Expression argument = call.arguments().get(0);
      return Math.floor(machine(argument, point))
          != new ExactArithmetic().call(Call.FLOOR, List.of(exact(argument, point))).doubleValue();
    }
    return parts(part).stream().anyMatch(p -> jumps(p, point));
  }

  /** Through computer algebra: numbers put in for symbols, then the normal form. */
  private static BigFraction symbolic(Expression expression, Map<Symbol, BigFraction> point) {
    Expression closed = expression;
    for (Map.Entry<Symbol, BigFraction> value : point.entrySet()) {
      closed = closed.with(value.getKey(), new Constant(value.getValue()));
    }
    NormalForm form = NormalForm.of(closed);
    Expression left = form.rational();
    for (Symbol atom : form.rational().freeSymbols()) {
      left = left.with(atom, new Constant(meaning(form.atoms().get(atom))));
    }
    RationalFunction number = RationalFunction.of(left);
    return number.isZero() ? BigFraction.ZERO : number.numerator().get(0).coefficient();
  }

  private static BigFraction meaning(Expression atom) {
    if (atom instanceof Call call) {
      List<BigFraction> arguments =
          call.arguments().stream().map(a -> symbolic(a, Map.of())).toList();
      return RATIONAL.contains(call.function())
          ? new ExactArithmetic().call(call.function(), arguments)
          : madeUp(call.function(), arguments);
    }
    throw new AssertionError("left as it was: " + atom);
  }

  private static BigFraction madeUp(String function, List<BigFraction> arguments) {
    BigFraction sum = BigFraction.ONE;
    for (int i = 0; i < arguments.size(); i++) {
      sum = sum.add(arguments.get(i).multiply(coefficient(function, i)));
    }
    return sum;
  }

  private static int coefficient(String function, int argument) {
    return 1 + Math.floorMod(function.hashCode() + 7 * argument, 5);
  }

  /** A derivative, a coefficient or an expectation: no program evaluates it. */
  private static boolean actsOnFormulas(Expression expression) {
    return (expression instanceof Call call
            && (!call.bound().isEmpty() || call.function().equals(Call.DERIVATIVE)))
        || parts(expression).stream().anyMatch(EveryExpressionTest::actsOnFormulas);
  }

  private static Set<String> functions(Expression expression) {
    Set<String> names = new LinkedHashSet<>();
    if (expression instanceof Call call) {
      names.add(call.function());
    }
    parts(expression).forEach(p -> names.addAll(functions(p)));
    names.removeAll(RATIONAL);
    return names;
  }

  private static List<Expression> parts(Expression expression) {
    if (expression instanceof Sum sum) {
      return sum.terms();
    } else if (expression instanceof Product product) {
      return product.factors();
    } else if (expression instanceof Power power) {
      return List.of(power.base(), power.exponent());
    } else if (expression instanceof Call call) {
      return call.arguments();
    } else if (expression instanceof FiniteSum sum) {
      return List.of(sum.from(), sum.to(), sum.term());
    } else if (expression instanceof FiniteProduct product) {
      return List.of(product.from(), product.to(), product.term());
    } else if (expression instanceof Recurrence recurrence) {
      List<Expression> all = new ArrayList<>(recurrence.first());
      all.addAll(List.of(recurrence.from(), recurrence.next(), recurrence.at()));
      return all;
    }
    return List.of();
  }

  @Test
  void symbolicExactMachineAndJavaScriptValuesAgree() {
    Random random = new Random(20261124);
    int compared = 0;
    int refused = 0;
    Context context = Context.enter();
    try {
      context.setLanguageVersion(Context.VERSION_ES6);
      Scriptable scope = context.initStandardObjects();
      context.evaluateString(scope, JavaScript.HELPERS, "helpers", 1, null);
      for (Map.Entry<Expression, Domain> each : EXPRESSIONS.entrySet()) {
        Expression expression = each.getKey();
        if (actsOnFormulas(expression)) {
          refused++;
          assertThrows(IllegalArgumentException.class, () -> JavaScript.expression(expression));
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  CompiledFunction.of(
                      expression, List.copyOf(expression.freeSymbols()), new DoubleArithmetic()));
          continue;
        }
        Map<Symbol, BigFraction> point = pointOffJumps(expression, each.getValue(), random);
        BigFraction expected;
        BigFraction exact;
        try {
          expected = symbolic(expression, point);
          // A program refuses 0 times a value before a recurrence's first one; algebra drops it.
          exact = exact(expression, point);
        } catch (ArithmeticException undefined) {
          continue;
        }
        if (Collections.disjoint(functions(expression), WITH_LAWS)) {
          assertEquals(expected, exact, expression + " at " + point);
        }
        double value = exact.doubleValue();
        double machine = machine(expression, point);
        assertEquals(value, machine, tolerance(expression, point), expression + " at " + point);
        double script = script(expression, point, context, scope);
        assertEquals(machine, script, 1e-12 * Math.abs(machine), expression + " at " + point);
        compared++;
      }
    } finally {
      Context.exit();
    }
    assertTrue(
        compared > 0.95 * (EXPRESSIONS.size() - refused), compared + " of " + EXPRESSIONS.size());
  }

  /** 10⁻¹² of what is added up, were nothing to cancel. */
  private static double tolerance(Expression expression, Map<Symbol, BigFraction> point) {
    return 1e-12 * (1 + magnitude(expression, point));
  }

  private static double magnitude(Expression expression, Map<Symbol, BigFraction> point) {
    if (expression instanceof Sum sum) {
      return sum.terms().stream().mapToDouble(t -> magnitude(t, point)).sum();
    } else if (expression instanceof Product product) {
      return product.factors().stream()
          .mapToDouble(f -> magnitude(f, point))
          .reduce(1, (one, other) -> one * other);
    }
    // Inside a power or a function an error is multiplied by the slope, which is small here.
    return 100 * Math.abs(machine(expression, point));
  }

  private static BigFraction exact(Expression expression, Map<Symbol, BigFraction> point) {
    Map<String, Function<List<BigFraction>, BigFraction>> meanings = new HashMap<>();
    functions(expression).forEach(f -> meanings.put(f, arguments -> madeUp(f, arguments)));
    return CompiledFunction.of(
            expression, List.copyOf(point.keySet()), new ExactArithmetic(), meanings)
        .at(List.copyOf(point.values()));
  }

  private static double machine(Expression expression, Map<Symbol, BigFraction> point) {
    Map<String, Function<List<Double>, Double>> meanings = new HashMap<>();
    functions(expression)
        .forEach(
            f ->
                meanings.put(
                    f,
                    arguments -> {
                      double sum = 1;
                      for (int i = 0; i < arguments.size(); i++) {
                        sum += coefficient(f, i) * arguments.get(i);
                      }
                      return sum;
                    }));
    return CompiledFunction.of(
            expression, List.copyOf(point.keySet()), new DoubleArithmetic(), meanings)
        .at(point.values().stream().map(BigFraction::doubleValue).toList());
  }

  private static double script(
      Expression expression, Map<Symbol, BigFraction> point, Context context, Scriptable scope) {
    StringBuilder source = new StringBuilder();
    for (String function : functions(expression)) {
      String name = JavaScript.expression(new Call(function, List.of(Constant.ONE)));
      source
          .append(name, 0, name.indexOf('('))
          .append(" = function () { var sum = 1; ")
          .append("for (var i = 0; i < arguments.length; i++) { sum += [");
      for (int i = 0; i < 8; i++) {
        source.append(i == 0 ? "" : ", ").append(coefficient(function, i));
      }
      source.append("][i] * arguments[i]; } return sum; };\n");
    }
    String body = JavaScript.expression(expression);
    // Root, logarithm and exponential keep JavaScript's own names, which the made-up ones replace.
    for (String own : List.of("sqrt", "log", "exp")) {
      body = body.replace("Math." + own + "(", "made_" + own + "(");
    }
    String definitions = source.toString().replaceAll("Math\\.(sqrt|log|exp) =", "made_$1 =");
    List<Symbol> variables = List.copyOf(point.keySet());
    StringBuilder call = new StringBuilder("(function (");
    for (int i = 0; i < variables.size(); i++) {
      call.append(i == 0 ? "" : ", ").append(JavaScript.expression(variables.get(i)));
    }
    call.append(") { return ").append(body).append("; })(");
    int i = 0;
    for (BigFraction value : point.values()) {
      call.append(i++ == 0 ? "" : ", ").append(value.doubleValue());
    }
    String whole = "var made_sqrt, made_log, made_exp;\n" + definitions + call + ")";
    return Context.toNumber(context.evaluateString(scope, whole, "formula", 1, null));
  }

  @Test
  void aRecurrenceIsEvaluatedAsItsUnfoldingSays() {
    Symbol m = new Symbol("m");
    Symbol a = new Symbol("a");
    Symbol b = new Symbol("b");
    Symbol x = new Symbol("x");
    // Fibonacci polynomials: u_0 = 0, u_1 = 1, u_m = x u_{m−1} + u_{m−2}.
    Recurrence fibonacci =
        new Recurrence(
            m,
            List.of(a, b),
            Constant.ZERO,
            List.of(Constant.ZERO, Constant.ONE),
            x.times(a).plus(b),
            Expression.symbol("n"));
    CompiledFunction<BigFraction> exact =
        CompiledFunction.of(fibonacci, List.of(new Symbol("n"), x), new ExactArithmetic());
    assertEquals(new BigFraction(55), exact.at(List.of(new BigFraction(10), BigFraction.ONE)));
    for (int n = 0; n < 30; n++) {
      Expression at = fibonacci.at(Expression.constant(n)).with(x, Expression.constant(3));
      assertEquals(
          symbolic(at, Map.of()),
          exact.at(List.of(new BigFraction(n), new BigFraction(3))),
          "n = " + n);
    }
    assertEquals(
        BigInteger.valueOf(5),
        exact.at(List.of(new BigFraction(5), BigFraction.ONE)).getNumerator());
    Context context = Context.enter();
    try {
      Scriptable scope = context.initStandardObjects();
      String source =
          JavaScript.HELPERS
              + JavaScript.function("f", List.of(new Symbol("n"), x), fibonacci)
              + "f(10, 1) + f(0, 1) + f(1, 1)";
      assertEquals(56, Context.toNumber(context.evaluateString(scope, source, "f", 1, null)));
    } finally {
      Context.exit();
    }
  }
}
