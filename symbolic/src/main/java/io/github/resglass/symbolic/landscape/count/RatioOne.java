package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.J;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.LAMBDA;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.WEIGHT;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Hermite.i;
import static io.github.resglass.symbolic.landscape.count.Hermite.p;
import static io.github.resglass.symbolic.landscape.count.OddDimension.K;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.summation.IndexShift;
import java.util.List;

/** At R = 1 all I_j are 1, P_Λ is 1 or 0, and C(Λ, 1) is 2Λ or 2(Λ−1). */
final class RatioOne {

  private static final Domain HALVES = Domain.EVERYWHERE.integer(K, 1);
  private static final Expression AT_ONE = WEIGHT.with(R, ONE);
  private static final Expression TWICE = K.times(2);

  private final Equations equations;
  private final FiniteCount.Result count;
  private final RatioRecurrences recurrences;
  private final Fact ones;

  private RatioOne(Equations equations, FiniteCount.Result count, RatioRecurrences recurrences) {
    this.equations = equations;
    this.count = count;
    this.recurrences = recurrences;
    Use[] firsts = {Use.of(1).at(R, ONE), Use.of(2).at(R, ONE)};
    Expression next = N.plus(1).times(4).power(-1);
    ones =
        equations.equal(
            "at R = 1",
            Domain.EVERYWHERE.integer(N, 0),
            i(N, AT_ONE),
            ONE,
            new Induction(
                N,
                List.of(N.times(2).plus(1).over(N.plus(1)), N.negated().over(N.plus(1))),
                List.of(Use.of(0).at(N, N.minus(1)).at(R, ONE).times(next)),
                List.of(List.of(firsts[0]), List.of(firsts[1]))),
            recurrences.squares(),
            recurrences.firsts().get(0),
            recurrences.firsts().get(1));
  }

  /**
   * What was derived for k ≥ 1.
   *
   * @param even C(2k, 1) = 4k
   * @param odd C(2k+1, 1) = 4k
   */
  record Result(Fact even, Fact odd) {}

  static Result derive(
      Equations equations, FiniteCount.Result count, RatioRecurrences recurrences) {
    RatioOne steps = new RatioOne(equations, count, recurrences);
    Fact one = steps.root(1);
    Fact two = steps.root(2);
    Fact evenSkew = steps.skew(TWICE, ONE, recurrences.firsts().get(2));
    Fact oddSkew = steps.skew(TWICE.plus(1), ZERO, recurrences.firsts().get(3));
    return new Result(
        steps.value(TWICE, ONE, evenSkew, one, two),
        steps.value(TWICE.plus(1), ZERO, oddSkew, one, two));
  }

  /** √(n²) = n for n > 0. */
  private Fact root(long number) {
    Expression square = constant(number * number);
    Fact law = equations.law("square of a root", Domain.EVERYWHERE, Law.SQUARE_OF_ROOT.at(square));
    return equations.equal(
        "positive numbers with one square",
        Domain.EVERYWHERE,
        sqrt(square),
        constant(number),
        Identity.from(Use.of(0).times(sqrt(square).plus(number).power(-1))),
        law);
  }

  /** P_{2k} or P_{2k+1} at R = 1, from the first of them. */
  private Fact skew(Expression order, Expression value, Fact first) {
    return equations.equal(
        "at R = 1",
        HALVES,
        p(order, AT_ONE),
        value,
        new Induction(
            K,
            List.of(ONE),
            List.of(
                Use.of(0).at(N, order).at(R, ONE),
                Use.of(2).at(N, order.minus(1)).times(-1),
                Use.of(2).at(N, order)),
            List.of(List.of(Use.of(1).at(R, ONE)))),
        recurrences.skews(),
        first,
        ones);
  }

  private Fact value(Expression dimension, Expression skew, Fact atEnd, Fact one, Fact two) {
    Fact terms =
        equations.equal(
            "term by term",
            Domain.EVERYWHERE.integer(LAMBDA, 2),
            sumOver(J, ZERO, LAMBDA.minus(2), i(J, AT_ONE)),
            sumOver(J, ZERO, LAMBDA.minus(2), ONE),
            IndexShift.by(0, Use.of(0).at(N, J)),
            ones);
    Expression power = sqrt(ONE).power(dimension);
    // x^n − 1 = (x − 1)(x^{n−1} + … + 1) for n = 2 or 3, the first dimension.
    Expression geometric = sqrt(ONE).plus(1);
    if (!skew.equals(ONE)) {
      geometric = sqrt(ONE).power(2).plus(geometric);
    }
    Fact unit =
        equations.equal(
            "powers of 1",
            HALVES,
            power,
            ONE,
            new Induction(
                K,
                List.of(ONE),
                List.of(Use.of(0).times(power.times(sqrt(ONE).plus(1)))),
                List.of(List.of(Use.of(0).times(geometric)))),
            one);
    Expression four = constant(4).over(sqrt(constant(4)));
    Expression bulk = FiniteCount.bulk(dimension).with(R, ONE);
    return equations.equal(
        "the count at R = 1",
        HALVES,
        FiniteCount.even(dimension).with(R, ONE),
        K.times(4),
        Identity.from(
            Use.of(0).at(LAMBDA, dimension).at(R, ONE),
            Use.of(1).times(four.times(bulk)),
            Use.of(2).at(LAMBDA, dimension).times(four),
            Use.of(3).times(four),
            Use.of(4).times(dimension.minus(1).plus(skew).times(-2).over(sqrt(constant(4))))),
        count.value(),
        unit,
        terms,
        atEnd,
        two);
  }
}
