package io.github.resglass.symbolic.argument;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each argument where it is valid, and beside it where one of its ingredients is missing. */
class ArgumentTest {

  private static final Symbol X = symbol("x");
  private static final Symbol S = symbol("s");
  private static final Symbol R = symbol("r");
  private static final Symbol P = symbol("p");
  private static final Symbol B = symbol("b");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Domain LINE = Domain.EVERYWHERE.positive(X);

  private static Domain.Variable from(Symbol symbol, Expression bound) {
    return new Domain.Variable(symbol, false, Optional.of(bound), false);
  }

  // ---- a floor ----

  @Test
  void aFloorIsTheWholeNumberThatIsLessThanOneBelow() {
    Domain domain = Domain.EVERYWHERE.integer(P, 1);
    Expression near = P.plus(P.plus(1).power(-1));
    accepts(new FloorValue(), call(Call.FLOOR, near).equalTo(P), domain);
    accepts(new FloorValue(), call(Call.FLOOR, P).equalTo(P), domain);
    rejects(new FloorValue(), call(Call.FLOOR, P.plus(1)).equalTo(P), domain);
    rejects(new FloorValue(), call(Call.FLOOR, near).equalTo(P.plus(1)), domain);
    rejects(new FloorValue(), call(Call.FLOOR, X).equalTo(X), LINE);
    rejects(new FloorValue(), call(Call.FLOOR, P).atMost(P), domain);
    rejects(new FloorValue(), call("f", P).equalTo(P), domain);
  }

  // ---- several statements ----

  @Test
  void allPartsOfAConjunctionAreShown() {
    Formula right = X.plus(X).equalTo(X.times(2));
    Formula wrong = X.plus(X).equalTo(X.times(3));
    Ground both = new Conjunction(List.of(Identity.from(), Identity.from()));
    accepts(both, Connective.and(List.of(right, X.equalTo(X.plus(0)))), LINE);
    rejects(both, Connective.and(List.of(right, wrong)), LINE);
    rejects(both, Connective.and(List.of(wrong, right)), LINE);
    rejects(new Conjunction(List.of(Identity.from())), Connective.and(List.of(right, right)), LINE);
    accepts(new Conjunction(List.of(Identity.from())), right, LINE);
    rejects(both, right, LINE);
  }

  // ---- sums of squares ----

  @Test
  void aSumOfSquaresVanishesTermByTermOnlyWithPositiveWeights() {
    Domain domain = Domain.EVERYWHERE.integer(P, 1);
    Call value = call("v", R, P);
    Formula sum = sumOver(R, ONE, P, R.times(value.power(2))).equalTo(ZERO);
    ForAll all = new ForAll(R, ONE, P, value.equalTo(ZERO));
    accepts(new VanishingSum(R), Connective.equivalent(sum, all), domain);
    Formula fromZero = sumOver(R, ZERO, P, R.times(value.power(2))).equalTo(ZERO);
    ForAll more = new ForAll(R, ZERO, P, value.equalTo(ZERO));
    rejects(new VanishingSum(R), Connective.equivalent(fromZero, more), domain);
    rejects(new VanishingSum(R), Connective.equivalent(sum, more), domain);
    rejects(
        new VanishingSum(R),
        Connective.equivalent(sum, new ForAll(R, ONE, P.plus(1), value.equalTo(ZERO))),
        domain);
    rejects(new VanishingSum(ONE), Connective.equivalent(sum, all), domain);
    Formula linear = sumOver(R, ONE, P, R.times(value)).equalTo(ZERO);
    rejects(new VanishingSum(R), Connective.equivalent(linear, all), domain);
    rejects(
        new VanishingSum(R),
        Connective.equivalent(sum, new ForAll(R, ONE, P, value.equalTo(ONE))),
        domain);
    Formula one = sumOver(R, ONE, P, R.times(value.power(2))).equalTo(ONE);
    rejects(new VanishingSum(R), Connective.equivalent(one, all), domain);
    rejects(
        new VanishingSum(R),
        Connective.equivalent(sum, new ForAll(symbol("j"), ONE, P, value.equalTo(ZERO))),
        domain);
  }

  // ---- monotonicity ----

  private static final Call F = call("f", X);
  private static final Expression SLOPE = call(Call.DERIVATIVE, F, X);
  private static final Symbol Y = symbol("y");
  private static final Domain TWO = LINE.positive(Y);
  private static final Domain ORDERED = LINE.and(from(Y, X));
  private static final Fact DERIVATIVE = new Fact(1, SLOPE.equalTo(X.minus(1).power(2)), LINE);
  private static final Fact NOT_FALLING = new Fact(2, SLOPE.atLeast(ZERO), LINE);
  private static final Fact RISING = new Fact(2, SLOPE.greaterThan(ZERO), LINE);
  private static final Fact NOTHING = new Fact(3, X.equalTo(X), LINE);
  private static final Formula ORDER = F.atMost(F.with(X, Y));
  private static final Ground MONOTONE = new Monotonicity(X, X, Y);

  @Test
  void aFunctionWhoseDerivativeIsNotNegativeDoesNotFall() {
    accepts(MONOTONE, ORDER, ORDERED, DERIVATIVE, NOT_FALLING, NOTHING);
    accepts(MONOTONE, ORDER, ORDERED, DERIVATIVE, RISING, NOTHING);
    rejects(MONOTONE, ORDER, TWO, DERIVATIVE, NOT_FALLING, NOTHING);
    rejects(MONOTONE, F.with(X, Y).atMost(F), ORDERED, DERIVATIVE, NOT_FALLING, NOTHING);
    rejects(MONOTONE, ORDER, ORDERED, NOT_FALLING, DERIVATIVE, NOTHING);
    rejects(MONOTONE, ORDER, ORDERED, DERIVATIVE, NOT_FALLING);
    Fact falling = new Fact(2, SLOPE.atMost(ZERO), LINE);
    rejects(MONOTONE, ORDER, ORDERED, DERIVATIVE, falling, NOTHING);
    Fact other = new Fact(2, call(Call.DERIVATIVE, call("g", X), X).atLeast(ZERO), LINE);
    rejects(MONOTONE, ORDER, ORDERED, DERIVATIVE, other, NOTHING);
  }

  @Test
  void monotonicityNeedsTheWholeIntervalBetweenThePoints() {
    Domain holes = LINE.excluding(X.minus(3));
    Fact derivative = new Fact(1, DERIVATIVE.formula(), holes);
    Fact sign = new Fact(2, NOT_FALLING.formula(), holes);
    Domain beyond = Domain.EVERYWHERE.and(from(X, constant(4))).and(from(Y, X));
    rejects(MONOTONE, ORDER, beyond, derivative, sign, NOTHING);
    Domain far = Domain.EVERYWHERE.and(from(X, constant(4)));
    Fact farDerivative = new Fact(1, DERIVATIVE.formula(), far);
    Fact farSign = new Fact(2, NOT_FALLING.formula(), far);
    accepts(MONOTONE, ORDER, beyond, farDerivative, farSign, NOTHING);
    rejects(MONOTONE, ORDER, ORDERED, farDerivative, farSign, NOTHING);
    accepts(MONOTONE, ORDER, beyond, farDerivative, NOT_FALLING, NOTHING);
    // A derivative on both sides of 3 alone: 0 below, 0 above, and a fall at 3.
    rejects(
        new Monotonicity(X, ONE, constant(4)),
        F.with(X, ONE).atMost(F.with(X, constant(4))),
        LINE,
        derivative,
        NOT_FALLING,
        NOTHING);
    Fact later = new Fact(2, NOT_FALLING.formula(), Domain.EVERYWHERE.and(from(X, constant(5))));
    rejects(MONOTONE, ORDER, beyond, farDerivative, later, NOTHING);
    Domain whole = Domain.EVERYWHERE.integer(X, 4);
    rejects(
        MONOTONE,
        ORDER,
        beyond,
        new Fact(1, DERIVATIVE.formula(), whole),
        new Fact(2, NOT_FALLING.formula(), whole),
        NOTHING);
    // From another variable on: an interval as well, with that one held fixed.
    Domain fromY = Domain.EVERYWHERE.positive(Y).and(from(X, Y));
    Call both = call("f", X, Y);
    Expression slope = call(Call.DERIVATIVE, both, X);
    accepts(
        new Monotonicity(X, Y, X),
        both.with(X, Y).atMost(both),
        fromY,
        new Fact(1, slope.equalTo(X), fromY),
        new Fact(2, slope.atLeast(ZERO), fromY),
        NOTHING);
  }

  @Test
  void valuesAreEqualOnlyAtOnePointIfTheSlopeHasFinitelyManyZeros() {
    Formula same = Connective.equivalent(F.equalTo(F.with(X, Y)), X.equalTo(Y));
    accepts(MONOTONE, same, TWO, DERIVATIVE, NOT_FALLING, NOTHING);
    Fact flat = new Fact(1, SLOPE.equalTo(ZERO), LINE);
    rejects(MONOTONE, same, TWO, flat, NOT_FALLING, NOTHING);
    Fact opaque = new Fact(1, SLOPE.equalTo(call("g", X)), LINE);
    rejects(MONOTONE, same, TWO, opaque, NOT_FALLING, NOTHING);
    Formula less = Connective.equivalent(F.lessThan(F.with(X, Y)), X.lessThan(Y));
    accepts(MONOTONE, less, TWO, DERIVATIVE, RISING, NOTHING);
    rejects(MONOTONE, less, TWO, DERIVATIVE, NOT_FALLING, NOTHING);
    Formula more = Connective.equivalent(F.with(X, Y).lessThan(F), X.lessThan(Y));
    rejects(MONOTONE, more, TWO, DERIVATIVE, RISING, NOTHING);
  }

  // ---- bounds by the mean value theorem ----

  private static final Domain STEPS = Domain.EVERYWHERE.and(from(S, ZERO)).and(from(B, S));
  private static final Call G = call("g", S);
  private static final Expression GROWTH = call(Call.DERIVATIVE, G, S);
  private static final Domain END = Domain.EVERYWHERE.and(from(B, ZERO));

  @Test
  void aFunctionGrowsAtMostAsFastAsAPolynomialWithALargerSlope() {
    Ground square = new GrowthBound(S, ZERO, B, S.power(2));
    Fact slope = new Fact(1, GROWTH.atMost(S.times(2)), STEPS);
    Expression start = G.with(S, ZERO);
    Formula bound = G.with(S, B).atMost(start.plus(B.power(2)));
    accepts(square, bound, END, slope);
    rejects(square, G.with(S, B).atMost(B.power(2)), END, slope);
    rejects(square, G.with(S, B).atMost(start.plus(B)), END, slope);
    rejects(square, G.with(S, B).atLeast(start.plus(B.power(2))), END, slope);
    rejects(square, bound, END);
    rejects(square, bound, Domain.EVERYWHERE.real(B), slope);
    rejects(square, bound, Domain.EVERYWHERE.integer(B, 0), slope);
    rejects(square, bound, END.and(from(P, B)), slope);
    rejects(new GrowthBound(S, ZERO, B, S.power(3)), bound, END, slope);
    rejects(
        new GrowthBound(S, ZERO, B, S.power(2).plus(1)),
        bound,
        END,
        new Fact(1, G.atMost(S), STEPS));
    Fact strict = new Fact(1, GROWTH.equalTo(S.times(2)), STEPS);
    rejects(square, bound, END, strict);
    // The slope is known beyond 1 only.
    Domain late = Domain.EVERYWHERE.and(from(S, ONE)).and(from(B, S));
    rejects(square, bound, END, new Fact(1, GROWTH.atMost(S.times(2)), late));
    Fact below = new Fact(1, GROWTH.atLeast(S.times(2)), STEPS);
    accepts(square, G.with(S, B).atLeast(start.plus(B.power(2))), END, below);
    // What does not depend on s is a coefficient.
    Expression log = call(Call.LOG, P);
    Domain with = END.positive(P);
    Fact steep = new Fact(1, GROWTH.atMost(log), STEPS.positive(P));
    Ground line = new GrowthBound(S, ZERO, B, S.times(log));
    accepts(line, G.with(S, B).atMost(start.plus(B.times(log))), with, steep);
  }

  // ---- the largest of a sequence ----

  private static final Call MODE = call("k", P, X);

  /** 0 ≤ s = p x/(1+x) < p. */
  private static final Expression CROSSING = P.times(X).over(X.plus(1));

  private static final Domain NET = LINE.integer(P, 1);
  private static final Domain LENGTH = Domain.EVERYWHERE.integer(R, 1).integer(P, R).positive(X);
  private static final Fact PLACE =
      new Fact(2, MODE.equalTo(call(Call.FLOOR, CROSSING.plus(1))), NET);
  private static final Fact DIFFERENCE =
      new Fact(
          1, call("u", R.plus(1)).minus(call("u", R)).equalTo(CROSSING.minus(R).times(3)), LENGTH);

  private static Ground single(Expression last, Expression factor, Expression crossing) {
    return new Unimodality(R, last, factor, crossing, List.of(Use.of(0)));
  }

  @Test
  void aSequenceThatRisesUpToThereAndFallsFromThereOnIsLargestThere() {
    Formula largest = call("u", R).atMost(call("u", MODE));
    accepts(single(P, constant(3), CROSSING), largest, LENGTH, DIFFERENCE, PLACE);
    rejects(single(P, constant(2), CROSSING), largest, LENGTH, DIFFERENCE, PLACE);
    Fact reversed =
        new Fact(
            1,
            call("u", R.plus(1)).minus(call("u", R)).equalTo(R.minus(CROSSING).times(3)),
            LENGTH);
    rejects(single(P, constant(-3), CROSSING), largest, LENGTH, reversed, PLACE);
    rejects(
        single(P, constant(3), CROSSING),
        call("u", MODE).atMost(call("u", R)),
        LENGTH,
        DIFFERENCE,
        PLACE);
    rejects(single(P, constant(3), CROSSING), largest, LENGTH, PLACE, DIFFERENCE);
    Domain outside = Domain.EVERYWHERE.integer(R, 1).integer(P, 1).positive(X);
    rejects(single(P, constant(3), CROSSING), largest, outside, DIFFERENCE, PLACE);
    Domain fromZero = Domain.EVERYWHERE.integer(R, 0).integer(P, R).positive(X);
    rejects(single(P, constant(3), CROSSING), largest, fromZero, DIFFERENCE, PLACE);
  }

  @Test
  void theLargestOfASequenceLiesInsideItsRange() {
    Formula largest = call("u", R).atMost(call("u", MODE));
    for (Expression crossing : List.of(P.times(X), X.negated())) {
      Fact place = new Fact(2, MODE.equalTo(call(Call.FLOOR, crossing.plus(1))), NET);
      Fact difference =
          new Fact(1, call("u", R.plus(1)).minus(call("u", R)).equalTo(crossing.minus(R)), LENGTH);
      rejects(single(P, ONE, crossing), largest, LENGTH, difference, place);
    }
    Fact elsewhere = new Fact(2, MODE.equalTo(call(Call.FLOOR, CROSSING)), NET);
    rejects(single(P, constant(3), CROSSING), largest, LENGTH, DIFFERENCE, elsewhere);
  }
}
