package io.github.resglass.symbolic.mixture.moments;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.moments.Agreement.SHARE;
import static io.github.resglass.symbolic.mixture.moments.Agreement.agreement;

import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Hypothesis;
import java.util.List;

/**
 * The gain β_c where ν″ = ν′, that is R = 1, lies between 1/√(p(p−2)) and 1/(p−2), because ν″ − ν′
 * lies between (mq)² − 1 and m²β²/(1+β²) − 1, m = p − 1; hence (p−1) β_c → 1.
 */
final class CriticalGain {

  private static final Domain NET = Domain.EVERYWHERE.integer(P, 3);
  private static final Expression DEPTH = P.minus(1);
  private static final Call CRITICAL = call("beta_c", P);
  private static final Relation POSITIVE = CRITICAL.greaterThan(ZERO);

  private final Proof proof = new Proof("critical-gain");
  private final LengthMoments.Result moments;
  private final Fact second;

  private CriticalGain(LengthMoments.Result moments) {
    this.moments = moments;
    second = cite(moments.second());
  }

  static Claim derive(LengthMoments.Result moments) {
    return new CriticalGain(moments).claim();
  }

  private Fact cite(Fact fact) {
    return proof.apply(fact.domain(), Cited.rule(moments.claim().derivation(), fact));
  }

  private static Expression excess(Expression beta) {
    return call("nu_doubleprime", beta, P).minus(call("nu_prime", beta, P));
  }

  private Claim claim() {
    Fact below = below();
    Fact above = above();
    Relation crossing = call("nu_doubleprime", CRITICAL, P).equalTo(call("nu_prime", CRITICAL, P));
    Fact positive = assume("a gain", POSITIVE, CRITICAL.lessThan(ZERO));
    Fact ratioOne = assume("where R is one", crossing, excess(CRITICAL).equalTo(ONE));
    Expression square = CRITICAL.power(2);
    Expression least = P.times(P.minus(2)).times(square);
    Fact lower =
        proof.apply(
            NET,
            Rule.stating(
                "multiply by a positive factor",
                ONE.atMost(least),
                ONE.atMost(P.minus(2).times(square)),
                Inequality.with(
                    ZERO,
                    Use.known(1),
                    Use.of(0).at(BETA, CRITICAL).times(ONE.plus(square)),
                    Use.of(2).times(ONE.plus(square)))),
            above,
            positive,
            ratioOne);
    Expression share = SHARE.with(BETA, CRITICAL);
    Fact upper =
        proof.apply(
            NET,
            Rule.stating(
                "divide by a positive factor",
                P.minus(2).times(CRITICAL).atMost(ONE),
                P.times(CRITICAL).atMost(ONE),
                Inequality.with(
                    ZERO,
                    Use.known(1),
                    Use.of(0)
                        .at(BETA, CRITICAL)
                        .times(ONE.plus(CRITICAL).over(ONE.plus(DEPTH.times(share)))),
                    Use.of(2)
                        .times(ONE.plus(CRITICAL).over(ONE.plus(DEPTH.times(share))).negated()))),
            below,
            positive,
            ratioOne);
    Fact limit = limit(lower, upper, positive);
    Statement statement =
        Statement.words("With m = p − 1 and q = β/(1 + β), ")
            .and(below.formula())
            .and(" and ")
            .and(above.formula())
            .and(". The gain where ν″ = ν′, below which the landscape is trivial, therefore ")
            .and("satisfies ")
            .and(lower.formula())
            .and(" and ")
            .and(upper.formula())
            .and(", and ")
            .and(limit.formula())
            .and(".");
    return new Claim(
        "critical-gain",
        "The gain below which deep nets are trivial",
        statement,
        "this project",
        Statement.domain(NET.positive(BETA)).and(", ").and(POSITIVE).and(", ").and(crossing),
        List.of("length-moments"),
        proof.derivation());
  }

  private Fact assume(String name, Relation assumed, Relation wrong) {
    return proof.apply(NET, Rule.stating(name, assumed, wrong, new Hypothesis(assumed)));
  }

  /** (mq)² − 1 ≤ ν″ − ν′, since h ≥ 0. */
  private Fact below() {
    Expression least = DEPTH.times(SHARE).power(2).minus(1);
    return proof.apply(
        LengthMoments.NET,
        Rule.stating(
            "leave out the fall of the agreement",
            least.atMost(excess(BETA)),
            least.plus(1).atMost(excess(BETA)),
            Inequality.with(
                ZERO, Use.of(0), Use.of(1).at(M, DEPTH).times(DEPTH.times(SHARE.power(2))))),
        second,
        cite(moments.agreeing().least()));
  }

  /** ν″ − ν′ ≤ m²β²/(1+β²) − 1, since (1+β²) f_{m−1} ≤ (1+β)² f_m. */
  private Fact above() {
    Expression square = BETA.power(2);
    Expression most = DEPTH.power(2).times(square).over(ONE.plus(square)).minus(1);
    Expression weight = DEPTH.times(SHARE.power(2));
    Expression inverse = agreement(DEPTH).power(-1);
    Expression ratio = ONE.plus(BETA).power(2).over(ONE.plus(square));
    return proof.apply(
        LengthMoments.NET,
        Rule.stating(
            "the fall of the agreement at its steepest",
            excess(BETA).atMost(most),
            excess(BETA).atMost(most.minus(1)),
            Inequality.with(
                ZERO,
                Use.known(3).at(M, DEPTH),
                Use.of(0).times(-1),
                Use.of(1).at(M, DEPTH).times(weight.negated()),
                Use.of(2)
                    .at(M, DEPTH.minus(1))
                    .times(weight.times(DEPTH).times(ratio).times(inverse)))),
        second,
        cite(moments.agreeing().fall()),
        cite(moments.bounds().steady()),
        cite(moments.bounds().positive()));
  }

  private Fact limit(Fact lower, Fact upper, Fact positive) {
    Expression scaled = DEPTH.times(CRITICAL);
    Fact from =
        proof.apply(
            NET,
            Rule.stating(
                "take the root",
                ONE.atMost(scaled),
                ONE.atMost(CRITICAL),
                Inequality.with(
                    CRITICAL.power(2).over(scaled.plus(1)),
                    Use.known(1),
                    Use.of(0).times(scaled.plus(1).power(-1)))),
            lower,
            positive);
    Expression ratio = DEPTH.over(P.minus(2));
    Fact to =
        proof.apply(
            NET,
            Rule.stating(
                "one layer more",
                scaled.atMost(ratio),
                scaled.atMost(ONE),
                Inequality.with(ZERO, Use.of(0).times(ratio))),
            upper);
    return proof.apply(
        NET,
        Rule.stating("squeeze", scaled.tendsTo(ONE), scaled.tendsTo(ZERO), new Squeeze(P)),
        from,
        to);
  }
}
