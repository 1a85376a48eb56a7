package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.WEIGHT;
import static io.github.resglass.symbolic.landscape.count.Hermite.B;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ORDER;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Hermite.factorial;
import static io.github.resglass.symbolic.landscape.count.Hermite.i;
import static io.github.resglass.symbolic.landscape.count.Hermite.square;
import static io.github.resglass.symbolic.landscape.count.Hermite.u;
import static io.github.resglass.symbolic.landscape.count.Trivial.MIDDLE;
import static io.github.resglass.symbolic.landscape.count.Trivial.OUTER;
import static io.github.resglass.symbolic.landscape.count.Trivial.RATIO;
import static io.github.resglass.symbolic.landscape.count.Trivial.REST;
import static io.github.resglass.symbolic.landscape.count.Trivial.ROOT;
import static io.github.resglass.symbolic.landscape.count.Trivial.TAU;
import static io.github.resglass.symbolic.landscape.count.Trivial.W;
import static io.github.resglass.symbolic.landscape.count.Trivial.X;
import static io.github.resglass.symbolic.landscape.count.Trivial.line;
import static io.github.resglass.symbolic.landscape.count.Trivial.power;
import static io.github.resglass.symbolic.landscape.count.Trivial.right;
import static io.github.resglass.symbolic.landscape.count.Trivial.y;
import static io.github.resglass.symbolic.landscape.count.TrivialSlope.doubleSum;
import static io.github.resglass.symbolic.landscape.count.TrivialSlope.sum;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.InductiveInequality;
import io.github.resglass.symbolic.integral.PositiveIntegral;
import io.github.resglass.symbolic.landscape.Equations;
import io.github.resglass.symbolic.premise.Unfolding;
import java.util.List;

/**
 * 0 ≤ Σ_{j≤n} (n+1−j) R^{(n−j)/2} Y_j ≤ ½(n+1)(n+2) τ^n for 0 &lt; R &lt; 1, where τ = √R
 * (R+3)/(3R+1).
 */
final class TrivialSigns {

  /** τ − √R. */
  private static final Expression RISE = X.times(REST).times(2).over(W.times(OUTER));

  /** By how much the recurrence enters where a sum goes on. */
  private static final Expression ONCE = OUTER.over(REST).times(N.plus(1)).negated();

  private static final Expression TWICE =
      OUTER
          .times(2)
          .times(N.times(REST).plus(X.power(2).times(2)).plus(X.times(6)).plus(3))
          .times(N.plus(1))
          .over(REST.power(2).times(-3));

  private final Equations equations;
  private final TrivialCount.Result count;
  private final Fact positive;
  private final Fact unit;
  private final Fact next;
  private final Fact power;

  private TrivialSigns(
      Equations equations, Trivialisation.Shown shown, TrivialCount.Result count) {
    this.equations = equations;
    this.count = count;
    positive = positive(shown);
    Symbol before = symbol("u");
    Recurrence sequence =
        new Recurrence(
            symbol("k"), List.of(before), ZERO, List.of(ONE), TAU.times(before), N);
    Recurrence above = sequence.at(N.plus(1));
    Fact named = equations.define("name a sequence", line(0), power(N), sequence);
    Fact unfolded =
        equations
            .proof()
            .apply(
                line(0),
                Rule.stating(
                    "unfold the recurrence",
                    above.equalTo(above.unfolded()),
                    above.equalTo(sequence.unfolded()),
                    new Unfolding()));
    unit =
        equations.equal(
            "a first value",
            Trivial.LINE,
            power(ZERO),
            ONE,
            Identity.from(Use.of(0).at(N, ZERO)),
            named);
    next =
        equations.equal(
            "how the sequence goes on",
            line(0),
            power(N.plus(1)),
            TAU.times(power(N)),
            Identity.from(
                Use.of(0).at(N, N.plus(1)), Use.of(1), Use.of(0).times(TAU.negated())),
            named,
            unfolded);
    power =
        notNegative(
            "powers",
            power(N),
            0,
            new InductiveInequality(
                N, Inequality.with(ONE, Use.of(0)), TAU, Inequality.with(ZERO, Use.of(1))),
            unit,
            next);
  }

  /**
   * What was derived.
   *
   * @param unit W_0 = 1
   * @param next W_{n+1} = τ W_n
   * @param power W_n ≥ 0
   * @param lower the double sum is not negative
   * @param upper the double sum is at most ½(n+1)(n+2) W_n
   */
  record Result(Fact unit, Fact next, Fact power, Fact lower, Fact upper) {}

  static Result derive(
      Equations equations, Trivialisation.Shown shown, TrivialCount.Result count) {
    TrivialSigns signs = new TrivialSigns(equations, shown, count);
    Fact single = signs.single();
    return new Result(
        signs.unit, signs.next, signs.power, signs.twice(single), signs.upper(single));
  }

  private Fact notNegative(
      String name,
      Expression value,
      long from,
      Ground ground,
      Fact... premises) {
    return equations.atMost(name, right(from), ZERO, value, ground, premises);
  }

  /** Y_n ≥ 0: an integral of a square. */
  private Fact positive(Trivialisation.Shown shown) {
    Fact squares =
        equations
            .proof()
            .apply(
                ORDER,
                Rule.stating(
                    "the integral of a square",
                    square(N, B).atLeast(ZERO),
                    square(N, B).atLeast(ONE),
                    new PositiveIntegral()));
    Expression norm = constant(2).power(N).times(factorial(N)).times(u(ZERO, B));
    Fact integrals =
        equations.atMost(
            "divide by positive numbers",
            ORDER,
            ZERO,
            i(N, B),
            Inequality.with(
                square(N, B).over(norm),
                Use.known(2),
                Use.known(3),
                Use.of(0),
                Use.of(1).times(norm.power(-1))),
            shown.integrals().get(0),
            shown.integrals().get(1),
            shown.integrals().get(2),
            squares);
    Expression weight = WEIGHT.with(R, RATIO);
    return notNegative(
        "multiply by a positive number",
        y(N),
        0,
        Inequality.with(
            ROOT.power(N).times(i(N, weight)),
            Use.known(2).at(R, RATIO),
            Use.known(1).at(B, weight),
            Use.of(0)),
        count.integral(),
        integrals,
        shown.positive());
  }

  private Use[] firsts(Expression here, Expression before) {
    return new Use[] {Use.of(0).times(here), Use.of(1).times(before)};
  }

  private Fact single() {
    Use[] firsts = firsts(sum(ONE, ONE, ZERO), sum(ONE, ZERO, ONE));
    return notNegative(
        "a sum of such numbers",
        sum(N, y(N), y(N.minus(1))),
        1,
        new InductiveInequality(
            N,
            Inequality.with(MIDDLE.plus(ROOT), firsts),
            ROOT,
            Inequality.with(
                ZERO, Use.of(2).at(N, N.minus(1)).times(ONCE), Use.of(3).at(N, N.plus(1)))),
        count.first(),
        count.zeroth(),
        count.next(),
        positive);
  }

  private Fact twice(Fact single) {
    Use[] firsts = firsts(doubleSum(ONE, ONE, ZERO), doubleSum(ONE, ZERO, ONE));
    return notNegative(
        "a sum of such sums",
        doubleSum(N, y(N), y(N.minus(1))),
        1,
        new InductiveInequality(
            N,
            Inequality.with(ROOT.times(2).plus(MIDDLE), firsts),
            ROOT,
            Inequality.with(
                ZERO, Use.of(2).at(N, N.minus(1)).times(TWICE), Use.of(3).at(N, N.plus(1)))),
        count.first(),
        count.zeroth(),
        count.next(),
        single);
  }

  /** k (x(1+2x))/((1+x)(3x²+(1+x)²)): what is left at n = 1. */
  private static Expression first(long k) {
    return X.times(k).times(REST).over(W.times(OUTER));
  }

  private Fact upper(Fact single) {
    Fact falling =
        equations.atMost(
            "neighbours",
            right(1),
            y(N.plus(1)),
            TAU.times(y(N)),
            Inequality.with(
                ZERO,
                Use.of(0).at(N, N.minus(1)).times(-1),
                Use.of(1).times(ROOT.times(REST).over(OUTER.times(N.plus(1))))),
            count.next(),
            single);
    Fact terms =
        equations.atMost(
            "from one to the next",
            right(1),
            y(N),
            power(N),
            new InductiveInequality(
                N,
                Inequality.with(
                    first(1), Use.of(0).times(-1), Use.of(1).at(N, ZERO), Use.of(2).times(TAU)),
                TAU,
                Inequality.with(ZERO, Use.of(1), Use.of(3))),
            count.first(),
            next,
            unit,
            falling);
    Fact sums =
        bound(
            N.plus(1),
            sum(N, y(N), y(N.minus(1))),
            3,
            ONCE,
            N.plus(1),
            firsts(sum(ONE, ONE, ZERO).negated(), sum(ONE, ZERO, ONE).negated()),
            terms);
    Expression pairs = N.plus(1).times(N.plus(2)).times(HALF);
    return bound(
        pairs,
        doubleSum(N, y(N), y(N.minus(1))),
        5,
        TWICE,
        pairs,
        firsts(doubleSum(ONE, ONE, ZERO).negated(), doubleSum(ONE, ZERO, ONE).negated()),
        sums);
  }

  /** value ≤ times·W_n, from the same for what value grows by. */
  private Fact bound(
      Expression times,
      Expression value,
      long first,
      Expression recurrence,
      Expression rest,
      Use[] firsts,
      Fact growth) {
    Expression start = times.with(N, ONE);
    return equations.atMost(
        "from one to the next",
        right(1),
        value,
        times.times(power(N)),
        new InductiveInequality(
            N,
            Inequality.with(
                first(first),
                firsts[0],
                firsts[1],
                Use.of(3).at(N, ZERO).times(start),
                Use.of(4).times(TAU.times(start))),
            ROOT,
            Inequality.with(
                rest.times(RISE).times(power(N)),
                Use.known(6),
                Use.of(2).at(N, N.minus(1)).times(recurrence.negated()),
                Use.of(3).times(rest),
                Use.of(5).at(N, N.plus(1)))),
        count.first(),
        count.zeroth(),
        count.next(),
        next,
        unit,
        growth,
        power);
  }
}
