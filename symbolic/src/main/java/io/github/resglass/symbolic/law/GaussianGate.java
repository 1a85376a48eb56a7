package io.github.resglass.symbolic.law;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expectation.GaussianIntegral;
import io.github.resglass.symbolic.expectation.Mean;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Law;

/**
 * Means of a gate that its own field X opens, R′(X) = 1 for X > 0.
 *
 * @param open E R′(X)² = 1/2
 * @param field E R′(X) X = φ(0)
 * @param square E R′(X)² X² = 1/2
 */
record GaussianGate(Fact open, Fact field, Fact square) {

  static GaussianGate derive(Proof proof, Symbol x) {
    Expression gate = call(Call.STEP, x);
    Expression density = call(Call.NORMAL_DENSITY, x);
    Expression area = call(Call.NORMAL_DISTRIBUTION, x);
    Expression peak = call(Call.NORMAL_DENSITY, Constant.ZERO);
    Law symmetry = Law.NORMAL_SYMMETRY.at(Constant.ZERO);
    Fact half =
        proof.apply(
            Domain.EVERYWHERE,
            Rule.stating(
                "the normal law is symmetric",
                symmetry.formula(),
                Law.NORMAL_SYMMETRY.at(Constant.ONE).formula(),
                symmetry));
    Fact field =
        proof.apply(
            Domain.EVERYWHERE,
            Rule.stating(
                "integrate over the open half",
                Mean.normal(gate.times(x), x).equalTo(peak),
                Mean.normal(gate.times(x), x).equalTo(peak.times(2)),
                new GaussianIntegral(Constant.ZERO, Constant.ZERO, density.negated())));
    return new GaussianGate(
        halved(proof, half, Mean.normal(gate.power(2), x), area),
        field,
        halved(
            proof,
            half,
            Mean.normal(gate.power(2).times(x.power(2)), x),
            area.minus(x.times(density))));
  }

  /** mean = 1 − Φ(0) = 1/2. */
  private static Fact halved(Proof proof, Fact half, Expression mean, Expression antiderivative) {
    Expression below = call(Call.NORMAL_DISTRIBUTION, Constant.ZERO);
    Fact integral =
        proof.apply(
            Domain.EVERYWHERE,
            Rule.stating(
                "integrate over the open half",
                mean.equalTo(Constant.ONE.minus(below)),
                mean.equalTo(below.minus(1)),
                new GaussianIntegral(Constant.ZERO, Constant.ZERO, antiderivative)));
    Expression value = constant(2).power(-1);
    return proof.apply(
        Domain.EVERYWHERE,
        Rule.stating(
            "half of the whole",
            mean.equalTo(value),
            mean.equalTo(value.times(2)),
            Identity.from(Use.of(0), Use.of(1).times(value.negated()))),
        integral,
        half);
  }
}
