package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.mixture.Notation.T;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.named;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.squared;

import io.github.resglass.symbolic.algebra.Expansion;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.argument.Conjunction;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.Notation;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.StructuralEvaluation;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

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
    List<Expression> balance = new ArrayList<>();
    for (int r = 1; r < coefficients.size(); r++) {
      Expression square = squared(coefficients.get(r));
      squares.add(square);
      first.add(square.times(r));
      second.add(square.times((long) r * (r - 1)));
      balance.add(square.times((long) r * (r - 2)));
    }
    if (Expression.sum(squares).equals(Constant.ZERO)) {
      throw new IllegalArgumentException("the net has no layer, so there is no mixture");
    }
    Expression total = Expression.sum(squares);
    Fact normalisation = define("normalisation", named("z", polynomial), sqrt(total));
    Fact covariance = covariance(coefficients, total);
    Fact prime =
        define(
            "mean length, the first derivative of the covariance at 1",
            named("nu_prime", polynomial),
            Expression.sum(first).over(total));
    Fact doublePrime =
        define(
            "second derivative of the covariance at 1",
            named("nu_doubleprime", polynomial),
            Expression.sum(second).over(total));
    List<Fact> results = new ArrayList<>(List.of(normalisation, covariance, prime, doublePrime));
    results.addAll(mode(coefficients, normalisation));
    results.addAll(
        new Regime(proof, polynomial, parameters)
            .derive(
                prime,
                doublePrime,
                Expression.sum(first),
                Expression.sum(first).over(total),
                Expression.sum(balance),
                total));
    results.add(ratio(prime, doublePrime, Expression.sum(first), Expression.sum(second), total));
    return results;
  }

  /** ν(t) = Σ_r ε_r² t^r. */
  private Fact covariance(List<Expression> coefficients, Expression total) {
    List<Expression> terms = new ArrayList<>();
    for (int r = 1; r < coefficients.size(); r++) {
      terms.add(squared(coefficients.get(r)).times(T.power(r)));
    }
    Expression name = named("nu", polynomial, T);
    Expression value = Expression.sum(terms).over(total);
    return proof.apply(
        parameters.positive(T),
        Rule.stating(
            "define the covariance",
            name.equalTo(value),
            name.equalTo(value.plus(Notation.K)),
            new Definition()));
  }

  /** Where all gains are numbers: the length of the largest weight, against every other. */
  private List<Fact> mode(List<Expression> coefficients, Fact normalisation) {
    if (!coefficients.stream().allMatch(Constant.class::isInstance)
        || coefficients.stream().skip(1).filter(g -> !g.equals(Constant.ZERO)).count() < 2) {
      return List.of();
    }
    int mode = 1;
    for (int r = 2; r < coefficients.size(); r++) {
      mode = number(coefficients, r).compareTo(number(coefficients, mode)) > 0 ? r : mode;
    }
    List<Formula> smaller = new ArrayList<>();
    List<Formula> larger = new ArrayList<>();
    List<Ground> grounds = new ArrayList<>();
    Expression z = named("z", polynomial);
    Expression most = coefficients.get(mode);
    for (int r = 1; r < coefficients.size(); r++) {
      if (r != mode && !coefficients.get(r).equals(Constant.ZERO)) {
        Expression other = coefficients.get(r);
        smaller.add(other.over(z).atMost(most.over(z)));
        larger.add(other.over(z).greaterThan(most.over(z)));
        grounds.add(Inequality.with(most.minus(other).over(z), Use.known(0)));
      }
    }
    Fact positive = positiveNormalisation(coefficients, normalisation);
    return List.of(
        proof.apply(
            parameters,
            Rule.stating(
                "compare the weight of length " + mode + " with every other",
                Connective.and(smaller),
                Connective.and(larger),
                new Conjunction(grounds)),
            positive));
  }

  private static BigFraction number(List<Expression> coefficients, int r) {
    return ((Constant) coefficients.get(r)).value();
  }

  private Fact positiveNormalisation(List<Expression> coefficients, Fact normalisation) {
    Expression z = named("z", polynomial);
    Expression root =
        sqrt(
            Expression.sum(
                coefficients.subList(1, coefficients.size()).stream()
                    .map(ArchitectureDerivation::squared)
                    .toList()));
    return proof.apply(
        parameters,
        Rule.stating(
            "a root of positive terms is positive",
            z.greaterThan(Constant.ZERO),
            z.lessThan(Constant.ZERO),
            Inequality.with(root, Use.of(0))),
        normalisation);
  }

  private Fact ratio(
      Fact prime, Fact doublePrime, Expression first, Expression second, Expression total) {
    Expression nuPrime = named("nu_prime", polynomial);
    Fact positive =
        proof.apply(
            parameters,
            Rule.stating(
                "a ratio of positive sums",
                nuPrime.greaterThan(Constant.ZERO),
                nuPrime.lessThan(Constant.ZERO),
                Inequality.with(first.over(total), Use.of(0))),
            prime);
    Expression ratio = named("nu_doubleprime", polynomial).over(nuPrime);
    // Multiplied out, a sum of squares may no longer be seen to be positive.
    Expression lowest = Expansion.lowestTerms(second.over(first));
    Expression value =
        new Signs(parameters, List.of()).isNotNegative(lowest) ? lowest : second.over(first);
    return proof.apply(
        parameters,
        Rule.stating(
            "divide",
            ratio.equalTo(value),
            ratio.equalTo(value.plus(1)),
            Identity.from(
                Use.of(1).times(nuPrime.power(-1)),
                Use.of(0).times(second.over(first.times(nuPrime)).negated()),
                Use.known(2))),
        prime,
        doublePrime,
        positive);
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
