package io.github.resglass.symbolic.law;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.law.IndependentWeights.OPEN;
import static io.github.resglass.symbolic.law.IndependentWeights.ROOT;
import static io.github.resglass.symbolic.law.IndependentWeights.SCALE;
import static io.github.resglass.symbolic.law.IndependentWeights.WIDTH;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.moments.AgreementFall.fall;

import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.moments.AgreementBounds;
import io.github.resglass.symbolic.mixture.moments.LengthMoments;
import io.github.resglass.symbolic.mixture.moments.MomentClaims;
import io.github.resglass.symbolic.premise.Cited;

/**
 * The law of independent weights beside the paper's: the gains are equal exactly when C√Λ = 1; then
 * the means differ by at most 1/2, and the paper's variance is the smaller one, by half in the
 * limit.
 */
final class PaperComparison {

  private static final Expression DEPTH = P.minus(1);

  /** 1 − 2q. */
  private static final Expression TILT = ONE.minus(BETA).over(ONE.plus(BETA));

  /** q(1−q). */
  private static final Expression SPREAD = BETA.over(ONE.plus(BETA).power(2));

  /** ν″ + ν′ − ν′², the variance under ε². */
  private static final Expression PAPER = paper(P);

  private final Proof proof;
  private final LengthMoments.Result moments = MomentClaims.shared().moments();
  private final Fact paperVariance;
  private final Fact most;

  private PaperComparison(Proof proof) {
    this.proof = proof;
    paperVariance = cite(moments.variance());
    most = cite(moments.agreeing().most());
  }

  /**
   * What was derived.
   *
   * @param domain where the means and variances are compared
   * @param same ρnC² = ρnC/√Λ ⟺ C√Λ = 1
   * @param mean the difference of the means at equal gains
   * @param variance the paper's is at most the other one
   * @param limit ratio → 1/2
   */
  record Result(Domain domain, Fact same, Fact mean, Fact variance, Fact limit) {}

  static Result derive(Proof proof, Fact mean, Fact variance) {
    PaperComparison comparison = new PaperComparison(proof);
    return new Result(
        LengthMoments.NET,
        comparison.same(),
        comparison.means(mean),
        comparison.variances(variance),
        comparison.limit());
  }

  private static Expression paper(Expression p) {
    Call first = call("nu_prime", BETA, p);
    return call("nu_doubleprime", BETA, p).plus(first).minus(first.power(2));
  }

  private Fact cite(Fact fact) {
    return proof.apply(fact.domain(), Cited.rule(moments.claim().derivation(), fact));
  }

  private Fact same() {
    Expression incoherent = OPEN.times(WIDTH).times(SCALE.power(2));
    Expression coherent = OPEN.times(WIDTH).times(SCALE).over(ROOT);
    Relation equal = incoherent.equalTo(coherent);
    return proof.apply(
        Domain.EVERYWHERE.positive(OPEN).integer(WIDTH, 1).positive(SCALE).positive(ROOT),
        Rule.stating(
            "the two gains have the ratio C√Λ",
            Connective.equivalent(equal, SCALE.times(ROOT).equalTo(ONE)),
            Connective.equivalent(equal, SCALE.equalTo(ONE)),
            Equivalence.by(coherent)));
  }

  private static Expression atPaperGain(Fact fact) {
    return ((Relation) fact.formula()).left().with(IndependentWeights.GAIN, BETA);
  }

  private Fact means(Fact mean) {
    Expression left = atPaperGain(mean).minus(call("nu_prime", BETA, P));
    Expression value = TILT.times(fall(DEPTH)).over(constant(2));
    return proof.apply(
        LengthMoments.NET,
        Rule.stating(
            "subtract the means at equal gains",
            left.equalTo(value),
            left.equalTo(value.times(2)),
            Identity.from(Use.of(0).at(IndependentWeights.GAIN, BETA), Use.of(1).times(-1))),
        mean,
        cite(moments.mean()));
  }

  private Fact variances(Fact variance) {
    Expression wide = atPaperGain(variance);
    Expression slack = TILT.times(fall(DEPTH)).power(2).over(constant(4));
    return proof.apply(
        LengthMoments.NET,
        Rule.stating(
            "compare the variances at equal gains",
            PAPER.atMost(wide),
            wide.atMost(PAPER),
            Inequality.with(
                slack,
                Use.of(0).at(IndependentWeights.GAIN, BETA),
                Use.of(1).times(-1),
                Use.of(2).at(M, DEPTH).times(DEPTH.times(SPREAD)))),
        variance,
        paperVariance,
        most);
  }

  /** −N/m − (1−β)²/(4βm) ≤ ratio − 1/2 ≤ (N + 1/2)/m. */
  private Fact limit() {
    Expression half = constant(2).power(-1);
    Expression from = AgreementBounds.FROM;
    Expression whole = M.times(SPREAD);
    Expression ratio = paper(M.plus(1)).over(whole);
    Expression gap = ratio.minus(half);
    Expression tilt = ONE.minus(BETA).power(2).over(BETA.times(4).times(M));
    Fact least = cite(moments.agreeing().least());
    Fact upper =
        proof.apply(
            AgreementBounds.FAR,
            Rule.stating(
                "divide by the other variance",
                gap.atMost(from.plus(half).over(M)),
                gap.atMost(from.negated().over(M)),
                Inequality.with(
                    tilt.times(fall(M).power(2)),
                    Use.of(0).at(P, M.plus(1)).times(whole.power(-1).negated()),
                    Use.of(1))),
            paperVariance,
            cite(moments.agreeing().limits().upper()));
    Fact lower =
        proof.apply(
            AgreementBounds.FAR,
            Rule.stating(
                "divide by the other variance",
                from.negated().over(M).minus(tilt).atMost(gap),
                from.over(M).atMost(gap),
                Inequality.with(
                    Expression.constant(0),
                    Use.known(3),
                    Use.of(0).at(P, M.plus(1)).times(whole.power(-1)),
                    Use.of(1),
                    Use.of(2).times(tilt.times(fall(M).plus(1))))),
            paperVariance,
            cite(moments.agreeing().limits().lower()),
            most,
            least);
    return proof.apply(
        AgreementBounds.FAR,
        Rule.stating("squeeze", ratio.tendsTo(half), ratio.tendsTo(ONE), new Squeeze(M)),
        lower,
        upper);
  }
}
