package io.github.resglass.symbolic.mixture.moments;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.X;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.squares;
import static io.github.resglass.symbolic.mixture.moments.Agreement.FROM_ONE;
import static io.github.resglass.symbolic.mixture.moments.Agreement.SHARE;
import static io.github.resglass.symbolic.mixture.moments.Agreement.agreement;

import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.summation.Telescoping;

/**
 * h_m = m (f_{m−1} − f_m)/f_m, the fall of the probability f_m that two draws from Bin(m, q) agree:
 * 0 ≤ h ≤ 1 for every m, h → 1/2, and the mean of k under C(m,k)² β^{2k} is mq − (1−2q) h/2. Speaks
 * of no net, so that any net whose path lengths are binomial may cite it.
 */
public final class AgreementFall {

  private static final Expression HALF = constant(2).power(-1);

  /** 1 − 2q. */
  public static final Expression TILT = ONE.minus(BETA).over(ONE.plus(BETA));

  private final Proof proof;
  private final AgreementBounds.Result bounds;

  private AgreementFall(Proof proof, AgreementBounds.Result bounds) {
    this.proof = proof;
    this.bounds = bounds;
  }

  /**
   * What was derived.
   *
   * @param fall h_m = m (f_{m−1} − f_m)/f_m
   * @param least h ≥ 0
   * @param most h ≤ 1
   * @param limits of h as m grows
   * @param mean Σ k C(m,k)² β^{2k} = (mq − (1−2q) h/2) Σ C(m,k)² β^{2k}
   */
  public record Result(Fact fall, Fact least, Fact most, Limits limits, Fact mean) {}

  /** −N/m ≤ h − 1/2 and h − 1/2 ≤ (N + 1/2)/m for m ≥ N ≥ 1/(q(1−q)), and h → 1/2. */
  public record Limits(Fact lower, Fact upper, Fact limit) {}

  /** h_m = m (f_{m−1} − f_m)/f_m. */
  public static Call fall(Expression m) {
    return call("h", m, BETA);
  }

  /**
   * Continues the proof.
   *
   * @param bounds on f_m, with its limits
   * @param seriesF F_m(x) = Σ C(m,k)² x^k
   * @param series F_m(β²) = (1+β)^{2m} f_m
   */
  static Result derive(Proof proof, AgreementBounds.Result bounds, Fact seriesF, Fact series) {
    return new AgreementFall(proof, bounds).result(seriesF, series);
  }

  private Result result(Fact seriesF, Fact series) {
    Expression value = M.times(agreement(M.minus(1)).minus(agreement(M))).over(agreement(M));
    Fact fall =
        proof.apply(
            FROM_ONE,
            Rule.stating(
                "define the fall of the agreement",
                fall(M).equalTo(value),
                fall(M).equalTo(value.times(X)),
                new Definition()));
    Expression inverse = agreement(M).power(-1);
    Fact least =
        proof.apply(
            FROM_ONE,
            Rule.stating(
                "divide by the agreement",
                fall(M).atLeast(ZERO),
                fall(M).atLeast(ONE),
                Inequality.with(ZERO, Use.of(0), Use.of(1).times(M.times(inverse)), Use.known(2))),
            fall,
            bounds.falling(),
            bounds.positive());
    Fact most =
        proof.apply(
            FROM_ONE,
            Rule.stating(
                "divide by the agreement",
                fall(M).atMost(ONE),
                fall(M).atMost(ZERO),
                Inequality.with(ZERO, Use.of(0).times(-1), Use.of(1).times(inverse), Use.known(2))),
            fall,
            bounds.slowly(),
            bounds.positive());
    return new Result(fall, least, most, limits(fall, least, most), mean(fall, seriesF, series));
  }

  /** −N/m ≤ h − 1/2 ≤ (N + 1/2)/m. */
  private Limits limits(Fact fall, Fact least, Fact most) {
    Domain far = AgreementBounds.FAR;
    Expression gap = fall(M).minus(HALF);
    Expression inverse = agreement(M).power(-1);
    Fact upper =
        proof.apply(
            far,
            Rule.stating(
                "divide by m and the agreement",
                gap.atMost(AgreementBounds.FROM.plus(HALF).over(M)),
                gap.atMost(ZERO),
                Inequality.with(
                    ZERO,
                    Use.of(0).times(ONE.minus(HALF.over(M)).negated()),
                    Use.of(1).times(inverse.over(M)),
                    Use.of(2).times(HALF.over(M)),
                    Use.known(3))),
            fall,
            bounds.above(),
            most,
            bounds.positive());
    Fact lower =
        proof.apply(
            far,
            Rule.stating(
                "divide by m and the agreement",
                AgreementBounds.FROM.negated().over(M).atMost(gap),
                ZERO.atMost(gap),
                Inequality.with(
                    ZERO,
                    Use.of(0).times(ONE.minus(HALF.over(M))),
                    Use.of(1).times(inverse.over(M)),
                    Use.of(2).times(HALF.over(M)),
                    Use.known(3))),
            fall,
            bounds.below(),
            least,
            bounds.positive());
    Fact limit =
        proof.apply(
            far,
            Rule.stating("squeeze", fall(M).tendsTo(HALF), fall(M).tendsTo(ONE), new Squeeze(M)),
            lower,
            upper);
    return new Limits(lower, upper, limit);
  }

  /** Σ k C(m,k)² x^k = (m/2) (F_m − (1−x) F_{m−1}), with f for F. */
  private Fact mean(Fact fall, Fact seriesF, Fact series) {
    Expression rest = ONE.minus(X).times(M).times(HALF);
    Expression first = sumOver(K, ZERO, M, K.times(binomial(M, K).power(2)).times(X.power(K)));
    Expression telescoped =
        M.times(HALF).times(squares(M, X)).minus(rest.times(squares(M.minus(1), X)));
    Fact summed =
        proof.apply(
            Domain.EVERYWHERE.integer(M, 1).positive(X),
            Rule.stating(
                "telescope the mean",
                first.equalTo(telescoped),
                first.equalTo(telescoped.plus(rest)),
                new Telescoping(
                    K,
                    ZERO,
                    M,
                    M.times(HALF)
                        .times(binomial(M.minus(1), K.minus(1)).power(2))
                        .times(X.power(K))
                        .negated())));
    Expression weight = binomial(M, K).power(2).times(BETA.power(K.times(2)));
    Expression total = sumOver(K, ZERO, M, weight);
    Expression mean = M.times(SHARE).minus(TILT.times(fall(M)).times(HALF));
    Expression xx = BETA.power(2);
    Expression below = rest.with(X, xx);
    Expression above = M.times(HALF).minus(mean);
    Expression scale = ONE.plus(BETA).power(M.times(2));
    return proof.apply(
        FROM_ONE,
        Rule.stating(
            "put in the fall of the agreement",
            sumOver(K, ZERO, M, K.times(weight)).equalTo(mean.times(total)),
            sumOver(K, ZERO, M, K.times(weight)).equalTo(M.times(SHARE).times(total)),
            Identity.from(
                Use.of(0).at(X, xx),
                Use.of(1).at(X, xx).times(above.negated()),
                Use.of(2).times(above),
                Use.of(1).at(M, M.minus(1)).at(X, xx).times(below),
                Use.of(2).at(M, M.minus(1)).times(below.negated()),
                Use.of(3).times(TILT.times(HALF).times(scale).times(agreement(M))),
                Use.known(4))),
        summed,
        seriesF,
        series,
        fall,
        bounds.positive());
  }
}
