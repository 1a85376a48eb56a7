package io.github.resglass.symbolic.ground;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.induction.MonotoneSequence;
import io.github.resglass.symbolic.integral.PositiveIntegral;
import io.github.resglass.symbolic.summation.OneTerm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** yx/x is y where x is not 0; at 0 it is 0·(1/0), whatever that may be, and not y. */
class PolesTest {

  private static final Symbol X = symbol("x");
  private static final Symbol Y = symbol("y");
  private static final Symbol K = symbol("k");
  private static final Symbol N = symbol("n");
  private static final Symbol T = symbol("t");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Expression QUOTIENT = Y.times(X).over(X);

  @Test
  void whatIsKnownIsKnownOfAQuotientOnlyWhereItExists() {
    Expression sum = sumOver(K, ZERO, N, Y.times(K).over(K).minus(1));
    Relation large = Y.greaterThan(ONE);
    Domain domain = Domain.EVERYWHERE.real(Y).assuming(large).integer(N, 1);
    rejects(new OneTerm(ONE), Y.minus(1).atMost(sum), domain);
    Expression later = sumOver(K, ONE, N, Y.times(K).over(K).minus(1));
    accepts(new OneTerm(ONE), Y.minus(1).atMost(later), domain);
    Expression bell = call(Call.EXP, T.power(2).negated());
    Expression mass = call(Call.INTEGRAL, QUOTIENT.minus(1).times(bell), T);
    Domain plane = Domain.EVERYWHERE.real(X).real(Y).assuming(large);
    rejects(new PositiveIntegral(), mass.greaterThan(ZERO), plane);
    Domain half = Domain.EVERYWHERE.positive(X).real(Y).assuming(large);
    accepts(new PositiveIntegral(), mass.greaterThan(ZERO), half);
  }

  /** f ≥ f/y·y at y = 0 says that f is at least 0 there, and not that it is at least itself. */
  @Test
  void whatIsKnownOfAQuotientIsKnownOfItsValueOnlyWhereItExists() {
    Domain all = Domain.EVERYWHERE.real(X).real(Y);
    Fact product = new Fact(1, QUOTIENT.atLeast(ZERO), all);
    rejects(Inequality.with(Y, Use.known(0)), Y.atLeast(ZERO), all, product);
    Domain half = Domain.EVERYWHERE.positive(X).real(Y);
    Fact positive = new Fact(1, QUOTIENT.atLeast(ZERO), half);
    accepts(Inequality.with(Y, Use.known(0)), Y.atLeast(ZERO), half, positive);
    Expression ratio = Y.over(X);
    Signs signs = new Signs(all, List.of(ratio.greaterThan(ONE)));
    assertTrue(signs.isPositive(ratio.minus(1)));
  }

  @Test
  void aPowerWithAnUnknownExponentDividesAsWell() {
    Expression one = X.power(K).times(X.power(K.negated()));
    Domain domain = Domain.EVERYWHERE.real(X).integer(K, 0).real(Y).assuming(Y.greaterThan(ONE));
    Expression bell = call(Call.EXP, T.power(2).negated());
    Expression mass = call(Call.INTEGRAL, Y.times(one).minus(1).times(bell), T);
    rejects(new PositiveIntegral(), mass.greaterThan(ZERO), domain);
  }

  /** ∫ e^{−t²x/x} dt is infinite at x = 0. */
  @Test
  void aFunctionFallsOnlyWhereItsRateExists() {
    Expression rate = X.over(X);
    Expression bell = call(Call.EXP, rate.times(T.power(2)).negated());
    Formula positive = call(Call.INTEGRAL, bell, T).greaterThan(ZERO);
    rejects(new PositiveIntegral(), positive, Domain.EVERYWHERE.real(X));
    accepts(new PositiveIntegral(), positive, Domain.EVERYWHERE.positive(X));
  }

  /** −k ≤ −(k+1)y/y at y = 0, where the right side is 0, and −k falls all the same. */
  @Test
  void neighboursAreComparedOnlyWhereTheyAreWhatTheyAreWrittenAs() {
    Domain zero = Domain.EVERYWHERE.real(Y).assuming(Y.equalTo(ZERO));
    Expression next = K.plus(1).times(Y).over(Y).negated();
    Fact rising = new Fact(1, K.negated().atMost(next), zero.integer(K, 0));
    Ground chain = new MonotoneSequence(K, ZERO, N);
    rejects(chain, ZERO.atMost(N.negated()), zero.integer(N, 0), rising);
  }

  @Test
  void aQuotientDiffersFromZeroOnlyWhereItExists() {
    Domain plane = Domain.EVERYWHERE.real(X).real(Y).excluding(Y).real(T);
    Formula same = Connective.equivalent(QUOTIENT.times(T).equalTo(ZERO), T.equalTo(ZERO));
    rejects(Equivalence.by(QUOTIENT), same, plane);
    accepts(Equivalence.by(QUOTIENT), same, plane.excluding(X));
    rejects(Identity.from(), constant(1).equalTo(QUOTIENT.over(QUOTIENT)), plane);
  }
}
