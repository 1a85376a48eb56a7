package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.T;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.named;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.PathSum;
import java.util.ArrayList;
import java.util.List;

/**
 * A net all of whose paths have one length, G = g t^r with a symbol in r: its mixture is the pure
 * r-spin.
 *
 * @param parameters of the net; r ≥ 1 there
 */
record PureNet(
    Proof proof, Architecture net, Call polynomial, Domain parameters, Repetition repetition) {

  List<Fact> derive() {
    Expression written = net.pathPolynomial(T);
    Lengths.Monomial inside = Lengths.of(repetition.repeat().body()).get(0);
    Expression times = repetition.repeat().times();
    Lengths.Monomial outside = outside();
    Expression gain =
        outside.coefficient().times(ArchitectureDerivation.raised(inside.coefficient(), times));
    Expression length = outside.exponent().plus(inside.exponent().times(times));
    Domain withT = parameters.positive(T);
    Equations equations = new Equations(proof);
    List<Fact> results = new ArrayList<>();
    Fact paths =
        equations.equal(
            "add up over the paths",
            withT,
            polynomial,
            written,
            new PathSum(net, repetition.symbol(), T));
    results.add(paths);
    results.add(
        equations.equal(
            "collect the powers of t",
            withT,
            polynomial,
            gain.times(T.power(length)),
            Identity.from(Use.of(0)),
            paths));
    Expression square = ArchitectureDerivation.squared(gain);
    Expression nu = named("nu", polynomial, T);
    Fact covariance =
        equations.define(
            "define the covariance", withT, nu, square.times(T.power(length)).over(square));
    results.add(
        equations.equal(
            "one length has all the weight",
            withT,
            nu,
            T.power(length),
            Identity.from(Use.of(0)),
            covariance));
    Fact prime = moment("first", named("nu_prime", polynomial), length);
    Fact doublePrime =
        moment("second", named("nu_doubleprime", polynomial), length.times(length.minus(1)));
    results.add(prime);
    results.add(doublePrime);
    results.addAll(
        new Regime(proof, polynomial, parameters)
            .derive(prime, doublePrime, length, length, length.times(length.minus(2)), ONE));
    Expression first = named("nu_prime", polynomial);
    Fact positive =
        proof.apply(
            parameters,
            Rule.stating(
                "a length is positive",
                first.greaterThan(ZERO),
                first.lessThan(ZERO),
                Inequality.with(length, Use.of(0))),
            prime);
    results.add(
        equations.equal(
            "divide",
            parameters,
            named("nu_doubleprime", polynomial).over(first),
            length.minus(1),
            Identity.from(
                Use.of(1).times(first.power(-1)),
                Use.of(0).times(length.minus(1).over(first).negated()),
                Use.known(2)),
            prime,
            doublePrime,
            positive));
    return results;
  }

  private Lengths.Monomial outside() {
    List<Lengths.Monomial> rest = Lengths.of(Lengths.without(net, repetition.repeat()));
    if (rest.size() != 1) {
      throw new IllegalArgumentException(
          "beside a block that is repeated by a symbol, all paths have to have one length; here "
              + rest.size());
    }
    return rest.get(0);
  }

  private Fact moment(String which, Expression name, Expression value) {
    return new Equations(proof)
        .define(
            "define the " + which + " derivative of the covariance at 1", parameters, name, value);
  }
}
