package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.T;
import static io.github.resglass.symbolic.mixture.Notation.X;
import static io.github.resglass.symbolic.mixture.Notation.Y;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.named;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.raised;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.argument.Unimodality;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.BinomialTheorem;
import io.github.resglass.symbolic.mixture.mode.ModeLimit;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.PathSum;
import java.util.ArrayList;
import java.util.List;

/** A net a t^e (u + v)^n with a symbolic n: the binomial theorem gives every coefficient. */
record RepeatedNet(
    Proof proof,
    Architecture net,
    Call polynomial,
    Domain parameters,
    Repeat repeat,
    Symbol repetition) {

  List<Fact> derive() {
    Expression times = repeat.times();
    Lengths.Monomial rest = outside();
    List<Lengths.Monomial> body = ordered();
    Domain withT = parameters.positive(T);
    Fact paths = paths(withT);
    Fact theorem = BinomialTheorem.ofTwo(proof);
    Lengths.Monomial low = body.get(0);
    Lengths.Monomial high = body.get(1);
    Expression outside = rest.coefficient().times(T.power(rest.exponent()));
    Expression u = low.coefficient().times(T.power(low.exponent()));
    Expression v = high.coefficient().times(T.power(high.exponent()));
    Expression weight =
        rest.coefficient()
            .times(binomial(times, K))
            .times(raised(low.coefficient(), times.minus(K)))
            .times(raised(high.coefficient(), K));
    Expression length =
        Expression.sum(
            rest.exponent(), times.minus(K).times(low.exponent()), K.times(high.exponent()));
    Expression expanded = sumOver(K, ZERO, times, weight.times(T.power(length)));
    Fact expansion =
        proof.apply(
            withT,
            Rule.stating(
                "expand by the binomial theorem",
                polynomial.equalTo(expanded),
                polynomial.equalTo(expanded.times(T)),
                Identity.from(Use.of(0), Use.of(1).at(M, times).at(X, u).at(Y, v).times(outside))),
            paths,
            theorem);
    List<Fact> results = new ArrayList<>(List.of(paths, expansion));
    Expression quotient = high.coefficient().over(low.coefficient());
    results.addAll(mode(times, weight, quotient));
    Expression shortest = Expression.sum(rest.exponent(), times.times(low.exponent()));
    Expression longer = high.exponent().minus(low.exponent());
    results.addAll(
        new RepeatedMoments(
                proof,
                polynomial,
                withLayers(times, rest.exponent()),
                times,
                weight,
                quotient,
                shortest,
                longer,
                new RepeatedLimits(
                    proof,
                    parameters,
                    repetition,
                    times,
                    quotient,
                    rest.exponent(),
                    low.exponent(),
                    longer,
                    named("nu_prime", polynomial),
                    named("kappa", polynomial)))
            .derive());
    return results;
  }

  /** What stands beside the repetition: its paths have one length. */
  private Lengths.Monomial outside() {
    List<Lengths.Monomial> rest = Lengths.of(Lengths.without(net, repeat));
    if (rest.size() != 1) {
      throw new IllegalArgumentException(
          "beside a block that is repeated by a symbol, all paths have to have one length; here "
              + rest.size());
    }
    requirePositive(rest.get(0).coefficient());
    return rest.get(0);
  }

  private void requirePositive(Expression gate) {
    if (!new Signs(parameters, List.of()).isPositive(gate)) {
      throw new IllegalArgumentException(
          "the gate '"
              + gate
              + "' may be 0 or negative; give it a name of its own, as in '(h + g*layer)^b': names stand"
              + " for positive numbers");
    }
  }

  /** The shorter and the longer branch of the block. */
  private List<Lengths.Monomial> ordered() {
    List<Lengths.Monomial> body = Lengths.of(repeat.body());
    if (body.size() != 2) {
      throw new IllegalArgumentException(
          "a block that is repeated by a symbol has to have paths of exactly two lengths, or of"
              + " one; here "
              + body.size());
    }
    body.forEach(b -> requirePositive(b.coefficient()));
    Expression gap = body.get(1).exponent().minus(body.get(0).exponent());
    Signs signs = new Signs(parameters, List.of());
    if (signs.isPositive(gap)) {
      return body;
    }
    if (signs.isPositive(gap.negated())) {
      return List.of(body.get(1), body.get(0));
    }
    throw new IllegalArgumentException(
        "the branches of '" + repeat.body() + "' may be equally long, or either may be longer");
  }

  /** Without a layer outside the repetition, nothing is left of the net at no repetition. */
  private Domain withLayers(Expression times, Expression outside) {
    return !outside.equals(ZERO)
        ? parameters
        : parameters.integer(repetition, ONE.minus(times.with(repetition, ZERO)));
  }

  private Fact paths(Domain domain) {
    Expression written = net.pathPolynomial(T);
    return proof.apply(
        domain,
        Rule.stating(
            "add up over the paths",
            polynomial.equalTo(written),
            polynomial.equalTo(written.times(T)),
            new PathSum(net, repetition, T)));
  }

  /** Where g_k, the total gain of the paths that take k of the longer branches, is largest. */
  private List<Fact> mode(Expression times, Expression weight, Expression quotient) {
    Expression gain = named("g", polynomial, K);
    Fact definition =
        proof.apply(
            parameters.integer(K, 0),
            Rule.stating(
                "name the total gains",
                gain.equalTo(weight),
                gain.equalTo(weight.times(T)),
                new Definition()));
    Expression crossing = quotient.times(times.plus(1)).over(ONE.plus(quotient));
    Expression before = gain.with(K, R.minus(1));
    Expression factor = before.times(ONE.plus(quotient)).over(R);
    Domain steps = steps(times);
    Fact positive =
        proof.apply(
            steps,
            Rule.stating(
                "all factors are positive",
                before.greaterThan(ZERO),
                before.lessThan(ZERO),
                Inequality.with(weight.with(K, R.minus(1)), Use.of(0).at(K, R.minus(1)))),
            definition);
    Fact difference =
        proof.apply(
            steps,
            Rule.stating(
                "factor the difference of neighbours",
                gain.with(K, R).minus(before).equalTo(factor.times(crossing.minus(R))),
                gain.with(K, R).minus(before).equalTo(factor.times(R.minus(crossing))),
                Identity.from(
                    Use.of(0).at(K, R),
                    Use.of(0)
                        .at(K, R.minus(1))
                        .times(ONE.plus(factor.over(before).times(crossing.minus(R))).negated()),
                    Use.known(1))),
            definition,
            positive);
    Expression name = named("M", polynomial);
    Fact place =
        proof.apply(
            parameters,
            Rule.stating(
                "name the mode",
                name.equalTo(call(Call.FLOOR, crossing.plus(1))),
                name.equalTo(call(Call.FLOOR, crossing.plus(R))),
                new Definition()));
    Domain lengths = lengths(times);
    Fact largest =
        proof.apply(
            lengths,
            Rule.stating(
                "rising below the crossing, falling above",
                before.atMost(before.with(R, name)),
                before.atMost(before.with(R, name.plus(1))),
                new Unimodality(
                    R, times.plus(1), factor, crossing, List.of(Use.of(0), Use.known(1)))),
            difference,
            positive,
            place);
    Expression share = quotient.over(ONE.plus(quotient));
    Fact limit =
        new ModeLimit(proof, parameters, place, name, crossing, times.plus(1), repetition)
            .derive(share, ONE.plus(share));
    return List.of(definition, place, largest, limit);
  }

  /** 1 ≤ r ≤ n: both g_{r−1} and g_r exist. */
  private Domain steps(Expression times) {
    return IndexRange.extend(parameters, R, ONE, times).orElseThrow();
  }

  private Domain lengths(Expression times) {
    return IndexRange.extend(parameters, R, ONE, times.plus(1)).orElseThrow();
  }
}
