package io.github.resglass.symbolic.ground;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.induction.InductiveInequality;
import io.github.resglass.symbolic.premise.Coefficient;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Laws that hold for whole numbers or for positive bases, tried where neither is given. */
class PowersAndRangesTest {

  private static final Symbol X = symbol("x");
  private static final Symbol Y = symbol("y");
  private static final Symbol T = symbol("t");
  private static final Symbol K = symbol("k");
  private static final Symbol N = symbol("n");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Expression HALF = new Constant(new BigFraction(1, 2));

  /** √(x²) is |x|. */
  @Test
  void fractionalPowersOfPowersNeedAPositiveBase() {
    Formula root = new Power(X.power(2), HALF).equalTo(X);
    rejects(Identity.from(), root, Domain.EVERYWHERE.real(X).excluding(X));
    accepts(Identity.from(), root, Domain.EVERYWHERE.positive(X));
    Formula symbolic = new Power(X.power(N.times(2)), HALF).equalTo(X.power(N));
    rejects(Identity.from(), symbolic, Domain.EVERYWHERE.real(X).excluding(X).integer(N, 1));
    accepts(Identity.from(), symbolic, Domain.EVERYWHERE.positive(X).integer(N, 1));
  }

  /** √((−1)(−1)) is 1, and √−1 does not exist. */
  @Test
  void fractionalPowersOfProductsNeedPositiveFactors() {
    Formula split =
        new Power(X.times(Y), HALF).equalTo(new Power(X, HALF).times(new Power(Y, HALF)));
    rejects(Identity.from(), split, Domain.EVERYWHERE.real(X).real(Y).excluding(X).excluding(Y));
    accepts(Identity.from(), split, Domain.EVERYWHERE.positive(X).positive(Y));
    Formula whole = new Power(X.times(Y), N).equalTo(new Power(X, N).times(new Power(Y, N)));
    accepts(Identity.from(), whole, Domain.EVERYWHERE.positive(X).positive(Y).integer(N, 1));
    rejects(Identity.from(), whole, Domain.EVERYWHERE.positive(X).real(Y).real(N));
  }

  /** Steps of one from 1/2 reach no whole number. */
  @Test
  void inductionStartsAtAWholeNumber() {
    Call f = call("f", N);
    Domain fromHalf = Domain.EVERYWHERE.integer(N, HALF);
    Domain fromOne = Domain.EVERYWHERE.integer(N, 1);
    for (Domain domain : List.of(fromHalf, fromOne)) {
      Expression start = domain.find(N).orElseThrow().bound().orElseThrow();
      Fact first = new Fact(1, f.with(N, start).equalTo(ZERO), Domain.EVERYWHERE);
      Fact next = new Fact(2, f.with(N, N.plus(1)).equalTo(f.times(2)), domain);
      Ground equation =
          new Induction(N, List.of(constant(2)), List.of(Use.of(1)), List.of(List.of(Use.of(0))));
      Ground inequality =
          new InductiveInequality(
              N, Inequality.with(ZERO, Use.of(0)), constant(2), Inequality.with(ZERO, Use.of(1)));
      if (domain.equals(fromOne)) {
        accepts(equation, f.equalTo(ZERO), domain, first, next);
        accepts(inequality, f.atLeast(ZERO), domain, first, next);
      } else {
        rejects(equation, f.equalTo(ZERO), domain, first, next);
        rejects(inequality, f.atLeast(ZERO), domain, first, next);
      }
    }
  }

  /** (n−3)² > 0 for x ≠ 3 and 2 < x ≤ n, as (x−3)² is? Not for n = 3 and x = 5/2. */
  @Test
  void inductionFromAVariableNeedsThatVariableToBeWhole() {
    Domain real =
        Domain.EVERYWHERE
            .and(new Domain.Variable(X, false, Optional.of(constant(2)), true))
            .excluding(X.minus(3))
            .integer(N, X);
    Expression square = N.minus(3).power(2);
    Ground ground =
        new InductiveInequality(
            N, Inequality.with(X.minus(3).power(2)), ZERO, Inequality.with(N.minus(2).power(2)));
    rejects(ground, square.greaterThan(ZERO), real);
    Domain whole = Domain.EVERYWHERE.integer(X, 4).integer(N, X);
    accepts(ground, square.greaterThan(ZERO), whole);
  }

  @Test
  void sumsRunOverWholeNumbers() {
    Expression count = sumOver(K, ONE, X, ONE);
    Ground telescoped = new Telescoping(K, ONE, X, K);
    Domain real = Domain.EVERYWHERE.and(new Domain.Variable(X, false, Optional.of(ONE), false));
    rejects(telescoped, count.equalTo(X), real);
    accepts(telescoped, count.equalTo(X), Domain.EVERYWHERE.integer(X, 1));
    rejects(Identity.from(), count.equalTo(X), real);
    accepts(Identity.from(), count.equalTo(X), Domain.EVERYWHERE.integer(X, 1));
    Formula same = sumOver(K, ONE, X, call("f", K)).equalTo(sumOver(K, ONE, X, call("f", K)));
    rejects(IndexShift.by(0), same, real);
    accepts(IndexShift.by(0), same, Domain.EVERYWHERE.integer(X, 1));
    Formula shifted = sumOver(K, HALF, X, call("f", K)).equalTo(sumOver(K, HALF, X, call("f", K)));
    rejects(IndexShift.by(0), shifted, Domain.EVERYWHERE.integer(X, 1));
  }

  /** Σ_{k=0}^{t} t^k is no polynomial in t. */
  @Test
  void aPolynomialHasAFixedNumberOfCoefficients() {
    Domain domain = Domain.EVERYWHERE.integer(N, 0).integer(K, 0).positive(T);
    Call value = call("P", T, N);
    Formula one = call(Call.COEFFICIENT, value, T, K).equalTo(ONE);
    Domain inside = Domain.EVERYWHERE.integer(K, 0).integer(N, K).positive(T);
    Expression expansion = sumOver(K, ZERO, N, T.power(K));
    accepts(new Coefficient(), one, inside, new Fact(1, value.equalTo(expansion), domain));
    Domain tied =
        Domain.EVERYWHERE
            .integer(K, 0)
            .integer(N, K)
            .and(new Domain.Variable(T, false, Optional.of(K), false));
    Expression open = sumOver(K, ZERO, T, T.power(K));
    rejects(new Coefficient(), one, tied, new Fact(1, value.equalTo(open), domain));
    rejects(
        new Coefficient(),
        call(Call.COEFFICIENT, value, T, K).equalTo(binomial(N, K)),
        inside,
        new Fact(1, value.equalTo(expansion), domain));
  }
}
