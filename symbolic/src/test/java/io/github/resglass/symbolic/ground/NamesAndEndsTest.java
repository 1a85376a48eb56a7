package io.github.resglass.symbolic.ground;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.argument.ChainRule;
import io.github.resglass.symbolic.argument.Monotonicity;
import io.github.resglass.symbolic.argument.SequenceDerivative;
import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.induction.InductiveInequality;
import io.github.resglass.symbolic.summation.Blocks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Larger arguments where names, ranges, ends or domains are not what they would have to be. */
class NamesAndEndsTest {
  private static final Symbol X = symbol("x");
  private static final Symbol Y = symbol("y");
  private static final Symbol N = symbol("n");
  private static final Symbol K = symbol("k");
  private static final Symbol M = symbol("m");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;

  private static Expression d(Expression e, Symbol x) {
    return call(Call.DERIVATIVE, e, x);
  }

  @Test
  void anIndexOfTheNameOfTheGrowingVariableDoesNotGrow() {
    Domain far = Domain.EVERYWHERE.integer(N, 1);
    Expression inner = sumOver(N, ONE, constant(100), N);
    Call u = call("u", N);
    accepts(
        new Squeeze(N),
        u.tendsTo(ZERO),
        far,
        new Fact(1, ZERO.atMost(u), far),
        new Fact(2, u.atMost(inner.over(N)), far));
    Expression growing = sumOver(K, ONE, N, ONE);
    rejects(
        new Squeeze(N),
        u.tendsTo(ZERO),
        far,
        new Fact(1, ZERO.atMost(u), far),
        new Fact(2, u.atMost(growing.over(N)), far));
    rejects(
        new Squeeze(N),
        u.tendsTo(ZERO),
        far,
        new Fact(1, ZERO.atMost(u), far),
        new Fact(2, u.atMost(call("f", sumOver(K, ONE, N, K)).over(N)), far));
  }

  @Test
  void aLimitIsNoQuotientThatMayNotExist() {
    Domain far = Domain.EVERYWHERE.integer(N, 1).real(Y);
    Call u = call("u", N, Y);
    rejects(
        new Squeeze(N),
        u.tendsTo(Y.over(Y)),
        far,
        new Fact(1, ONE.atMost(u), far),
        new Fact(2, u.atMost(ONE.plus(N.power(-1))), far));
  }

  @Test
  void inductionStartsAtANumberOnWhichNothingElseDepends() {
    Domain dm = Domain.EVERYWHERE.integer(K, 1).integer(M, K);
    Induction one = new Induction(M, List.of(ONE), List.of(), List.of(List.of()));
    rejects(one, M.equalTo(K), dm);
    InductiveInequality up =
        new InductiveInequality(K, Inequality.with(ZERO), ONE, Inequality.with(ONE));
    rejects(up, ONE.atMost(K), dm);
  }

  @Test
  void inductionStartsAtAWholeNumberAndHasNoEnd() {
    Domain dm =
        Domain.EVERYWHERE.and(
            new Domain.Variable(M, true, Optional.of(ONE.over(constant(2))), false));
    rejects(
        new Induction(M, List.of(ONE), List.of(), List.of(List.of())),
        call("f", M).equalTo(call("f", M.plus(0))),
        dm);
    Domain assumed = Domain.EVERYWHERE.integer(M, 1).assuming(M.atMost(constant(5)));
    rejects(
        new InductiveInequality(M, Inequality.with(ZERO), ONE, Inequality.with(ONE)),
        ONE.atMost(M),
        assumed);
  }

  @Test
  void aSequenceIsDifferentiatedByARealVariableThatIsNotItsIndex() {
    Domain dm = Domain.EVERYWHERE.real(X).integer(N, 0);
    Expression u = call("u", N, X);
    Fact step = new Fact(1, call("u", N.plus(1), X).equalTo(X.times(u)), dm);
    Fact base = new Fact(2, d(call("u", ZERO, X), X).equalTo(ONE), dm);
    rejects(
        new SequenceDerivative(X, X, List.of(), List.of(List.of(Use.of(1)))),
        d(u, X).equalTo(ONE),
        dm,
        step,
        base);
    rejects(
        new SequenceDerivative(N, N, List.of(), List.of(List.of(Use.of(1)))),
        d(u, N).equalTo(ONE),
        dm,
        step,
        base);
    Domain whole = Domain.EVERYWHERE.integer(X, 0).integer(N, 0);
    rejects(
        new SequenceDerivative(X, N, List.of(), List.of(List.of(Use.of(1)))),
        d(u, X).equalTo(N.plus(1).times(X.power(N))),
        whole,
        new Fact(1, step.formula(), whole),
        new Fact(2, base.formula(), whole));
    Domain tied =
        Domain.EVERYWHERE
            .real(X)
            .and(new Domain.Variable(N, true, Optional.of(ZERO), false))
            .assuming(X.atLeast(ZERO));
    rejects(
        new SequenceDerivative(X, N, List.of(), List.of(List.of(Use.of(1)))),
        d(u, X).equalTo(N.plus(1).times(X.power(N))),
        tied,
        new Fact(1, step.formula(), tied),
        new Fact(2, base.formula(), tied));
  }

  @Test
  void theChainRuleNeedsItsDerivativesOnTheWholeDomain() {
    Domain line = Domain.EVERYWHERE.real(X);
    Domain half = Domain.EVERYWHERE.positive(X);
    Fact f = new Fact(1, call("f", X).equalTo(call("g", X).power(2)), line);
    Fact g = new Fact(2, d(call("g", X), X).equalTo(call("h", X)), half);
    rejects(
        ChainRule.by(X, Use.of(1)),
        d(call("f", X), X).equalTo(call("g", X).times(call("h", X)).times(2)),
        line,
        f,
        g);
    Fact c = new Fact(2, d(call("g", X), X).equalTo(call("h", X)), Domain.EVERYWHERE);
    rejects(
        ChainRule.by(X, Use.of(1)),
        d(call("f", X), X).equalTo(call("g", X).times(call("h", X)).times(2)),
        line,
        f,
        c);
    Expression g0 = call("g", X);
    Fact quotient = new Fact(1, call("f", X).equalTo(g0.over(g0)), half);
    rejects(ChainRule.by(X, Use.of(1)), d(call("f", X), X).equalTo(ZERO), half, quotient, g);
  }

  @Test
  void aFunctionRisesFromTheLowerEndToTheUpperOne() {
    Domain line = Domain.EVERYWHERE.real(X);
    Expression f = call("f", X);
    Fact s = new Fact(1, d(f, X).equalTo(ZERO.plus(X.power(2))), line);
    Fact r = new Fact(2, d(f, X).atLeast(ZERO), line);
    Fact n = new Fact(3, X.equalTo(X), line);
    rejects(new Monotonicity(X, ONE, ZERO), f.with(X, ONE).atMost(f.with(X, ZERO)), line, s, r, n);
    rejects(
        new Monotonicity(X, ZERO, ONE), f.with(X, ZERO).lessThan(f.with(X, ONE)), line, s, r, n);
    Fact flat = new Fact(1, d(f, X).equalTo(ZERO), line);
    rejects(
        new Monotonicity(X, X, ONE),
        Connective.equivalent(f.equalTo(f.with(X, ONE)), X.equalTo(ONE)),
        line,
        flat,
        r,
        n);
    rejects(
        new Monotonicity(X, X, ONE),
        Connective.equivalent(f.lessThan(f.with(X, ONE)), X.lessThan(ONE)),
        line,
        s,
        r,
        n);
    Fact whole = new Fact(2, d(f, X).atLeast(ZERO), Domain.EVERYWHERE.integer(X, 0));
    rejects(
        new Monotonicity(X, ZERO, ONE), f.with(X, ZERO).atMost(f.with(X, ONE)), line, s, whole, n);
    Fact above =
        new Fact(
            2,
            d(f, X).atLeast(ZERO),
            Domain.EVERYWHERE.and(new Domain.Variable(X, false, Optional.of(Y), false)));
    rejects(
        new Monotonicity(X, ZERO, ONE), f.with(X, ZERO).atMost(f.with(X, ONE)), line, s, above, n);
  }

  @Test
  void blocksAreCountedByWholeNumbersAndComparedWhereTheirTermsAreKnown() {
    Symbol i = symbol("i");
    Symbol j = symbol("j");
    Domain dm = Domain.EVERYWHERE.integer(M, 0).integer(N, 0);
    Fact only = new Fact(1, call("f", K).equalTo(ONE), Domain.EVERYWHERE.integer(K, 2));
    rejects(
        Blocks.with(Use.of(0).at(K, i.minus(1).times(N).plus(j))),
        sumOver(K, ONE, M.times(N), call("f", K))
            .equalTo(sumOver(i, ONE, M, sumOver(j, ONE, N, ONE))),
        dm,
        only);
    Expression real = sumOver(K, ONE, X.times(N), K);
    rejects(
        Blocks.with(),
        real.equalTo(sumOver(i, ONE, X, sumOver(j, ONE, N, i.minus(1).times(N).plus(j)))),
        Domain.EVERYWHERE.real(X).integer(N, 1));
    Expression floor = call(Call.FLOOR, X);
    rejects(
        Blocks.with(),
        sumOver(K, ONE, floor.times(N), K)
            .equalTo(sumOver(i, ONE, floor, sumOver(j, ONE, N, i.minus(1).times(N).plus(j)))),
        Domain.EVERYWHERE.real(X).integer(N, 1));
  }

  @Test
  void whatIsExcludedOfAVariableIsNotExcludedOfAnIndex() {
    Domain dm = Domain.EVERYWHERE.integer(N, 0).real(K).excluding(K);
    rejects(Identity.from(), sumOver(K, ZERO, N, K.over(K)).equalTo(N.plus(1)), dm);
    rejects(Identity.from(), sumOver(K, ZERO, N, K.over(K)).equalTo(sumOver(M, ZERO, N, ONE)), dm);
    rejects(
        Identity.from(),
        call(Call.INTEGRAL, X.over(X).times(call("f", X)), X)
            .equalTo(call(Call.INTEGRAL, call("f", X), X)),
        Domain.EVERYWHERE.positive(X));
  }
}
