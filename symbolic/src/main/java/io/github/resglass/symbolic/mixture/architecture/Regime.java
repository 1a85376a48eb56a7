package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.named;

import io.github.resglass.symbolic.algebra.Expansion;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.Notation;
import io.github.resglass.symbolic.premise.Definition;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Complexity θ = ½ log R − (R−1)/(R+1) with R = ν″/ν′, and when there are exponentially many
 * critical points at all: R > 1 ⟺ Σ_r r(r−2) g_r² > 0. Equality is the threshold of triviality.
 */
record Regime(Proof proof, Call polynomial, Domain domain) {

  /**
   * Derives both; no complexity where all paths have one layer, and R = 0.
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
    List<Fact> results = new ArrayList<>();
    if (!((Relation) doublePrime.formula()).right().equals(ZERO)) {
      // A constant has to be defined by numbers, not by the names of other constants.
      results.add(
          complexity(
              nuPrime instanceof Symbol
                  ? Expansion.lowestTerms(balance.plus(mean).over(mean))
                  : ratio));
    }
    Fact positive =
        proof.apply(
            domain,
            Rule.stating(
                "a ratio of positive sums",
                nuPrime.greaterThan(ZERO),
                nuPrime.lessThan(ZERO),
                Inequality.with(length, Use.of(0))),
            prime);
    Fact threshold =
        proof.apply(
            domain,
            Rule.stating(
                "multiply by the positive sum",
                Connective.equivalent(ratio.greaterThan(ONE), balance.greaterThan(ZERO)),
                Connective.equivalent(ratio.greaterThan(ONE), balance.lessThan(ZERO)),
                Equivalence.by(
                    ONE.over(total.times(nuPrime)),
                    Use.of(1).times(nuPrime.power(-1)),
                    Use.of(0).times(nuPrime.power(-1).negated()),
                    Use.known(2))),
            prime,
            doublePrime,
            positive);
    results.add(threshold);
    return results;
  }

  /** Where R > 0: a symbol may stand for one layer alone. */
  private Fact complexity(Expression ratio) {
    Expression complexity =
        call(Call.LOG, ratio)
            .times(Expression.constant(new BigFraction(1, 2)))
            .minus(ratio.minus(1).over(ratio.plus(1)));
    Expression theta = named("theta", polynomial);
    return proof.apply(
        theta instanceof Symbol ? domain : domain.excluding(named("nu_doubleprime", polynomial)),
        Rule.stating(
            "define the complexity, equation 31",
            theta.equalTo(complexity),
            theta.equalTo(complexity.plus(Notation.K)),
            new Definition()));
  }
}
