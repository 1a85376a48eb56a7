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

import io.github.resglass.symbolic.algebra.Expansion;
import io.github.resglass.symbolic.algebra.IndexRange;
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
    Proof proof, Architecture net, Call polynomial, Domain parameters, Symbol repetition) {

  /** coefficient · t^exponent. */
  private record Monomial(Expression coefficient, int exponent) {
    static List<Monomial> of(Expression polynomial) {
      List<Expression> coefficients =
          Expansion.coefficients(polynomial, T, ArchitectureDerivation.LARGEST_DEGREE);
      List<Monomial> found = new ArrayList<>();
      for (int r = 0; r < coefficients.size(); r++) {
        if (!coefficients.get(r).equals(ZERO)) {
          found.add(new Monomial(coefficients.get(r), r));
        }
      }
      return found;
    }
  }

  List<Fact> derive() {
    Repeat repeat = Repetitions.find(net, repetition);
    Expression times = repeat.times();
    List<Monomial> body = Monomial.of(repeat.body().pathPolynomial(T));
    List<Architecture> others = new ArrayList<>(Repetitions.parts(net));
    others.remove(repeat);
    List<Monomial> rest =
        Monomial.of(Expression.product(others.stream().map(o -> o.pathPolynomial(T)).toList()));
    if (body.size() != 2 || rest.size() != 1) {
      throw new IllegalArgumentException(
          "with a symbol as repetition, the repeated block has to have paths of exactly two"
              + " lengths, and what stands beside it of one; here "
              + body.size()
              + " and "
              + rest.size());
    }
    Domain withT = parameters.positive(T);
    Fact paths = paths(withT);
    Fact theorem = BinomialTheorem.ofTwo(proof);
    Monomial low = body.get(0);
    Monomial high = body.get(1);
    Expression outside = rest.get(0).coefficient().times(T.power(rest.get(0).exponent()));
    Expression u = low.coefficient().times(T.power(low.exponent()));
    Expression v = high.coefficient().times(T.power(high.exponent()));
    Expression weight =
        rest.get(0)
            .coefficient()
            .times(binomial(times, K))
            .times(raised(low.coefficient(), times.minus(K)))
            .times(raised(high.coefficient(), K));
    Expression length =
        Expression.sum(
            Expression.constant(rest.get(0).exponent()),
            times.minus(K).times(low.exponent()),
            K.times(high.exponent()));
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
    Expression shortest =
        Expression.sum(Expression.constant(rest.get(0).exponent()), times.times(low.exponent()));
    results.addAll(
        new RepeatedMoments(
                proof,
                polynomial,
                withLayers(times, rest.get(0).exponent()),
                times,
                weight,
                quotient,
                shortest,
                high.exponent() - low.exponent(),
                new RepeatedLimits(
                    proof,
                    parameters,
                    repetition,
                    times,
                    quotient,
                    rest.get(0).exponent(),
                    low.exponent(),
                    high.exponent() - low.exponent(),
                    named("nu_prime", polynomial),
                    named("kappa", polynomial)))
            .derive());
    return results;
  }

  /** Without a layer outside the repetition, nothing is left of the net at no repetition. */
  private Domain withLayers(Expression times, int outside) {
    return outside > 0
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
