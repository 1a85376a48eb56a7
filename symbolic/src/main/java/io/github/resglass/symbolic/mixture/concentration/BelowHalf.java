package io.github.resglass.symbolic.mixture.concentration;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;

import io.github.resglass.symbolic.argument.FloorValue;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.MixtureWeights;
import io.github.resglass.symbolic.mixture.mode.Mode;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Law;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * With C = 1/√n and Λ = n the gain is ρ, and the mode lies below p/2 from a depth on, not before.
 */
final class BelowHalf {

  private static final Symbol GATE = symbol("rho");
  private static final Symbol WIDTH = symbol("n");

  /** 1/ρ > 1, since a domain has lower bounds only. */
  private static final Symbol INVERSE = symbol("b");

  private BelowHalf() {}

  static Claim derive(Mode.Result mode) {
    Proof proof = new Proof("mode-below-half");
    Domain wide = Domain.EVERYWHERE.positive(GATE).positive(WIDTH);
    Law root = Law.SQUARE_OF_ROOT.at(WIDTH);
    Fact square =
        proof.apply(
            wide,
            Rule.stating(
                "square of a root",
                root.formula(),
                sqrt(WIDTH).power(2).equalTo(WIDTH.times(2)),
                root));
    Expression gain = GATE.times(WIDTH).times(sqrt(WIDTH).power(-1)).over(sqrt(WIDTH));
    Fact initial =
        proof.apply(
            wide,
            Rule.stating(
                "put in C = 1/√n and Λ = n",
                gain.equalTo(GATE),
                gain.equalTo(GATE.times(WIDTH)),
                Identity.from(Use.of(0).times(GATE.over(sqrt(WIDTH).power(2)).negated()))),
            square);
    Fact definition =
        proof.apply(MixtureWeights.NET, Cited.rule(mode.claim().derivation(), mode.mode()));
    Expression share = INVERSE.power(-1);
    Expression threshold = INVERSE.plus(1).times(2).over(INVERSE.minus(1));
    Domain deep =
        Domain.EVERYWHERE
            .and(new Domain.Variable(INVERSE, false, Optional.of(ONE), true))
            .integer(P, threshold);
    Expression crossing = Mode.CROSSING.with(BETA, share).plus(1);
    Law below = Law.FLOOR_BELOW.at(crossing);
    Fact floor =
        proof.apply(
            deep,
            Rule.stating(
                "a floor is not above",
                below.formula(),
                Law.FLOOR_BELOW.at(crossing.plus(1)).formula(),
                below));
    Expression there = Mode.MODE.with(BETA, share);
    Expression half = P.over(constant(2));
    Fact small =
        proof.apply(
            deep,
            Rule.stating(
                "compare with half the depth",
                there.atMost(half),
                half.atMost(there),
                Inequality.with(
                    half.minus(crossing), Use.of(0).at(BETA, share).times(-1), Use.of(1))),
            definition,
            floor);
    Expression five = constant(5);
    Expression nine = constant(new BigFraction(9, 10));
    Expression crossingOfFive = Mode.CROSSING.with(BETA, nine).with(P, five).plus(1);
    Fact value =
        proof.apply(
            Domain.EVERYWHERE,
            Rule.stating(
                "five layers",
                call(Call.FLOOR, crossingOfFive).equalTo(constant(3)),
                call(Call.FLOOR, crossingOfFive).equalTo(constant(2)),
                new FloorValue()));
    Fact counterexample =
        proof.apply(
            Domain.EVERYWHERE,
            Rule.stating(
                "put in",
                Mode.MODE.with(BETA, nine).with(P, five).equalTo(constant(3)),
                Mode.MODE.with(BETA, nine).with(P, five).equalTo(constant(2)),
                Identity.from(Use.of(0).at(BETA, nine).at(P, five), Use.of(1))),
            definition,
            value);
    Statement statement =
        Statement.words("With C = 1/√n and Λ = n the gain is that of the gates, ")
            .and(initial.formula())
            .and(". For ρ = 1/b < 1 the mode lies in the lower half, ")
            .and(small.formula())
            .and(", from the depth ")
            .and(P.atLeast(threshold))
            .and(" on, and may lie in the upper half before: ")
            .and(counterexample.formula())
            .and(" at p = 5.");
    return new Claim(
        "mode-below-half",
        "Short paths dominate at the start",
        statement,
        "arXiv:1611.02525, after Theorem 2; the depth from which it holds: this project",
        Statement.domain(wide.integer(P, 1)),
        List.of("equation-16", "theorem-1"),
        proof.derivation());
  }
}
