package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.named;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.squared;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Telescoping;
import io.github.resglass.symbolic.summation.TermByTerm;
import java.util.ArrayList;
import java.util.List;

/**
 * ν′ and ν″ of a net c (u + v t^j)^N, one of whose paths has no layer and is a constant of the
 * loss: with its share e_0 = 1 / Σ p_k among all, ν′ = j κ/(1−e_0). As e_0 ≤ 1/(N² y), the rest of
 * the mean differs from jκ by at most j/(Ny).
 *
 * @param domain of the parameters, N ≥ 1
 * @param times N
 * @param quotient v/u
 * @param longer j
 * @param gain g_k as it is written
 */
record WithoutEmptyPath(
    Proof proof,
    Call polynomial,
    Domain domain,
    Expression times,
    Expression quotient,
    Expression longer,
    Expression gain,
    RepeatedLimits limits) {

  /** Derives them from ν′ and ν″ as sums over k ≥ 1. */
  List<Fact> derive(Fact prime, Fact doublePrime) {
    Shares shares = new Shares(times, quotient);
    Expression all = shares.moment(ONE);
    Expression mean = named("nu_prime", polynomial);
    Expression kappa = named("kappa", polynomial);
    Expression empty = named("e_0", polynomial);
    Fact number =
        equal(
            "define the mean number of longer branches",
            kappa,
            shares.moment(K).over(all),
            new Definition());
    Fact share =
        equal(
            "define the share of the path without a layer", empty, all.power(-1), new Definition());
    Fact rest = split(shares, ONE, ONE);
    Fact branches = split(shares, K, ZERO);
    Expression some = later(shares, ONE);
    Fact first =
        equal(
            "leave out the path without a layer",
            ONE.minus(empty).times(mean),
            kappa.times(longer),
            Identity.from(
                Use.of(0).times(some.over(all)),
                Use.of(1).times(mean.negated()),
                Use.of(2).times(mean.over(all).negated()),
                Use.of(3).times(longer.over(all)),
                Use.of(4).times(longer.negated())),
            prime,
            share,
            rest,
            branches,
            number);
    List<Fact> results = new ArrayList<>(List.of(number, share, first));
    if (!shares.even()) {
      results.add(second(shares, List.of(doublePrime, share, rest, branches, number)));
    }
    Fact[] bounds = bounds(shares, prime, first, share, rest);
    Expression excess = longer.over(times.times(shares.ratio()));
    results.addAll(List.of(bounds));
    results.addAll(limits.derive(bounds[0], bounds[1], excess, number, all));
    return results;
  }

  /**
   * ν″ where y is not 1.
   *
   * @param given ν″ and e_0 as they are defined, Σ p_k and Σ k p_k from 1 on, and κ
   */
  private Fact second(Shares shares, List<Fact> given) {
    Expression all = shares.moment(ONE);
    Expression second = named("nu_doubleprime", polynomial);
    Expression kappa = named("kappa", polynomial);
    Expression empty = named("e_0", polynomial);
    Expression some = later(shares, ONE);
    List<Fact> premises = new ArrayList<>(given);
    premises.add(split(shares, K.power(2), ZERO));
    premises.add(shares.squares(proof, domain));
    Expression gap = ONE.minus(shares.ratio());
    Expression balance =
        times
            .power(2)
            .times(shares.ratio())
            .minus(times.times(2).times(shares.ratio()).times(kappa))
            .times(longer.power(2))
            .over(gap)
            .minus(kappa.times(longer));
    Expression scale = longer.power(2).over(gap.times(all));
    return proof.apply(
        domain.excluding(gap),
        Rule.stating(
            "eliminate the second moment",
            ONE.minus(empty).times(second).equalTo(balance),
            ONE.minus(empty).times(second).equalTo(balance.plus(kappa)),
            Identity.from(
                Use.of(0).times(some.over(all)),
                Use.of(1).times(second.negated()),
                Use.of(2).times(second.over(all).negated()),
                Use.of(3).times(longer.over(all).negated()),
                Use.of(4)
                    .times(
                        longer.plus(times.times(2).times(shares.ratio()).times(scale).times(all))),
                Use.of(5).times(gap.times(scale)),
                Use.of(6).times(scale))),
        premises.toArray(Fact[]::new));
  }

  /** Σ_{k=1}^{N} factor p_k = Σ_{k=0}^{N} factor p_k − what stands at k = 0. */
  private Fact split(Shares shares, Expression factor, Expression atZero) {
    Expression term = factor.times(shares.term());
    FiniteSum shifted = sumOver(K, ZERO, times.minus(1), term.with(K, K.plus(1)));
    Expression difference = shares.moment(factor).minus(atZero);
    Fact moved = equal("count from zero", later(shares, factor), shifted, IndexShift.by(-1));
    Fact split =
        equal(
            "split off the path without a layer",
            shifted,
            difference,
            new Telescoping(K, ZERO, times, term));
    return equal(
        "split off the path without a layer",
        later(shares, factor),
        difference,
        Identity.from(Use.of(0), Use.of(1)),
        moved,
        split);
  }

  private Expression later(Shares shares, Expression factor) {
    return sumOver(K, ONE, times, factor.times(shares.term()));
  }

  /** jκ ≤ ν′ ≤ jκ + j/(Ny). */
  private Fact[] bounds(Shares shares, Fact prime, Fact first, Fact share, Fact rest) {
    Expression mean = named("nu_prime", polynomial);
    Expression empty = named("e_0", polynomial);
    Expression jKappa = named("kappa", polynomial).times(longer);
    Expression one = times.power(2).times(shares.ratio());
    FiniteSum single = sumOver(K, ONE, ONE, shares.term());
    Fact few = less("the paths with one longer branch", single, later(shares, ONE), termwise());
    Expression weights = sumOver(K, ONE, times, squared(gain));
    FiniteSum lengths = sumOver(K, ONE, times, K.times(longer).times(squared(gain)));
    FiniteSum longest = sumOver(K, ONE, times, times.times(longer).times(squared(gain)));
    Fact most =
        less(
            "no path is longer than all blocks",
            lengths,
            longest,
            new TermByTerm(Inequality.with(times.minus(K).times(longer).times(squared(gain)))));
    Fact atMost =
        less(
            "no path is longer than all blocks",
            mean,
            times.times(longer),
            Inequality.with(ZERO, Use.of(0).times(weights.power(-1)), Use.of(1).times(-1)),
            most,
            prime);
    Fact notNegative =
        less(
            "a ratio of positive sums",
            ZERO,
            mean,
            Inequality.with(lengths.over(weights), Use.of(0)),
            prime);
    Expression total = shares.moment(ONE);
    Fact positive =
        less(
            "a ratio of positive sums",
            ZERO,
            empty,
            Inequality.with(total.power(-1), Use.of(0)),
            share);
    Fact small =
        less(
            "the share of one path among many",
            empty,
            one.power(-1),
            Inequality.with(
                ONE.over(one.times(total)),
                Use.of(0).times(ONE.over(one.times(total))),
                Use.of(1).times(-1),
                Use.of(2).times(ONE.over(one.times(total)).negated())),
            few,
            share,
            rest);
    return new Fact[] {
      less(
          "what is left out is short",
          jKappa,
          mean,
          Inequality.with(ZERO, Use.of(0), Use.of(1).times(mean), Use.known(2)),
          first,
          positive,
          notNegative),
      less(
          "and rare",
          mean,
          jKappa.plus(longer.over(times.times(shares.ratio()))),
          Inequality.with(
              ZERO,
              Use.of(0).times(-1),
              Use.of(1).times(mean),
              Use.of(2).times(one.power(-1)),
              Use.known(3)),
          first,
          small,
          atMost,
          notNegative)
    };
  }

  private static Ground termwise() {
    return new TermByTerm(Inequality.with(ZERO));
  }

  private Fact equal(
      String name, Expression left, Expression right, Ground ground, Fact... premises) {
    return new Equations(proof).equal(name, domain, left, right, ground, premises);
  }

  private Fact less(
      String name, Expression smaller, Expression larger, Ground ground, Fact... premises) {
    return new Equations(proof).atMost(name, domain, smaller, larger, ground, premises);
  }
}
