package io.github.resglass.symbolic.integral;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
  void onlyIntegrandsOfASignHaveIntegralsOfThatSign() {
    accepts(new PositiveIntegral(), integral(weight(A)).greaterThan(Constant.ZERO), POSITIVE);
    refuses(
        new PositiveIntegral(), integral(S.times(weight(A))).greaterThan(Constant.ZERO), POSITIVE);
    refuses(new PositiveIntegral(), integral(weight(A)).greaterThan(Constant.ZERO), REAL);
    Expression square = integral(S.power(2).times(weight(A)));
    accepts(new PositiveIntegral(), square.atLeast(Constant.ZERO), POSITIVE);
    refuses(new PositiveIntegral(), square.greaterThan(Constant.ZERO), POSITIVE);
    refuses(new PositiveIntegral(), square.atLeast(Constant.ONE), POSITIVE);
    refuses(new PositiveIntegral(), integral(S.times(weight(A))).atLeast(Constant.ZERO), POSITIVE);
  }

  @Test
  void integralsBindTheirVariable() {
    assertThrows(IllegalArgumentException.class, () -> call(Call.CENTRED, weight(A), S, S.plus(1)));
    assertThrows(IllegalArgumentException.class, () -> call(Call.INTEGRAL, weight(A), S.plus(1)));
  }

  // ---- how a function falls ----

  private static final Symbol N = symbol("n");
  private static final Symbol K = symbol("k");
  private static final Expression ONE = constant(1);
  private static final Expression BELL = weight(ONE);
  private static final Domain ORDERS = POSITIVE.integer(N, 1).real(T);

  /** Functions of s, of which it is seen that they have an integral, or not. */
  static Stream<Arguments> functions() {
    Expression hermite = call(Call.HERMITE, N, S);
    Expression antiderivative = call(Call.CENTRED, call(Call.EXP, T.power(2).negated()), T, S);
    Expression sum = sumOver(K, ONE, N, K.times(S.power(2)));
    return Stream.of(
        Arguments.of(true, BELL),
        Arguments.of(true, constant(0)),
        Arguments.of(true, BELL.plus(S.times(BELL))),
        Arguments.of(false, BELL.plus(S)),
        Arguments.of(false, S),
        Arguments.of(false, ONE),
        Arguments.of(true, weight(A)),
        Arguments.of(false, weight(A.negated())),
        Arguments.of(false, weight(T)),
        Arguments.of(false, call(Call.EXP, S.negated())),
        Arguments.of(true, call(Call.EXP, A.minus(S.power(2)))),
        Arguments.of(true, weight(A.times(2)).times(call(Call.EXP, A.times(S.power(2))))),
        Arguments.of(false, weight(A).times(call(Call.EXP, A.times(S.power(2))))),
        Arguments.of(true, sumOver(K, ONE, N, K.times(BELL))),
        Arguments.of(true, sumOver(K, ONE, N, weight(K))),
        Arguments.of(false, sumOver(K, constant(0), N, weight(K))),
        Arguments.of(false, sumOver(K, ONE, N.power(2), weight(K))),
        Arguments.of(true, S.plus(1).times(BELL)),
        Arguments.of(true, BELL.plus(weight(A)).times(S)),
        Arguments.of(false, BELL.plus(1).times(S)),
        Arguments.of(true, S.times(sumOver(K, ONE, N, weight(K)))),
        Arguments.of(false, K.times(sumOver(K, ONE, N, weight(K)))),
        Arguments.of(true, sum.times(BELL)),
        Arguments.of(true, T.times(A.power(-1)).times(BELL)),
        Arguments.of(false, S.power(-1).times(BELL)),
        Arguments.of(false, S.power(constant(1).over(constant(2))).times(BELL)),
        Arguments.of(true, S.plus(T).power(3).times(BELL)),
        Arguments.of(false, new Power(S, N).times(BELL)),
        Arguments.of(false, call(Call.LOG, S).plus(1).power(2).times(BELL)),
        Arguments.of(true, hermite.times(BELL)),
        Arguments.of(true, hermite.plus(S.times(T)).power(2).times(BELL)),
        Arguments.of(false, call(Call.HERMITE, N.minus(2), S).times(BELL)),
        Arguments.of(false, call(Call.HERMITE, T, S).times(BELL)),
        Arguments.of(false, call(Call.HERMITE, S, T).times(BELL)),
        Arguments.of(false, call(Call.HERMITE, N, call(Call.LOG, S)).times(BELL)),
        Arguments.of(true, antiderivative.times(BELL)),
        Arguments.of(false, antiderivative),
        Arguments.of(false, call(Call.CENTRED, ONE.plus(T), T, S).times(BELL)),
        Arguments.of(false, call(Call.LOG, S).times(BELL)),
        Arguments.of(false, call("f", S).times(BELL)));
  }

  /** ∫ 2f ds = 2 ∫ f ds says nothing where the integrals do not exist. */
  @ParameterizedTest
  @MethodSource("functions")
  void linearityIsForFunctionsThatFallLikeAGaussian(boolean falls, Expression function) {
    Formula twice = integral(function.times(2)).equalTo(integral(function).times(2));
    if (function.equals(constant(0))) {
      twice = integral(BELL).equalTo(integral(BELL).plus(integral(function)));
    }
    if (falls) {
      accepts(Integration.of(S, constant(0)), twice, ORDERS);
    } else {
      refuses(Integration.of(S, constant(0)), twice, ORDERS);
    }
  }

  /** The derivative of a function that does not vanish at the ends has no integral 0. */
  @Test
  void aPrimitiveFallsToo() {
    Expression step = call(Call.CENTRED, call(Call.EXP, T.power(2).negated()), T, S);
    refuses(Integration.of(S, step), integral(BELL).equalTo(constant(0)), Domain.EVERYWHERE);
    accepts(
        Integration.of(S, BELL),
        integral(S.times(-2).times(BELL)).equalTo(constant(0)),
        Domain.EVERYWHERE);
    refuses(
        Integration.of(S, BELL),
        integral(S.times(2).times(BELL)).equalTo(integral(BELL)),
        Domain.EVERYWHERE);
  }

  @Test
  void sumsOfIntegralsAreIntegralsOfSums() {
    Ground linear = Integration.of(S, constant(0));
    Expression each = K.times(S.power(2)).times(BELL);
    Expression outside = sumOver(K, ONE, N, integral(each));
    accepts(linear, outside.equalTo(integral(sumOver(K, ONE, N, each))), ORDERS);
    refuses(linear, outside.equalTo(integral(sumOver(K, constant(2), N, each))), ORDERS);
    Expression mixed = sumOver(K, ONE, N, integral(each).plus(K));
    refuses(linear, mixed.equalTo(integral(sumOver(K, ONE, N, each))), ORDERS);
    Expression nested = A.times(integral(BELL).plus(A.times(integral(BELL).plus(0)).times(2)));
    accepts(linear, nested.equalTo(integral(A.plus(A.power(2).times(2)).times(BELL))), ORDERS);
    refuses(linear, integral(BELL).atMost(integral(BELL)), ORDERS);
  }

  @Test
  void aPremiseOfTheSurroundingsIsUsedUnderTheIntegral() {
    Ground fixed = Integration.of(S, constant(0), Use.of(0).times(S.times(BELL)), Use.known(1));
    Fact constant = new Fact(1, call("c", A).equalTo(A.times(2)), POSITIVE);
    Fact known = new Fact(2, call("d", A).greaterThan(constant(0)), POSITIVE);
    Formula moved =
        integral(call("c", A).times(S).times(BELL))
            .equalTo(integral(A.times(2).times(S).times(BELL)));
    assertEquals(
        "argument",
        fixed
            .verify(moved, List.of(constant, known), new Ground.Context(POSITIVE, List.of()))
            .kind());
  }

  /** ∫ (a−t) e^{−t²} dt has the sign of a, also if a ≥ s for a constant s = −5. */
  @Test
  void whatIsKnownOfAConstantIsNotKnownOfTheVariableOfItsName() {
    Expression mean = integral(A.minus(S).times(weight(Constant.ONE)));
    Formula positive = mean.atLeast(Constant.ZERO);
    Domain above = Domain.EVERYWHERE.and(new Domain.Variable(A, false, Optional.of(S), false));
    refuses(new PositiveIntegral(), positive, above);
    Expression f = call("f", A.minus(S).power(call("n", A)));
    refuses(EqualIntegrands.from(S), integral(f).equalTo(integral(f)), above);
    refuses(
        Integration.of(T, Constant.ZERO),
        integral(weight(Constant.ONE)).equalTo(integral(weight(Constant.ONE))),
        Domain.EVERYWHERE.and(new Domain.Variable(A, false, Optional.of(T), false)));
  }

  // ---- equal integrands ----

  @Test
  void equalFunctionsHaveEqualIntegralsWhateverTheyAre() {
    Expression f = call("f", S);
    Formula same = A.times(integral(f)).equalTo(integral(A.times(f)));
    Ground equal = EqualIntegrands.from(S);
    assertEquals(
        "normal form",
        equal.verify(same, List.of(), new Ground.Context(POSITIVE, List.of())).kind());
    refuses(equal, same, REAL);
    refuses(equal, A.times(integral(f)).equalTo(integral(f)), POSITIVE);
    refuses(equal, A.times(integral(f)).atMost(integral(A.times(f))), POSITIVE);
    refuses(equal, A.equalTo(integral(f)), POSITIVE);
    refuses(equal, integral(f), POSITIVE);
    refuses(equal, call("g", A).equalTo(integral(f)), POSITIVE);
    refuses(equal, same, POSITIVE.real(S));
    refuses(equal, S.times(integral(f)).equalTo(integral(S.times(f))), POSITIVE);
    Fact even = new Fact(1, f.equalTo(call("f", S.negated())), Domain.EVERYWHERE.real(S));
    Formula mirrored = integral(f).equalTo(integral(call("f", S.negated())));
    assertEquals(
        "normal form",
        EqualIntegrands.from(S, Use.of(0))
            .verify(mirrored, List.of(even), new Ground.Context(POSITIVE, List.of()))
            .kind());
    refuses(equal, mirrored, POSITIVE);
  }
}
