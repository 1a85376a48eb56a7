package io.github.resglass.symbolic.algebra;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sign of an expression on a domain: as much as is true, and no more. */
class SignsTest {

  private static final Symbol X = symbol("x");
  private static final Symbol Y = symbol("y");
  private static final Symbol W = symbol("w");
  private static final Symbol N = symbol("n");
  private static final Symbol K = symbol("k");
  private static final Symbol Z = symbol("z");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Expression HALF = constant(new BigFraction(1, 2));

  /** x > 0, w ≥ 0, y and z real, y ≠ 0 beside, n ≥ 1 whole. */
  private static final Domain DOMAIN =
      Domain.EVERYWHERE
          .positive(X)
          .and(new Domain.Variable(W, false, Optional.of(ZERO), false))
          .real(Y)
          .real(Z)
          .integer(N, 1)
          .excluding(Y);

  private static Signs signs(Relation... known) {
    return new Signs(DOMAIN, List.of(known));
  }

  static Stream<Arguments> signsOfForms() {
    Expression down = constant(-1);
    return Stream.of(
        Arguments.of(constant(3), Sign.POSITIVE),
        Arguments.of(X, Sign.POSITIVE),
        Arguments.of(W, Sign.NOT_NEGATIVE),
        Arguments.of(Z, Sign.UNKNOWN),
        Arguments.of(X.plus(W), Sign.POSITIVE),
        Arguments.of(X.minus(W), Sign.UNKNOWN),
        Arguments.of(X.negated().minus(W), Sign.NEGATIVE),
        Arguments.of(X.times(W), Sign.NOT_NEGATIVE),
        Arguments.of(N.minus(1), Sign.NOT_NEGATIVE),
        Arguments.of(N.minus(2), Sign.UNKNOWN),
        Arguments.of(Z.power(2), Sign.NOT_NEGATIVE),
        Arguments.of(Z.power(3), Sign.UNKNOWN),
        Arguments.of(Z.times(Z), Sign.NOT_NEGATIVE),
        Arguments.of(Z.times(Z).times(Z), Sign.UNKNOWN),
        Arguments.of(X.plus(Z).times(X.minus(Z)).plus(Z.power(2)), Sign.POSITIVE),
        Arguments.of(W.plus(Z).times(W.minus(Z)).plus(Z.power(2)), Sign.NOT_NEGATIVE),
        Arguments.of(W.over(W), Sign.UNKNOWN),
        Arguments.of(X.over(X), Sign.POSITIVE),
        Arguments.of(Z.power(2).negated().minus(1), Sign.NEGATIVE),
        Arguments.of(Z.power(2).times(X.negated()), Sign.NOT_POSITIVE),
        Arguments.of(W.negated().power(3), Sign.NOT_POSITIVE),
        Arguments.of(X.negated().power(3), Sign.NEGATIVE),
        Arguments.of(X.negated().power(-3), Sign.NEGATIVE),
        Arguments.of(X.negated().power(-2), Sign.POSITIVE),
        Arguments.of(Z.power(-2), Sign.UNKNOWN),
        Arguments.of(W.power(-1), Sign.UNKNOWN),
        Arguments.of(new Power(X, Z), Sign.POSITIVE),
        Arguments.of(new Power(W, HALF), Sign.UNKNOWN),
        Arguments.of(new Power(Z, N), Sign.UNKNOWN),
        Arguments.of(binomial(N, constant(1)), Sign.POSITIVE),
        Arguments.of(call(Call.BINOMIAL, N, N.plus(1)), Sign.NOT_NEGATIVE),
        Arguments.of(call(Call.BINOMIAL, N, N.minus(2)), Sign.NOT_NEGATIVE),
        Arguments.of(sqrt(X), Sign.POSITIVE),
        Arguments.of(sqrt(W), Sign.NOT_NEGATIVE),
        Arguments.of(call(Call.EXP, Z), Sign.POSITIVE),
        Arguments.of(call(Call.NORMAL_DENSITY, Z), Sign.POSITIVE),
        Arguments.of(call(Call.NORMAL_DISTRIBUTION, Z), Sign.POSITIVE),
        Arguments.of(call(Call.GAMMA, X), Sign.POSITIVE),
        Arguments.of(call(Call.GAMMA, Z), Sign.UNKNOWN),
        Arguments.of(call(Call.FACTORIAL, N), Sign.POSITIVE),
        Arguments.of(call(Call.FACTORIAL, X), Sign.UNKNOWN),
        Arguments.of(call(Call.FACTORIAL, N.minus(3)), Sign.UNKNOWN),
        Arguments.of(call(Call.ABSOLUTE, Z), Sign.NOT_NEGATIVE),
        Arguments.of(call(Call.STEP, Z), Sign.NOT_NEGATIVE),
        Arguments.of(call(Call.LOG, X), Sign.UNKNOWN),
        Arguments.of(call("f", X), Sign.UNKNOWN),
        Arguments.of(sumOver(K, ONE, N, X), Sign.POSITIVE),
        Arguments.of(sumOver(K, ONE, N, K), Sign.POSITIVE),
        Arguments.of(sumOver(K, constant(2), N, K), Sign.NOT_NEGATIVE),
        Arguments.of(sumOver(K, ONE, N, K.negated()), Sign.NEGATIVE),
        Arguments.of(sumOver(K, constant(2), N, K.negated()), Sign.NOT_POSITIVE),
        Arguments.of(sumOver(K, ONE, N, Z.power(2).times(K)), Sign.NOT_NEGATIVE),
        Arguments.of(sumOver(K, ONE, N, Z.times(K)), Sign.UNKNOWN),
        Arguments.of(sumOver(K, ONE, N, K.minus(2)), Sign.UNKNOWN),
        Arguments.of(sumOver(K, ONE, N.power(2), call(Call.EXP, K)), Sign.UNKNOWN),
        Arguments.of(new FiniteProduct(K, ONE, N, K), Sign.POSITIVE),
        Arguments.of(new FiniteProduct(K, ONE, N, K.times(down)), Sign.UNKNOWN),
        Arguments.of(new FiniteProduct(K, ONE, N, K.minus(1)), Sign.UNKNOWN),
        Arguments.of(new Recurrence(K, List.of(X), ONE, List.of(ONE), X.plus(1), N), Sign.UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("signsOfForms")
  void theSignOfAForm(Expression expression, Sign sign) {
    assertEquals(sign, signs().sign(expression));
    assertEquals(sign.negated(), signs().sign(expression.negated()));
  }

  @Test
  void whatIsExcludedIsNotZero() {
    assertTrue(signs().isNotZero(Y));
    assertTrue(signs().isNotZero(Y.negated()));
    assertTrue(signs().isNotZero(Y.times(X)));
    assertTrue(signs().isNotZero(Y.power(-2)));
    assertTrue(signs().isNotZero(X.negated()));
    assertFalse(signs().isNotZero(Z));
    assertFalse(signs().isNotZero(W));
    assertFalse(signs().isNotZero(Y.times(Z)));
    assertFalse(signs().isNotZero(Z.power(2)));
    assertFalse(signs().isNotZero(new Power(Y, Z)));
    assertFalse(signs().isNotZero(Y.plus(1)));
    assertFalse(signs().isNotZero(ZERO));
  }

  @Test
  void wholeNumbers() {
    for (Expression whole :
        List.of(
            constant(-4),
            N,
            N.times(3).minus(2),
            N.times(N),
            constant(3).power(N),
            N.plus(1).power(N),
            call(Call.FLOOR, X),
            binomial(N, constant(2)))) {
      assertTrue(signs().isInteger(whole), whole.toString());
    }
    for (Expression broken :
        List.of(
            HALF,
            X,
            symbol("undeclared"),
            N.plus(HALF),
            N.times(HALF),
            N.times(X),
            N.power(-1),
            constant(3).power(N.negated()),
            constant(3).power(HALF),
            HALF.power(N),
            call(Call.BINOMIAL, X, N),
            call(Call.EXP, N),
            sumOver(K, ONE, N, X))) {
      assertFalse(signs().isInteger(broken), broken.toString());
    }
  }

  @Test
  void relationsHoldIfTheSignOfTheirGapSaysSo() {
    for (Relation holds :
        List.of(
            X.plus(1).equalTo(ONE.plus(X)),
            ZERO.lessThan(X),
            ZERO.atMost(W),
            X.greaterThan(ZERO),
            W.atLeast(ZERO),
            new Relation(Y.times(0), Relation.Comparison.NOT_EQUAL, X))) {
      assertTrue(signs().holds(holds), holds.toString());
    }
    for (Relation open :
        List.of(
            Z.equalTo(ZERO),
            W.equalTo(ZERO),
            X.equalTo(ZERO),
            ZERO.lessThan(W),
            X.lessThan(ZERO),
            ZERO.atMost(Z),
            X.atMost(ZERO),
            W.greaterThan(ZERO),
            ZERO.greaterThan(X),
            Z.atLeast(ZERO),
            ZERO.atLeast(X),
            new Relation(W, Relation.Comparison.NOT_EQUAL, ZERO),
            Z.tendsTo(Z))) {
      assertFalse(signs().holds(open), open.toString());
    }
  }

  @Test
  void knownRelationsAddToWhatTheDomainSays() {
    assertEquals(Sign.POSITIVE, signs(Z.greaterThan(ONE)).sign(Z.minus(1)));
    assertEquals(Sign.NEGATIVE, signs(Z.greaterThan(ONE)).sign(ONE.minus(Z)));
    assertEquals(Sign.NOT_NEGATIVE, signs(Z.atLeast(ONE)).sign(Z.minus(1)));
    assertEquals(Sign.NEGATIVE, signs(Z.lessThan(ONE)).sign(Z.minus(1)));
    assertEquals(Sign.NOT_POSITIVE, signs(Z.atMost(ONE)).sign(Z.minus(1)));
    assertEquals(Sign.ZERO, signs(Z.equalTo(ONE)).sign(Z.minus(1)));
    assertEquals(
        Sign.UNKNOWN, signs(new Relation(Z, Relation.Comparison.NOT_EQUAL, ONE)).sign(Z.minus(1)));
    assertEquals(Sign.UNKNOWN, signs(Z.tendsTo(ONE)).sign(Z.minus(1)));
    assertEquals(Sign.UNKNOWN, signs(Z.greaterThan(ONE)).sign(Z.minus(2)));
    // w ≥ 0 by the domain, w ≤ 0 by what is known.
    assertEquals(Sign.ZERO, signs(W.atMost(ZERO)).sign(W));
    assertEquals(Sign.POSITIVE, signs(Z.greaterThan(ZERO)).sign(Z.times(X)));
    assertEquals(Sign.POSITIVE, signs(Z.greaterThan(ZERO), Z.atLeast(ZERO)).sign(Z));
    assertTrue(signs().with(List.of(Z.greaterThan(ZERO))).isPositive(Z));
    // The index is another z.
    Expression sum = sumOver(Z, ONE.negated(), N, Z);
    assertEquals(Sign.UNKNOWN, signs(Z.greaterThan(ZERO)).sign(sum));
  }

  @Test
  void conditionsAreShownForEveryIndexAround() {
    Condition.Scope scope = new Condition.Scope(K, ONE, N);
    for (Condition.Kind kind : Condition.Kind.values()) {
      assertTrue(signs().holds(new Condition(kind, K, List.of(scope))), kind.toString());
      assertFalse(signs().holds(new Condition(kind, Z, List.of(scope))), kind.toString());
    }
    assertFalse(signs().holds(new Condition(Condition.Kind.POSITIVE, K.minus(1), List.of(scope))));
    assertTrue(
        signs().holds(new Condition(Condition.Kind.NOT_NEGATIVE, N.minus(K), List.of(scope))));
    Condition.Scope open = new Condition.Scope(K, ONE, N.power(2));
    assertFalse(signs().holds(new Condition(Condition.Kind.POSITIVE, K, List.of(open))));
    Condition.Scope few = new Condition.Scope(K, constant(-1), constant(3));
    assertTrue(signs().holds(new Condition(Condition.Kind.NOT_NEGATIVE, K.plus(1), List.of(few))));
    assertFalse(signs().holds(new Condition(Condition.Kind.NOT_NEGATIVE, K, List.of(few))));
  }

  @Test
  void variablesAreThoseOfTheDomain() {
    assertTrue(signs().isVariable(X));
    assertFalse(signs().isVariable(K));
  }

  /** With m ≥ k known of a variable k, an index k hides it. */
  @Test
  void anIndexTakesNothingFromAVariableOfItsName() {
    Domain tied = Domain.EVERYWHERE.integer(K, 5).integer(N, K).integer(symbol("m"), 1);
    Domain inside = IndexRange.extend(tied, K, ONE, symbol("m")).orElseThrow();
    assertTrue(inside.find(N).orElseThrow().bound().isEmpty());
    assertTrue(new Signs(tied, List.of()).isNotNegative(N.minus(5)));
    assertFalse(new Signs(inside, List.of()).isNotNegative(N.minus(5)));
  }

  /** At n = 1 the one is x and the other −x: n − ½ is never a whole number. */
  @Test
  void whatAWholeNumberIsAboveABrokenBoundIsNoWholeNumber() {
    Expression root = new Power(X.negated().power(2), N.minus(HALF));
    Expression base = new Power(X.negated(), N.minus(HALF).times(2));
    Domain broken = Domain.EVERYWHERE.positive(X).integer(N, HALF);
    assertEquals(Sign.UNKNOWN, new Signs(broken, List.of()).sign(root.minus(base)));
    // With a whole bound the law (u²)^k = u^(2k) is there: here k = n − 1.
    Expression whole = new Power(X.negated().power(2), N.minus(1));
    Expression even = new Power(X.negated(), N.minus(1).times(2));
    assertEquals(Sign.ZERO, signs().sign(whole.minus(even)));
  }
}
