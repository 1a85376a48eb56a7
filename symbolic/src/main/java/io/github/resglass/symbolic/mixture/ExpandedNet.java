package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.mixture.ArchitectureDerivation.named;
import static io.github.resglass.symbolic.mixture.Notation.T;

import io.github.resglass.symbolic.algebra.Expansion;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.StructuralEvaluation;
import java.util.ArrayList;
import java.util.List;

/** A net whose repetitions are numbers: all coefficients are written out. */
record ExpandedNet(Proof proof, Architecture net, Call polynomial, Domain parameters) {

  List<Fact> derive() {
    Expression written = net.pathPolynomial(T);
    Domain domain = parameters.positive(T);
    StructuralEvaluation ground = new StructuralEvaluation(net, T);
    Fact paths =
        proof.apply(
            domain,
            Rule.stating(
                "add up over the paths",
                polynomial.equalTo(written),
                polynomial.equalTo(written.times(T)),
                ground));
    List<Expression> coefficients =
        Expansion.coefficients(written, T, ArchitectureDerivation.LARGEST_DEGREE);
    Expression expanded = Expression.sum(powers(coefficients));
    Fact expansion =
        proof.apply(
            domain,
            Rule.stating(
                "expand in powers of t",
                polynomial.equalTo(expanded),
                polynomial.equalTo(expanded.plus(T)),
                Identity.from(Use.of(0))),
            paths);
    List<Fact> results = new ArrayList<>(List.of(paths, expansion));
    results.addAll(moments(coefficients));
    return results;
  }

  private static List<Expression> powers(List<Expression> coefficients) {
    List<Expression> terms = new ArrayList<>();
    for (int r = 0; r < coefficients.size(); r++) {
      terms.add(coefficients.get(r).times(T.power(r)));
    }
    return terms;
  }

  /** z, ν′, ν″ and R; the t⁰ coefficient is a constant of the loss and no part of the mixture. */
  private List<Fact> moments(List<Expression> coefficients) {
    List<Expression> squares = new ArrayList<>();
    List<Expression> first = new ArrayList<>();
    List<Expression> second = new ArrayList<>();
    for (int r = 1; r < coefficients.size(); r++) {
      Expression square = coefficients.get(r).power(2);
      squares.add(square);
      first.add(square.times(r));
      second.add(square.times((long) r * (r - 1)));
    }
    if (Expression.sum(squares).equals(Constant.ZERO)) {
      throw new IllegalArgumentException("the net has no layer, so there is no mixture");
    }
    Expression total = Expression.sum(squares);
    Fact normalisation = define("normalisation", named("z", polynomial), sqrt(total));
    Fact prime =
        define(
            "first derivative of the covariance at 1",
            named("nu_prime", polynomial),
            Expression.sum(first).over(total));
    Fact doublePrime =
        define(
            "second derivative of the covariance at 1",
            named("nu_doubleprime", polynomial),
            Expression.sum(second).over(total));
    Fact positive =
        proof.apply(
            parameters,
            Rule.stating(
                "a ratio of positive sums",
                named("nu_prime", polynomial).greaterThan(Constant.ZERO),
                named("nu_prime", polynomial).lessThan(Constant.ZERO),
                Inequality.with(Expression.sum(first).over(total), Use.of(0))),
            prime);
    Expression ratio = named("nu_doubleprime", polynomial).over(named("nu_prime", polynomial));
    Expression value = Expansion.lowestTerms(Expression.sum(second).over(Expression.sum(first)));
    Fact quotient =
        proof.apply(
            parameters,
            Rule.stating(
                "divide",
                ratio.equalTo(value),
                ratio.equalTo(value.plus(1)),
                Identity.from(
                    Use.of(1).times(named("nu_prime", polynomial).power(-1)),
                    Use.of(0)
                        .times(
                            Expression.sum(second)
                                .over(Expression.sum(first).times(named("nu_prime", polynomial)))
                                .negated()),
                    Use.known(2))),
            prime,
            doublePrime,
            positive);
    return List.of(normalisation, prime, doublePrime, quotient);
  }

  private Fact define(String what, Expression name, Expression value) {
    return proof.apply(
        parameters,
        Rule.stating(
            "define the " + what,
            name.equalTo(value),
            name.equalTo(value.plus(name).plus(constant(1))),
            new Definition()));
  }
}
