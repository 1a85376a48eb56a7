package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.LAMBDA;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.WEIGHT;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Hermite.i;
import static io.github.resglass.symbolic.landscape.count.Trivial.INNER;
import static io.github.resglass.symbolic.landscape.count.Trivial.LAST;
import static io.github.resglass.symbolic.landscape.count.Trivial.MIDDLE;
import static io.github.resglass.symbolic.landscape.count.Trivial.OUTER;
import static io.github.resglass.symbolic.landscape.count.Trivial.OUTER_ROOT;
import static io.github.resglass.symbolic.landscape.count.Trivial.RATIO;
import static io.github.resglass.symbolic.landscape.count.Trivial.ROOT;
import static io.github.resglass.symbolic.landscape.count.Trivial.W;
import static io.github.resglass.symbolic.landscape.count.Trivial.X;
import static io.github.resglass.symbolic.landscape.count.Trivial.count;
import static io.github.resglass.symbolic.landscape.count.Trivial.line;
import static io.github.resglass.symbolic.landscape.count.Trivial.right;
import static io.github.resglass.symbolic.landscape.count.Trivial.y;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.premise.Unfolding;
import java.util.List;

/**
 * Y_n(x) = R^{n/2} I_n and B(n, x) = C(n+2, R) for √R = x/(1+x), by recurrences that hold at R = 0
 * as well.
 */
final class TrivialCount {

  private static final Symbol K = symbol("k");

  private final Equations equations;
  private final Trivialisation.Shown shown;

  private TrivialCount(Equations equations, Trivialisation.Shown shown) {
    this.equations = equations;
    this.shown = shown;
  }

  /**
   * What was derived.
   *
   * @param zeroth Y_0 = 1
   * @param first Y_1
   * @param next Y_{n+2}
   * @param integral Y_n = R^{n/2} I_n for x > 0
   * @param one B(1, x)
   * @param two B(2, x)
   * @param step B(n+2, x) for n ≥ 1
   * @param count C(n+2, R) = B(n, x) for x > 0, n ≥ 1
   * @param outerRoot √(3x²+(1+x)²)² without the root
   */
  record Result(
      Fact zeroth,
      Fact first,
      Fact next,
      Fact integral,
      Fact one,
      Fact two,
      Fact step,
      Fact count,
      Fact outerRoot) {}

  static Result derive(Equations equations, Trivialisation.Shown shown, Fact steps) {
    return new TrivialCount(equations, shown).all(steps);
  }

  /** A name for a sequence given by a recurrence, and how it goes on. */
  private Fact[] sequence(Expression name, Recurrence sequence, long from) {
    Fact named = equations.define("name a sequence", line(from), name, sequence);
    Recurrence above = sequence.at(N.plus(2));
    Fact unfolded =
        equations
            .proof()
            .apply(
                line(from),
                Rule.stating(
                    "unfold the recurrence",
                    above.equalTo(above.unfolded()),
                    above.equalTo(sequence.unfolded()),
                    new Unfolding()));
    return new Fact[] {named, unfolded};
  }

  private Result all(Fact steps) {
    Symbol before = symbol("u");
    Symbol earlier = symbol("v");
    Expression next =
        K.times(2)
            .minus(1)
            .times(MIDDLE)
            .times(before)
            .minus(K.minus(1).times(LAST).times(earlier))
            .over(K);
    Fact[] terms =
        sequence(
            y(N),
            new Recurrence(K, List.of(before, earlier), ZERO, List.of(ONE, MIDDLE), next, N),
            0);
    Fact zeroth = first(terms[0], 0, y(ZERO), ONE);
    Fact first = first(terms[0], 1, y(ONE), MIDDLE);
    Expression middle = N.times(2).plus(3).times(MIDDLE);
    Expression last = N.plus(1).times(LAST);
    Fact recurrence =
        equations.equal(
            "how the sequence goes on",
            line(0),
            y(N.plus(2)),
            middle.times(y(N.plus(1))).minus(last.times(y(N))).over(N.plus(2)),
            Identity.from(
                Use.of(0).at(N, N.plus(2)),
                Use.of(1),
                Use.of(0).at(N, N.plus(1)).times(middle.over(N.plus(2)).negated()),
                Use.of(0).times(last.over(N.plus(2)))),
            terms);
    Fact root = root();
    Fact outerRoot = equations.law("square of a root", Trivial.LINE, Law.SQUARE_OF_ROOT.at(OUTER));
    Fact outer = outer(outerRoot);
    Fact powers = powers(root);
    Fact integral = integral(zeroth, first, recurrence);
    Expression[] firsts = {
      constant(8).times(X.power(3)).over(W.power(2).times(OUTER_ROOT)),
      OUTER_ROOT.times(2).over(W).plus(Trivial.step(constant(2)))
    };
    Fact[] counts =
        sequence(
            count(N),
            new Recurrence(
                K,
                List.of(before, earlier),
                ONE,
                List.of(firsts),
                earlier.plus(Trivial.step(K)),
                N),
            1);
    Fact one = first(counts[0], 1, count(ONE), firsts[0]);
    Fact second = first(counts[0], 2, count(constant(2)), firsts[1]);
    Fact step =
        equations.equal(
            "how the count goes on",
            line(1),
            count(N.plus(2)),
            count(N).plus(Trivial.step(N.plus(2))),
            Identity.from(Use.of(0).at(N, N.plus(2)), Use.of(1), Use.of(0).times(-1)),
            counts);
    Fact inX = inX(steps, powers, outer, integral);
    Fact both = both(inX, step, one, second, root, outer, outerRoot);
    return new Result(zeroth, first, recurrence, integral, one, second, step, both, outerRoot);
  }

  private Fact first(Fact named, long at, Expression name, Expression value) {
    return equations.equal(
        "a first value",
        Trivial.LINE,
        name,
        value,
        Identity.from(Use.of(0).at(N, constant(at))),
        named);
  }

  private static Expression inX(Expression ofRatio) {
    return ofRatio.with(R, RATIO);
  }

  /** √R = x/(1+x): both are positive, and their squares agree. */
  private Fact root() {
    Fact square = equations.law("square of a root", Trivial.RIGHT, Law.SQUARE_OF_ROOT.at(RATIO));
    return equations.equal(
        "positive numbers with one square",
        Trivial.RIGHT,
        sqrt(RATIO),
        ROOT,
        Identity.from(Use.of(0).times(sqrt(RATIO).plus(ROOT).power(-1))),
        square);
  }

  /** √(3R+1) = √(3x²+(1+x)²)/(1+x). */
  private Fact outer(Fact outerRoot) {
    Expression radicand = RATIO.times(3).plus(1);
    Expression sum = sqrt(radicand).plus(OUTER_ROOT.over(W)).power(-1);
    return equations.equal(
        "positive numbers with one square",
        Trivial.RIGHT,
        sqrt(radicand),
        OUTER_ROOT.over(W),
        Identity.from(Use.of(0).times(sum), Use.of(1).times(sum.over(W.power(2)).negated())),
        equations.law("square of a root", Trivial.RIGHT, Law.SQUARE_OF_ROOT.at(radicand)),
        outerRoot);
  }

  private Fact powers(Fact root) {
    return equations.equal(
        "powers of the root",
        right(0),
        sqrt(RATIO).power(N),
        ROOT.power(N),
        new Induction(
            N, List.of(sqrt(RATIO)), List.of(Use.of(0).times(ROOT.power(N))), List.of(List.of())),
        root);
  }

  private Fact integral(Fact zeroth, Fact first, Fact next) {
    Expression following = N.plus(1);
    Expression scale = ROOT.power(following).times(W.power(2)).over(OUTER.times(following));
    return equations.equal(
        "both have one recurrence",
        right(0),
        y(N),
        ROOT.power(N).times(inX(i(N, WEIGHT))),
        new Induction(
            N,
            List.of(
                N.times(2).plus(1).times(MIDDLE).over(following),
                N.times(LAST).over(following).negated()),
            List.of(
                Use.of(0).at(N, N.minus(1)),
                Use.of(1).at(N, N.minus(1)).at(R, RATIO).times(scale.negated())),
            List.of(
                List.of(Use.of(2), Use.of(4).at(R, RATIO).times(-1)),
                List.of(Use.of(3), Use.of(5).at(R, RATIO).times(ROOT.negated())))),
        next,
        shown.recurrences().squares(),
        zeroth,
        first,
        shown.recurrences().firsts().get(0),
        shown.recurrences().firsts().get(1));
  }

  /** C(Λ+2, R) − C(Λ, R) in Y. */
  private Fact inX(Fact steps, Fact powers, Fact outer, Fact integral) {
    Expression bracket = inX(CountSteps.bracket(LAMBDA)).times(4);
    Expression root = sqrt(RATIO.times(3).plus(1));
    Expression scale = constant(4).over(W.times(OUTER_ROOT));
    return equations.equal(
        "in terms of x",
        Domain.EVERYWHERE.integer(LAMBDA, 2).positive(X),
        inX(FiniteCount.even(LAMBDA.plus(2))),
        inX(FiniteCount.even(LAMBDA)).plus(Trivial.step(LAMBDA)),
        Identity.from(
            Use.of(0).at(R, RATIO),
            Use.of(1).at(N, LAMBDA).times(bracket.over(root)),
            Use.of(2)
                .times(
                    ROOT.power(LAMBDA)
                        .times(bracket)
                        .times(W)
                        .over(root.times(OUTER_ROOT))
                        .negated()),
            Use.of(3).at(N, LAMBDA).times(scale.times(OUTER).times(LAMBDA.plus(HALF)).negated()),
            Use.of(3).at(N, LAMBDA.minus(1)).times(scale.times(LAMBDA).times(INNER).times(ROOT))),
        steps,
        powers,
        outer,
        integral);
  }

  private Fact both(
      Fact inX, Fact step, Fact one, Fact two, Fact root, Fact outer, Fact outerRoot) {
    Expression radicand = sqrt(RATIO.times(3).plus(1));
    Expression swap = W.over(radicand.times(OUTER_ROOT)).negated();
    Expression three = constant(8).times(RATIO);
    return equations.equal(
        "both go on alike",
        right(1),
        inX(FiniteCount.even(N.plus(2))),
        count(N),
        new Induction(
            N,
            List.of(ZERO, ONE),
            List.of(Use.of(0).at(LAMBDA, N.plus(1)), Use.of(1).at(N, N.minus(1)).times(-1)),
            List.of(
                List.of(
                    Use.of(2).times(-1),
                    Use.of(6).at(R, RATIO),
                    Use.of(4).times(three.over(radicand)),
                    Use.of(7).times(three.times(ROOT).times(swap))),
                List.of(
                    Use.of(3).times(-1),
                    Use.of(0).at(LAMBDA, constant(2)),
                    Use.of(5).at(R, RATIO),
                    Use.of(7).times(OUTER.times(2).over(W.power(2)).times(swap)),
                    Use.of(8).times(constant(-2).over(W.times(OUTER_ROOT)))))),
        inX,
        step,
        one,
        two,
        root,
        shown.two(),
        shown.three(),
        outer,
        outerRoot);
  }
}
