package io.github.resglass.symbolic.landscape.field;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.field.Mixtures.DEGREE;
import static io.github.resglass.symbolic.landscape.field.Mixtures.LENGTH;
import static io.github.resglass.symbolic.landscape.field.Mixtures.ONE;
import static io.github.resglass.symbolic.landscape.field.Mixtures.P;
import static io.github.resglass.symbolic.landscape.field.Mixtures.WEIGHT;
import static io.github.resglass.symbolic.landscape.field.Mixtures.ZERO;
import static io.github.resglass.symbolic.landscape.field.Mixtures.overLengths;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Hypothesis;
import io.github.resglass.symbolic.summation.OneTerm;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A mixture with weight on two lengths a &lt; b is not pure: 2(ε_a² + ε_b²) α² ≥ (b−a)² ε_a² ε_b².
 *
 * @param first ν′ > 0
 * @param second ν″ > 0
 * @param bound the inequality for α²
 * @param variance α² > 0
 */
public record SeveralLengths(Fact first, Fact second, Fact bound, Fact variance) {

  private static final Symbol A = symbol("a");
  private static final Symbol B = symbol("b");
  private static final Expression SHORT = WEIGHT.with(LENGTH, A);
  private static final Expression LONG = WEIGHT.with(LENGTH, B);
  private static final Domain ONE_LENGTH = Domain.EVERYWHERE.integer(A, 1).integer(P, A);
  private static final Domain TWO_LENGTHS =
      Domain.EVERYWHERE.integer(A, 1).integer(B, A.plus(1)).integer(P, B);

  /** 1 ≤ a &lt; b ≤ p, both with a positive weight. */
  public static final Domain DOMAIN =
      TWO_LENGTHS.assuming(SHORT.greaterThan(ZERO)).assuming(LONG.greaterThan(ZERO));

  /** ν′ at 1. */
  public static final Expression FIRST = call("nu_prime", ONE, P);

  /** ν″ at 1. */
  public static final Expression SECOND = call("nu_doubleprime", ONE, P);

  private static final Expression SPREAD = SECOND.plus(FIRST).minus(FIRST.power(2));

  /**
   * Derives all of it.
   *
   * @param unit Σ ε_r² = 1
   * @param mean ν′ = Σ r ε_r²
   * @param factorial ν″ = Σ r(r−1) ε_r²
   * @param spread α² = Σ (r−ν′)² ε_r²
   */
  static SeveralLengths derive(
      Equations equations, Fact unit, Fact mean, Fact factorial, Fact spread) {
    Expression square = WEIGHT.power(2);
    Fact first =
        equations.positive(
            "no length is below one",
            DEGREE,
            FIRST,
            Inequality.with(
                overLengths(LENGTH.minus(1).times(square)).plus(1), Use.of(0), Use.of(1)),
            mean,
            unit);
    Expression deviation = LENGTH.minus(FIRST).power(2).times(square);
    Fact one =
        equations.atMost(
            "one length alone",
            ONE_LENGTH,
            deviation.with(LENGTH, A),
            overLengths(deviation),
            new OneTerm(A));
    Expression both = SHORT.power(2).plus(LONG.power(2)).times(2);
    Expression apart = B.minus(A).power(2).times(SHORT.power(2)).times(LONG.power(2));
    Fact bound =
        equations.atMost(
            "two lengths are not both the mean",
            TWO_LENGTHS,
            apart,
            both.times(SPREAD),
            Inequality.with(
                A.plus(B).minus(FIRST.times(2)).power(2).times(SHORT.power(2)).times(LONG.power(2)),
                Use.of(0).times(LONG.power(2).times(2)),
                Use.of(0).at(A, B).times(SHORT.power(2).times(2)),
                Use.of(1).times(both)),
            one,
            spread);
    Fact weightOfShort = assume(equations, SHORT.greaterThan(ZERO));
    Fact weightOfLong = assume(equations, LONG.greaterThan(ZERO));
    Fact variance =
        equations.positive(
            "so the mixture is not pure",
            DOMAIN,
            SPREAD,
            Inequality.with(apart.over(both), Use.of(0).times(both.power(-1))),
            bound,
            weightOfShort,
            weightOfLong);
    Expression pairs = LENGTH.times(LENGTH.minus(1)).times(square);
    Expression least = pairs.with(LENGTH, B);
    Fact longer =
        equations.atMost(
            "the longer length alone", TWO_LENGTHS, least, overLengths(pairs), new OneTerm(B));
    Fact second =
        equations.positive(
            "a length above one has weight",
            DOMAIN,
            SECOND,
            Inequality.with(least, Use.of(0), Use.of(1)),
            longer,
            factorial,
            weightOfLong);
    return new SeveralLengths(first, second, bound, variance);
  }

  /** A claim's domain with what is assumed of such a mixture. */
  public static Statement shown(Statement domain, Domain mixture) {
    Statement longer = domain.and("; where two lengths are meant, ");
    Set<Formula> assumed = new LinkedHashSet<>(DOMAIN.formulas());
    assumed.addAll(mixture.assumptions());
    String separator = "";
    for (Formula each : assumed) {
      longer = longer.and(separator).and(each);
      separator = ", ";
    }
    return longer;
  }

  private static Fact assume(Equations equations, Relation assumed) {
    return equations
        .proof()
        .apply(
            DOMAIN,
            Rule.stating(
                "a length with weight",
                assumed,
                ZERO.greaterThan(assumed.left()),
                new Hypothesis(assumed)));
  }
}
