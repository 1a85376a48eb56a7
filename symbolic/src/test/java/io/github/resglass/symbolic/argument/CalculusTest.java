package io.github.resglass.symbolic.argument;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives, limits and monotonicity where a function is smooth and a variable free, or not. */
class CalculusTest {

  private static final Symbol X = symbol("x");
  private static final Symbol Y = symbol("y");
  private static final Symbol N = symbol("n");
  private static final Symbol K = symbol("k");
  private static final Symbol S = symbol("s");
  private static final Symbol B = symbol("b");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Call F = call("f", X);
  private static final Expression SLOPE = call(Call.DERIVATIVE, F, X);
  private static final Expression LOG = call(Call.LOG, X);
  private static final Domain LINE = Domain.EVERYWHERE.positive(X);

  /** Both signs of x, with a derivative by formula everywhere. */
  private static final Domain BOTH = Domain.EVERYWHERE.real(X).excluding(X);

  private static Domain from(Symbol symbol, Expression bound) {
    return Domain.EVERYWHERE.and(from(symbol, bound, false));
  }

  private static Domain.Variable from(Symbol symbol, Expression bound, boolean strict) {
    return new Domain.Variable(symbol, false, Optional.of(bound), strict);
  }

  private static void differentiates(boolean possible, Expression value, Domain domain) {
    Formula slope = SLOPE.equalTo(Derivative.of(value, X));
    Fact given = new Fact(1, F.equalTo(value), domain);
    if (possible) {
      accepts(new Differentiation(X), slope, domain, given);
    } else {
      rejects(new Differentiation(X), slope, domain, given);
    }
  }

  // ---- derivatives ----

  /** Smooth where x is positive, and not defined where it is negative. */
  static Stream<Expression> onlyOnTheRight() {
    Expression third = constant(new BigFraction(1, 3));
    return Stream.of(
        LOG,
        LOG.plus(X),
        LOG.times(X),
        LOG.power(2),
        call(Call.LOG, LOG.power(2).plus(1)),
        sumOver(K, ONE, N, K.times(LOG)),
        X.power(third));
  }

  @ParameterizedTest
  @MethodSource("onlyOnTheRight")
  void aFunctionIsDifferentiatedOnlyWhereItIsSmooth(Expression value) {
    differentiates(true, value, LINE.integer(N, 1));
    differentiates(false, value, BOTH.integer(N, 1));
  }

  @Test
  void whatIsNotKnownToBeSmoothIsNotDifferentiated() {
    differentiates(true, call(Call.ABSOLUTE, Y).times(X), LINE.real(Y));
    Formula flat = SLOPE.equalTo(ZERO);
    Expression absolute = call(Call.ABSOLUTE, X);
    rejects(new Differentiation(X), flat, LINE, new Fact(1, F.equalTo(absolute), LINE));
    Expression power = ONE.plus(ONE).power(X);
    rejects(new Differentiation(X), flat, LINE, new Fact(1, F.equalTo(power), LINE));
    Domain far = LINE.integer(N, 1);
    Expression many = sumOver(K, ONE, N.power(2), X);
    Fact given = new Fact(1, F.equalTo(many), far);
    rejects(new Differentiation(X), SLOPE.equalTo(N.power(2)), far, given);
  }

  @Test
  void theVariableRunsOverAnOpenInterval() {
    Expression square = X.power(2);
    differentiates(true, square, Domain.EVERYWHERE.real(X));
    differentiates(true, square, LINE.positive(Y).assuming(Y.greaterThan(ONE)));
    differentiates(false, square, from(X, ONE));
    differentiates(false, square, Domain.EVERYWHERE.integer(X, 1));
    differentiates(false, square, Domain.EVERYWHERE.real(Y));
    differentiates(false, square, LINE.and(from(Y, X, false)));
    differentiates(false, square, LINE.assuming(X.greaterThan(ONE)));
    // Without [0, 1) there is 1 with nothing on its left.
    differentiates(false, square, LINE.excluding(call(Call.FLOOR, X)));
    // Nor with a sum whose number of terms is 1 there.
    Expression count = sumOver(K, call(Call.FLOOR, X), ZERO, ONE);
    differentiates(false, square, LINE.excluding(count.minus(1)));
    // Only 1 is left.
    Expression one = X.minus(1).over(X.minus(1));
    differentiates(false, square, LINE.excluding(one.minus(1)));
    differentiates(true, square, LINE.excluding(X.minus(1).over(X)));
    differentiates(true, square, LINE.excluding(X.minus(1)).excluding(call(Call.FLOOR, Y)));
    Fact square1 = new Fact(1, F.equalTo(square), LINE);
    rejects(new Differentiation(X), SLOPE.equalTo(X.times(2)), from(X, ONE), square1);
    rejects(new Differentiation(X), SLOPE.equalTo(X), LINE, square1);
    rejects(new Differentiation(X), SLOPE.atMost(X.times(2)), LINE, square1);
    rejects(new Differentiation(X), SLOPE.equalTo(X.times(2)), LINE);
    Fact bound = new Fact(1, F.atMost(square), LINE);
    rejects(new Differentiation(X), SLOPE.equalTo(X.times(2)), LINE, bound);
    Expression other = call(Call.DERIVATIVE, call("g", X), X);
    rejects(new Differentiation(X), other.equalTo(X.times(2)), LINE, square1);
  }

  // ---- monotonicity ----

  private static Fact[] rising(Domain domain, Fact... more) {
    List<Fact> all =
        new java.util.ArrayList<>(
            List.of(
                new Fact(1, SLOPE.equalTo(X), domain), new Fact(2, SLOPE.atLeast(ZERO), domain)));
    all.addAll(List.of(more));
    return all.toArray(Fact[]::new);
  }

  private static final Domain TWO = LINE.positive(Y);
  private static final Fact NOTHING = new Fact(3, X.equalTo(X), LINE);

  @Test
  void monotonicityIsOnAnInterval() {
    Formula order = F.atMost(F.with(X, Y));
    Ground monotone = new Monotonicity(X, X, Y);
    Fact known = new Fact(3, X.atMost(Y), TWO);
    accepts(monotone, order, TWO, rising(LINE, known));
    rejects(monotone, order, TWO, rising(LINE, NOTHING));
    Domain whole = Domain.EVERYWHERE.integer(X, 4);
    rejects(monotone, order, whole.integer(Y, X), rising(whole, NOTHING));
    Domain beside = LINE.positive(N).assuming(N.greaterThan(ONE));
    accepts(monotone, order, TWO.positive(N).assuming(N.greaterThan(ONE)), rising(beside, known));
    // Between 1 and 4 there is 3, where nothing is known.
    Domain hole = LINE.assuming(new Relation(X, Relation.Comparison.NOT_EQUAL, constant(3)));
    Domain beyond = from(X, constant(4));
    Fact here = new Fact(3, X.equalTo(X), beyond);
    rejects(new Monotonicity(X, ONE, X), F.with(X, ONE).atMost(F), beyond, rising(hole, here));
    accepts(new Monotonicity(X, ONE, X), F.with(X, ONE).atMost(F), beyond, rising(LINE, here));
  }

  /** x²/2 rises from 0, although nothing is said of the sign of its derivative at 0. */
  @Test
  void theSignOfADerivativeMattersBetweenTheEndsOnly() {
    Domain whole = Domain.EVERYWHERE.real(X);
    Fact[] above = {
      new Fact(1, SLOPE.equalTo(X), whole), new Fact(2, SLOPE.atLeast(ZERO), LINE), NOTHING
    };
    accepts(new Monotonicity(X, ZERO, X), F.with(X, ZERO).atMost(F), LINE, above);
    Expression below = ONE.negated();
    rejects(new Monotonicity(X, below, X), F.with(X, below).atMost(F), LINE, above);
    Formula equivalent = Connective.equivalent(F.with(X, ZERO).equalTo(F), ZERO.equalTo(X));
    rejects(new Monotonicity(X, ZERO, X), equivalent, LINE, above);
    Fact[] nowhere = {
      new Fact(1, SLOPE.equalTo(X), LINE), new Fact(2, SLOPE.atLeast(ZERO), from(X, ZERO)), NOTHING
    };
    rejects(new Monotonicity(X, ZERO, X), F.with(X, ZERO).atMost(F), LINE, nowhere);
    Fact[] hole = {
      new Fact(1, SLOPE.equalTo(X), BOTH), new Fact(2, SLOPE.atLeast(ZERO), LINE), NOTHING
    };
    rejects(new Monotonicity(X, ZERO, X), F.with(X, ZERO).atMost(F), LINE, hole);
  }

  // ---- bounds by the mean value theorem ----

  @Test
  void aSlopeIsComparedWithThatOfAPolynomial() {
    Call g = call("g", S);
    Expression growth = call(Call.DERIVATIVE, g, S);
    Domain steps = from(S, ONE).and(from(B, S, false));
    Domain end = from(B, ONE);
    Expression start = g.with(S, ONE);
    for (Expression bound : List.of(call(Call.LOG, S), S.power(-1).negated())) {
      Fact slope = new Fact(1, growth.atMost(Derivative.of(bound, S)), steps);
      Expression grown = start.plus(bound.with(S, B)).minus(bound.with(S, ONE));
      rejects(new GrowthBound(S, ONE, B, bound), g.with(S, B).atMost(grown), end, slope);
    }
    Ground line = new GrowthBound(S, ONE, B, S);
    Expression grown = start.plus(B).minus(1);
    accepts(line, g.with(S, B).atMost(grown), end, new Fact(1, growth.atMost(ONE), steps));
    rejects(line, g.with(S, B).lessThan(grown), end, new Fact(1, growth.lessThan(ONE), steps));
    rejects(line, g.with(S, B).equalTo(grown), end, new Fact(1, growth.equalTo(ONE), steps));
    // y ≥ s for the constant s is not y ≥ s for the variable.
    Domain.Variable beyond = from(Y, S, false);
    Expression h = call("h", S, Y);
    rejects(
        line,
        h.with(S, B).atMost(h.with(S, ONE).plus(B).minus(1)),
        end.and(beyond),
        new Fact(1, call(Call.DERIVATIVE, h, S).atMost(ONE), steps.and(beyond)));
    Fact byOther = new Fact(1, call(Call.DERIVATIVE, g, B).atMost(ONE), steps);
    rejects(line, g.with(S, B).atMost(grown), end, byOther);
  }

  // ---- limits ----

  private static final Call U = call("u", N);

  private static void tends(boolean vanishes, Expression below, Expression above, Domain domain) {
    Fact lower = new Fact(1, below.atMost(U), domain);
    Fact upper = new Fact(2, U.atMost(above), domain);
    if (vanishes) {
      accepts(new Squeeze(N), U.tendsTo(ZERO), domain, lower, upper);
    } else {
      rejects(new Squeeze(N), U.tendsTo(ZERO), domain, lower, upper);
    }
  }

  @Test
  void aLimitIsRefusedWhoseBoundsDoNotVanish() {
    Domain far = Domain.EVERYWHERE.integer(N, 1).positive(Y);
    Expression small = N.power(-1);
    Expression share = N.over(N.plus(1));
    tends(true, small.negated(), small, far);
    tends(true, ZERO, Y.over(N.plus(Y)), far);
    tends(false, ONE.negated(), small, far);
    tends(false, small.negated(), ONE, far);
    tends(false, ZERO, share, far);
    tends(false, share.negated(), small, far);
    tends(false, ZERO, N, far);
    tends(false, ZERO, call("v", N).over(N), far);
    tends(false, ZERO, call(Call.LOG, N).over(N), far);
    Domain line = Domain.EVERYWHERE.real(N).excluding(N).positive(Y);
    tends(false, small.negated(), small, line);
  }

  /** 1/(yn + 1) does not vanish at y = 0. */
  @Test
  void theCoefficientThatMakesABoundVanishIsNotZero() {
    Expression bound = Y.times(N).plus(1).power(-1);
    Domain far = Domain.EVERYWHERE.integer(N, 1);
    tends(true, ZERO, bound, far.positive(Y));
    tends(false, ZERO, bound, far.and(from(Y, ZERO, false)));
  }

  @Test
  void aLimitIsOneValueAndHasTwoBoundsForAllLargeNumbers() {
    Domain far = Domain.EVERYWHERE.integer(N, 1);
    Domain later = Domain.EVERYWHERE.integer(N, 2);
    Fact lower = new Fact(1, ZERO.atMost(U), far);
    Fact upper = new Fact(2, U.atMost(N.power(-1)), far);
    accepts(new Squeeze(N), U.tendsTo(ZERO), far, lower, upper);
    rejects(new Squeeze(N), U.tendsTo(ZERO), far, lower);
    rejects(new Squeeze(N), U.tendsTo(ZERO), far, upper, lower);
    rejects(new Squeeze(N), U.tendsTo(ONE), far, lower, upper);
    rejects(new Squeeze(N), U.tendsTo(N.power(-1)), far, lower, upper);
    rejects(new Squeeze(N), U.equalTo(ZERO), far, lower, upper);
    rejects(new Squeeze(N), U.tendsTo(ZERO), later, lower, upper);
    rejects(new Squeeze(N), U.tendsTo(ZERO), far, lower, new Fact(2, upper.formula(), later));
  }

  // ---- ranges ----

  @Test
  void sequencesAndSumsRunUpToAVariable() {
    Domain numbers = Domain.EVERYWHERE.integer(N, 1);
    Call v = call("v", K);
    Expression square = N.power(2);
    Formula sum = sumOver(K, ONE, square, v.power(2)).equalTo(ZERO);
    ForAll all = new ForAll(K, ONE, square, v.equalTo(ZERO));
    rejects(new VanishingSum(ONE), Connective.equivalent(sum, all), numbers);
    Call mode = call("M", N);
    Fact place = new Fact(1, mode.equalTo(call(Call.FLOOR, ONE.plus(0).plus(ONE))), numbers);
    Ground ground = new Unimodality(K, square.plus(1), ONE, ONE, List.<Use>of());
    rejects(
        ground, v.atMost(v.with(K, mode)), Domain.EVERYWHERE.integer(K, 1).integer(N, K), place);
  }
}
