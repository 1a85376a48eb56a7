package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.named;

import io.github.resglass.symbolic.algebra.Expansion;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.Notation;
import io.github.resglass.symbolic.premise.Definition;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Complexity θ = ½ log R − (R−1)/(R+1) with R = ν″/ν′, and when there are exponentially many
 * critical points at all: R > 1 ⟺ Σ_r r(r−2) g_r² > 0. Equality is the threshold of triviality.
 */
record Regime(Proof proof, Call polynomial, Domain domain) {

  /**
   * Derives both.
   *
   * @param prime ν′ = mean/total
   * @param doublePrime ν″ = second/total
   * @param length ν′ once more, so that it is seen to be positive
   * @param balance Σ_r r(r−2) g_r² = second − mean
   */
  List<Fact> derive(
      Fact prime,
      Fact doublePrime,
      Expression mean,
      Expression length,
      Expression balance,
      Expression total) {
    Expression nuPrime = named("nu_prime", polynomial);
    Expression ratio = named("nu_doubleprime", polynomial).over(nuPrime);
    // A constant has to be defined by numbers, not by the names of other constants.
    Expression value =
        nuPrime instanceof Symbol ? Expansion.lowestTerms(balance.plus(mean).over(mean)) : ratio;
    Expression complexity =
        call(Call.LOG, value)
            .times(Expression.constant(new BigFraction(1, 2)))
            .minus(value.minus(1).over(value.plus(1)));
    Fact theta =
        proof.apply(
            domain,
            Rule.stating(
                "define the complexity, equation 31",
                named("theta", polynomial).equalTo(complexity),
                named("theta", polynomial).equalTo(complexity.plus(Notation.K)),
                new Definition()));
    Fact positive =
        proof.apply(
            domain,
            Rule.stating(
                "a ratio of positive sums",
                nuPrime.greaterThan(Constant.ZERO),
                nuPrime.lessThan(Constant.ZERO),
                Inequality.with(length, Use.of(0))),
            prime);
    Fact threshold =
        proof.apply(
            domain,
            Rule.stating(
                "multiply by the positive sum",
                Connective.equivalent(ratio.greaterThan(ONE), balance.greaterThan(Constant.ZERO)),
                Connective.equivalent(ratio.greaterThan(ONE), balance.lessThan(Constant.ZERO)),
                Equivalence.by(
                    ONE.over(total.times(nuPrime)),
                    Use.of(1).times(nuPrime.power(-1)),
                    Use.of(0).times(nuPrime.power(-1).negated()),
                    Use.known(2))),
            prime,
            doublePrime,
            positive);
    return List.of(theta, threshold);
  }
}
