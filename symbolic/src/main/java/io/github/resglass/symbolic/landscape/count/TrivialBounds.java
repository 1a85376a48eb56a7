package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Trivial.OUTER;
import static io.github.resglass.symbolic.landscape.count.Trivial.OUTER_ROOT;
import static io.github.resglass.symbolic.landscape.count.Trivial.REST;
import static io.github.resglass.symbolic.landscape.count.Trivial.ROOT;
import static io.github.resglass.symbolic.landscape.count.Trivial.TAU;
import static io.github.resglass.symbolic.landscape.count.Trivial.W;
import static io.github.resglass.symbolic.landscape.count.Trivial.X;
import static io.github.resglass.symbolic.landscape.count.Trivial.count;
import static io.github.resglass.symbolic.landscape.count.Trivial.line;
import static io.github.resglass.symbolic.landscape.count.Trivial.power;
import static io.github.resglass.symbolic.landscape.count.Trivial.right;
import static io.github.resglass.symbolic.landscape.count.Trivial.slope;
import static io.github.resglass.symbolic.landscape.count.Trivial.y;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.ChainRule;
import io.github.resglass.symbolic.argument.Monotonicity;
import io.github.resglass.symbolic.argument.SequenceDerivative;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.premise.Equations;
import java.util.List;

/**
 * B(n, 0) ≤ B(n, x) ≤ B(n, 0) + (3/2)(n+1)(n+2) R W_n, by comparing derivatives; B(n, 0) is 2 for
 * even n and 0 for odd n.
 */
final class TrivialBounds {

  static final Symbol M = symbol("m");

  /** dτ/dx. */
  private static final Expression TAU_SLOPE =
      REST.power(2).times(3).over(W.power(2).times(OUTER.power(2)));

  private static final Expression PAIRS = N.plus(1).times(N.plus(2)).times(3).times(HALF);
  private static final Expression SCALE = PAIRS.times(ROOT.power(2));

  private final Equations equations;
  private final TrivialCount.Result count;
  private final TrivialSigns.Result signs;
  private final Fact slope;

  private TrivialBounds(
      Equations equations, TrivialCount.Result count, TrivialSigns.Result signs, Fact slope) {
    this.equations = equations;
    this.count = count;
    this.signs = signs;
    this.slope = slope;
  }

  /**
   * What was derived.
   *
   * @param even B(2m, 0) = 2 for m ≥ 1
   * @param odd B(2m−1, 0) = 0 for m ≥ 1
   * @param lower B(n, 0) ≤ B(n, x)
   * @param upper B(n, x) ≤ B(n, 0) + bound(n)
   */
  record Result(Fact even, Fact odd, Fact lower, Fact upper) {}

  static Result derive(
      Equations equations, TrivialCount.Result count, TrivialSigns.Result signs, Fact slope) {
    return new TrivialBounds(equations, count, signs, slope).all();
  }

  /** (3/2)(n+1)(n+2) R. */
  static Expression scale(Expression n) {
    return SCALE.with(N, n);
  }

  private static Expression bound(Expression n) {
    return SCALE.with(N, n).times(power(n));
  }

  private static Expression atZero(Expression expression) {
    return expression.with(X, ZERO);
  }

  private Result all() {
    Fact[] ends = ends();
    Fact rising = rising("the rate is not negative", slope, count(N), lowerSign(), count.step());
    return new Result(ends[0], ends[1], rising, upper());
  }

  private Fact[] ends() {
    Domain orders = Domain.EVERYWHERE.integer(N, 0);
    Fact vanishing =
        equations.equal(
            "at R = 0",
            orders,
            atZero(y(N.plus(2))),
            ZERO,
            Identity.from(Use.of(0).at(X, ZERO)),
            count.next());
    Expression one = atZero(OUTER_ROOT);
    Fact root =
        equations.equal(
            "positive numbers with one square",
            Domain.EVERYWHERE,
            one,
            ONE,
            Identity.from(Use.of(0).at(X, ZERO).times(one.plus(1).power(-1))),
            count.outerRoot());
    Fact steps =
        equations.equal(
            "at R = 0",
            Domain.EVERYWHERE.integer(N, 1),
            atZero(count(N.plus(2))),
            atZero(count(N)),
            Identity.from(
                Use.of(0).at(X, ZERO),
                Use.of(1).times(N.times(4).plus(10).over(one)),
                Use.known(2)),
            count.step(),
            vanishing,
            root);
    Domain halves = Domain.EVERYWHERE.integer(M, 1);
    Fact even =
        equations.equal(
            "two critical points at R = 0",
            halves,
            atZero(count(M.times(2))),
            constant(2),
            new Induction(
                M,
                List.of(ONE),
                List.of(Use.of(0).at(N, M.times(2))),
                List.of(
                    List.of(
                        Use.of(1).at(X, ZERO),
                        Use.of(2).times(2),
                        Use.of(3).at(N, ZERO).times(constant(10).over(one))))),
            steps,
            count.two(),
            root,
            vanishing);
    Fact odd =
        equations.equal(
            "none beside the two of odd dimensions at R = 0",
            halves,
            atZero(count(M.times(2).minus(1))),
            ZERO,
            new Induction(
                M,
                List.of(ONE),
                List.of(Use.of(0).at(N, M.times(2).minus(1))),
                List.of(List.of(Use.of(1).at(X, ZERO)))),
            steps,
            count.one());
    return new Fact[] {even, odd};
  }

  private Fact sign(Expression function, Inequality ground, Fact... premises) {
    Expression derivative = slope(function);
    return equations
        .proof()
        .apply(
            right(1),
            Rule.stating(
                "the sign of the derivative",
                derivative.atLeast(ZERO),
                derivative.atMost(ONE.negated()),
                ground),
            premises);
  }

  private Fact lowerSign() {
    return sign(
        count(N),
        Inequality.with(
            ZERO,
            Use.of(0),
            Use.of(1).times(TrivialSlope.FRONT),
            Use.of(2).times(TrivialSlope.FRONT.negated())),
        slope,
        signs.lower(),
        signs.sums());
  }

  private Fact rising(String name, Fact derivative, Expression function, Fact sign, Fact other) {
    return equations.atMost(
        name,
        right(1),
        atZero(function),
        function,
        new Monotonicity(X, ZERO, X),
        derivative,
        sign,
        other);
  }

  private Fact upper() {
    Call gap = call("J", N, X);
    Fact defined = equations.define("bound less count", line(1), gap, bound(N).minus(count(N)));
    Fact powers = powerSlope();
    Expression slopeOfGap =
        PAIRS
            .times(Derivative.of(ROOT.power(2), X))
            .times(power(N))
            .plus(SCALE.times(N).times(TAU_SLOPE).times(power(N.minus(1))))
            .minus(TrivialSlope.rate(N));
    Fact derivative =
        equations.equal(
            "the chain rule",
            line(1),
            slope(gap),
            slopeOfGap,
            ChainRule.by(X, Use.of(1).at(N, N.minus(1)).times(SCALE.negated()), Use.of(2)),
            defined,
            powers,
            slope);
    Fact rising =
        rising("it does not fall either", derivative, gap, upperSign(gap, derivative), defined);
    return equations.atMost(
        "from R = 0 to R",
        right(1),
        count(N),
        atZero(count(N)).plus(bound(N)),
        Inequality.with(ZERO, Use.of(0), Use.of(1).times(-1), Use.of(1).at(X, ZERO)),
        rising,
        defined);
  }

  /** dW_{n+1}/dx = (n+1) τ′ W_n. */
  private Fact powerSlope() {
    Fact first =
        equations.equal(
            "a first value",
            Trivial.LINE,
            power(ONE),
            TAU,
            Identity.from(Use.of(0).at(N, ZERO), Use.of(1).times(TAU)),
            signs.next(),
            signs.unit());
    Fact firstSlope =
        equations.equal(
            "differentiate", Trivial.LINE, slope(power(ONE)), TAU_SLOPE, ChainRule.by(X), first);
    Fact goesOn =
        equations.equal(
            "how the sequence goes on",
            line(0),
            power(N.plus(2)),
            TAU.times(power(N.plus(1))),
            Identity.from(Use.of(0).at(N, N.plus(1))),
            signs.next());
    return equations.equal(
        "from one derivative to the next",
        line(0),
        slope(power(N.plus(1))),
        N.plus(1).times(TAU_SLOPE).times(power(N)),
        new SequenceDerivative(
            X,
            N,
            List.of(Use.of(1).times(N.plus(1).times(TAU_SLOPE))),
            List.of(List.of(Use.of(2), Use.of(3).times(TAU_SLOPE.negated())))),
        goesOn,
        signs.next(),
        firstSlope,
        signs.unit());
  }

  private Fact upperSign(Expression gap, Fact derivative) {
    Expression sum = OUTER_ROOT.plus(W);
    Fact root =
        equations.equal(
            "the root exceeds 1 + x",
            Trivial.LINE,
            OUTER_ROOT.minus(W),
            X.power(2).times(3).over(sum),
            Identity.from(Use.of(0).times(sum.power(-1))),
            count.outerRoot());
    Expression scale = PAIRS.times(2).times(X).times(power(N)).over(W.power(3).times(OUTER_ROOT));
    return sign(
        gap,
        Inequality.with(
            scale
                .times(X.power(2).times(3).over(sum))
                .plus(SCALE.times(N).times(TAU_SLOPE).times(power(N.minus(1)))),
            Use.known(3),
            Use.known(3).at(N, N.minus(1)),
            Use.of(0),
            Use.of(1).times(TrivialSlope.FRONT),
            Use.of(2).times(scale),
            Use.of(4).times(TrivialSlope.FRONT)),
        derivative,
        signs.upper(),
        root,
        signs.power(),
        signs.sums());
  }
}
