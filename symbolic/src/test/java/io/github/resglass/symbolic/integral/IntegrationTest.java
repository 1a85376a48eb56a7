package io.github.resglass.symbolic.integral;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What integrals allow to conclude, and what would be wrong to conclude. */
class IntegrationTest {

  private static final Symbol S = symbol("s");
  private static final Symbol T = symbol("t");
  private static final Symbol A = symbol("a");
  private static final Domain POSITIVE = Domain.EVERYWHERE.positive(A);
  private static final Domain REAL = Domain.EVERYWHERE.real(A);

  private static Expression weight(Expression a) {
    return call(Call.EXP, a.times(S.power(2)).negated());
  }

  private static Expression integral(Expression integrand) {
    return call(Call.INTEGRAL, integrand, S);
  }

  private static void accepts(Ground ground, Formula after, Domain domain) {
    assertEquals(
        "argument", ground.verify(after, List.of(), new Ground.Context(domain, List.of())).kind());
  }

  private static void refuses(Ground ground, Formula after, Domain domain) {
    assertThrows(
        Unproved.class,
        () -> ground.verify(after, List.of(), new Ground.Context(domain, List.of())));
  }

  /** 2a ∫ s² e^{−as²} ds = ∫ e^{−as²} ds. */
  @Test
  void secondMomentsFollowByParts() {
    Ground parts = Integration.of(S, S.times(weight(A)).negated());
    Expression second = A.times(2).times(integral(S.power(2).times(weight(A))));
    accepts(parts, second.equalTo(integral(weight(A))), POSITIVE);
    refuses(parts, second.equalTo(integral(weight(A)).times(2)), POSITIVE);
  }

  @Test
  void nothingIsConcludedOfIntegralsThatMayNotExist() {
    Ground parts = Integration.of(S, S.times(weight(A)).negated());
    Expression second = A.times(2).times(integral(S.power(2).times(weight(A))));
    refuses(parts, second.equalTo(integral(weight(A))), REAL);
    refuses(
        Integration.of(S, Constant.ZERO),
        integral(S).equalTo(integral(S.plus(1)).minus(integral(constant(1)))),
        POSITIVE);
  }

  @Test
  void aFunctionThatDoesNotVanishAtTheEndsIsNoPrimitive() {
    refuses(
        Integration.of(S, S), integral(weight(A).plus(1)).equalTo(integral(weight(A))), POSITIVE);
  }

  @Test
  void theVariableOfIntegrationIsNotTheOneOutside() {
    refuses(
        Integration.of(S, Constant.ZERO),
        S.times(integral(weight(A))).equalTo(integral(S.times(weight(A)))),
        POSITIVE.real(S));
    Expression shifted = integral(weight(A).times(T)).with(T, S);
    assertEquals(List.of(A, S), List.copyOf(shifted.freeSymbols()));
  }

  /** ½∫ sgn(s−t) 2t e^{−t²} dt = −e^{−s²}. */
  @Test
  void antiderivativesAreCentred() {
    Expression integrand = T.times(2).times(call(Call.EXP, T.power(2).negated()));
    Expression antiderivative = call(Call.CENTRED, integrand, T, S);
    Expression value = call(Call.EXP, S.power(2).negated()).negated();
    Ground ground = Integration.centred(T, S, call(Call.EXP, T.power(2).negated()).negated());
    accepts(ground, antiderivative.equalTo(value), Domain.EVERYWHERE.real(S));
    refuses(ground, antiderivative.equalTo(value.plus(1)), Domain.EVERYWHERE.real(S));
  }

  @Test
  void onlyPositiveIntegrandsHavePositiveIntegrals() {
    accepts(new PositiveIntegral(), integral(weight(A)).greaterThan(Constant.ZERO), POSITIVE);
    refuses(
        new PositiveIntegral(), integral(S.times(weight(A))).greaterThan(Constant.ZERO), POSITIVE);
    refuses(new PositiveIntegral(), integral(weight(A)).greaterThan(Constant.ZERO), REAL);
  }

  @Test
  void integralsBindTheirVariable() {
    assertThrows(IllegalArgumentException.class, () -> call(Call.CENTRED, weight(A), S, S.plus(1)));
    assertThrows(IllegalArgumentException.class, () -> call(Call.INTEGRAL, weight(A), S.plus(1)));
  }
}
