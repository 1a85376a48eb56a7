package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.J;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.LAMBDA;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.ROOT;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.WEIGHT;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Hermite.i;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Telescoping;

/**
 * C(Λ+2, R) − C(Λ, R) = 4 R^{Λ/2} ((3R+1)(Λ+½) I_Λ − (R+3) Λ I_{Λ−1})/√(3R+1) for R ≠ 1: what two
 * dimensions more add to the count.
 */
final class CountSteps {

  private static final Expression OUTER = R.times(3).plus(1);
  private static final Expression INNER = R.plus(3);
  private static final Expression BOTH = R.plus(1).times(4);
  private static final Expression REST = ONE.minus(R);
  private static final Domain ORDER =
      Domain.EVERYWHERE.integer(N, 0).positive(R).excluding(R.minus(1));

  /** Λ ≥ 2, R > 0, R ≠ 1. */
  static final Domain DIMENSION =
      Domain.EVERYWHERE.integer(LAMBDA, 2).positive(R).excluding(R.minus(1));

  private final Equations equations;
  private final RatioRecurrences recurrences;

  private CountSteps(Equations equations, RatioRecurrences recurrences) {
    this.equations = equations;
    this.recurrences = recurrences;
  }

  /**
   * Derives it.
   *
   * @param value C as 4 R^{Λ/2} (Σ I_j + P_Λ)/√(3R+1)
   * @param squareOfRoot √R² = R
   */
  static Fact derive(
      Equations equations, Fact value, RatioRecurrences recurrences, Fact squareOfRoot) {
    CountSteps steps = new CountSteps(equations, recurrences);
    return steps.step(value, squareOfRoot, steps.sums());
  }

  /** 4(R+1)(k+½) I_k − (3R+1)(k+1) I_{k+1} − (3R+1) k I_k, whose differences are (1−R) I_k. */
  private static Expression primitive(Expression k) {
    return BOTH.times(k.plus(HALF))
        .times(i(k, WEIGHT))
        .minus(OUTER.times(k.plus(1)).times(i(k.plus(1), WEIGHT)))
        .minus(OUTER.times(k).times(i(k, WEIGHT)));
  }

  /** (n+1)((R+3) I_n − (3R+1) I_{n+1})/(1−R). */
  private static Expression sum(Expression n) {
    return n.plus(1)
        .times(INNER.times(i(n, WEIGHT)).minus(OUTER.times(i(n.plus(1), WEIGHT))))
        .over(REST);
  }

  private Fact sums() {
    Expression terms = sumOver(J, ZERO, N, REST.times(i(J, WEIGHT)));
    Expression differences = sumOver(J, ZERO, N, primitive(J.plus(1)).minus(primitive(J)));
    Fact each =
        equations.equal(
            "write every term as a difference",
            ORDER,
            terms,
            differences,
            IndexShift.by(0, Use.of(0).at(N, J)),
            recurrences.squares());
    Fact telescoped =
        equations.equal(
            "telescope",
            ORDER,
            differences,
            primitive(N.plus(1)).minus(primitive(ZERO)),
            new Telescoping(J, ZERO, N, primitive(J)));
    return equations.equal(
        "put in, and divide",
        ORDER,
        sumOver(J, ZERO, N, i(J, WEIGHT)),
        sum(N),
        Identity.from(
            Use.of(0).times(REST.power(-1)),
            Use.of(1).times(REST.power(-1)),
            Use.of(2).times(REST.power(-1).negated()),
            Use.of(3).times(BOTH.times(HALF).over(REST).negated()),
            Use.of(4).times(OUTER.over(REST))),
        each,
        telescoped,
        recurrences.squares(),
        recurrences.firsts().get(0),
        recurrences.firsts().get(1));
  }

  /** (3R+1)(Λ+½) I_Λ − (R+3) Λ I_{Λ−1}. */
  static Expression bracket(Expression dimension) {
    return OUTER
        .times(dimension.plus(HALF))
        .times(i(dimension, WEIGHT))
        .minus(INNER.times(dimension).times(i(dimension.minus(1), WEIGHT)));
  }

  private Fact step(Fact value, Fact squareOfRoot, Fact sums) {
    Expression front = constant(4).times(sqrt(R).power(LAMBDA)).over(ROOT);
    Expression shared = front.over(REST).negated();
    return equations.equal(
        "two dimensions more",
        DIMENSION,
        FiniteCount.even(LAMBDA.plus(2)),
        FiniteCount.even(LAMBDA).plus(front.times(bracket(LAMBDA))),
        Identity.from(
            Use.of(0).at(LAMBDA, LAMBDA.plus(2)),
            Use.of(0).times(-1),
            Use.of(1).times(front.times(FiniteCount.bulk(LAMBDA.plus(2)))),
            Use.of(2).at(N, LAMBDA).times(front.times(R)),
            Use.of(3).at(N, LAMBDA).times(front.times(R)),
            Use.of(3).at(N, LAMBDA.minus(2)).times(front.negated()),
            Use.of(4).at(N, LAMBDA.minus(1)).times(shared.times(R)),
            Use.of(4).at(N, LAMBDA.minus(2)).times(shared)),
        value,
        squareOfRoot,
        recurrences.skews(),
        sums,
        recurrences.squares());
  }
}
