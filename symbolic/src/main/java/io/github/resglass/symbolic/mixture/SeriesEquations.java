package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.X;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.f;
import static io.github.resglass.symbolic.mixture.Notation.squares;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;

/**
 * F_m(x) = Σ C(m,k)² x^k = ₂F₁(−m,−m;1;x): its recurrence in m, its Legendre form, and its
 * differential equation x(1−x)F″ + (1+(2m−1)x)F′ − m²F = 0, for every m.
 */
final class SeriesEquations {

  private static final Domain SERIES = Domain.EVERYWHERE.integer(M, 0).positive(X);

  private final Proof proof = new Proof("hypergeometric-series");
  private final Normalization.Result normalization;

  private SeriesEquations(Normalization.Result normalization) {
    this.normalization = normalization;
  }

  static Claim derive(Normalization.Result normalization) {
    return new SeriesEquations(normalization).claim();
  }

  private Claim claim() {
    Fact definition = cite(normalization.definition());
    Fact recurrence = cite(normalization.recurrence());
    Fact legendre = cite(normalization.legendre());
    Fact equation = differentialEquation(definition);
    Statement statement =
        Statement.of(definition.formula())
            .and(" satisfies ")
            .and(recurrence.formula())
            .and(" for every m ≥ 1, ")
            .and(legendre.formula())
            .and(" for x ≠ 1, and ")
            .and(equation.formula())
            .and(", the equation of ₂F₁(−m, −m; 1; x), for every m ≥ 0.");
    return new Claim(
        "hypergeometric-series",
        "Recurrence and differential equation of F",
        statement,
        "this project",
        Statement.domain(SERIES),
        List.of("normalization"),
        proof.derivation());
  }

  private Fact cite(Fact fact) {
    Derivation source = normalization.claim().derivation();
    return proof.apply(fact.domain(), Cited.rule(source, fact));
  }

  private Fact differentialEquation(Fact definition) {
    Expression first = Derivative.of(squares(M, X), X);
    Expression second = Derivative.of(first, X);
    Call slope = call(Call.DERIVATIVE, f(M, X), X);
    Call curvature = call(Call.DERIVATIVE, slope, X);
    Fact once = differentiated("differentiate", slope, first, definition);
    Fact twice = differentiated("differentiate once more", curvature, second, once);
    Expression bend = X.times(ONE.minus(X));
    Expression tilt = ONE.plus(constant(2).times(M).minus(1).times(X));
    Expression pull = M.power(2);
    Expression left = bend.times(second).plus(tilt.times(first));
    Expression right = pull.times(squares(M, X));
    Expression certificate =
        K.power(2).times(binomial(M, K).power(2)).times(X.power(K.minus(1))).negated();
    Fact summed =
        proof.apply(
            SERIES,
            Rule.stating(
                "telescope the three sums",
                left.equalTo(right),
                left.equalTo(right.times(2)),
                new Telescoping(K, ZERO, M, certificate)));
    return proof.apply(
        SERIES,
        Rule.stating(
            "put in F",
            bend.times(curvature).plus(tilt.times(slope)).equalTo(pull.times(f(M, X))),
            bend.times(curvature).minus(tilt.times(slope)).equalTo(pull.times(f(M, X))),
            Identity.from(
                Use.of(0),
                Use.of(1).times(bend),
                Use.of(2).times(tilt),
                Use.of(3).times(pull.negated()))),
        summed,
        twice,
        once,
        definition);
  }

  private Fact differentiated(String name, Call derivative, Expression value, Fact of) {
    return proof.apply(
        SERIES,
        Rule.stating(
            name,
            derivative.equalTo(value),
            derivative.equalTo(value.times(X)),
            new Differentiation(X)),
        of);
  }
}
