package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.named;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.squared;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import java.util.ArrayList;
import java.util.List;

/**
 * ν′ and ν″ of a net c t^e (u t^i + v t^j)^N: with κ = Σ k C(N,k)² y^k / Σ C(N,k)² y^k and y =
 * (v/u)², the mean length is ν′ = e + iN + (j−i) κ, and since Σ k² p_k = y Σ (N−k)² p_k, ν″ follows
 * from κ too.
 *
 * @param domain of the parameters; the shortest path has at least one layer there
 * @param times N
 * @param gain g_k as it is written
 * @param quotient v/u
 * @param shortest e + iN, the length of the path with k = 0
 * @param longer j − i
 * @param limits of ν′ as N grows
 */
record RepeatedMoments(
    Proof proof,
    Call polynomial,
    Domain domain,
    Expression times,
    Expression gain,
    Expression quotient,
    Expression shortest,
    Expression longer,
    RepeatedLimits limits) {

  List<Fact> derive() {
    // Paths without a layer are a constant of the loss and no part of the mixture.
    Expression first = shortest.equals(ZERO) ? ONE : ZERO;
    Expression length = shortest.plus(K.times(longer));
    Expression total = over(first, squared(gain));
    Expression mean = over(first, length.times(squared(gain)));
    Expression second = over(first, length.times(length.minus(1)).times(squared(gain)));
    Fact prime =
        define("mean length, the first derivative of the covariance at 1", "nu_prime", mean, total);
    Fact doublePrime =
        define("second derivative of the covariance at 1", "nu_doubleprime", second, total);
    List<Fact> results = new ArrayList<>();
    if (first.equals(ZERO)) {
      results.addAll(closedForms(prime, doublePrime));
    } else {
      results.addAll(
          new WithoutEmptyPath(proof, polynomial, domain, times, quotient, longer, gain, limits)
              .derive(prime, doublePrime));
    }
    results.addAll(
        new Regime(proof, polynomial, domain)
            .derive(
                prime,
                doublePrime,
                mean,
                // Term by term the shortest path may have no layer, at no repetition and k = 0.
                first.equals(ZERO)
                    ? shortest.plus(over(ZERO, K.times(longer).times(squared(gain))).over(total))
                    : mean.over(total),
                over(first, length.times(length.minus(2)).times(squared(gain))),
                total));
    return results;
  }

  private Expression over(Expression from, Expression term) {
    return sumOver(K, from, times, term);
  }

  private Fact define(String what, String name, Expression above, Expression below) {
    Expression value = named(name, polynomial);
    return proof.apply(
        domain,
        Rule.stating(
            "define the " + what,
            value.equalTo(above.over(below)),
            value.equalTo(above.over(below).plus(K)),
            new Definition()));
  }

  private List<Fact> closedForms(Fact prime, Fact doublePrime) {
    Shares shares = new Shares(times, quotient);
    Expression kappa = named("kappa", polynomial);
    Fact mean =
        define("mean number of longer branches", "kappa", shares.moment(K), shares.moment(ONE));
    Expression length = shortest.plus(kappa.times(longer));
    Fact first =
        proof.apply(
            domain,
            Rule.stating(
                "take the mean of the length",
                named("nu_prime", polynomial).equalTo(length),
                named("nu_prime", polynomial).equalTo(length.plus(kappa)),
                Identity.from(Use.of(0), Use.of(1).times(longer.negated()))),
            prime,
            mean);
    List<Fact> results = new ArrayList<>(List.of(mean, first));
    if (!shares.even()) {
      results.add(second(shares, doublePrime, mean));
    }
    results.addAll(limits.derive(first, first, ZERO, mean, shares.moment(ONE)));
    return results;
  }

  /** ν″ where y is not 1. */
  private Fact second(Shares shares, Fact doublePrime, Fact mean) {
    Expression y = shares.ratio();
    Expression kappa = named("kappa", polynomial);
    Expression gap = ONE.minus(y);
    Fact squares = shares.squares(proof, domain);
    Expression secondMoment =
        times.power(2).times(y).minus(constant(2).times(times).times(y).times(kappa)).over(gap);
    Expression value =
        Expression.sum(
            shortest.times(shortest.minus(1)),
            longer.times(shortest.times(2).minus(1)).times(kappa),
            longer.power(2).times(secondMoment));
    Expression squared = longer.power(2);
    return proof.apply(
        domain.excluding(gap),
        Rule.stating(
            "eliminate the second moment",
            named("nu_doubleprime", polynomial).equalTo(value),
            named("nu_doubleprime", polynomial).equalTo(value.plus(kappa)),
            Identity.from(
                Use.of(0),
                Use.of(1).times(squared.over(gap.times(shares.moment(ONE)))),
                Use.of(2)
                    .times(
                        longer
                            .times(shortest.times(2).minus(1))
                            .minus(squared.times(2).times(times).times(y).over(gap))
                            .negated()))),
        doublePrime,
        squares,
        mean);
  }
}
