package io.github.resglass.symbolic.expectation;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expectation.Letters.I;
import static io.github.resglass.symbolic.expectation.Letters.J;
import static io.github.resglass.symbolic.expectation.Letters.M;
import static io.github.resglass.symbolic.expectation.Letters.N;
import static io.github.resglass.symbolic.expectation.Letters.X;
import static io.github.resglass.symbolic.expectation.Letters.Y;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sum, a sequence or a mean binds is not the variable of that name outside. */
class BoundNamesTest {

  private static final Symbol U = symbol("u");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;

  /** u_0 = value, u_j = u_{j−1}, at j = 1. */
  private static Expression sequence(Expression value) {
    return new Recurrence(J, List.of(U), ZERO, List.of(value), U, ONE);
  }

  /** E X E Y is no E Y², also where the inner mean stands in a sequence. */
  @Test
  void aMeanInsideOfASequenceIsAMeanOfItsOwn() {
    Expression mixed = Mean.normal(sequence(Mean.normal(X.times(Y), Y)), X);
    Expression square = Mean.normal(sequence(Mean.normal(Y.times(Y), Y)), X);
    rejects(Identity.from(), mixed.equalTo(square), Domain.EVERYWHERE);
    Expression renamed = Mean.normal(sequence(Mean.normal(X.times(U), U)), X);
    accepts(Identity.from(), mixed.equalTo(renamed), Domain.EVERYWHERE);
  }

  /** Σ_{i=−3}^{3} max(0, i) is 6 and not 0, also where a variable i is positive. */
  @Test
  void anIndexDoesNotHaveTheSignOfTheVariableOfItsName() {
    Domain positive = Domain.EVERYWHERE.integer(I, 1).positive(U);
    Ground nothing = new GaussianIntegral(ZERO, ZERO, ZERO);
    Constant three = constant(3);
    Expression kink = call(Call.MAXIMUM, ZERO, I);
    Expression sum = sumOver(I, three.negated(), three, kink);
    rejects(nothing, Mean.normal(sum.times(X), X).equalTo(ZERO), positive);
    Expression modulus = sumOver(I, three.negated(), three, call(Call.ABSOLUTE, I));
    rejects(nothing, Mean.normal(modulus.times(X), X).equalTo(ZERO), positive);
    Expression product = new FiniteProduct(I, ONE.negated(), ONE, kink.plus(1).minus(I));
    Ground open = new GaussianIntegral(ZERO, call(Call.NORMAL_DISTRIBUTION, X), area());
    rejects(open, Mean.normal(product, X).equalTo(ONE), positive);
    Expression stays =
        new Recurrence(
            J, List.of(U), ZERO, List.of(ONE.negated()), call(Call.MAXIMUM, ZERO, U), ONE);
    Expression minus = new Recurrence(J, List.of(U), ZERO, List.of(ONE.negated()), U, ONE);
    rejects(open, Mean.normal(stays.minus(minus), X).equalTo(ZERO), positive);
  }

  private static Expression area() {
    return call(Call.NORMAL_DISTRIBUTION, X);
  }

  /** Σ_{x=1}^{2} Φ(x) is a number, and does not tend to 2. */
  @Test
  void aSumOverTheNameOfTheVariableIsAConstantInIt() {
    Expression number = sumOver(X, ONE, constant(2), area());
    Expression wrong = constant(2).minus(number);
    rejects(
        new GaussianIntegral(ZERO, ZERO, number),
        Mean.normal(ZERO, X).equalTo(wrong),
        Domain.EVERYWHERE);
  }

  /** Σ_{i=1}^{m} E J_i Σ_{j=1}^{n} J_j is no m for m > n, though it is 1 for each i ≤ n. */
  @Test
  void anIndexHasNotTheRangeOfTheVariableOfItsName() {
    Domain domain = Domain.EVERYWHERE.integer(I, 1).integer(N, I).integer(M, 1);
    Expression sum = sumOver(J, ONE, N, Mean.entry(X, J));
    Expression one = Mean.normal(sum.times(Mean.entry(X, I)), X);
    accepts(Moments.with(), one.equalTo(ONE), domain);
    rejects(Moments.with(), sumOver(I, ONE, M, one).equalTo(M), domain);
    Expression product = new FiniteProduct(I, ONE, M, one.plus(1));
    rejects(Moments.with(), product.equalTo(constant(2).power(M)), domain);
    rejects(Moments.with(), sequence(one).equalTo(ONE), domain);
  }
}
