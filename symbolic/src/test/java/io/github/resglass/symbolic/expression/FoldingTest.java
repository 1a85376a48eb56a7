package io.github.resglass.symbolic.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the factory methods compute, what they leave as it is written, and what they refuse. */
class FoldingTest {

  private static final Symbol X = new Symbol("x");
  private static final Symbol Y = new Symbol("y");
  private static final Symbol K = new Symbol("k");
  private static final Symbol N = new Symbol("n");

  private static Expression number(long value) {
    return Expression.constant(value);
  }

  @Test
  void aSumKeepsItsOrderAndAddsItsConstantsUpWhereTheFirstOneStands() {
    Expression inner = Expression.sum(number(2), Y);
    assertEquals("x + 5 + y", Expression.sum(X, inner, number(3)).toString());
    assertEquals(new Sum(List.of(X, number(5), Y)), Expression.sum(X, number(2), Y, number(3)));
    assertEquals("5 + x", Expression.sum(number(2), X, number(3)).toString());
    assertEquals(X, Expression.sum(number(2), X, number(-2)));
    assertEquals(number(0), Expression.sum(number(2), number(-2)));
    assertEquals(number(0), Expression.sum());
  }

  @Test
  void aProductHasItsConstantInFrontAndNoneThatIsOne() {
    Expression inner = Expression.product(number(3), Y);
    assertEquals(new Product(List.of(number(6), X, Y)), Expression.product(X, number(2), inner));
    assertEquals(X, Expression.product(number(2), X, Expression.constant(new BigFraction(1, 2))));
    assertEquals(number(0), Expression.product(X, number(0), Y));
    assertEquals(number(1), Expression.product());
  }

  @Test
  void powersOfConstantsAreComputedUpToALargeExponent() {
    assertEquals(number(1024), number(2).power(10));
    assertEquals(Expression.constant(new BigFraction(1, 8)), number(2).power(-3));
    assertEquals(number(1), number(1).power(X));
    assertEquals(X, X.power(1));
    assertEquals(number(1), X.power(0));
    assertTrue(number(2).power(4096) instanceof Constant);
    assertTrue(number(2).power(-4096) instanceof Constant);
    assertEquals(new Power(number(2), number(4097)), number(2).power(4097));
    assertEquals(new Power(number(2), number(-4097)), number(2).power(-4097));
  }

  @Test
  void whatHasNoRationalValueIsLeftAsItIsWritten() {
    Expression half = Expression.constant(new BigFraction(1, 2));
    assertEquals(new Power(number(2), half), number(2).power(half));
    assertEquals(new Power(number(0), number(-1)), number(0).power(-1));
    assertEquals(number(0), number(0).power(3));
    assertEquals(new Power(number(3), X), number(3).power(X));
  }

  @Test
  void aConstantIsWholeIfItsDenominatorIsOne() {
    assertTrue(new Constant(new BigFraction(4, 2)).isInteger());
    assertFalse(new Constant(new BigFraction(1, 2)).isInteger());
  }

  @Test
  void theArithmeticOfExpressionsIsThatOfTheirSigns() {
    assertEquals("x - y", X.minus(Y).toString());
    assertEquals("x - 3", X.minus(3).toString());
    assertEquals("3*x", X.times(3).toString());
    assertEquals("x*y^(-1)", X.over(Y).toString());
    assertEquals("x < y", X.lessThan(Y).toString());
    assertEquals("x ≤ y", X.atMost(Y).toString());
    assertEquals("x ≥ y", X.atLeast(Y).toString());
    assertEquals("x > y", X.greaterThan(Y).toString());
    assertEquals("x → y", X.tendsTo(Y).toString());
    assertEquals("x = y", X.equalTo(Y).toString());
    assertEquals("sqrt(x)", Expression.sqrt(X).toString());
  }

  @Test
  void bracketsStandWhereTheOrderOfOperationsNeedsThemAndNowhereElse() {
    assertEquals("(x + y)*k", X.plus(Y).times(K).toString());
    assertEquals("x*y + k", X.times(Y).plus(K).toString());
    assertEquals("(x*y)^k", X.times(Y).power(K).toString());
    assertEquals("(x^y)^k", X.power(Y).power(K).toString());
    assertEquals("x^(y + 1)", X.power(Y.plus(1)).toString());
    assertEquals("-x*y", X.times(Y).negated().toString());
    assertEquals("(-x)^k", X.negated().power(K).toString());
    assertEquals("(-2)^k", number(-2).power(K).toString());
    assertEquals("(1/3)^k", Expression.constant(new BigFraction(1, 3)).power(K).toString());
    assertEquals("0.5*x", Expression.constant(new BigFraction(1, 2)).times(X).toString());
    assertEquals("-2 + x", number(-2).plus(X).toString());
    assertEquals("binomial(n, k + 1)", Expression.binomial(N, K.plus(1)).toString());
  }

  @Test
  void everythingThatBindsNamesPrintsItsPartsInOrder() {
    assertEquals("sum(k, 0, n, k*x)", Expression.sumOver(K, number(0), N, K.times(X)).toString());
    assertEquals(
        "product(k, 1, n, k + x)", new FiniteProduct(K, number(1), N, K.plus(X)).toString());
    Symbol a = new Symbol("a");
    assertEquals(
        "recurrence(k, a, 0, 1, a*k, n)",
        new Recurrence(K, List.of(a), number(0), List.of(number(1)), a.times(K), N).toString());
    assertEquals("x = k for 0 <= k <= n", new ForAll(K, number(0), N, X.equalTo(K)).toString());
    assertEquals(
        "n in positive integers",
        new Membership(N, Membership.NumberSet.POSITIVE_INTEGERS).toString());
    assertEquals(
        "(x = y implies y = x)", Connective.implies(X.equalTo(Y), Y.equalTo(X)).toString());
    assertEquals(
        "(x = y equivalent y = x)", Connective.equivalent(X.equalTo(Y), Y.equalTo(X)).toString());
    assertEquals("(x = y and y = x)", Connective.and(X.equalTo(Y), Y.equalTo(X)).toString());
  }

  @Test
  void oneFormulaAloneIsItsOwnConjunctionAndNoImplication() {
    Relation only = X.equalTo(Y);
    assertEquals(only, Connective.and(List.of(only)));
    assertEquals(3, ((Connective) Connective.and(List.of(only, only, only))).parts().size());
    for (Connective.Kind kind : Connective.Kind.values()) {
      List<Formula> one = List.of(only);
      assertThrows(IllegalArgumentException.class, () -> new Connective(kind, one));
      List<Formula> three = List.of(only, only, only);
      if (kind != Connective.Kind.AND) {
        assertThrows(IllegalArgumentException.class, () -> new Connective(kind, three));
      }
    }
  }

  @Test
  void aSumOrAProductOfOnePartIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Sum(List.of(X)));
    assertThrows(IllegalArgumentException.class, () -> new Product(List.of(X)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1x", "_x", "x-y", "x y", "β", "x{", "@x", "[x", "`x", "{x", "x/", "x:"})
  void whatIsNoNameIsRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> new Symbol(name));
    assertThrows(IllegalArgumentException.class, () -> Expression.call(name, X));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "A", "Z", "x0", "x9", "x_", "aZ09_az"})
  void aLetterThenLettersDigitsAndUnderscoresIsAName(String name) {
    assertEquals(name, new Symbol(name).toString());
  }

  @Test
  void aCallNeedsArgumentsAndItsBoundNamesNeedToBeDifferentSymbols() {
    for (Object wrong :
        List.of(
            List.of(),
            List.of(Call.NORMAL_MEAN, X),
            List.of(Call.NORMAL_MEAN, X, X, X),
            List.of(Call.NORMAL_MEAN, X, X.plus(1)),
            List.of(Call.GATE_MEAN, X, Y),
            List.of(Call.GATE_MEAN, X, Y, K, K),
            List.of(Call.INTEGRAL, X),
            List.of(Call.INTEGRAL, X, number(1)),
            List.of(Call.INTEGRAL, X, K, Y),
            List.of(Call.CENTRED, X, K),
            List.of(Call.CENTRED, X, number(1), Y),
            List.of(Call.CENTRED, X, K, K.plus(1)))) {
      List<?> parts = (List<?>) wrong;
      String function = parts.isEmpty() ? "f" : (String) parts.get(0);
      List<Expression> arguments = parts.stream().skip(1).map(part -> (Expression) part).toList();
      assertThrows(IllegalArgumentException.class, () -> new Call(function, arguments));
    }
    assertEquals(List.of(K), Expression.call(Call.INTEGRAL, X, K).bound());
    assertEquals(List.of(K), Expression.call(Call.CENTRED, X, K, Y).bound());
    assertEquals(List.of(K, N), Expression.call(Call.GATE_MEAN, X, Y, K, N).bound());
    assertEquals(List.of(X, Y), Expression.call(Call.NORMAL_MEAN, X, X, Y).bound());
    assertEquals(List.of(X), Expression.call(Call.COEFFICIENT, X, X, N).bound());
    assertEquals(List.of(), Expression.call(Call.COEFFICIENT, X, X.plus(1), N).bound());
    assertEquals(List.of(), Expression.call("f", X, Y).bound());
  }

  @ParameterizedTest
  @CsvSource({
    "0.6, 3, 5",
    "1e-3, 1, 1000",
    "3/5, 3, 5",
    "-3 / 6, -1, 2",
    "+.5, 1, 2",
    "2., 2, 1",
    "1.5E2, 150, 1",
    "+7/7, 1, 1"
  })
  void decimalsAndFractionsAreReadExactly(String text, long numerator, long denominator) {
    assertEquals(new BigFraction(numerator, denominator), ExactNumber.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1/0", "1/-2", "1e", ".", "1e100001", "1e-100001", "0x1", "1 2"})
  void whatIsNoNumberIsRefusedWithItsText(String text) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> ExactNumber.parse(text));
    assertTrue(refusal.getMessage().startsWith("'" + text + "'"), refusal.getMessage());
  }

  @Test
  void theLargestExponentIsStillRead() {
    assertEquals(
        BigFraction.ONE, ExactNumber.parse("1e100000").multiply(ExactNumber.parse("1e-100000")));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 0.5",
    "-3, 4, -0.75",
    "1, 3, 1/3",
    "7, 1, 7",
    "1, 25, 0.04",
    "-2, 15, -2/15",
    "1, 1048576, 0.00000095367431640625",
    "1, 2097152, 1/2097152",
    "1, 95367431640625, 0.00000000000001048576",
    "1, 476837158203125, 1/476837158203125"
  })
  void aNumberIsPrintedAsADecimalWhereThatIsShortAndElseAsAFraction(
      long numerator, long denominator, String text) {
    BigFraction number = new BigFraction(numerator, denominator);
    assertEquals(text, ExactNumber.print(number));
    assertEquals(number, ExactNumber.parse(text));
  }
}
