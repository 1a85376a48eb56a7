package io.github.resglass.symbolic.expectation;

import static io.github.resglass.symbolic.expectation.Letters.A;
import static io.github.resglass.symbolic.expectation.Letters.I;
import static io.github.resglass.symbolic.expectation.Letters.J;
import static io.github.resglass.symbolic.expectation.Letters.K;
import static io.github.resglass.symbolic.expectation.Letters.L;
import static io.github.resglass.symbolic.expectation.Letters.M;
import static io.github.resglass.symbolic.expectation.Letters.N;
import static io.github.resglass.symbolic.expectation.Letters.P;
import static io.github.resglass.symbolic.expectation.Letters.R;
import static io.github.resglass.symbolic.expectation.Letters.RHO;
import static io.github.resglass.symbolic.expectation.Letters.S;
import static io.github.resglass.symbolic.expectation.Letters.SIZES;
import static io.github.resglass.symbolic.expectation.Letters.X;
import static io.github.resglass.symbolic.expectation.Letters.Y;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.RejectedStepException;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import org.junit.jupiter.api.Test;

/** What the expectations of polynomials and of piecewise linear losses are, and are not. */
class ExpectationTest {

  private static Rule rule(Relation relation, Ground ground) {
    Relation twin = relation.left().equalTo(relation.right().plus(1));
    return Rule.stating("test", relation, twin, ground);
  }

  private static void holds(Domain domain, Relation relation, Ground ground) {
    new Proof("test").apply(domain, rule(relation, ground));
  }

  private static void fails(Domain domain, Relation relation, Ground ground) {
    Rule rule = rule(relation, ground);
    assertThrows(RejectedStepException.class, () -> new Proof("test").apply(domain, rule));
  }

  private static void equals(Expression mean, Expression value) {
    holds(SIZES, mean.equalTo(value), Moments.with());
    fails(SIZES, mean.equalTo(value.times(2)), Moments.with());
    fails(SIZES, mean.equalTo(value.plus(1)), Moments.with());
  }

  private static Expression form(String factor, Symbol index) {
    return sumOver(index, constant(1), N, call(factor, index).times(Mean.entry(J, index)));
  }

  private static Expression product(String first, String second) {
    return sumOver(I, constant(1), N, call(first, I).times(call(second, I)));
  }

  @Test
  void momentsOfNormalVariables() {
    equals(Mean.normal(X.power(4), X), constant(3));
    equals(Mean.normal(X.plus(M).power(2).times(Y.power(2)), X, Y), M.power(2).plus(1));
    equals(Mean.normal(X.power(3).times(Y).plus(5), X, Y), constant(5));
    equals(Mean.normal(X.plus(Y).power(8), X, Y), constant(105 * 16));
  }

  @Test
  void covarianceOfLinearForms() {
    equals(Mean.normal(form("a", I).times(form("b", I)), J), product("a", "b"));
    equals(Mean.normal(form("a", I).times(form("b", K)), J), product("a", "b"));
    equals(Mean.normal(form("a", I).times(Mean.entry(J, constant(1))), J), call("a", constant(1)));
  }

  @Test
  void fourLinearFormsByIsserlis() {
    Expression pairs =
        product("a", "b")
            .times(product("c", "d"))
            .plus(product("a", "c").times(product("b", "d")))
            .plus(product("a", "d").times(product("b", "c")));
    equals(
        Mean.normal(form("a", I).times(form("b", I)).times(form("c", K)).times(form("d", L)), J),
        pairs);
    equals(Mean.normal(form("a", I).power(4), J), product("a", "a").power(2).times(3));
    equals(Mean.normal(form("a", I).power(3).plus(1), J), Constant.ONE);
  }

  @Test
  void rangesMayDependOnOuterIndices() {
    Expression inner =
        sumOver(K, constant(1), N.power(R), call("a", R, K).times(Mean.entry(J, R, K)));
    Expression hamiltonian = sumOver(R, constant(1), P, call("epsilon", R).times(inner));
    Expression square =
        sumOver(
            R,
            constant(1),
            P,
            call("epsilon", R)
                .power(2)
                .times(sumOver(K, constant(1), N.power(R), call("a", R, K).power(2))));
    holds(SIZES, Mean.normal(hamiltonian.power(2), J).equalTo(square), Moments.with());
    fails(
        SIZES,
        Mean.normal(hamiltonian.power(2), J).equalTo(square.with(P, P.plus(1))),
        Moments.with());
  }

  @Test
  void gates() {
    Expression sum = sumOver(I, constant(1), N, call("c", I).times(Mean.entry(A, I)));
    Expression all = sumOver(I, constant(1), N, call("c", I));
    Expression squares = sumOver(I, constant(1), N, call("c", I).power(2));
    equals(Mean.gates(A.power(3), RHO, A), RHO);
    equals(Mean.gates(sum, RHO, A), RHO.times(all));
    equals(
        Mean.gates(sum.power(2), RHO, A),
        RHO.power(2).times(all.power(2)).plus(RHO.times(constant(1).minus(RHO)).times(squares)));
  }

  @Test
  void gatesOnAPath() {
    Expression path = new FiniteProduct(L, constant(1), R, Mean.entry(A, L));
    equals(Mean.gates(path, RHO, A), RHO.power(R));
    Expression rest = new FiniteProduct(L, R.plus(1), P, Mean.entry(A, L));
    equals(Mean.gates(path.times(rest), RHO, A), RHO.power(P));
    // A gate that both have in common counts once.
    Expression overlapping = new FiniteProduct(L, R, P, Mean.entry(A, L));
    fails(
        SIZES,
        Mean.gates(path.times(overlapping), RHO, A).equalTo(RHO.power(P.plus(1))),
        Moments.with());
    Expression shifted =
        new FiniteProduct(L, constant(1), R, Mean.entry(A, L).times(Mean.entry(A, L.plus(1))));
    fails(SIZES, Mean.gates(shifted, RHO, A).equalTo(RHO.power(R.times(2))), Moments.with());
  }

  @Test
  void whatIsNotKnownToBeEqualOrDifferentIsRefused() {
    Domain two = SIZES.integer(I, 1).integer(K, 1);
    Expression pair = Mean.normal(Mean.entry(J, I).times(Mean.entry(J, K)), J);
    fails(two, pair.equalTo(Constant.ZERO), Moments.with());
    fails(two, pair.equalTo(Constant.ONE), Moments.with());
  }

  @Test
  void hingeAndModulus() {
    Domain scale = Domain.EVERYWHERE.real(M).positive(S);
    Expression loss = call(Call.MAXIMUM, Constant.ZERO, M.minus(S.times(X)));
    Expression modulus = call(Call.ABSOLUTE, M.minus(S.times(X)));
    Expression kink = M.over(S);
    Expression below = antiderivative(X);
    Expression value =
        M.times(call(Call.NORMAL_DISTRIBUTION, kink))
            .plus(S.times(call(Call.NORMAL_DENSITY, kink)));
    GaussianIntegral hinge = new GaussianIntegral(kink, below, Constant.ZERO);
    holds(scale, Mean.normal(loss, X).equalTo(value), hinge);
    fails(scale, Mean.normal(loss, X).equalTo(value.times(2)), hinge);
    fails(
        scale,
        Mean.normal(loss, X).equalTo(value),
        new GaussianIntegral(kink, below.negated(), Constant.ZERO));
    fails(
        scale,
        Mean.normal(loss, X).equalTo(value),
        new GaussianIntegral(kink.plus(1), below, Constant.ZERO));
    GaussianIntegral both = new GaussianIntegral(kink, below, below.negated());
    holds(scale, Mean.normal(modulus, X).equalTo(value.times(2).minus(M)), both);
    fails(scale, Mean.normal(modulus, X).equalTo(value.times(2).plus(M)), both);
  }

  /** R′(y) is 0 at y = 0, and so is R′(yX). */
  @Test
  void aStepIsOneOnlyWhereItsArgumentIsPositive() {
    Expression area = call(Call.NORMAL_DISTRIBUTION, X);
    GaussianIntegral whole = new GaussianIntegral(Constant.ZERO, area, area);
    GaussianIntegral half = new GaussianIntegral(Constant.ZERO, Constant.ZERO, area);
    Domain atLeastZero = Domain.EVERYWHERE.integer(Y, 0);
    Expression one = Mean.normal(call(Call.STEP, Y), X);
    holds(Domain.EVERYWHERE.positive(Y), one.equalTo(Constant.ONE), whole);
    fails(atLeastZero, one.equalTo(Constant.ONE), whole);
    Expression gate = Mean.normal(call(Call.STEP, Y.times(X)), X);
    Expression chance = constant(2).power(-1);
    Expression tail = Constant.ONE.minus(call(Call.NORMAL_DISTRIBUTION, Constant.ZERO));
    holds(Domain.EVERYWHERE.positive(Y), gate.equalTo(tail), half);
    fails(atLeastZero, gate.equalTo(tail), half);
    fails(Domain.EVERYWHERE.positive(Y), gate.equalTo(tail.plus(chance)), half);
  }

  private static Expression antiderivative(Expression x) {
    return M.times(call(Call.NORMAL_DISTRIBUTION, x)).plus(S.times(call(Call.NORMAL_DENSITY, x)));
  }

  @Test
  void whatAMeanBindsIsNotFree() {
    Expression mean = Mean.normal(X.times(S).power(2), X);
    assertEquals(java.util.Set.of(S), mean.freeSymbols());
    assertEquals(mean, mean.with(X, constant(7)));
    // A value that contains the bound name does not fall under it.
    holds(
        Domain.EVERYWHERE.real(X),
        mean.with(S, X).equalTo(X.power(2).times(Mean.normal(Y.power(2), Y))),
        Moments.with());
  }
}
