package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.call;
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

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.InductiveInequality;
import io.github.resglass.symbolic.integral.PositiveIntegral;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Unfolding;
import java.util.ArrayList;
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
  private final Sequence single;
  private final Sequence twice;

  private TrivialSigns(Equations equations, Trivialisation.Shown shown, TrivialCount.Result count) {
    this.equations = equations;
    this.count = count;
    positive = positive(shown);
    Symbol before = symbol("u");
    Recurrence sequence =
        new Recurrence(symbol("k"), List.of(before), ZERO, List.of(ONE), TAU.times(before), N);
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
            Identity.from(Use.of(0).at(N, N.plus(1)), Use.of(1), Use.of(0).times(TAU.negated())),
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
    single = sequence("a sum of such numbers", sum(N), TrivialSlope::sum, ROOT, y(N.plus(1)), ONCE);
    twice =
        sequence(
            "a sum of such sums",
            doubleSum(N),
            TrivialSlope::doubleSum,
            ROOT.times(2),
            sum(N.plus(1)),
            TWICE,
            single.definition());
  }

  /** A sum with a name: what it stands for, its value at n = 1, and how it goes on. */
  private record Sequence(Fact definition, Fact first, Fact next) {}

  /** A sum in n, Y_n and Y_{n−1}. */
  private interface Closed {
    Expression at(Expression n, Expression here, Expression before);
  }

  /** Σ_{j≤n} R^{(n−j)/2} Y_j. */
  private static Call sum(Expression n) {
    return call("S", n, X);
  }

  /** Σ_{j≤n} (n+1−j) R^{(n−j)/2} Y_j. */
  static Call doubleSum(Expression n) {
    return call("Z", n, X);
  }

  private Sequence sequence(
      String name,
      Call sum,
      Closed value,
      Expression first,
      Expression more,
      Expression recurrence,
      Fact... inside) {
    Fact definition = equations.define(name, line(1), sum, value.at(N, y(N), y(N.minus(1))));
    Fact start =
        equations.equal(
            "a first value",
            Trivial.LINE,
            sum.with(N, ONE),
            first.plus(MIDDLE),
            Identity.from(
                Use.of(0).at(N, ONE),
                Use.of(1).times(value.at(ONE, ONE, ZERO)),
                Use.of(2).times(value.at(ONE, ZERO, ONE))),
            definition,
            count.first(),
            count.zeroth());
    List<Use> uses =
        new ArrayList<>(
            List.of(
                Use.of(0).at(N, N.plus(1)),
                Use.of(0).times(ROOT.negated()),
                Use.of(1).at(N, N.minus(1)).times(recurrence)));
    List<Fact> premises = new ArrayList<>(List.of(definition, count.next()));
    for (Fact fact : inside) {
      uses.add(Use.of(premises.size()).at(N, N.plus(1)).times(-1));
      premises.add(fact);
    }
    Fact goesOn =
        equations.equal(
            "how the sum goes on",
            line(1),
            sum.with(N, N.plus(1)),
            ROOT.times(sum).plus(more),
            new Identity(uses),
            premises.toArray(Fact[]::new));
    return new Sequence(definition, start, goesOn);
  }

  /**
   * What was derived.
   *
   * @param unit W_0 = 1
   * @param next W_{n+1} = τ W_n
   * @param power W_n ≥ 0
   * @param sums definition of the double sum
   * @param lower the double sum is not negative
   * @param upper the double sum is at most ½(n+1)(n+2) W_n
   */
  record Result(Fact unit, Fact next, Fact power, Fact sums, Fact lower, Fact upper) {}

  static Result derive(Equations equations, Trivialisation.Shown shown, TrivialCount.Result count) {
    TrivialSigns signs = new TrivialSigns(equations, shown, count);
    Fact single = signs.notNegative(sum(N), ROOT, signs.single, signs.positive);
    Fact twice = signs.notNegative(doubleSum(N), ROOT.times(2), signs.twice, single);
    return new Result(
        signs.unit, signs.next, signs.power, signs.twice.definition(), twice, signs.upper(single));
  }

  private Fact notNegative(
      String name, Expression value, long from, Ground ground, Fact... premises) {
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

  private Fact notNegative(Call sum, Expression first, Sequence sequence, Fact terms) {
    return notNegative(
        "a sum of numbers that are not negative",
        sum,
        1,
        new InductiveInequality(
            N,
            Inequality.with(first.plus(MIDDLE), Use.of(0)),
            ROOT,
            Inequality.with(ZERO, Use.of(1), Use.of(2).at(N, N.plus(1)))),
        sequence.first(),
        sequence.next(),
        terms);
  }

  /** k (x(1+2x))/((1+x)(3x²+(1+x)²)): what is left at n = 1. */
  private static Expression first(long k) {
    return X.times(k).times(REST).over(W.times(OUTER));
  }

  private Fact upper(Fact notNegative) {
    Fact falling =
        equations.atMost(
            "neighbours",
            right(1),
            y(N.plus(1)),
            TAU.times(y(N)),
            Inequality.with(
                ZERO,
                Use.of(0).at(N, N.minus(1)).times(-1),
                Use.of(1).times(share()),
                Use.of(2).times(share().negated())),
            count.next(),
            notNegative,
            single.definition());
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
    Fact sums = bound(N.plus(1), sum(N), 3, single, N.plus(1), terms);
    Expression pairs = N.plus(1).times(N.plus(2)).times(HALF);
    return bound(pairs, doubleSum(N), 5, twice, pairs, sums);
  }

  /** √R (1−R)/((3R+1)(n+1)). */
  private static Expression share() {
    return ROOT.times(REST).over(OUTER.times(N.plus(1)));
  }

  /** value ≤ times·W_n, from the same for what value grows by. */
  private Fact bound(
      Expression times,
      Expression value,
      long first,
      Sequence sequence,
      Expression rest,
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
                Use.of(0).times(-1),
                Use.of(2).at(N, ZERO).times(start),
                Use.of(3).times(TAU.times(start))),
            ROOT,
            Inequality.with(
                rest.times(RISE).times(power(N)),
                Use.known(5),
                Use.of(1).times(-1),
                Use.of(2).times(rest),
                Use.of(4).at(N, N.plus(1)))),
        sequence.first(),
        sequence.next(),
        next,
        unit,
        growth,
        power);
  }
}
