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
import static io.github.resglass.symbolic.mixture.Notation.overLengths;
import static io.github.resglass.symbolic.mixture.Notation.squares;
import static io.github.resglass.symbolic.mixture.moments.Agreement.SHARE;
import static io.github.resglass.symbolic.mixture.moments.Agreement.agreement;
import static io.github.resglass.symbolic.mixture.moments.AgreementFall.TILT;
import static io.github.resglass.symbolic.mixture.moments.AgreementFall.fall;

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
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;

/**
 * Mean 1 + mq − (1−2q) h/2 and variance m q(1−q) h − (1−2q)² h²/4 of the length under ε², exactly,
 * with 0 ≤ h ≤ 1 for every depth and h → 1/2.
 */
public final class LengthMoments {

  /** p ≥ 2. */
  public static final Domain NET = Domain.EVERYWHERE.integer(P, 2).positive(BETA);

  private static final Expression XX = BETA.power(2);
  private static final Expression DEPTH = P.minus(1);
  private static final Expression HALF = constant(2).power(-1);

  private static final Expression LEFT = ONE.over(ONE.plus(BETA));
  private static final Call FIRST = call("nu_prime", BETA, P);
  private static final Call SECOND = call("nu_doubleprime", BETA, P);

  private final Proof proof = new Proof("length-moments");
  private final Foundations shared;
  private final AgreementBounds.Result bounds;
  private final Fact series;
  private final Fact seriesF;
  private final AgreementFall.Result agreeing;

  private LengthMoments(Foundations shared, Agreement.Result agreement) {
    this.shared = shared;
    bounds = AgreementBounds.derive(proof, agreement, true);
    series =
        proof.apply(
            agreement.series().domain(),
            Cited.rule(agreement.claim().derivation(), agreement.series()));
    var closed = shared.normalization();
    seriesF =
        proof.apply(
            closed.definition().domain(),
            Cited.rule(closed.claim().derivation(), closed.definition()));
    agreeing = AgreementFall.derive(proof, bounds, seriesF, series);
  }

  /**
   * The claim and what others cite of it.
   *
   * @param mean ν′ = 1 + mq − (1−2q) h/2
   * @param second ν″ = m q² (m + h) + ν′ − 1
   * @param variance ν″ + ν′ − ν′² = m q(1−q) h − (1−2q)² h²/4
   * @param spread Σ (r − 1 − mq)² ε_r² = m q(1−q) h
   * @param agreeing what holds of h and of draws that agree, whatever the net
   * @param bounds on f_m
   */
  public record Result(
      Claim claim,
      Fact mean,
      Fact second,
      Fact variance,
      Fact spread,
      AgreementFall.Result agreeing,
      AgreementBounds.Result bounds) {}

  static Result derive(Foundations shared, Agreement.Result agreement) {
    return new LengthMoments(shared, agreement).result();
  }

  private Result result() {
    Fact fall = agreeing.fall();
    var covariance = shared.covariance();
    Fact[] cited = {cite(covariance.first()), cite(covariance.second()), cite(covariance.kappa())};
    Fact positiveSeries = positiveSeries();
    Fact mean = mean(cited, positiveSeries);
    Fact second = second(cited, fall, positiveSeries);
    Fact spread = spread(mean, second);
    Fact variance = variance(mean, second);
    Statement statement =
        Statement.words("With m = p − 1, q = β/(1+β) and the f of binomial-agreement, the mean")
            .and(" length under ε² is ")
            .and(mean.formula())
            .and(" and its variance ")
            .and(variance.formula())
            .and(", where ")
            .and(fall.formula())
            .and(" satisfies ")
            .and(agreeing.least().formula())
            .and(" and ")
            .and(agreeing.most().formula())
            .and(" for every m ≥ 1, and ")
            .and(agreeing.limits().limit().formula())
            .and(" as m → ∞, at a distance of at most (N + 1/2)/m for m ≥ N ≥ 1/(q(1−q)). Hence")
            .and(" the mean is 1 + mq up to 1/2, and tends to 1 + mq + (2q−1)/4, the variance")
            .and(" to mq(1−q)/2 in ratio; around 1 + mq, ")
            .and(spread.formula())
            .and(", never more than the variance of one binomial draw.");
    Claim claim =
        new Claim(
            "length-moments",
            "Mean and variance of the path length",
            statement,
            "this project",
            Statement.domain(NET.integer(M, 1)),
            List.of("equation-16", "normalization", "covariance", "binomial-agreement"),
            proof.derivation());
    return new Result(claim, mean, second, variance, spread, agreeing, bounds);
  }

  private Fact cite(Fact fact) {
    return proof.apply(fact.domain(), Cited.rule(shared.covariance().claim().derivation(), fact));
  }

  /** F_m(β²) > 0. */
  private Fact positiveSeries() {
    Expression here = f(DEPTH, XX);
    return proof.apply(
        NET,
        Rule.stating(
            "a product of positive numbers",
            here.greaterThan(ZERO),
            here.lessThan(ZERO),
            Inequality.with(
                ZERO,
                Use.of(0).at(M, DEPTH),
                Use.of(1).at(M, DEPTH).times(ONE.plus(BETA).power(DEPTH.times(2))))),
        series,
        bounds.positive());
  }

  /** The mean number of gates, put into ν′ = 1 + κ. */
  private Fact mean(Fact[] cited, Fact positiveSeries) {
    Expression here = f(DEPTH, XX);
    Expression value = DEPTH.times(SHARE).minus(TILT.times(fall(DEPTH)).times(HALF));
    Expression wrong = DEPTH.times(SHARE).minus(TILT.times(fall(DEPTH)));
    return proof.apply(
        NET,
        Rule.stating(
            "put in the mean number",
            FIRST.equalTo(value.plus(1)),
            FIRST.equalTo(wrong.plus(1)),
            Identity.from(
                Use.of(0),
                Use.of(1),
                Use.of(2).at(M, DEPTH).times(here.power(-1)),
                Use.of(3).at(M, DEPTH).at(X, XX).times(value.over(here).negated()),
                Use.known(4))),
        cited[0],
        cited[2],
        agreeing.mean(),
        seriesF,
        positiveSeries);
  }

  /** Σ k² C(m,k)² x^k = m² x F_{m−1}, put into ν″ = κ₂ + κ. */
  private Fact second(Fact[] cited, Fact fall, Fact positiveSeries) {
    Expression shorter = squares(M.minus(1), X);
    Expression secondMoment =
        sumOver(K, ZERO, M, K.power(2).times(binomial(M, K).power(2)).times(X.power(K)));
    Fact summed =
        proof.apply(
            Domain.EVERYWHERE.integer(M, 1).positive(X),
            Rule.stating(
                "telescope the second moment",
                secondMoment.equalTo(M.power(2).times(X).times(shorter)),
                secondMoment.equalTo(M.times(X).times(shorter)),
                new Telescoping(
                    K,
                    ZERO,
                    M,
                    M.power(2)
                        .times(binomial(M.minus(1), K.minus(1)).power(2))
                        .times(X.power(K))
                        .negated())));
    Expression here = f(DEPTH, XX);
    Expression agree = agreement(DEPTH);
    Expression before = agreement(DEPTH.minus(1));
    Expression weight = DEPTH.power(2).times(XX);
    Expression value =
        DEPTH.times(SHARE.power(2)).times(DEPTH.plus(fall(DEPTH))).plus(FIRST).minus(1);
    return proof.apply(
        NET,
        Rule.stating(
            "put in the agreement",
            SECOND.equalTo(value),
            SECOND.equalTo(value.plus(1)),
            Identity.from(
                Use.of(0),
                Use.of(1).times(-1),
                Use.of(2).at(M, DEPTH).at(X, XX).times(here.power(-1)),
                Use.of(3).at(M, DEPTH.minus(1)).at(X, XX).times(weight.over(here).negated()),
                Use.of(4).at(M, DEPTH.minus(1)).times(weight.over(here)),
                Use.of(4)
                    .at(M, DEPTH)
                    .times(
                        weight
                            .times(before)
                            .over(here.times(agree))
                            .over(ONE.plus(BETA).power(2))
                            .negated()),
                Use.of(5).at(M, DEPTH).times(DEPTH.times(SHARE.power(2)).negated()),
                Use.known(6).at(M, DEPTH),
                Use.known(7))),
        cited[1],
        cited[0],
        summed,
        seriesF,
        series,
        fall,
        bounds.positive(),
        positiveSeries);
  }

  private Fact spread(Fact mean, Fact second) {
    var weights = shared.weights();
    Fact unit =
        proof.apply(
            MixtureWeights.NET, Cited.rule(weights.claim().derivation(), weights.unitSum()));
    Fact byFirst = cite(shared.covariance().firstDefinition());
    Fact bySecond = cite(shared.covariance().secondDefinition());
    Expression centre = ONE.plus(DEPTH.times(SHARE));
    Expression linear = ONE.minus(centre.times(2));
    Expression left = overLengths(R.minus(centre).power(2).times(epsilon(R).power(2)));
    Expression value = DEPTH.times(SHARE).times(LEFT).times(fall(DEPTH));
    return proof.apply(
        NET,
        Rule.stating(
            "multiply out around 1 + mq",
            left.equalTo(value),
            left.equalTo(value.times(2)),
            Identity.from(
                Use.of(0).times(centre.power(2)),
                Use.of(1).times(linear.negated()),
                Use.of(2).times(-1),
                Use.of(3).times(linear.plus(1)),
                Use.of(4))),
        unit,
        byFirst,
        bySecond,
        mean,
        second);
  }

  /** ν″ + ν′ − ν′². */
  private Fact variance(Fact mean, Fact second) {
    Expression left = SECOND.plus(FIRST).minus(FIRST.power(2));
    Expression value =
        DEPTH
            .times(SHARE)
            .times(LEFT)
            .times(fall(DEPTH))
            .minus(TILT.power(2).times(fall(DEPTH).power(2)).over(constant(4)));
    Expression meanValue = ONE.plus(DEPTH.times(SHARE)).minus(TILT.times(fall(DEPTH)).times(HALF));
    return proof.apply(
        NET,
        Rule.stating(
            "subtract the square of the mean",
            left.equalTo(value),
            left.equalTo(value.times(2)),
            Identity.from(Use.of(0).times(constant(2).minus(FIRST).minus(meanValue)), Use.of(1))),
        mean,
        second);
  }
}
