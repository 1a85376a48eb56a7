package io.github.resglass.symbolic.compilation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** Exact numbers, machine numbers and JavaScript give one value, or each refuses what has none. */
class ArithmeticTest {

  private static final Symbol X = new Symbol("x");
  private static final Symbol N = new Symbol("n");
  private static final Symbol K = new Symbol("k");
  private static final Symbol A = new Symbol("a");
  private static final Symbol B = new Symbol("b");

  private static Expression number(long value) {
    return Expression.constant(value);
  }

  private static Expression fraction(int numerator, int denominator) {
    return Expression.constant(new BigFraction(numerator, denominator));
  }

  private static BigFraction exact(Expression expression) {
    return CompiledFunction.of(expression, List.of(), new ExactArithmetic()).at(List.of());
  }

  private static double machine(Expression expression) {
    return CompiledFunction.of(expression, List.of(), new DoubleArithmetic()).at(List.of());
  }

  private static double script(String source) {
    Context context = Context.enter();
    try {
      Scriptable scope = context.initStandardObjects();
      return Context.toNumber(
          context.evaluateString(scope, JavaScript.HELPERS + source, "test", 1, null));
    } finally {
      Context.exit();
    }
  }

  private static final Recurrence FACTORIALS_AND_MORE =
      new Recurrence(
          K,
          List.of(A, B),
          number(2),
          List.of(number(3), number(5)),
          A.times(K).minus(B),
          number(2));

  @Test
  void everyFormHasTheValueThatPaperSays() {
    Map<Expression, BigFraction> values = new LinkedHashMap<>();
    values.put(fraction(-2, 3), new BigFraction(-2, 3));
    values.put(number(-4).plus(Expression.call(Call.FLOOR, fraction(1, 2))), new BigFraction(-4));
    values.put(Expression.call(Call.FLOOR, fraction(-1, 2)), new BigFraction(-1));
    values.put(Expression.call(Call.FLOOR, number(-3)), new BigFraction(-3));
    values.put(Expression.call(Call.FLOOR, fraction(7, 2)), new BigFraction(3));
    values.put(Expression.call(Call.ABSOLUTE, fraction(-7, 2)), new BigFraction(7, 2));
    values.put(Expression.call(Call.SQRT, fraction(9, 4)), new BigFraction(3, 2));
    values.put(Expression.call(Call.MAXIMUM, number(2), number(7), number(3)), new BigFraction(7));
    int[][] triangle = {
      {0, 0, 1}, {5, 0, 1}, {5, 5, 1}, {5, 2, 10}, {5, 3, 10}, {5, 6, 0}, {5, -1, 0}
    };
    for (int[] row : triangle) {
      values.put(Expression.binomial(number(row[0]), number(row[1])), new BigFraction(row[2]));
    }
    values.put(Expression.sumOver(K, number(1), number(4), K.power(2)), new BigFraction(30));
    values.put(Expression.sumOver(K, number(3), number(3), K), new BigFraction(3));
    values.put(Expression.sumOver(K, number(3), number(2), K), BigFraction.ZERO);
    values.put(new FiniteProduct(K, number(2), number(4), K.plus(1)), new BigFraction(60));
    values.put(new FiniteProduct(K, number(3), number(2), K), BigFraction.ONE);
    // u_2 = 3, u_3 = 5, u_4 = 4·5 − 3, u_5 = 5·17 − 5, u_6 = 6·80 − 17.
    int[] sequence = {3, 5, 17, 80, 463};
    for (int i = 0; i < sequence.length; i++) {
      values.put(FACTORIALS_AND_MORE.at(number(2 + i)), new BigFraction(sequence[i]));
    }
    values.put(
        Expression.sumOver(
            K, number(1), number(3), Expression.sumOver(N, number(1), K, K.times(N))),
        new BigFraction(25));
    values.forEach(
        (expression, value) -> {
          assertEquals(value, exact(expression), expression.toString());
          assertEquals(value.doubleValue(), machine(expression), 1e-12, expression.toString());
          assertEquals(
              value.doubleValue(),
              script(JavaScript.expression(expression)),
              1e-12,
              expression.toString());
        });
  }

  @Test
  void irrationalValuesAreThoseOfMachineNumbersOnly() {
    double density = Math.exp(-0.125) / Math.sqrt(2 * Math.PI);
    Expression half = fraction(1, 2);
    Map<String, Double> values =
        Map.of(
            Call.SQRT, Math.sqrt(0.5),
            Call.LOG, Math.log(0.5),
            Call.EXP, Math.exp(0.5),
            Call.NORMAL_DENSITY, density);
    values.forEach(
        (function, value) -> {
          Expression call = Expression.call(function, half);
          assertEquals(value, machine(call), 1e-15);
          assertEquals(value, script(JavaScript.expression(call)), 1e-15);
          assertThrows(RuntimeException.class, () -> exact(call));
        });
    assertEquals(Double.POSITIVE_INFINITY, DoubleArithmetic.binomial(2000, 1000));
  }

  @Test
  void whatHasNoValueIsRefused() {
    for (Expression undefined :
        List.of(
            number(0).power(-1),
            number(2).power(fraction(1, 2)),
            Expression.call(Call.SQRT, number(2)),
            Expression.call(Call.SQRT, fraction(1, 2)),
            Expression.binomial(number(-1), number(0)),
            Expression.binomial(fraction(1, 2), number(0)),
            Expression.sumOver(K, number(0), fraction(1, 2), K),
            FACTORIALS_AND_MORE.at(number(1)))) {
      assertThrows(ArithmeticException.class, () -> exact(undefined), undefined.toString());
    }
    for (Expression undefined :
        List.of(
            Expression.sumOver(K, number(0), fraction(1, 2), K),
            FACTORIALS_AND_MORE.at(number(1)))) {
      assertThrows(ArithmeticException.class, () -> machine(undefined), undefined.toString());
    }
    Expression unknown = Expression.call("f", number(1));
    assertThrows(IllegalArgumentException.class, () -> exact(unknown));
    assertThrows(IllegalArgumentException.class, () -> machine(unknown));
    for (Expression formula :
        List.of(
            Expression.call(Call.DERIVATIVE, X, X),
            Expression.call(Call.COEFFICIENT, X, X, number(1)),
            Expression.call(Call.NORMAL_MEAN, X, X),
            Expression.call(Call.INTEGRAL, X, X))) {
      assertThrows(IllegalArgumentException.class, () -> JavaScript.expression(formula));
    }
  }

  @Test
  void variablesAreGivenInTheirOrderAndAllOfThem() {
    CompiledFunction<BigFraction> difference =
        CompiledFunction.of(X.minus(N), List.of(N, X), new ExactArithmetic());
    assertEquals(
        new BigFraction(3), difference.at(List.of(new BigFraction(2), new BigFraction(5))));
    List<BigFraction> one = List.of(BigFraction.ONE);
    assertThrows(IllegalArgumentException.class, () -> difference.at(one));
    assertThrows(
        IllegalArgumentException.class,
        () -> CompiledFunction.of(X.minus(N), List.of(N), new ExactArithmetic()));
  }

  @Test
  void aGivenFunctionComesBeforeTheBuiltInOneAndGetsItsArguments() {
    CompiledFunction<BigFraction> given =
        CompiledFunction.of(
            Expression.call(Call.FLOOR, X, N),
            List.of(X, N),
            new ExactArithmetic(),
            Map.of(Call.FLOOR, arguments -> arguments.get(0).subtract(arguments.get(1))));
    assertEquals(new BigFraction(3, 2), given.at(List.of(new BigFraction(5, 2), BigFraction.ONE)));
  }

  @Test
  void wordsOfTheLanguageAreNoNamesInIt() {
    List<Symbol> words = new ArrayList<>();
    for (String word : List.of("var", "in", "function", "Math")) {
      words.add(new Symbol(word));
    }
    Expression sum = Expression.sum(words).plus(Expression.call("new", words.get(0)));
    String source =
        JavaScript.function("new", List.of(X), X.times(10))
            + JavaScript.function("delete", words, sum);
    assertEquals(1 + 2 + 3 + 4 + 10, script(source + "delete_(1, 2, 3, 4)"));
    assertEquals(
        "(var_ + Constant)", JavaScript.expression(words.get(0).plus(new Symbol("Constant"))));
    assertEquals("((-2) / 3)", JavaScript.expression(fraction(-2, 3)));
    assertEquals("0", JavaScript.expression(Constant.ZERO));
  }
}
