package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.moments.AgreementBounds.FROM;

import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Instances;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.moments.Agreement;
import io.github.resglass.symbolic.mixture.moments.AgreementFall;
import io.github.resglass.symbolic.mixture.moments.LengthMoments;
import io.github.resglass.symbolic.mixture.moments.MomentClaims;
import io.github.resglass.symbolic.premise.Cited;
import java.util.List;
import java.util.Map;

/**
 * The mean length ν′ of a net c t^e (u t^i + v t^j)^N as N grows: with y = v/u and q = y/(1+y),
 * ν′/N → i + (j−i) q, at a distance of at most (e + (j−i)/2)/N, and ν′ − e − N (i + (j−i) q) →
 * (j−i) (2q−1)/4.
 *
 * @param parameters of the net, its gains and the number of repetitions
 * @param repetition the symbol in N
 * @param times N
 * @param quotient v/u
 * @param outside e
 * @param shorter i
 * @param longer j − i
 * @param prime ν′
 * @param kappa the mean number of longer branches
 */
record RepeatedLimits(
    Proof proof,
    Domain parameters,
    Symbol repetition,
    Expression times,
    Expression quotient,
    Expression outside,
    Expression shorter,
    Expression longer,
    Expression prime,
    Expression kappa) {

  private static final Expression HALF = constant(2).power(-1);

  /**
   * Derives bounds and limits.
   *
   * @param below e + iN + (j−i) κ ≤ ν′, or that they are equal
   * @param above ν′ ≤ e + iN + (j−i) κ + excess, or that they are equal
   * @param excess of the order 1/N
   * @param definition κ = Σ k C(N,k)² y^{2k} / total
   * @param total Σ C(N,k)² y^{2k}
   */
  List<Fact> derive(Fact below, Fact above, Expression excess, Fact definition, Expression total) {
    Fact agreeing =
        proof.apply(
            deep(),
            Rule.stating(
                "the mean of draws that agree",
                kappa.equalTo(value()),
                kappa.equalTo(value().plus(times)),
                Identity.from(Use.of(0), here(1).times(total.power(-1)))),
            definition,
            cite(source().agreeing().mean()));
    Fact least = cite(source().agreeing().least());
    Fact most = cite(source().agreeing().most());
    Fact lower = bound(false, below, ZERO, agreeing, least, most);
    Fact upper = bound(true, above, excess, agreeing, least, most);
    Fact limit = squeeze(deep(), prime.over(times), slope(), lower, upper);
    return List.of(lower, upper, limit, offset(below, above, excess, agreeing));
  }

  private static LengthMoments.Result source() {
    return MomentClaims.shared().moments();
  }

  private Fact cite(Fact fact) {
    return proof.apply(fact.domain(), Cited.rule(source().claim().derivation(), fact));
  }

  /** A premise about m draws from Bin(m, q), for N draws. */
  private Use here(int premise) {
    return Use.of(premise).at(M, times).at(BETA, quotient);
  }

  /** At least one repetition. */
  private Domain deep() {
    return parameters.integer(repetition, ONE.minus(added()));
  }

  /** N without the symbol in it. */
  private Expression added() {
    return times.with(repetition, ZERO);
  }

  private Expression share() {
    return Agreement.SHARE.with(BETA, quotient);
  }

  /** 1 − 2q. */
  private Expression tilt() {
    return AgreementFall.TILT.with(BETA, quotient);
  }

  private Expression fall() {
    // At once: the gains may be named like the number, and the number like a gain.
    return Instances.replace(AgreementFall.fall(M), Map.of(M, times, BETA, quotient));
  }

  /** κ = Nq − (1−2q) h/2. */
  private Expression value() {
    return times.times(share()).minus(tilt().times(fall()).times(HALF));
  }

  /** i + (j−i) q. */
  private Expression slope() {
    return shorter.plus(share().times(longer));
  }

  /** ν′/N − i − (j−i) q between (e ∓ (j−i)/2)/N: 1/2 ± (1−2q) h/2 is a mean of 1/2 and q or 1−q. */
  private Fact bound(
      boolean above, Fact mean, Expression excess, Fact agreeing, Fact least, Fact most) {
    Expression gap = prime.over(times).minus(slope());
    Expression half = longer.times(HALF);
    Expression width = outside.plus(above ? half : half.negated()).plus(excess).over(times);
    Expression sign = above ? ONE.negated() : ONE;
    Expression end = above ? ONE.minus(share()) : share();
    Inequality ground =
        Inequality.with(
            ZERO,
            from(mean, sign).times(times.power(-1)),
            Use.of(1).times(sign.times(longer).over(times)),
            here(2).times(end.times(longer).over(times)),
            here(3).times(half.over(times)));
    return proof.apply(
        deep(),
        Rule.stating(
            above ? "bound the mean from above" : "bound the mean from below",
            above ? gap.atMost(width) : width.atMost(gap),
            above ? gap.plus(half).atMost(width) : width.plus(half).atMost(gap),
            ground),
        mean,
        agreeing,
        least,
        most);
  }

  /** ν′ − e − N (i + (j−i) q) → (j−i) (2q−1)/4, since h → 1/2. */
  private Fact offset(Fact least, Fact most, Expression excess, Fact agreeing) {
    Symbol first = unused();
    Expression start = ONE.plus(quotient).power(2).over(quotient);
    Domain far = parameters.integer(first, start).integer(repetition, first.minus(added()));
    Fact below = cite(source().agreeing().limits().lower());
    Fact above = cite(source().agreeing().limits().upper());
    Expression left = prime.minus(outside).minus(times.times(slope()));
    Expression limit = tilt().times(longer).over(constant(-4));
    Expression narrow = first.plus(HALF).times(longer).times(HALF).over(times);
    Fact[] bounds = new Fact[2];
    for (int i = 0; i < 2; i++) {
      boolean upper = i == 1;
      Fact mean = upper ? most : least;
      Expression width = upper ? narrow.plus(excess) : narrow;
      Expression gap = left.minus(limit);
      Expression sign = upper ? ONE.negated() : ONE;
      Expression towards = upper ? share() : ONE.minus(share());
      Expression away = ONE.minus(towards);
      Inequality ground =
          Inequality.with(
              away.times(longer).over(times.times(4)),
              from(mean, sign),
              Use.of(1).times(sign.times(longer)),
              here(2).at(FROM, first).times(away.times(longer).times(HALF)),
              here(3).at(FROM, first).times(towards.times(longer).times(HALF)));
      bounds[i] =
          proof.apply(
              far,
              Rule.stating(
                  upper ? "bound what is left from above" : "bound what is left from below",
                  upper ? gap.atMost(width) : width.negated().atMost(gap),
                  upper ? gap.plus(1).atMost(width) : width.negated().plus(1).atMost(gap),
                  ground),
              mean,
              agreeing,
              below,
              above);
    }
    return squeeze(far, left, limit, bounds[0], bounds[1]);
  }

  /** From where on the bounds hold, by a name that the net does not use. */
  private Symbol unused() {
    Symbol name = FROM;
    while (parameters.find(name).isPresent()) {
      name = new Symbol(name.name() + "_0");
    }
    return name;
  }

  /** An equation is used with the sign, an inequality as it is. */
  private static Use from(Fact mean, Expression sign) {
    boolean equation = ((Relation) mean.formula()).comparison() == Relation.Comparison.EQUAL;
    return equation ? Use.of(0).times(sign) : Use.of(0);
  }

  private Fact squeeze(Domain domain, Expression value, Expression limit, Fact lower, Fact upper) {
    return proof.apply(
        domain,
        Rule.stating(
            "squeeze", value.tendsTo(limit), value.tendsTo(limit.plus(1)), new Squeeze(repetition)),
        lower,
        upper);
  }
}
