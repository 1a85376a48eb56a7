package io.github.resglass.symbolic.landscape;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.argument.Monotonicity;
import io.github.resglass.symbolic.argument.VanishingSum;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Hypothesis;
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;

/** Theorem 5: among mixtures of degree at most p, [31] is largest for the pure p-spin. */
final class PureSpinMaximum {

  private static final Symbol P = symbol("p");
  private static final Symbol LENGTH = symbol("r");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant TWO = constant(2);

  /** The weights are whatever they are; they may differ from degree to degree. */
  private static final Call WEIGHT = call("epsilon", LENGTH, P);

  private static final Expression SQUARE = WEIGHT.power(2);
  private static final Call FIRST = call("nu_prime", P);
  private static final Call SECOND = call("nu_doubleprime", P);
  private static final Domain DEGREE = Domain.EVERYWHERE.integer(P, 2);

  private PureSpinMaximum() {}

  /** Σ_{r=2}^p factor·ε_r². */
  private static Expression sum(Expression factor) {
    return sumOver(LENGTH, TWO, P, factor.times(SQUARE));
  }

  static Claim derive() {
    Proof proof = new Proof("theorem-5");
    Relation unit = sumOver(LENGTH, TWO, P, SQUARE).equalTo(Constant.ONE);
    Fact hypothesis =
        proof.apply(
            DEGREE,
            Rule.stating(
                "the weights are normalised without r = 1",
                unit,
                sumOver(LENGTH, Constant.ONE, P, SQUARE).equalTo(Constant.ONE),
                new Hypothesis(unit)));
    Fact first = define(proof, FIRST, LENGTH);
    Fact second = define(proof, SECOND, LENGTH.times(LENGTH.minus(1)));
    Moments moments = moments(proof, hypothesis, first, second);
    Complexity.Result complexity = Complexity.derive(proof);
    Fact rightSide =
        Complexity.rightSide(proof, complexity, FIRST, SECOND, DEGREE, moments.positive());
    Expression ratio = SECOND.over(FIRST);
    Expression pure = P.minus(1);
    Monotonicity monotonicity = new Monotonicity(Complexity.RATIO, ratio, pure);
    Fact[] premises = {
      complexity.slope(), complexity.rising(), moments.bound(), moments.positiveRatio()
    };
    Fact largest =
        proof.apply(
            DEGREE,
            Rule.stating(
                "the function does not fall",
                Complexity.theta(ratio).atMost(Complexity.theta(pure)),
                Complexity.theta(pure).atMost(Complexity.theta(ratio)),
                monotonicity),
            premises);
    Fact equality =
        proof.apply(
            DEGREE,
            Rule.stating(
                "the function rises strictly",
                Connective.equivalent(
                    Complexity.theta(ratio).equalTo(Complexity.theta(pure)), ratio.equalTo(pure)),
                Connective.equivalent(
                    Complexity.theta(ratio).equalTo(Complexity.theta(pure)), ratio.equalTo(P)),
                monotonicity),
            premises);
    Fact onlyPure = onlyPure(proof, moments);
    Statement statement =
        Statement.words("The right side of [31], ")
            .and(rightSide.formula())
            .and(" with ")
            .and(complexity.definition().formula())
            .and(", satisfies ")
            .and(largest.formula())
            .and(", its value at the pure p-spin; ")
            .and(equality.formula())
            .and(", and ")
            .and(((Connective) onlyPure.formula()).parts().get(1))
            .and(
                " are the only weights for which that is so. This is about the expression on the"
                    + " right of [31], not yet about the number of critical points.");
    return new Claim(
        "theorem-5",
        "The pure p-spin is the most complex",
        statement,
        "arXiv:1611.02525, Theorem 5, equations 31 to 33",
        Statement.domain(DEGREE.positive(Complexity.RATIO)).and(", ").and(unit),
        List.of(),
        proof.derivation());
  }

  private static Fact define(Proof proof, Call name, Expression factor) {
    return proof.apply(
        DEGREE,
        Rule.stating(
            "define a derivative of the covariance at 1",
            name.equalTo(sum(factor)),
            name.equalTo(factor.times(SQUARE)),
            new Definition()));
  }

  /**
   * What is known of ν′ and ν″.
   *
   * @param positive ν′ > 0 and ν″ > 0
   * @param gap (p−1)ν′ − ν″ as a sum up to p − 1
   */
  private record Moments(List<Fact> positive, Fact bound, Fact positiveRatio, Fact gap) {}

  private static Moments moments(Proof proof, Fact unit, Fact first, Fact second) {
    Fact positiveFirst =
        proof.apply(
            DEGREE,
            Rule.stating(
                "every length is at least 2",
                FIRST.greaterThan(ZERO),
                FIRST.lessThan(ZERO),
                Inequality.with(sum(LENGTH.minus(2)).plus(2), Use.of(0).times(2), Use.of(1))),
            unit,
            first);
    Fact secondAbove =
        proof.apply(
            DEGREE,
            Rule.stating(
                "every length is at least 2",
                SECOND.atLeast(FIRST),
                SECOND.atLeast(FIRST.times(2)),
                Inequality.with(
                    sum(LENGTH.times(LENGTH.minus(2))), Use.of(0).times(-1), Use.of(1))),
            first,
            second);
    Fact positiveSecond =
        proof.apply(
            DEGREE,
            Rule.stating(
                "chain the inequalities",
                SECOND.greaterThan(ZERO),
                SECOND.greaterThan(FIRST),
                Inequality.with(ZERO, Use.of(0), Use.of(1))),
            positiveFirst,
            secondAbove);
    Expression shortfall = P.minus(1).times(FIRST).minus(SECOND);
    Expression weighted = LENGTH.times(P.minus(LENGTH));
    Fact whole =
        proof.apply(
            DEGREE,
            Rule.stating(
                "subtract under the sum",
                shortfall.equalTo(sum(weighted)),
                shortfall.equalTo(sum(weighted.negated())),
                Identity.from(Use.of(0).times(P.minus(1)), Use.of(1).times(-1))),
            first,
            second);
    Fact bound =
        proof.apply(
            DEGREE,
            Rule.stating(
                "no length exceeds p",
                SECOND.over(FIRST).atMost(P.minus(1)),
                SECOND.over(FIRST).atMost(P.minus(2)),
                Inequality.with(
                    sum(weighted).over(FIRST), Use.of(0).times(FIRST.power(-1)), Use.known(1))),
            whole,
            positiveFirst);
    Fact positiveRatio =
        proof.apply(
            DEGREE,
            Rule.stating(
                "a ratio of positive numbers",
                SECOND.over(FIRST).greaterThan(ZERO),
                SECOND.over(FIRST).lessThan(ZERO),
                Inequality.with(SECOND.over(FIRST), Use.known(0), Use.known(1))),
            positiveFirst,
            positiveSecond);
    Expression shorter = sumOver(LENGTH, TWO, P.minus(1), weighted.times(SQUARE));
    Fact dropped =
        proof.apply(
            DEGREE,
            Rule.stating(
                "the last term vanishes",
                sum(weighted).equalTo(shorter),
                sum(LENGTH.times(P.minus(LENGTH).plus(1)))
                    .equalTo(
                        sumOver(
                            LENGTH,
                            TWO,
                            P.minus(1),
                            LENGTH.times(P.minus(LENGTH).plus(1)).times(SQUARE))),
                new Telescoping(LENGTH, TWO, P, ZERO)));
    Fact gap =
        proof.apply(
            DEGREE,
            Rule.stating(
                "put in",
                shortfall.equalTo(shorter),
                shortfall.negated().equalTo(shorter),
                Identity.from(Use.of(0), Use.of(1))),
            whole,
            dropped);
    return new Moments(List.of(positiveFirst, positiveSecond), bound, positiveRatio, gap);
  }

  private static Fact onlyPure(Proof proof, Moments moments) {
    Expression weighted = LENGTH.times(P.minus(LENGTH));
    Expression shorter = sumOver(LENGTH, TWO, P.minus(1), weighted.times(SQUARE));
    Relation vanishes = shorter.equalTo(ZERO);
    proof.apply(
        DEGREE,
        Rule.stating(
            "multiply by a factor that is not zero",
            Connective.equivalent(SECOND.over(FIRST).equalTo(P.minus(1)), vanishes),
            Connective.equivalent(SECOND.over(FIRST).equalTo(P), vanishes),
            Equivalence.by(
                FIRST.power(-1).negated(),
                Use.of(0).times(FIRST.power(-1).negated()),
                Use.known(1))),
        moments.gap(),
        moments.positive().get(0));
    ForAll none = new ForAll(LENGTH, TWO, P.minus(1), WEIGHT.equalTo(ZERO));
    ForAll corrupted = new ForAll(LENGTH, TWO, P, WEIGHT.equalTo(ZERO));
    return proof.apply(
        DEGREE,
        Rule.stating(
            "a sum of squares vanishes only term by term",
            Connective.equivalent(vanishes, none),
            Connective.equivalent(vanishes, corrupted),
            new VanishingSum(weighted)));
  }
}
