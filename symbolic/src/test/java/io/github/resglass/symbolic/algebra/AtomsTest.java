package io.github.resglass.symbolic.algebra;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.compilation.CompiledFunction;
import io.github.resglass.symbolic.compilation.ExactArithmetic;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A normal form has the value of the expression, wherever its conditions hold. */
class AtomsTest {

  private static final Symbol X = symbol("x");
  private static final Symbol Y = symbol("y");
  private static final Symbol N = symbol("n");
  private static final Symbol K = symbol("k");
  private static final Symbol J = symbol("j");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Expression THIRDS = constant(new BigFraction(2, 3));
  private static final List<Symbol> SYMBOLS = List.of(X, Y, N, K);

  /** n = 9, k = 4: every binomial below lies inside the triangle or is 0. */
  private static final List<BigFraction> POINT =
      List.of(new BigFraction(3, 7), new BigFraction(5, 2), new BigFraction(9), new BigFraction(4));

  private static BigFraction value(Expression expression) {
    return CompiledFunction.of(expression, SYMBOLS, new ExactArithmetic(), Map.of()).at(POINT);
  }

  static Stream<Expression> forms() {
    List<Expression> forms = new ArrayList<>();
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        forms.add(binomial(N.plus(i), K.plus(j)));
      }
    }
    for (Expression k : List.of(ZERO, ONE, constant(3), constant(-1), constant(9), constant(12))) {
      forms.add(call(Call.BINOMIAL, N, k));
      forms.add(call(Call.BINOMIAL, N, N.minus(k)));
      forms.add(call(Call.BINOMIAL, constant(7), k));
    }
    forms.add(binomial(N.plus(16), K.plus(1)));
    forms.add(binomial(N.plus(17), K));
    forms.add(binomial(N, K.minus(3)));
    forms.add(new Power(THIRDS, K));
    forms.add(new Power(THIRDS.negated(), K));
    forms.add(new Power(X.times(Y), K));
    forms.add(new Power(X.power(2), K));
    forms.add(new Power(X, K.times(2).plus(1)));
    forms.add(new Power(X, K.minus(2)));
    forms.add(new Power(X, K).power(2));
    forms.add(new Power(X, ZERO.minus(3)));
    forms.add(new Power(X.plus(Y), K.minus(N)));
    forms.add(sumOver(J, ONE, constant(5), J.times(X)));
    forms.add(sumOver(J, ONE, N, J.times(X).over(X.plus(1))));
    forms.add(sumOver(J, ONE, N, J.over(J.times(X).plus(X).plus(Y))));
    forms.add(sumOver(J, ONE, N, J.over(X.plus(Y))));
    forms.add(sumOver(J, K, N, X));
    forms.add(sumOver(J, ONE, N, sumOver(K, ONE, N, J.times(K))));
    forms.add(new FiniteProduct(J, ONE, constant(3), X.plus(J)));
    forms.add(new FiniteProduct(J, ONE, N, X));
    forms.add(new FiniteProduct(J, ONE, N, X.plus(J)));
    Symbol before = symbol("u");
    Symbol earlier = symbol("v");
    Recurrence fibonacci =
        new Recurrence(
            J, List.of(before, earlier), ONE, List.of(X, Y), before.plus(earlier.times(J)), N);
    forms.add(fibonacci);
    for (int at = 1; at <= 6; at++) {
      forms.add(fibonacci.at(constant(at)));
    }
    return forms.stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aNormalFormHasTheValueOfItsExpression(Expression expression) {
    assertEquals(value(expression), value(NormalForm.of(expression).written()));
    assertEquals(value(expression), value(NormalForm.withOpaqueBinomials(expression).written()));
  }

  private static final Domain WHOLE =
      Domain.EVERYWHERE.positive(X).positive(Y).integer(K, 1).integer(N, K);

  private static void equal(Expression left, Expression right) {
    accepts(Identity.from(), left.equalTo(right), WHOLE);
    rejects(Identity.from(), left.equalTo(right.plus(X)), WHOLE);
  }

  @Test
  void neighboursAreExpressedByOneAnother() {
    equal(binomial(N.plus(1), K), binomial(N, K).plus(binomial(N, K.minus(1))));
    equal(binomial(N.plus(1), K.plus(1)).times(K.plus(1)), N.plus(1).times(binomial(N, K)));
    Expression factorial = call(Call.FACTORIAL, N);
    equal(call(Call.FACTORIAL, N.plus(2)), N.plus(2).times(N.plus(1)).times(factorial));
    equal(factorial, N.times(call(Call.FACTORIAL, N.minus(1))));
    equal(call(Call.FACTORIAL, constant(5)), constant(120));
    equal(call(Call.FACTORIAL, ZERO), ONE);
    equal(
        call(Call.FACTORIAL, constant(20)).times(21),
        constant(new BigFraction(2432902008176640000L)).times(21));
    equal(call(Call.EXP, X.plus(Y)), call(Call.EXP, X).times(call(Call.EXP, Y)));
    equal(call(Call.EXP, X.times(THIRDS)), call(Call.EXP, X.over(constant(3))).power(2));
    equal(call(Call.EXP, X.times(-2)), call(Call.EXP, X).power(-2));
  }

  /** Each is wrong, or has no meaning, for some number that is not whole, or negative. */
  @Test
  void lawsOfWholeNumbersNeedWholeNumbers() {
    Domain real = Domain.EVERYWHERE.positive(X).positive(Y).real(K).real(N);
    Domain any =
        Domain.EVERYWHERE
            .positive(X)
            .positive(Y)
            .and(new Domain.Variable(K, true, java.util.Optional.empty(), false))
            .and(new Domain.Variable(N, true, java.util.Optional.empty(), false));
    Expression factorial = call(Call.FACTORIAL, N);
    Formula[] laws = {
      call(Call.BINOMIAL, N, constant(2)).equalTo(N.times(N.minus(1)).over(constant(2))),
      call(Call.BINOMIAL, N, N.minus(1)).equalTo(N),
      binomial(N.plus(1), K).times(N.plus(1).minus(K)).equalTo(binomial(N, K).times(N.plus(1))),
      call(Call.FACTORIAL, N.plus(1)).equalTo(N.plus(1).times(factorial)),
      factorial.equalTo(N.times(call(Call.FACTORIAL, N.minus(1)))),
      sumOver(J, ONE, N, X).equalTo(N.times(X)),
      new FiniteProduct(J, ONE, N, X).equalTo(new Power(X, N)),
    };
    for (Formula law : laws) {
      accepts(Identity.from(), law, WHOLE);
      rejects(Identity.from(), law, real);
      rejects(Identity.from(), law, any);
    }
    rejects(Identity.from(), new Power(X, K.plus(1)).equalTo(X.times(new Power(X, K))), real);
    rejects(Identity.from(), new Power(X.power(2), K).equalTo(new Power(X, K.times(2))), real);
    rejects(
        Identity.from(),
        new Power(new Power(X, N), K).equalTo(new Power(X, N.times(K))),
        Domain.EVERYWHERE.positive(X).integer(K, 1).real(N));
  }

  /** Each condition alone: nothing else of the domain would stop the law. */
  @Test
  void everyConditionIsAskedForByItself() {
    Formula row =
        binomial(N.plus(1), K).times(N.plus(1).minus(K)).equalTo(binomial(N, K).times(N.plus(1)));
    Domain above = Domain.EVERYWHERE.integer(K, 1).integer(N, K);
    accepts(Identity.from(), row, above);
    Domain.Variable brokenN = new Domain.Variable(N, false, java.util.Optional.of(K), false);
    rejects(Identity.from(), row, Domain.EVERYWHERE.integer(K, 1).and(brokenN));
    Domain.Variable brokenK = new Domain.Variable(K, false, java.util.Optional.of(ONE), false);
    Domain.Variable wholeN = new Domain.Variable(N, true, java.util.Optional.of(K), false);
    rejects(Identity.from(), row, Domain.EVERYWHERE.and(brokenK).and(wholeN));
    // At k = n + 1 the left side is 0 by its factor, the quotient by which it is found has no
    // value.
    rejects(Identity.from(), row, Domain.EVERYWHERE.integer(K, 1).integer(N, 0));
    Domain.Variable any = new Domain.Variable(N, true, java.util.Optional.empty(), false);
    Domain belowZero = Domain.EVERYWHERE.integer(K, 1).and(any);
    rejects(Identity.from(), row, belowZero.excluding(N.plus(1).minus(K)));
    Formula pairs =
        call(Call.BINOMIAL, N, constant(2)).equalTo(N.times(N.minus(1)).over(constant(2)));
    accepts(Identity.from(), pairs, Domain.EVERYWHERE.integer(N, 0));
    rejects(Identity.from(), pairs, Domain.EVERYWHERE.positive(N));
    Expression factorial = call(Call.FACTORIAL, N);
    Formula up = call(Call.FACTORIAL, N.plus(1)).equalTo(N.plus(1).times(factorial));
    Formula down = factorial.equalTo(N.times(call(Call.FACTORIAL, N.minus(1))));
    accepts(Identity.from(), up, Domain.EVERYWHERE.integer(N, 0));
    rejects(Identity.from(), up, Domain.EVERYWHERE.positive(N));
    rejects(Identity.from(), up, Domain.EVERYWHERE.integer(N, -1));
    accepts(Identity.from(), down, Domain.EVERYWHERE.integer(N, 1));
    rejects(Identity.from(), down, Domain.EVERYWHERE.integer(N, 0).excluding(N));
    Domain.Variable realAboveOne = new Domain.Variable(N, false, java.util.Optional.of(ONE), false);
    Domain real = Domain.EVERYWHERE.and(realAboveOne);
    for (Formula empty :
        List.of(
            new FiniteProduct(J, ONE, N, ONE).equalTo(ONE), sumOver(J, ONE, N, ONE).equalTo(N))) {
      accepts(Identity.from(), empty, Domain.EVERYWHERE.integer(N, 0));
      rejects(Identity.from(), empty, Domain.EVERYWHERE.integer(N, -1));
      rejects(Identity.from(), empty, real);
    }
    // 0⁻¹·0 is not 0⁰.
    Formula next = new Power(Y, N.plus(1)).equalTo(Y.times(new Power(Y, N)));
    accepts(Identity.from(), next, Domain.EVERYWHERE.and(any).positive(Y));
    rejects(Identity.from(), next, Domain.EVERYWHERE.and(any).real(Y));
    // (uv)^r = u^r v^r fails for a broken r and negative u, v.
    Formula apart = new Power(X.times(Y), N).equalTo(new Power(X, N).times(new Power(Y, N)));
    Domain negative = Domain.EVERYWHERE.real(X).real(Y).excluding(X).excluding(Y);
    accepts(Identity.from(), apart, negative.integer(N, 1));
    rejects(Identity.from(), apart, negative.and(realAboveOne));
    Symbol before = symbol("u");
    Recurrence sequence = new Recurrence(J, List.of(before), ONE, List.of(X), before.times(J), N);
    Formula same = sequence.times(2).equalTo(sequence.plus(sequence));
    accepts(Identity.from(), same, Domain.EVERYWHERE.real(X).integer(N, 1));
    rejects(Identity.from(), same, real.real(X));
  }

  @Test
  void aRecurrenceIsAValueForWholeIndicesFromTheFirstOn() {
    Symbol before = symbol("u");
    Recurrence sequence = new Recurrence(J, List.of(before), ONE, List.of(X), before.times(J), N);
    Formula same = sequence.times(2).equalTo(sequence.plus(sequence));
    accepts(Identity.from(), same, WHOLE);
    rejects(Identity.from(), same, Domain.EVERYWHERE.positive(X).integer(N, 0));
    rejects(Identity.from(), same, Domain.EVERYWHERE.positive(X).real(N));
    rejects(Identity.from(), sequence.equalTo(sequence.at(K)), WHOLE);
    Recurrence divided =
        new Recurrence(J, List.of(before), ONE, List.of(X), before.over(J.minus(3)), N);
    rejects(Identity.from(), divided.times(2).equalTo(divided.plus(divided)), WHOLE);
    Recurrence halved =
        new Recurrence(J, List.of(before), ONE, List.of(X), before.over(J.plus(3)), N);
    accepts(Identity.from(), halved.times(2).equalTo(halved.plus(halved)), WHOLE);
    // Beyond 64 steps, and before the first, nothing is worked out.
    Expression far = sequence.at(constant(66));
    accepts(Identity.from(), far.times(2).equalTo(far.plus(far)), WHOLE);
    rejects(Identity.from(), sequence.at(ZERO).times(2).equalTo(sequence.at(ZERO)), WHOLE);
  }

  @Test
  void aRecurrenceIsWorkedOutUpToSixtyFourStepsFromTheFirst() {
    Symbol before = symbol("u");
    Recurrence line = new Recurrence(J, List.of(before), ONE, List.of(X), before.plus(X), N);
    equal(line.at(ONE), X);
    equal(line.at(constant(3)), X.times(3));
    equal(line.at(constant(65)), X.times(65));
    rejects(Identity.from(), line.at(constant(66)).equalTo(X.times(66)), WHOLE);
    rejects(Identity.from(), line.at(THIRDS.plus(1)).equalTo(X), WHOLE);
    Recurrence pole =
        new Recurrence(J, List.of(before), ONE, List.of(X.power(-1)), before.plus(X), N);
    Formula same = pole.times(2).equalTo(pole.plus(pole));
    accepts(Identity.from(), same, WHOLE);
    rejects(Identity.from(), same, WHOLE.real(X));
  }

  @Test
  void aSumOfUpToSixtyFourTermsIsWrittenOut() {
    equal(sumOver(J, ONE, constant(5), J.times(X)), X.times(15));
    equal(sumOver(J, ONE, constant(64), J.times(X)), X.times(2080));
    equal(sumOver(J, ONE, ZERO, call("f", J)), ZERO);
    Expression long65 = sumOver(J, ONE, constant(65), J.times(X));
    rejects(Identity.from(), long65.equalTo(X.times(2145)), WHOLE);
    // From 1/2 to 1 there is one term if the number of terms is rounded.
    Expression half = constant(new BigFraction(1, 2));
    rejects(Identity.from(), sumOver(J, half, ONE, J).equalTo(half), WHOLE);
  }

  /** n/n is not 1 for n = 0, although it is wherever the sum or the sequence has a term. */
  @Test
  void whatIsNeededBesideASumIsNeededWhetherItHasTermsOrNot() {
    Symbol m = symbol("m");
    Domain domain = Domain.EVERYWHERE.integer(m, 1).integer(N, 0).real(X);
    Expression inner = sumOver(K, ONE, N, call("f", K));
    Formula beside =
        sumOver(J, ONE, m, inner.plus(N.over(N))).equalTo(sumOver(J, ONE, m, inner.plus(1)));
    rejects(Identity.from(), beside, domain);
    accepts(Identity.from(), beside, domain.integer(N, 1));
    Formula ofIndex =
        sumOver(J, ONE, m, inner.plus(J.over(J))).equalTo(sumOver(J, ONE, m, inner.plus(1)));
    accepts(Identity.from(), ofIndex, domain);
    Symbol before = symbol("u");
    Recurrence sequence = new Recurrence(J, List.of(before), ZERO, List.of(X), before.times(J), N);
    Formula after = sequence.plus(N.over(N)).equalTo(sequence.plus(1));
    rejects(Identity.from(), after, domain);
    accepts(Identity.from(), after, domain.integer(N, 1));
  }

  /** (x⁶)^(1/2) is |x|³, and (x^(1/2))² has no value for a negative x. */
  @Test
  void aPowerOfAPowerNeedsWholeExponentsOrAPositiveBase() {
    Expression half = constant(new BigFraction(1, 2));
    Domain off = Domain.EVERYWHERE.real(X).excluding(X).integer(K, 1).integer(N, 2);
    Expression pairs = binomial(N, constant(2));
    Formula real = new Power(new Power(X, pairs), Y).equalTo(new Power(X, pairs.times(Y)));
    rejects(Identity.from(), real, off.real(Y));
    accepts(Identity.from(), real, off.integer(Y, 1));
    Formula root = new Power(new Power(X, half), K.times(2)).equalTo(new Power(X, K));
    rejects(Identity.from(), root, off);
    Formula thirds =
        new Power(THIRDS, K).times(new Power(constant(3), K)).equalTo(new Power(constant(2), K));
    accepts(Identity.from(), thirds, off);
    accepts(Identity.from(), new Power(ONE, Y).equalTo(ONE), off.real(Y));
    accepts(Identity.from(), new Power(X, ZERO).equalTo(ONE), Domain.EVERYWHERE.real(X));
  }

  /** What holds of a number is seen at once, and what does not is seen by nobody. */
  @Test
  void aNumberIsAConditionOnlyIfItDoesNotMeetIt() {
    Expression half = constant(new BigFraction(1, 2));
    assertEquals(List.of(K), conditions(new Power(constant(2), K)));
    assertEquals(List.of(), conditions(call(Call.BINOMIAL, constant(7), constant(2))));
    assertEquals(List.of(), conditions(call(Call.BINOMIAL, ZERO, ZERO)));
    assertEquals(List.of(X), conditions(new Power(constant(2).times(X), half)));
    assertEquals(List.of(X, X), conditions(new Power(X.power(2), half)));
    Domain domain = Domain.EVERYWHERE.positive(X).integer(K, 0);
    Expression none = new Power(ZERO, K);
    rejects(Identity.from(), new Power(ZERO, K.plus(1)).equalTo(none.times(0)), domain);
    Expression outside = call(Call.BINOMIAL, constant(-3), constant(2));
    rejects(Identity.from(), outside.equalTo(constant(6)), domain);
    for (Constant factor : List.of(constant(-4), ZERO)) {
      Formula apart =
          new Power(new Product(List.of(factor, X)), half)
              .equalTo(new Power(factor, half).times(new Power(X, half)));
      rejects(Identity.from(), apart, domain);
    }
  }

  private static List<Expression> conditions(Expression expression) {
    return NormalForm.of(expression).conditions().stream().map(Condition::expression).toList();
  }

  @Test
  void whereNothingIsShiftedNothingIsNeeded() {
    Expression row = binomial(N.plus(1), K);
    Expression factorial = call(Call.FACTORIAL, N.plus(1));
    for (Expression shifted : List.of(row, factorial, binomial(N.plus(16), K))) {
      assertTrue(NormalForm.of(shifted).conditions().size() > 1);
      assertEquals(List.of(), NormalForm.withOpaqueBinomials(shifted).conditions());
    }
    assertEquals(List.of(), conditions(binomial(N.plus(17), K)));
    assertEquals(List.of(N, N), conditions(binomial(N, constant(64))));
    assertEquals(List.of(), conditions(binomial(N, constant(65))));
  }

  @Test
  void whatIsBoundHasNoNameOfItsOwn() {
    Expression inX = call(Call.INTEGRAL, call(Call.EXP, X.power(2).negated()), X);
    Expression inY = call(Call.INTEGRAL, call(Call.EXP, Y.power(2).negated()), Y);
    Domain none = Domain.EVERYWHERE;
    accepts(Identity.from(), inX.equalTo(inY), none);
    Expression other = call(Call.INTEGRAL, call(Call.EXP, Y.power(2).times(-2)), Y);
    rejects(Identity.from(), inX.equalTo(other), none);
    Expression nested = call(Call.INTEGRAL, call(Call.EXP, X.power(2).negated()).times(inX), X);
    Expression renamed = call(Call.INTEGRAL, call(Call.EXP, Y.power(2).negated()).times(inX), Y);
    accepts(Identity.from(), nested.equalTo(renamed), none);
    Expression once = call(Call.INTEGRAL, call(Call.INTEGRAL, call("f", X, Y), X), Y);
    Expression exchanged = call(Call.INTEGRAL, call(Call.INTEGRAL, call("f", X, Y), Y), X);
    accepts(Identity.from(), once.equalTo(once.with(symbol("unused"), ONE)), none);
    rejects(Identity.from(), once.equalTo(exchanged), none);
    Expression sumOfJ = sumOver(J, ONE, N, sumOver(K, ONE, N, call("f", J, K)));
    Expression sumOfK = sumOver(K, ONE, N, sumOver(J, ONE, N, call("f", K, J)));
    Expression crossed = sumOver(J, ONE, N, sumOver(K, ONE, N, call("f", K, J)));
    Domain numbers = Domain.EVERYWHERE.integer(N, 1);
    accepts(Identity.from(), sumOfJ.equalTo(sumOfK), numbers);
    rejects(Identity.from(), sumOfJ.equalTo(crossed), numbers);
    Expression products = new FiniteProduct(J, ONE, N, call("f", J));
    accepts(Identity.from(), products.equalTo(new FiniteProduct(K, ONE, N, call("f", K))), numbers);
    rejects(
        Identity.from(),
        products.equalTo(new FiniteProduct(K, ONE, N, call("f", K.plus(1)))),
        numbers);
  }

  /** Sequences are told apart by their text, and there f(k, 1, n, k) would be the sum. */
  @Test
  void noFunctionIsNamedLikeASum() {
    for (String name : List.of("sum", "product", "recurrence")) {
      assertThrows(IllegalArgumentException.class, () -> call(name, K, ONE, N, K));
    }
  }

  @Test
  void namesThatAreMadeUpAreNotTaken() {
    assertThrows(IllegalArgumentException.class, () -> NormalForm.of(symbol("atom__f").plus(1)));
    // Names are told apart whatever signs they are made of.
    Domain line = Domain.EVERYWHERE.real(X);
    rejects(Identity.from(), call("f_1", X).equalTo(call("f1", X)), line);
    rejects(Identity.from(), call("f", X.plus(1)).equalTo(call("f", X.minus(1))), line);
  }

  @Test
  void coefficientsOfAPolynomial() {
    Expression polynomial = X.plus(Y).power(2).times(X).plus(3);
    List<Expression> coefficients = Expansion.coefficients(polynomial, X, 3);
    assertEquals(4, coefficients.size());
    Expression back = ZERO;
    for (int r = 0; r < coefficients.size(); r++) {
      assertTrue(!coefficients.get(r).freeSymbols().contains(X));
      back = back.plus(coefficients.get(r).times(X.power(r)));
    }
    assertTrue(NormalForm.of(back.minus(polynomial)).value().isZero());
    assertEquals(List.of(Y.plus(1)), Expansion.coefficients(Y.plus(1), X, 0));
    assertThrows(IllegalArgumentException.class, () -> Expansion.coefficients(polynomial, X, 2));
    assertThrows(IllegalArgumentException.class, () -> Expansion.coefficients(X.power(-1), X, 9));
  }

  @Test
  void lowestTermsHaveWholeCoefficientsWithoutACommonFactor() {
    Expression fraction = X.times(THIRDS).plus(THIRDS).over(X.power(2).minus(1).times(4));
    Expression lowest = Expansion.lowestTerms(fraction);
    assertTrue(NormalForm.of(lowest.minus(fraction)).value().isZero());
    assertEquals(
        Expansion.lowestTerms(ONE.over(X.times(6).minus(6))).toString(), lowest.toString());
    assertEquals(X.plus(1), Expansion.lowestTerms(X.power(2).minus(1).over(X.minus(1))));
    assertEquals("(6*x - 6)^(-1)", lowest.toString());
  }
}
