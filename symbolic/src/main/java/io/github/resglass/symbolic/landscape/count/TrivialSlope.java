package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Trivial.BOTH;
import static io.github.resglass.symbolic.landscape.count.Trivial.INNER;
import static io.github.resglass.symbolic.landscape.count.Trivial.LAST;
import static io.github.resglass.symbolic.landscape.count.Trivial.MIDDLE;
import static io.github.resglass.symbolic.landscape.count.Trivial.OUTER;
import static io.github.resglass.symbolic.landscape.count.Trivial.OUTER_ROOT;
import static io.github.resglass.symbolic.landscape.count.Trivial.REST;
import static io.github.resglass.symbolic.landscape.count.Trivial.ROOT;
import static io.github.resglass.symbolic.landscape.count.Trivial.W;
import static io.github.resglass.symbolic.landscape.count.Trivial.X;
import static io.github.resglass.symbolic.landscape.count.Trivial.count;
import static io.github.resglass.symbolic.landscape.count.Trivial.line;
import static io.github.resglass.symbolic.landscape.count.Trivial.slope;
import static io.github.resglass.symbolic.landscape.count.Trivial.y;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.ChainRule;
import io.github.resglass.symbolic.argument.SequenceDerivative;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;
import java.util.List;

/**
 * dB(n, x)/dx = 6x Σ_{j≤n} (n+1−j) R^{(n−j)/2} Y_j/((1+x)² √(3x²+(1+x)²)): the count changes with R
 * at a rate that is a sum of positive terms.
 */
final class TrivialSlope {

  /** x(1+x)(1+2x)(3x²+(1+x)²) d log(√R (1−R)/(3R+1))/dx. */
  private static final Expression LEFT =
      REST.times(OUTER).minus(X.power(2).times(8).times(W.power(2)));

  private static final Expression OUTER_SLOPE = Derivative.of(OUTER, X);

  /** The derivatives of MIDDLE and LAST, over one denominator. */
  private static final Expression MIDDLE_SLOPE =
      X.power(4).times(3).plus(W.power(4)).times(2).over(W.power(2).times(OUTER.power(2)));

  private static final Expression LAST_SLOPE =
      X.times(2)
          .times(
              X.power(4)
                  .times(3)
                  .plus(X.power(2).times(2).times(W.power(2)))
                  .plus(W.power(4).times(3)))
          .over(W.power(3).times(OUTER.power(2)));

  /** (R+3)/(1−R). */
  private static final Expression SHARE = INNER.over(REST);

  private final Equations equations;
  private final TrivialCount.Result count;

  private TrivialSlope(Equations equations, TrivialCount.Result count) {
    this.equations = equations;
    this.count = count;
  }

  /** dB(n, x)/dx for n ≥ 1 and x > −½. */
  static Fact derive(Equations equations, TrivialCount.Result count) {
    return new TrivialSlope(equations, count).all();
  }

  /** Σ_{j≤n} R^{(n−j)/2} Y_j in Y_n and Y_{n−1}. */
  static Expression sum(Expression n, Expression here, Expression before) {
    return here.minus(n.times(OUTER.over(REST)).times(here))
        .plus(n.times(SHARE).times(ROOT).times(before));
  }

  /** Σ_{j≤n} (n+1−j) R^{(n−j)/2} Y_j in Y_n and Y_{n−1}. */
  static Expression doubleSum(Expression n, Expression here, Expression before) {
    Expression sum = sum(n, here, before);
    return n.times(2)
        .plus(3)
        .times(sum)
        .plus(SHARE.times(sum.minus(n.plus(1).times(here))))
        .over(constant(3));
  }

  static final Expression FRONT = X.times(6).over(W.power(2).times(OUTER_ROOT));

  static Expression rate(Expression n) {
    return FRONT.times(doubleSum(n, y(n), y(n.minus(1))));
  }

  /** What dY_{n+2}/dx has of Y_{n+1}. */
  private static Expression ofNext(Expression n) {
    return n.times(2)
        .plus(3)
        .times(2)
        .times(BOTH)
        .times(LEFT)
        .plus(n.plus(2).times(8).times(X.power(2)).times(W.power(2)).times(OUTER))
        .over(W.power(2).times(REST).times(OUTER.power(2)));
  }

  /** What dY_{n+2}/dx has of Y_n, divided by n+1. */
  private static final Expression OF_HERE =
      X.times(INNER).times(LEFT).over(W.power(3).times(REST).times(OUTER.power(2))).negated();

  private static Expression termSlope(Expression n) {
    return ofNext(n).times(y(n.plus(1))).plus(n.plus(1).times(OF_HERE).times(y(n)));
  }

  private Fact differentiate(Fact equation, Expression function, Expression slope, Use... uses) {
    return equations.equal(
        "differentiate", Trivial.LINE, slope(function), slope, ChainRule.by(X, uses), equation);
  }

  private Fact goesOn(long n) {
    Expression at = constant(n);
    return equations.equal(
        "how the sequence goes on",
        Trivial.LINE,
        y(at.plus(2)),
        MIDDLE
            .times(2 * n + 3)
            .times(y(at.plus(1)))
            .minus(LAST.times(n + 1).times(y(at)))
            .over(at.plus(2)),
        Identity.from(Use.of(0).at(N, at)),
        count.next());
  }

  private Fact all() {
    Fact zeroth = differentiate(count.zeroth(), y(ZERO), ZERO);
    Fact first = differentiate(count.first(), y(ONE), MIDDLE_SLOPE);
    Fact two = goesOn(0);
    Fact three = goesOn(1);
    Expression next = ofNext(ZERO);
    Fact second =
        equations.equal(
            "the chain rule",
            Trivial.LINE,
            slope(y(constant(2))),
            termSlope(ZERO),
            ChainRule.by(
                X,
                Use.of(1).times(LAST.times(HALF)),
                Use.of(2).times(MIDDLE.times(-3).times(HALF)),
                Use.of(3).times(OF_HERE.plus(LAST_SLOPE.times(HALF))),
                Use.of(4).times(next.minus(MIDDLE_SLOPE.times(3).times(HALF)))),
            two,
            zeroth,
            first,
            count.zeroth(),
            count.first());
    Fact third = third(two, three, first, second);
    Fact terms = terms(second, third);
    Fact one = one();
    return counts(terms, one, secondCount(two, first, second));
  }

  private Fact third(Fact two, Fact three, Fact first, Fact second) {
    Expression third = constant(3).power(-1);
    Expression more = ofNext(ONE).minus(MIDDLE_SLOPE.times(5).times(third));
    Expression here =
        OF_HERE
            .times(2)
            .minus(MIDDLE.times(5).times(third).times(ofNext(ZERO)))
            .plus(LAST_SLOPE.times(2).times(third))
            .plus(more.times(MIDDLE).times(3).times(HALF));
    Expression last =
        MIDDLE.times(-5).times(third).times(OF_HERE).minus(more.times(LAST).times(HALF));
    return equations.equal(
        "the chain rule",
        Trivial.LINE,
        slope(y(constant(3))),
        termSlope(ONE),
        ChainRule.by(
            X,
            Use.of(1).times(LAST.times(2).times(third)),
            Use.of(2).times(MIDDLE.times(-5).times(third)),
            Use.of(3).times(more),
            Use.of(4).times(last),
            Use.of(5).times(here)),
        three,
        first,
        second,
        two,
        count.zeroth(),
        count.first());
  }

  private Fact terms(Fact second, Fact third) {
    Expression after = N.plus(4);
    Fact goesOn =
        equations.equal(
            "how the sequence goes on",
            line(0),
            y(after),
            N.times(2)
                .plus(7)
                .times(MIDDLE)
                .times(y(N.plus(3)))
                .minus(N.plus(3).times(LAST).times(y(N.plus(2))))
                .over(after),
            Identity.from(Use.of(0).at(N, N.plus(2))),
            count.next());
    return equations.equal(
        "from one derivative to the next",
        line(0),
        slope(y(N.plus(2))),
        termSlope(N),
        new SequenceDerivative(
            X,
            N,
            List.of(
                Use.of(1).times(N.plus(3).times(N.plus(2)).times(OF_HERE).over(after)),
                Use.of(1)
                    .at(N, N.plus(1))
                    .times(
                        ofNext(N.plus(2))
                            .minus(N.times(2).plus(7).times(MIDDLE_SLOPE).over(after)))),
            List.of(List.of(Use.of(2)), List.of(Use.of(3)))),
        goesOn,
        count.next(),
        second,
        third);
  }

  private static Expression ofHere(Expression n) {
    return FRONT.times(doubleSum(n, ONE, ZERO));
  }

  private static Expression ofBefore(Expression n) {
    return FRONT.times(doubleSum(n, ZERO, ONE));
  }

  /**
   * What a multiple of 1/√(3x²+(1+x)²) needs of the square of that root when it is differentiated.
   */
  private static Expression square(Expression function) {
    return function.times(OUTER_SLOPE).over(OUTER.times(OUTER_ROOT.power(2)).times(-2));
  }

  private Fact one() {
    Expression value = constant(8).times(X.power(3)).over(W.power(2).times(OUTER_ROOT));
    return equations.equal(
        "the chain rule",
        Trivial.LINE,
        slope(count(ONE)),
        rate(ONE),
        ChainRule.by(
            X,
            Use.of(1).times(ofBefore(ONE)),
            Use.of(2).times(ofHere(ONE)),
            Use.of(3).times(square(value))),
        count.one(),
        count.zeroth(),
        count.first(),
        count.outerRoot());
  }

  /** 4(m+½)(3R+1)/√(3R+1) and −4m(R+3)√R/√(3R+1), the factors of Y_m and Y_{m−1}. */
  private static Expression outer(Expression m) {
    return m.plus(HALF).times(4).times(OUTER).over(W.times(OUTER_ROOT));
  }

  private static Expression inner(Expression m) {
    return m.times(-4).times(INNER).times(ROOT).over(W.times(OUTER_ROOT));
  }

  /**
   * What is left with Y_m when the rates of two counts and of the step between them are compared.
   */
  private static Expression left(Expression m) {
    Expression change =
        OUTER_SLOPE.over(W.times(2)).minus(OUTER.over(W.power(2))).times(m.plus(HALF)).times(4);
    return ofHere(m).minus(change.over(OUTER_ROOT));
  }

  private Fact secondCount(Fact goesOn, Fact first, Fact second) {
    Expression two = constant(2);
    Expression scale = INNER.times(ROOT).over(W).times(-8);
    Expression change =
        Derivative.of(scale, X).minus(scale.times(OUTER_SLOPE).over(OUTER.times(2)));
    Expression here =
        ofBefore(two)
            .minus(change.over(OUTER_ROOT))
            .minus(outer(two).times(ofNext(ZERO)))
            .plus(left(two).times(MIDDLE).times(3).times(HALF));
    Expression before = outer(two).times(OF_HERE).plus(left(two).times(LAST).times(HALF)).negated();
    return equations.equal(
        "the chain rule",
        Trivial.LINE,
        slope(count(two)),
        rate(two),
        ChainRule.by(
            X,
            Use.of(1).times(inner(two).negated()),
            Use.of(2).times(outer(two).negated()),
            Use.of(3).times(left(two)),
            Use.of(4).times(before),
            Use.of(5).times(here),
            Use.of(6)
                .times(square(Trivial.step(two)).plus(two.over(W.power(2).times(OUTER_ROOT))))),
        count.two(),
        first,
        second,
        goesOn,
        count.zeroth(),
        count.first(),
        count.outerRoot());
  }

  private Fact counts(Fact terms, Fact one, Fact two) {
    Expression m = N.plus(2);
    Expression before =
        OUTER
            .times(-2)
            .times(N.times(2).plus(3).plus(SHARE))
            .over(W.times(REST))
            .minus(m.times(4).times(INNER).times(LEFT).over(W.power(3).times(REST).times(OUTER)));
    return equations.equal(
        "from one derivative to the next",
        line(1),
        slope(count(N)),
        rate(N),
        new SequenceDerivative(
            X,
            N,
            List.of(
                Use.of(1).times(outer(m).negated()),
                Use.of(1).at(N, N.minus(1)).times(inner(m).negated()),
                Use.of(2).times(left(m)),
                Use.of(2).at(N, N.minus(1)).times(before.times(N.plus(1)).over(OUTER_ROOT)),
                Use.of(3).times(square(Trivial.step(m)))),
            List.of(List.of(Use.of(4)), List.of(Use.of(5)))),
        count.step(),
        terms,
        count.next(),
        count.outerRoot(),
        one,
        two);
  }
}
