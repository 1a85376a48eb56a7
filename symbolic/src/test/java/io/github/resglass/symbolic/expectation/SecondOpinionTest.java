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
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Grounds;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A mean is found twice, so an error in one way is caught by the other and shows nowhere: here each
 * way is held to the truth by itself.
 */
class SecondOpinionTest {

  private static final Constant ONE = Constant.ONE;

  private static Expression independent(Call mean) {
    return new Independence(new Signs(SIZES, List.of())).mean(Mean.of(mean).orElseThrow());
  }

  private static void same(Expression expected, Expression found) {
    assertTrue(NormalForm.of(expected.minus(found)).value().isZero(), found.toString());
  }

  private static void refuses(Ground ground, Formula formula, Domain domain, String reason) {
    Unproved refusal = assertThrows(Unproved.class, () -> Grounds.check(ground, formula, domain));
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
  }

  private static Expression hinge(Expression of) {
    return call(Call.MAXIMUM, Constant.ZERO, of);
  }

  private static Expression gate(Expression index) {
    return Mean.entry(A, index);
  }

  private static Expression path(Expression from, Expression to, Expression term) {
    return new FiniteProduct(L, from, to, term);
  }

  @Test
  void functionsOfDifferentVariablesHaveTheProductOfTheirMeans() {
    assertEquals(
        Mean.normal(hinge(X), X).times(Mean.normal(hinge(Y), Y)),
        independent(Mean.normal(hinge(X).times(hinge(Y)), X, Y)));
    Expression first = hinge(Mean.entry(J, ONE));
    Expression second = hinge(Mean.entry(J, constant(2)));
    assertEquals(
        Mean.normal(first, J).times(Mean.normal(second, J)),
        independent(Mean.normal(first.times(second), J)));
    same(
        Mean.normal(hinge(X), X).times(3),
        independent(Mean.normal(hinge(X).times(Y.power(4)), X, Y)));
  }

  @Test
  void functionsThatShareAVariableStayUnderOneMean() {
    for (Expression together :
        List.of(
            hinge(X).times(X),
            hinge(X).times(hinge(X.plus(Y))),
            hinge(Mean.entry(J, I)).times(hinge(Mean.entry(J, K))),
            hinge(Mean.entry(J, ONE)).times(hinge(Mean.entry(J, ONE, ONE))),
            hinge(Mean.entry(J, ONE)).times(hinge(Mean.entry(J, ONE).plus(1))))) {
      Call mean = Mean.normal(together, J, X, Y);
      Expression found = independent(mean);
      assertTrue(found instanceof Call, found.toString());
    }
  }

  @Test
  void productsOverRangesThatMeetStayUnderOneMean() {
    Expression whole = path(ONE, R, gate(L));
    for (Expression together :
        List.of(
            whole.times(path(ONE, R, gate(L.plus(1)))),
            whole.times(path(R, P, gate(L))),
            whole.times(gate(R)),
            whole.times(gate(ONE)),
            whole.times(path(R.plus(1), P.plus(1), gate(L.minus(1)))),
            path(ONE, R, gate(L).times(gate(L.plus(1)))),
            path(ONE, R, gate(ONE)),
            path(ONE, R, gate(L.times(2))),
            path(ONE, R, gate(L.power(2))),
            path(ONE, R, gate(L).times(A)),
            path(ONE, R, path(ONE, R, gate(L))),
            path(ONE, R, new FiniteProduct(K, ONE, L, gate(K))).times(gate(R.plus(1))))) {
      assertFalse(Mean.absentFrom(independent(Mean.gates(together, RHO, A))), together.toString());
    }
  }

  /** Nothing of this is a polynomial, so no second way would find the error. */
  @Test
  void anIndexThatRunsInsideMeetsTheVariablesOfOtherIndices() {
    Domain known = SIZES.integer(K, 9).integer(L, 9);
    Independence independence = new Independence(new Signs(known, List.of()));
    Expression sum = sumOver(K, ONE, N, Mean.entry(J, K));
    Expression next = sumOver(K, ONE, N, Mean.entry(J, K.plus(1)));
    Expression here = hinge(Mean.entry(J, L, L)).times(hinge(Mean.entry(J, L, constant(2))));
    Expression recurrence =
        new Recurrence(K, List.of(Y), ONE, List.of(ONE), Y.times(Mean.entry(J, ONE)), N);
    for (Expression together :
        List.of(
            hinge(sum).times(hinge(next)),
            path(ONE, R, new FiniteProduct(K, L, R, hinge(Mean.entry(J, K))))
                .times(hinge(Mean.entry(J, constant(2)))),
            hinge(sum).times(hinge(Mean.entry(J, K.plus(1)))),
            path(ONE, R, path(ONE, R, hinge(Mean.entry(J, L)))),
            path(ONE, R, new FiniteProduct(K, ONE, R, hinge(Mean.entry(J, L.plus(K))))),
            path(ONE, R, hinge(sumOver(K, ONE, R, Mean.entry(J, L.plus(K))))),
            hinge(call(Call.INTEGRAL, Mean.entry(J, K).times(call(Call.EXP, K)), K))
                .times(hinge(Mean.entry(J, K.plus(1)))))) {
      Expression found = independence.mean(Mean.of(Mean.normal(together, J)).orElseThrow());
      assertTrue(found instanceof Call, found.toString());
    }
    Expression inside =
        independence.mean(Mean.of(Mean.normal(path(ONE, R, here), J)).orElseThrow());
    assertTrue(inside instanceof FiniteProduct each && each.term() instanceof Call, inside + "");
    assertThrows(
        Unproved.class, () -> independent(Mean.normal(hinge(recurrence).times(hinge(X)), J, X)));
    // Where the ranges do not meet, they are independent.
    Expression later = hinge(sumOver(K, N.plus(1), N.plus(3), Mean.entry(J, K)));
    assertEquals(
        Mean.normal(hinge(sum), J).times(Mean.normal(later, J)),
        independent(Mean.normal(hinge(sum).times(later), J)));
  }

  @Test
  void productsOverRangesOfTheirOwnAreTakenApart() {
    same(RHO.power(R), independent(Mean.gates(path(ONE, R, gate(L)), RHO, A)));
    same(RHO.power(R), independent(Mean.gates(path(ONE, R, gate(L.plus(1))), RHO, A)));
    same(RHO.power(R), independent(Mean.gates(path(ONE, R, gate(L).times(gate(L))), RHO, A)));
    same(RHO.plus(1).power(R), independent(Mean.gates(path(ONE, R, gate(L).plus(1)), RHO, A)));
    same(
        RHO.power(P.plus(1)),
        independent(Mean.gates(path(ONE, R, gate(L)).times(path(R, P, gate(L.plus(1)))), RHO, A)));
    same(
        RHO.power(R.plus(1)),
        independent(Mean.gates(path(ONE, R, gate(L)).times(gate(R.plus(1))), RHO, A)));
    same(
        RHO.power(R.plus(1)),
        independent(Mean.gates(path(constant(2), R.plus(1), gate(L)).times(gate(ONE)), RHO, A)));
    Symbol b = symbol("B");
    same(
        RHO.power(R.times(2)),
        independent(Mean.gates(path(ONE, R, gate(L).times(Mean.entry(b, L))), RHO, A, b)));
  }

  @Test
  void variablesOfDifferentNumbersAreIndependent() {
    Expression first = Mean.entry(J, ONE);
    Expression second = Mean.entry(J, constant(2));
    same(Constant.ZERO, independent(Mean.normal(first.times(second), J)));
    same(ONE, independent(Mean.normal(first.times(first), J)));
    same(ONE, independent(Mean.normal(first.power(2).times(second.power(2)), J)));
    same(RHO.power(2), independent(Mean.gates(gate(ONE).times(gate(constant(2))), RHO, A)));
    same(constant(945), independent(Mean.normal(X.power(5).times(X.power(5)), X)));
  }

  @Test
  void whatPartitionsCannotDecideTheyRefuseByThemselves() {
    Expression form = sumOver(I, ONE, N, call("a", I).times(Mean.entry(J, I)));
    for (Map.Entry<Expression, String> each :
        Map.of(
                form.times(sumOver(I, ONE, N.plus(1), Mean.entry(J, I))), "run up to",
                sumOver(I, ONE, N.plus(1), Mean.entry(J, I)).times(form), "run up to",
                form.times(sumOver(I, Constant.ZERO, N, Mean.entry(J, I))), "run up to",
                form.times(Mean.entry(J, Constant.ZERO)), "in the range",
                form.times(Mean.entry(J, N.plus(1))), "in the range",
                form.times(Mean.entry(J, RHO.plus(1))), "in the range",
                Mean.entry(J, I).times(Mean.entry(J, K)), "may be equal",
                Mean.entry(J, ONE).times(Mean.entry(J, ONE, ONE)), "numbers of indices",
                X.power(8).times(X.power(3)), "at most 10",
                X.power(9), "not multiplied out")
            .entrySet()) {
      Unproved refusal =
          assertThrows(Unproved.class, () -> independent(Mean.normal(each.getKey(), J, X)));
      assertTrue(refusal.getMessage().contains(each.getValue()), refusal.getMessage());
    }
  }

  private static Expression written(Call mean) {
    return WrittenOut.value(Mean.of(mean).orElseThrow());
  }

  @Test
  void momentsOfWhatIsWrittenOut() {
    Expression form = sumOver(I, ONE, constant(3), I.times(Mean.entry(J, I)));
    same(constant(14), written(Mean.normal(form.power(2), J)));
    same(constant(3 * 14 * 14), written(Mean.normal(form.power(4), J)));
    same(RHO.power(3), written(Mean.gates(path(ONE, constant(3), gate(L)), RHO, A)));
    same(
        RHO.power(4),
        written(Mean.gates(path(ONE, constant(3), gate(L).times(gate(L.plus(1)))), RHO, A)));
    same(ONE, written(Mean.gates(path(ONE, Constant.ZERO, gate(L)), RHO, A)));
    Expression opaque = call("a", N);
    same(opaque.over(M), written(Mean.normal(opaque.times(X.power(2)).over(M), X)));
    same(
        constant(64),
        written(Mean.normal(sumOver(I, ONE, constant(64), Mean.entry(J, I)).power(2), J)));
  }

  @Test
  void whatIsNotWrittenOutIsRefused() {
    for (Map.Entry<Expression, String> each :
        Map.of(
                hinge(X), "not a polynomial",
                X.power(N), "not a polynomial",
                ONE.over(X), "divides by random",
                Mean.entry(J, I), "not one variable",
                sumOver(I, ONE, N, Mean.entry(J, I)), "not written out",
                sumOver(I, RHO, ONE, Mean.entry(J, I)), "not written out",
                sumOver(I, ONE, constant(65), Mean.entry(J, I)), "not written out")
            .entrySet()) {
      Unproved refusal =
          assertThrows(Unproved.class, () -> written(Mean.normal(each.getKey(), J, X)));
      assertTrue(refusal.getMessage().contains(each.getValue()), refusal.getMessage());
    }
  }

  private static List<Map<Symbol, Expression>> sizes(Expression body, Domain domain) {
    return WrittenOut.sizes(new Mean(body, new VariableLaw.StandardNormal(), List.of(J)), domain);
  }

  @Test
  void theSmallestSizesAreTheBoundAndTheNextOneOfAllThatCounts() {
    Expression one = sumOver(I, ONE, N, call("a", I, M).times(Mean.entry(J, I)));
    assertEquals(List.of(Map.of(N, ONE), Map.of(N, constant(2))), sizes(one, SIZES));
    assertEquals(
        List.of(Map.of(N, constant(4)), Map.of(N, constant(5))),
        sizes(
            one,
            Domain.EVERYWHERE.and(new Domain.Variable(N, true, Optional.of(constant(3)), true))));
    // p is bounded by r, which therefore has to be a number first.
    assertEquals(
        List.of(
            Map.of(R, ONE, P, ONE),
            Map.of(R, ONE, P, constant(2)),
            Map.of(R, constant(2), P, constant(2)),
            Map.of(R, constant(2), P, constant(3))),
        sizes(new FiniteProduct(L, ONE, P, Mean.entry(J, L)), SIZES));
    assertEquals(
        List.of(Map.of(N, ONE), Map.of(N, constant(2))),
        sizes(call("b", P).times(Mean.entry(J, N)), SIZES));
    assertEquals(
        List.of(Map.of(N, ONE), Map.of(N, constant(2))),
        sizes(new FiniteProduct(L, N, constant(5), Mean.entry(J, L)), SIZES));
    assertEquals(
        List.of(Map.of(N, ONE), Map.of(N, constant(2))),
        sizes(sumOver(I, N, constant(5), Mean.entry(J, I)), SIZES));
    assertEquals(List.of(Map.of()), sizes(Mean.entry(J, ONE), SIZES));
    assertEquals(List.of(Map.of()), sizes(call("b", N), SIZES));
  }

  private static List<String> ingredients(Expression left, Expression right) {
    Check check = Grounds.check(Moments.with(), left.equalTo(right), SIZES);
    return ((Check.Argument) check).ingredients().stream().map(Check::description).toList();
  }

  @Test
  void aReaderIsToldInHowManyCasesTheSecondWayAgreed() {
    List<String> fixed = ingredients(Mean.normal(X.power(2), X), ONE);
    assertEquals(2, fixed.size());
    assertTrue(fixed.get(0).endsWith("written out in 1 case"), fixed.get(0));
    Expression form = sumOver(I, ONE, N, Mean.entry(J, I));
    List<String> sized = ingredients(Mean.normal(form.power(2), J), N);
    assertTrue(sized.get(0).endsWith("written out in 2 cases"), sized.get(0));
    // What stays a mean has no value that could be found a second time.
    Expression kept = Mean.normal(hinge(X), X);
    assertEquals(1, ingredients(Mean.normal(hinge(X).times(2), X), kept.times(2)).size());
    refuses(
        Moments.with(),
        Mean.normal(X.power(2), X).equalTo(ONE),
        SIZES.real(X),
        "name of one in the domain");
    refuses(Moments.with(), X.lessThan(Y), SIZES, "not an equation");
  }

  private static final Domain SCALE = Domain.EVERYWHERE.real(M).positive(S);
  private static final Expression AREA = call(Call.NORMAL_DISTRIBUTION, X);
  private static final Expression DENSITY = call(Call.NORMAL_DENSITY, X);

  private static GaussianIntegral smooth(Expression antiderivative) {
    return new GaussianIntegral(Constant.ZERO, antiderivative, antiderivative);
  }

  @Test
  void integralsOfPolynomialsAndSteps() {
    Grounds.accepts(smooth(AREA), Mean.normal(ONE, X).equalTo(ONE), SCALE);
    Expression square = AREA.minus(X.times(DENSITY));
    Grounds.accepts(smooth(square), Mean.normal(X.power(2), X).equalTo(ONE), SCALE);
    Grounds.rejects(smooth(square), Mean.normal(X.power(2), X).equalTo(constant(2)), SCALE);
    Expression opaque = call("a", M);
    Grounds.accepts(smooth(opaque.times(AREA)), Mean.normal(opaque, X).equalTo(opaque), SCALE);
    Expression kink = M.over(S);
    GaussianIntegral step = new GaussianIntegral(kink, AREA, Constant.ZERO);
    Expression open = Mean.normal(call(Call.STEP, M.minus(S.times(X))), X);
    Expression closed = Mean.normal(call(Call.STEP, S.times(X).minus(M)), X);
    Expression below = call(Call.NORMAL_DISTRIBUTION, kink);
    Grounds.accepts(step, open.equalTo(below), SCALE);
    Grounds.rejects(step, closed.equalTo(below), SCALE);
    Grounds.accepts(
        new GaussianIntegral(kink, Constant.ZERO, AREA), closed.equalTo(ONE.minus(below)), SCALE);
  }

  @Test
  void whatIsNoIntegralOfThisKindIsRefusedWithItsReason() {
    Formula one = Mean.normal(ONE, X).equalTo(ONE);
    refuses(smooth(AREA), X.lessThan(ONE), SCALE, "not an equation");
    refuses(smooth(AREA), ONE.equalTo(ONE), SCALE, "not a mean over one normal variable");
    refuses(smooth(AREA), Mean.normal(ONE, X, Y).equalTo(ONE), SCALE, "not a mean over one normal");
    refuses(
        smooth(AREA), Mean.gates(ONE, RHO, X).equalTo(ONE), SCALE, "not a mean over one normal");
    refuses(smooth(AREA), one, SCALE.real(X), "not free to be integrated");
    refuses(new GaussianIntegral(X, AREA, AREA), one, SCALE, "not free to be integrated");
    refuses(smooth(AREA.plus(5)), one, SCALE, "has no limit");
    Expression other = call(Call.EXP, X);
    refuses(smooth(AREA.plus(other).minus(other)), one, SCALE, "neither φ(x) nor Φ(x)");
    // ∫ Φ has an antiderivative, x Φ + φ, and no value.
    Formula infinite = Mean.normal(AREA.over(DENSITY), X).equalTo(Constant.ZERO);
    refuses(smooth(X.times(AREA).plus(DENSITY)), infinite, SCALE, "has no limit");
    Expression half = AREA.power(2).over(constant(2));
    refuses(
        smooth(half), Mean.normal(AREA, X).equalTo(ONE.over(constant(2))), SCALE, "has no limit");
    refuses(
        smooth(AREA),
        Mean.normal(call(Call.ABSOLUTE, X.plus(1)), X).equalTo(ONE),
        SCALE,
        "may change its sign");
    Grounds.rejects(smooth(AREA), Mean.normal(call(Call.MAXIMUM, ONE, X), X).equalTo(ONE), SCALE);
  }
}
