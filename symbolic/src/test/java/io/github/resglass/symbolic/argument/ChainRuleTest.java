package io.github.resglass.symbolic.argument;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Grounds;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Derivatives by the chain rule: of one function, and of all members of a sequence. */
class ChainRuleTest {

  private static final Symbol X = symbol("x");
  private static final Symbol K = symbol("k");
  private static final Symbol N = symbol("n");
  private static final Constant ONE = Constant.ONE;
  private static final Call F = call("f", X);
  private static final Call G = call("g", X);
  private static final Domain LINE = Domain.EVERYWHERE.real(X);
  private static final Fact SLOPE_OF_G = new Fact(2, slope(G).equalTo(constant(2)), LINE);

  private static Call slope(Expression function) {
    return call(Call.DERIVATIVE, function, X);
  }

  private static Fact is(Expression value) {
    return new Fact(1, F.equalTo(value), LINE);
  }

  @Test
  void aProductWithAFunctionOfKnownSlopeHasItsTwoParts() {
    Fact product = is(X.times(G));
    Expression right = G.plus(X.times(2));
    ChainRule known = ChainRule.by(X, Use.of(1).times(X.negated()));
    accepts(known, slope(F).equalTo(right), LINE, product, SLOPE_OF_G);
    rejects(known, slope(F).equalTo(right.plus(1)), LINE, product, SLOPE_OF_G);
    rejects(known, slope(F).atMost(right), LINE, product, SLOPE_OF_G);
    rejects(known, slope(G).equalTo(right), LINE, product, SLOPE_OF_G);
    rejects(known, slope(F).equalTo(right), LINE.positive(N), product, SLOPE_OF_G);
    rejects(known, slope(F).equalTo(right), LINE, SLOPE_OF_G, product);
    rejects(ChainRule.by(X), slope(F).equalTo(right), LINE);
    Fact bound = new Fact(1, F.atMost(X.times(G)), LINE);
    rejects(known, slope(F).equalTo(right), LINE, bound, SLOPE_OF_G);
  }

  @Test
  void theCheckSaysOfEveryPartialDerivativeHowSymjaWasComparedWithOurRules() {
    Fact product = is(X.power(3).times(G));
    Expression right = X.power(2).times(G).times(3).plus(X.power(3).times(2));
    ChainRule known = ChainRule.by(X, Use.of(1).times(X.power(3).negated()));
    Check check = Grounds.check(known, slope(F).equalTo(right), LINE, product, SLOPE_OF_G);
    assertEquals(
        "partial derivatives by Symja as by our rules:"
            + " by x one normal form in 2 unknowns, degree at most 3;"
            + " by g(x) one normal form in 1 unknown, degree at most 3",
        ((Check.Argument) check).ingredients().get(0).description());
  }

  /** f = g has f′ = g′ only where there is a g′: |x| at 0. */
  @Test
  void aFunctionWithoutAKnownSlopeIsNotKnownToHaveOne() {
    rejects(ChainRule.by(X), slope(F).equalTo(slope(G)), LINE, is(G));
    Fact squared = new Fact(2, slope(G).power(2).equalTo(ONE), LINE);
    rejects(ChainRule.by(X, Use.known(1)), slope(F).equalTo(slope(G)), LINE, is(G), squared);
    Fact below = new Fact(2, slope(G).atMost(ONE), LINE);
    rejects(ChainRule.by(X, Use.of(1)), slope(F).equalTo(slope(G)), LINE, is(G), below);
    accepts(ChainRule.by(X, Use.known(1)), slope(F).equalTo(slope(G)), LINE, is(G), SLOPE_OF_G);
  }

  @Test
  void theOuterFunctionIsSmoothAtEveryValueOfTheInnerOnes() {
    Expression half = slope(G).over(sqrt(G).times(2));
    rejects(ChainRule.by(X, Use.known(1)), slope(F).equalTo(half), LINE, is(sqrt(G)), SLOPE_OF_G);
    Expression above = G.power(2).plus(1);
    Expression safe = G.times(slope(G)).over(sqrt(above));
    ChainRule known = ChainRule.by(X, Use.known(1));
    accepts(known, slope(F).equalTo(safe), LINE, is(sqrt(above)), SLOPE_OF_G);
    // Of y^(3/2) nothing is known where y is negative, although its slope has no pole.
    Expression power = G.power(constant(new BigFraction(3, 2)));
    Expression root = G.power(constant(new BigFraction(1, 2)));
    Expression slope = root.times(slope(G)).times(constant(new BigFraction(3, 2)));
    rejects(known, slope(F).equalTo(slope), LINE, is(power), SLOPE_OF_G);
    Expression sum = sumOver(K, ONE, N, G);
    rejects(known, slope(F).equalTo(N.times(slope(G))), LINE, is(sum), SLOPE_OF_G);
    Domain closed = Domain.EVERYWHERE.integer(X, 0);
    Fact there = new Fact(1, F.equalTo(G), closed);
    rejects(
        known,
        slope(F).equalTo(slope(G)),
        closed,
        there,
        new Fact(2, SLOPE_OF_G.formula(), closed));
  }

  private static final Domain EVERY = LINE.integer(N, 0);
  private static final Call U = call("u", N, X);
  private static final Fact STEP =
      new Fact(1, U.with(N, N.plus(1)).equalTo(U.plus(G.times(X))), EVERY);
  private static final Fact START =
      new Fact(2, slope(U.with(N, Constant.ZERO)).equalTo(Constant.ZERO), LINE);
  private static final Fact INNER = new Fact(3, slope(G).equalTo(Constant.ZERO), LINE);

  private static SequenceDerivative induction(Use... uses) {
    return new SequenceDerivative(X, N, List.of(uses), List.of(List.of(Use.of(1))));
  }

  /** u_{n+1} = u_n + cx from a constant u_0 is u_0 + ncx. */
  @Test
  void theSlopesOfASequenceFollowFromTheFirstAndFromTheStep() {
    Expression right = N.times(G);
    SequenceDerivative sound = induction(Use.of(2).times(X.negated()));
    accepts(sound, slope(U).equalTo(right), EVERY, STEP, START, INNER);
    rejects(sound, slope(U).equalTo(right.times(2)), EVERY, STEP, START, INNER);
    rejects(sound, slope(U).equalTo(right.plus(1)), EVERY, STEP, START, INNER);
    rejects(sound, slope(U).atMost(right), EVERY, STEP, START, INNER);
    rejects(sound, slope(X).equalTo(ONE), EVERY, STEP, START, INNER);
    rejects(sound, slope(U).equalTo(right), EVERY.positive(K), STEP, START, INNER);
    rejects(sound, slope(U).equalTo(right), EVERY);
    rejects(induction(), slope(U).equalTo(right), EVERY, STEP, START, INNER);
    Fact unknown = new Fact(2, U.with(N, Constant.ZERO).equalTo(ONE), LINE);
    rejects(sound, slope(U).equalTo(right), EVERY, STEP, unknown, INNER);
  }

  @Test
  void aSequenceIsCountedFromAConstantAndStepByStep() {
    Expression right = N.times(G);
    SequenceDerivative sound = induction(Use.of(2).times(X.negated()));
    Domain tied = LINE.integer(K, 0).integer(N, K);
    Fact there = new Fact(1, STEP.formula(), tied);
    rejects(sound, slope(U).equalTo(right), tied, there, START, INNER);
    Fact two = new Fact(1, U.with(N, N.plus(2)).equalTo(U.plus(G.times(X))), EVERY);
    rejects(sound, slope(U).equalTo(right), EVERY, two, START, INNER);
    Fact bound = new Fact(1, U.with(N, N.plus(1)).atMost(U.plus(G.times(X))), EVERY);
    rejects(sound, slope(U).equalTo(right), EVERY, bound, START, INNER);
    assertThrows(
        IllegalArgumentException.class, () -> new SequenceDerivative(X, N, List.of(), List.of()));
  }
}
