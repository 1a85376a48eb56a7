package io.github.resglass.symbolic.mixture.moments;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.moments.Agreement.agreement;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.premise.Cited;
import java.util.List;

/**
 * At β = 1, where skip and branch weigh the same, ν′ = 1 + m/2 and ν″ = m³/(2(2m−1)) + m/2 with m =
 * p − 1: the closed forms by 1 − β² have a pole there, the moments have none.
 */
final class UnitGain {

  private static final Domain COUNT = Domain.EVERYWHERE.integer(M, 1);
  private static final Domain NET = Domain.EVERYWHERE.integer(P, 2);
  private static final Expression DEPTH = P.minus(1);
  private static final Expression HALF = constant(2).power(-1);
  private static final Call FIRST = call("nu_prime", ONE, P);
  private static final Call SECOND = call("nu_doubleprime", ONE, P);

  private final Proof proof = new Proof("unit-gain");
  private final LengthMoments.Result moments;
  private final Agreement.Result agreement;

  private UnitGain(LengthMoments.Result moments, Agreement.Result agreement) {
    this.moments = moments;
    this.agreement = agreement;
  }

  static Claim derive(MomentClaims.Results shared) {
    return new UnitGain(shared.moments(), shared.agreement()).claim();
  }

  private Fact cite(Claim claim, Fact fact) {
    return proof.apply(fact.domain(), Cited.rule(claim.derivation(), fact));
  }

  private static Call agreementAtOne(Expression m) {
    return (Call) agreement(m).with(BETA, ONE);
  }

  private static Expression odd(Expression m) {
    return m.times(2).minus(1);
  }

  private Claim claim() {
    Fact halving = halving();
    Fact fall = fall(halving);
    Expression meanValue = ONE.plus(DEPTH.times(HALF));
    Fact mean =
        proof.apply(
            NET,
            Rule.stating(
                "put in the gain",
                FIRST.equalTo(meanValue),
                FIRST.equalTo(ONE.plus(P.times(HALF))),
                Identity.from(Use.of(0).at(BETA, ONE))),
            cite(moments.claim(), moments.mean()));
    Expression value = DEPTH.power(3).over(odd(DEPTH).times(2)).plus(DEPTH.times(HALF));
    Fact second =
        proof.apply(
            NET,
            Rule.stating(
                "put in the gain",
                SECOND.equalTo(value),
                SECOND.equalTo(value.plus(HALF)),
                Identity.from(
                    Use.of(0).at(BETA, ONE),
                    Use.of(1),
                    Use.of(2).at(M, DEPTH).times(DEPTH.over(constant(4))))),
            cite(moments.claim(), moments.second()),
            mean,
            fall);
    Fact positive =
        proof.apply(
            NET,
            Rule.stating(
                "a mean length is positive",
                FIRST.greaterThan(ZERO),
                FIRST.lessThan(ZERO),
                Inequality.with(meanValue, Use.of(0))),
            mean);
    Expression ratio =
        DEPTH
            .times(DEPTH.power(2).plus(DEPTH.times(2)).minus(1))
            .over(odd(DEPTH).times(DEPTH.plus(2)));
    Fact quotient =
        proof.apply(
            NET,
            Rule.stating(
                "divide",
                SECOND.over(FIRST).equalTo(ratio),
                SECOND.over(FIRST).equalTo(ratio.times(2)),
                Identity.from(
                    Use.of(0).times(FIRST.power(-1)),
                    Use.of(1).times(value.over(FIRST.times(meanValue)).negated()),
                    Use.known(2))),
            second,
            mean,
            positive);
    Statement statement =
        Statement.words(
                "At β = 1, with m = p − 1, the paper's closed forms by 1 − β² have a pole, ")
            .and("the moments have none: ")
            .and(mean.formula())
            .and(", ")
            .and(second.formula())
            .and(" and R is ")
            .and(quotient.formula())
            .and(", because two draws from Bin(m, 1/2) agree with a probability for which ")
            .and(halving.formula())
            .and(".");
    return new Claim(
        "unit-gain",
        "Moments of the path length at β = 1",
        statement,
        "this project",
        Statement.domain(NET.integer(M, 1)),
        List.of("binomial-agreement", "length-moments"),
        proof.derivation());
  }

  /** 2m f_m = (2m−1) f_{m−1}: with v = 1 the recurrence has two terms only. */
  private Fact halving() {
    Fact definition = cite(agreement.claim(), agreement.definition());
    Fact recurrence = cite(agreement.claim(), agreement.recurrence());
    Expression left = M.times(2).times(agreementAtOne(M));
    Expression before = agreementAtOne(M.minus(1));
    return proof.apply(
        COUNT,
        Rule.stating(
            "the recurrence loses a term",
            left.equalTo(odd(M).times(before)),
            left.equalTo(M.times(2).plus(1).times(before)),
            new Induction(
                M,
                List.of(ZERO),
                List.of(Use.of(1).at(BETA, ONE).times(2)),
                List.of(
                    List.of(
                        Use.of(0).at(M, ONE).at(BETA, ONE).times(2),
                        Use.of(0).at(M, ZERO).at(BETA, ONE).times(-1))))),
        definition,
        recurrence);
  }

  /** h_m = m/(2m−1). */
  private Fact fall(Fact halving) {
    Expression here = agreementAtOne(M);
    Expression left = AgreementFall.fall(M).with(BETA, ONE);
    Expression value = M.over(odd(M));
    return proof.apply(
        COUNT,
        Rule.stating(
            "the fall of the agreement",
            left.equalTo(value),
            left.equalTo(value.times(2)),
            Identity.from(
                Use.of(0).at(BETA, ONE),
                Use.of(1).times(M.over(here.times(odd(M))).negated()),
                Use.known(2).at(BETA, ONE))),
        cite(moments.claim(), moments.agreeing().fall()),
        halving,
        cite(agreement.claim(), agreement.positive()));
  }
}
