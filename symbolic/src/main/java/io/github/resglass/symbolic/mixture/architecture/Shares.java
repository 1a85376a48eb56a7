package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.raised;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.squared;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.summation.Telescoping;

/**
 * p_k = C(N,k)² (v/u)^{2k}, to which the squared gains of a net c t^e (u t^i + v t^j)^N are
 * proportional.
 *
 * @param times N
 * @param quotient v/u
 */
record Shares(Expression times, Expression quotient) {

  /** y = (v/u)². */
  Expression ratio() {
    return squared(quotient);
  }

  /** Whether p_k = p_{N−k}, so that the second moment does not follow from the first. */
  boolean even() {
    return NormalForm.of(ONE.minus(ratio())).value().isZero();
  }

  Expression term() {
    return binomial(times, K).power(2).times(raised(quotient, K.times(2)));
  }

  /** Σ_{k=0}^{N} factor p_k. */
  Expression moment(Expression factor) {
    return sumOver(K, ZERO, times, factor.times(term()));
  }

  /** (1−y) Σ k² p_k = N² y Σ p_k − 2N y Σ k p_k, since k² p_k = y (N−k+1)² p_{k−1}. */
  Fact squares(Proof proof, Domain domain) {
    Expression y = ratio();
    Expression left = ONE.minus(y).times(moment(K.power(2)));
    Expression balance =
        times
            .power(2)
            .times(y)
            .times(moment(ONE))
            .minus(constant(2).times(times).times(y).times(moment(K)));
    return proof.apply(
        domain,
        Rule.stating(
            "telescope the second moment",
            left.equalTo(balance),
            left.equalTo(balance.times(2)),
            new Telescoping(K, ZERO, times, K.power(2).times(term()).negated())));
  }
}
