package io.github.resglass.symbolic.mixture.moments;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.X;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.epsilon;
import static io.github.resglass.symbolic.mixture.Notation.f;
import static io.github.resglass.symbolic.mixture.Notation.gainOfLength;
import static io.github.resglass.symbolic.mixture.Notation.z;

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
import io.github.resglass.symbolic.mixture.Foundations;
import io.github.resglass.symbolic.mixture.MixtureWeights;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Definition;
import java.util.List;

/**
 * ε_{k+1}² = P(both draws are k | they agree), for two independent draws from Bin(p−1, β/(1+β));
 * f_m, the probability that they agree, obeys a recurrence in m.
 */
public final class Agreement {

  /** m ≥ 0, β > 0. */
  static final Domain ANY = Domain.EVERYWHERE.integer(M, 0).positive(BETA);

  /** m ≥ 1, β > 0. */
  public static final Domain FROM_ONE = Domain.EVERYWHERE.integer(M, 1).positive(BETA);

  /** q = β/(1+β). */
  public static final Expression SHARE = BETA.over(ONE.plus(BETA));

  /** v = 4q(1−q) = 4β/(1+β)². */
  static final Expression SPREAD = BETA.times(4).over(ONE.plus(BETA).power(2));

  /** 1 − v = (1−2q)². */
  static final Expression REST = ONE.minus(BETA).power(2).over(ONE.plus(BETA).power(2));

  private static final Expression XX = BETA.power(2);

  private Agreement() {}

  /**
   * The claim and what others cite of it.
   *
   * @param definition f_m = Σ_k (C(m,k) q^k (1−q)^{m−k})²
   * @param positive f_m > 0
   * @param series F_m(β²) = (1+β)^{2m} f_m
   * @param recurrence (m+1) f_{m+1} = (2m+1)(1 − v/2) f_m − m (1−v) f_{m−1}
   */
  public record Result(Claim claim, Fact definition, Fact positive, Fact series, Fact recurrence) {}

  /** f_m. */
  public static Call agreement(Expression m) {
    return call("f", m, BETA);
  }

  /** C(m,k) q^k (1−q)^{m−k}. */
  private static Expression draw(Expression m, Expression k) {
    return binomial(m, k).times(SHARE.power(k)).times(ONE.plus(BETA).power(k.minus(m)));
  }

  static Result derive(Foundations shared) {
    Proof proof = new Proof("binomial-agreement");
    var closed = shared.normalization();
    Fact seriesF =
        proof.apply(
            closed.definition().domain(),
            Cited.rule(closed.claim().derivation(), closed.definition()));
    Expression sum = sumOver(K, ZERO, M, draw(M, K).power(2));
    Fact definition =
        proof.apply(
            ANY,
            Rule.stating(
                "define the probability that two draws agree",
                agreement(M).equalTo(sum),
                agreement(M).equalTo(sum.times(agreement(M))),
                new Definition()));
    Fact positive =
        proof.apply(
            ANY,
            Rule.stating(
                "all terms are positive",
                agreement(M).greaterThan(ZERO),
                agreement(M).lessThan(ZERO),
                Inequality.with(sum, Use.of(0))),
            definition);
    Expression scale = ONE.plus(BETA).power(M.times(2));
    Fact series =
        proof.apply(
            ANY,
            Rule.stating(
                "take the normalisation of the draws in front",
                f(M, XX).equalTo(scale.times(agreement(M))),
                f(M, XX).equalTo(ONE.plus(BETA).power(M).times(agreement(M))),
                Identity.from(Use.of(0).at(X, XX), Use.of(1).times(scale.negated()))),
            seriesF,
            definition);
    Fact law = law(proof, shared, series, positive);
    Fact recurrence = recurrence(proof, shared, series);
    Statement statement =
        Statement.words("With q = β/(1+β), C(m,k) q^k (1−q)^{m−k} is the probability that a draw")
            .and(" from Bin(m, q) is k, and the squared weight is the probability that two")
            .and(" independent draws from Bin(p−1, q) are both k, given that they agree: ")
            .and(law.formula())
            .and(", where ")
            .and(definition.formula())
            .and(", ")
            .and(series.formula())
            .and(" and ")
            .and(recurrence.formula())
            .and(" for m ≥ 1.");
    return new Result(
        new Claim(
            "binomial-agreement",
            "Squared weights as agreeing draws",
            statement,
            "this project",
            Statement.domain(law.domain().integer(M, 0)),
            List.of("equation-16", "normalization"),
            proof.derivation()),
        definition,
        positive,
        series,
        recurrence);
  }

  private static Fact law(Proof proof, Foundations shared, Fact series, Fact positive) {
    var weights = shared.weights();
    var closed = shared.normalization();
    Fact weight =
        proof.apply(
            MixtureWeights.LENGTH, Cited.rule(weights.claim().derivation(), weights.weight()));
    Fact positiveZ =
        proof.apply(
            MixtureWeights.NET, Cited.rule(weights.claim().derivation(), weights.positiveZ()));
    Fact square =
        proof.apply(
            MixtureWeights.NET, Cited.rule(closed.claim().derivation(), closed.squareOfZ()));
    Expression m = P.minus(1);
    Expression ratio = draw(m, R.minus(1)).power(2).over(agreement(m));
    Expression wrong = draw(m, R.minus(1)).over(agreement(m));
    Expression gain = gainOfLength(R);
    Expression zz = z(P, BETA).power(2);
    Expression scaled = ONE.plus(BETA).power(m.times(2)).times(agreement(m));
    return proof.apply(
        MixtureWeights.LENGTH,
        Rule.stating(
            "divide by the probability that they agree",
            epsilon(R).power(2).equalTo(ratio),
            epsilon(R).power(2).equalTo(wrong),
            Identity.from(
                Use.of(0).times(epsilon(R).plus(gain.over(z(P, BETA)))),
                Use.of(2).times(gain.power(2).over(zz.times(XX).times(scaled)).negated()),
                Use.of(3).at(M, m).times(gain.power(2).over(zz.times(scaled)).negated()),
                Use.known(1),
                Use.known(4).at(M, m))),
        weight,
        positiveZ,
        square,
        series,
        positive);
  }

  private static Fact recurrence(Proof proof, Foundations shared, Fact series) {
    var closed = shared.normalization();
    Fact ofSeries =
        proof.apply(
            closed.recurrence().domain(),
            Cited.rule(closed.claim().derivation(), closed.recurrence()));
    Expression left = M.plus(1).times(agreement(M.plus(1)));
    Expression odd = M.times(2).plus(1);
    Expression middle = ONE.minus(SPREAD.over(constant(2)));
    Expression right =
        odd.times(middle).times(agreement(M)).minus(M.times(REST).times(agreement(M.minus(1))));
    Expression wrong =
        odd.times(middle).times(agreement(M)).plus(M.times(REST).times(agreement(M.minus(1))));
    Expression scale = ONE.plus(BETA).power(M.times(-2).minus(2));
    return proof.apply(
        FROM_ONE,
        Rule.stating(
            "divide the recurrence of F",
            left.equalTo(right),
            left.equalTo(wrong),
            Identity.from(
                Use.of(0).at(X, XX).times(scale),
                Use.of(1).at(M, M.plus(1)).times(M.plus(1).times(scale).negated()),
                Use.of(1).times(odd.times(ONE.plus(XX)).times(scale)),
                Use.of(1)
                    .at(M, M.minus(1))
                    .times(M.times(ONE.minus(XX).power(2)).times(scale).negated()))),
        ofSeries,
        series);
  }
}
