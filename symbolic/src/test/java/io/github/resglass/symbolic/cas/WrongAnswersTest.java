package io.github.resglass.symbolic.cas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.RandomPoints;
import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.RejectedStepException;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Symja 3.0.0 was seen to answer wrongly, proposed as a step: the engine refuses every one,
 * and accepts the right answer.
 */
class WrongAnswersTest {

  private static final Symbol M = new Symbol("m");
  private static final Symbol N = new Symbol("n");
  private static final Symbol X = new Symbol("x");
  private static final Symbol Y = new Symbol("y");
  private static final Symbol P = new Symbol("p");
  private static final Symbol B = new Symbol("b");
  private static final Domain DOMAIN =
      Domain.EVERYWHERE.positive(X).positive(Y).integer(M, 1).positive(B).integer(P, 1);

  private static Expression number(long value) {
    return Expression.constant(value);
  }

  private static Expression log(Expression of) {
    return Expression.call(Call.LOG, of);
  }

  static Stream<Arguments> answers() {
    Expression twoPlus = Y.plus(2);
    return Stream.of(
        Arguments.of(
            "Together[(m+2)^2/(2+2y)]",
            M.plus(2).power(2).over(Y.times(2).plus(2)),
            M.times(2).plus(2).over(Y.plus(1)),
            M.power(2).plus(M.times(4)).plus(4).over(Y.plus(1).times(2))),
        Arguments.of(
            "Cancel[4/(2+y)^2]",
            number(4).over(twoPlus.power(2)),
            number(1).over(Y.plus(1)),
            number(4).over(Y.power(2).plus(Y.times(4)).plus(4))),
        Arguments.of(
            "Simplify[(Log[2]+Log[x])/(1+y)]",
            log(number(2)).plus(log(X)).over(Y.plus(1)),
            Constant.ZERO,
            log(number(2)).over(Y.plus(1)).plus(log(X).over(Y.plus(1)))),
        Arguments.of("Series[1/x,{x,0,2}]", number(1).over(X), Constant.ZERO, X.over(X.power(2))),
        Arguments.of(
            "Compile: x/3+1/2 in whole numbers",
            X.over(number(3)).plus(number(1).over(number(2))),
            Constant.ZERO,
            X.times(2).plus(3).over(number(6))),
        Arguments.of(
            "D[Sum[k^2 x^k, {k, 1, m}], x] taken for the sum",
            Expression.sumOver(new Symbol("k"), Constant.ONE, M, X.power(new Symbol("k"))),
            Expression.sumOver(
                new Symbol("k"), Constant.ONE, M, new Symbol("k").times(X.power(new Symbol("k")))),
            Expression.sumOver(new Symbol("j"), Constant.ONE, M, X.power(new Symbol("j")))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void aWrongAnswerIsRefusedAndTheRightOneAccepted(
      String question, Expression asked, Expression wrong, Expression right) {
    assertThrows(RejectedStepException.class, () -> step(asked.equalTo(wrong), asked), question);
    step(asked.equalTo(right), asked);
  }

  private static void step(Formula says, Expression asked) {
    new Proof("symja")
        .apply(
            DOMAIN, Rule.stating("simplify", says, asked.equalTo(asked.plus(1)), Identity.from()));
  }

  @Test
  void wrongLimitsFindNoGround() {
    // Limit[Log[(1+b)^p], p -> Infinity] = 0, and Log[Binomial[2p, p]]/p -> 0.
    for (Relation wrong :
        List.of(
            log(B.plus(1).power(P)).tendsTo(Constant.ZERO),
            log(Expression.binomial(P.times(2), P)).over(P).tendsTo(Constant.ZERO))) {
      Rule rule = Rule.stating("limit", wrong, wrong.left().tendsTo(B), new Squeeze(P));
      assertThrows(
          RejectedStepException.class, () -> new Proof("symja").apply(DOMAIN, rule), wrong + "");
    }
  }

  @Test
  void anExponentialThatIsNearlyZeroIsNotZero() {
    // PossibleZeroQ[E^-100] is True.
    Expression tiny = Expression.call(Call.EXP, number(-100));
    assertFalse(NormalForm.of(tiny).value().isZero());
    // And it is False for some true zeros.
    Expression zero = X.plus(Y).power(5).minus(Y.plus(X).power(5));
    assertTrue(NormalForm.of(zero).value().isZero());
    assertTrue(RandomPoints.of(zero).zero());
  }

  @Test
  void whatSymjaLeavesUnevaluatedIsAnErrorAndNoAnswer() {
    Symbol k = new Symbol("k");
    for (Expression unknown :
        List.of(
            Expression.sumOver(k, Constant.ONE, X, k.power(2)),
            Expression.call(Call.FLOOR, X),
            Expression.call("f", X),
            new io.github.resglass.symbolic.expression.FiniteProduct(
                k, Constant.ONE, N, X.plus(k)))) {
      assertThrows(
          IllegalArgumentException.class, () -> SymjaCalculus.derivative(unknown, X), unknown + "");
    }
  }

  @Test
  void aVanishingDenominatorIsAnErrorAndNoValue() {
    Expression zero = X.minus(X);
    assertThrows(ArithmeticException.class, () -> RationalFunction.of(Y.over(zero)));
    assertThrows(ArithmeticException.class, () -> RandomPoints.of(Y.over(zero)));
    assertThrows(
        RejectedStepException.class, () -> step(X.over(X.minus(1)).equalTo(X.over(X.minus(1))), X));
  }

  @Test
  void namesAreNotFoldedToLowerCase() {
    // With Symja's default, Lm and lm are one symbol.
    Expression product = new Symbol("Lm").times(new Symbol("lm")).power(2);
    Expression slope = SymjaCalculus.derivative(product, new Symbol("lm"));
    Expression expected = new Symbol("Lm").power(2).times(new Symbol("lm")).times(2);
    assertEquals(RationalFunction.of(expected).canonical(), RationalFunction.of(slope).canonical());
  }
}
