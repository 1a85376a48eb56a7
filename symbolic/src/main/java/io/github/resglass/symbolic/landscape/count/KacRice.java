package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.FRONT;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.LAMBDA;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.RATIO;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.WEIGHT;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.S;
import static io.github.resglass.symbolic.landscape.count.Hermite.integral;
import static io.github.resglass.symbolic.landscape.count.Hermite.weight;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.EqualBases;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.integral.EqualIntegrands;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.premise.Quotation;
import java.util.HashMap;
import java.util.Map;

/**
 * E Crt_Λ = 2√(2/(1+R)) R^{Λ/2} ∫ ρ_Λ(s) e^{−(b−½)s²} ds, b = R/(R+1), from Kac and Rice's formula
 * for the law of field-law, where the Hessian is √(2ν″)(X − s·1), X of the GOE and s normal of
 * variance (ν″+ν′)/(2ν″) = 1/(2b).
 */
final class KacRice {

  private static final Symbol FIRST = symbol("nu_prime");
  private static final Symbol PI = symbol("pi");

  /** Λ ≥ 2, R > 0, ν′ > 0 and π. */
  static final Domain FIELD =
      Domain.EVERYWHERE.integer(LAMBDA, 2).positive(R).positive(FIRST).positive(PI);

  private static final Domain EIGENVALUES = Domain.EVERYWHERE.integer(LAMBDA, 2).real(S);
  private static final Domain RATIO_AND_PI = Domain.EVERYWHERE.positive(R).positive(PI);
  private static final Expression TWO = constant(2);
  private static final Expression GAMMA = call(Call.GAMMA, LAMBDA.over(TWO));
  private static final Expression SPREAD = sqrt(TWO.times(R).times(FIRST));
  private static final Expression SLOPE = sqrt(TWO.times(PI).times(FIRST));
  private static final Expression PER_SLOPE = sqrt(WEIGHT.over(PI));

  private final Equations equations;
  private final Fact weight;
  private final Fact positive;
  private final Map<Domain, Fact> positives = new HashMap<>();

  private KacRice(Equations equations, Fact weight, Fact positive) {
    this.equations = equations;
    this.weight = weight;
    this.positive = positive;
  }

  /**
   * What was derived.
   *
   * @param formula what is quoted of Kac and Rice
   * @param hessian E|det| by the law of the Hessian
   * @param determinant E|det(X − s)| by one more eigenvalue
   * @param count E Crt as an integral over the density
   */
  record Result(Fact formula, Fact hessian, Fact variance, Fact determinant, Fact count) {}

  /** E Crt_Λ, which depends on R alone in the end. */
  static Call critical(Expression dimension) {
    return call("Crt", dimension, R, FIRST, PI);
  }

  static Call density(Expression dimension) {
    return call("rho", dimension, S);
  }

  /** ∫ ρ_Λ(s) e^{−(b−½)s²} ds. */
  static Expression whole(Expression dimension) {
    return integral(density(dimension).times(weight(WEIGHT.minus(HALF), S)), S);
  }

  static Result derive(Equations equations, Fact weight, Fact positive) {
    return new KacRice(equations, weight, positive).derive();
  }

  private static Call determinant() {
    return call("d", LAMBDA.minus(1), S);
  }

  private Fact quote(String name, Domain domain, Relation result, String source, String evidence) {
    return equations
        .proof()
        .apply(
            domain,
            Rule.stating(
                name,
                result,
                result.left().equalTo(result.right().times(2)),
                new Quotation(result, source, evidence)));
  }

  private Result derive() {
    Fact variance =
        equations.equal(
            "the variance of D in units of √(2ν″)",
            RATIO.positive(FIRST),
            R.times(FIRST).plus(FIRST).over(TWO.times(R).times(FIRST)),
            ONE.over(TWO.times(WEIGHT)),
            Identity.from(
                Use.known(1), Use.of(0).times(R.plus(1).over(TWO.times(R).times(WEIGHT)))),
            weight,
            positive);
    Call mean = call("Delta", LAMBDA, R, FIRST, PI);
    Expression power = SPREAD.power(LAMBDA.minus(1));
    Expression averaged = integral(determinant().times(weight(WEIGHT, S)), S);
    Fact hessian =
        equations.define(
            "E |det(M − D·1)| by the law of M and D",
            FIELD,
            mean,
            power.times(PER_SLOPE).times(averaged));
    Expression area = TWO.times(sqrt(PI).power(LAMBDA)).over(GAMMA);
    Expression front = area.times(SLOPE.power(ONE.minus(LAMBDA)));
    Fact formula =
        quote(
            "area of the sphere, density of the gradient at 0, mean determinant",
            FIELD,
            critical(LAMBDA).equalTo(front.times(mean)),
            "Adler and Taylor, Random Fields and Geometry, 2007, theorem 12.1.1",
            "critical-points: complete enumerations of sampled Hamiltonians, quadrature at Λ = 2, 3");
    Fact determinant = oneMoreEigenvalue();
    Expression factor = sqrt(TWO).times(GAMMA);
    Fact inDensity =
        equations.equal(
            "put in under the integral",
            FIELD,
            averaged,
            factor.times(whole(LAMBDA)),
            EqualIntegrands.from(S, Use.of(0).times(weight(WEIGHT, S))),
            determinant);
    Fact powers = powers();
    Fact last = last();
    // √π^Λ √(2πν′)^{1−Λ} √(2Rν′)^{Λ−1} = √π √R^{Λ−1}, and 2√π √2 √(b/π) = 2√(2/(1+R)) √R.
    Expression rest = area.times(SLOPE.power(ONE.minus(LAMBDA))).times(power).times(PER_SLOPE);
    Expression root = sqrt(R).power(LAMBDA.minus(1));
    Expression scaled =
        TWO.times(sqrt(PI).power(LAMBDA)).times(PER_SLOPE).times(sqrt(TWO)).times(whole(LAMBDA));
    Fact count =
        equations.equal(
            "put in",
            FIELD,
            critical(LAMBDA),
            FRONT.times(sqrt(R).power(LAMBDA)).times(whole(LAMBDA)),
            Identity.from(
                Use.of(0),
                Use.of(1).times(front),
                Use.of(2).times(rest),
                Use.of(3).times(scaled),
                Use.of(4).times(root.times(whole(LAMBDA)))),
            formula,
            hessian,
            inDensity,
            powers,
            last);
    return new Result(formula, hessian, variance, determinant, count);
  }

  /** E|det(X − s)| for X of size Λ − 1 from the density of the eigenvalues at size Λ. */
  private Fact oneMoreEigenvalue() {
    Expression half = LAMBDA.over(TWO);
    Relation joint =
        constant(2)
            .times(sqrt(TWO))
            .times(call(Call.GAMMA, half.plus(1)))
            .times(density(LAMBDA))
            .equalTo(LAMBDA.times(weight(HALF, S)).times(determinant()));
    Fact quoted =
        quote(
            "the joint density of Λ eigenvalues, integrated over all but one",
            EIGENVALUES,
            joint,
            "Mehta, Random Matrices, 3rd edition, 2004, theorem 3.3.1 and equation 17.6.7",
            "critical-points: mean determinants by quadrature for one and two eigenvalues");
    Fact law =
        equations.law(
            "the functional equation of Γ",
            Domain.EVERYWHERE.integer(LAMBDA, 2),
            Law.GAMMA.at(half));
    Expression grow = call(Call.EXP, S.power(2).over(TWO));
    return equations.equal(
        "solve for the determinant",
        EIGENVALUES,
        determinant(),
        sqrt(TWO).times(GAMMA).times(grow).times(density(LAMBDA)),
        Identity.from(
            Use.of(0).times(grow.over(LAMBDA).negated()),
            Use.of(1).times(TWO.times(sqrt(TWO)).times(grow).times(density(LAMBDA)).over(LAMBDA))),
        quoted,
        law);
  }

  /** (√(2Rν′)/√(2πν′))^{Λ−1} = (√R/√π)^{Λ−1}. */
  private Fact powers() {
    Domain domain = RATIO_AND_PI.positive(FIRST);
    Expression left = SPREAD.over(SLOPE);
    Expression right = sqrt(R).over(sqrt(PI));
    Expression slope = TWO.times(PI).times(FIRST);
    Fact bases =
        sameSquare(
            domain,
            left,
            right,
            Identity.from(
                Use.of(0).times(SLOPE.power(-2)),
                Use.of(1).times(R.over(PI).over(SLOPE.power(2)).negated()),
                Use.of(2).times(sqrt(PI).power(-2).negated()),
                Use.of(3).times(R.over(PI).over(sqrt(PI).power(2)))),
            TWO.times(R).times(FIRST),
            slope,
            R,
            PI);
    Domain sizes = domain.integer(LAMBDA, 2);
    Expression exponent = LAMBDA.minus(1);
    Fact equal =
        equations.equal(
            "powers of equal bases",
            sizes,
            left.power(exponent),
            right.power(exponent),
            EqualBases.from(Use.of(0)),
            bases);
    return equations.equal(
        "one power for each tangent direction",
        sizes,
        SPREAD.power(exponent).times(SLOPE.power(ONE.minus(LAMBDA))),
        sqrt(R).power(exponent).times(sqrt(PI).power(ONE.minus(LAMBDA))),
        Identity.from(Use.of(0)),
        equal);
  }

  /** 2√π √2 √(b/π) = 2√(2/(1+R)) √R. */
  private Fact last() {
    Expression left = TWO.times(sqrt(PI)).times(sqrt(TWO)).times(PER_SLOPE);
    Expression right = FRONT.times(sqrt(R));
    Expression two = sqrt(TWO);
    Expression inner = TWO.over(R.plus(1));
    return sameSquare(
        RATIO_AND_PI,
        left,
        right,
        Identity.from(
            Use.known(5),
            Use.of(0).times(constant(4).times(two.power(2)).times(PER_SLOPE.power(2))),
            Use.of(1).times(constant(4).times(PI).times(PER_SLOPE.power(2))),
            Use.of(2).times(constant(8).times(PI)),
            Use.of(3).times(constant(-4).times(sqrt(R).power(2))),
            Use.of(4).times(constant(-4).times(inner)),
            Use.of(6).times(8)),
        PI,
        TWO,
        WEIGHT.over(PI),
        inner,
        R);
  }

  /** Two positive numbers whose squares agree, by what their radicands are. */
  private Fact sameSquare(
      Domain domain, Expression left, Expression right, Identity ground, Expression... radicands) {
    Fact[] premises = new Fact[radicands.length + 2];
    for (int j = 0; j < radicands.length; j++) {
      premises[j] =
          equations.law(
              "square of a root", domain, Law.SQUARE_OF_ROOT.at(radicands[j]), atDomain(domain));
    }
    premises[radicands.length] = atDomain(domain);
    premises[radicands.length + 1] = weight;
    Fact squares =
        equations.equal(
            "compare the squares", domain, left.power(2), right.power(2), ground, premises);
    return equations.equal(
        "positive numbers with one square",
        domain,
        left,
        right,
        Identity.from(Use.known(1), Use.of(0).times(left.plus(right).power(-1))),
        squares,
        atDomain(domain));
  }

  /** b > 0 where other variables are around as well. */
  private Fact atDomain(Domain domain) {
    return positives.computeIfAbsent(
        domain,
        d ->
            equations.positive(
                "b is positive", d, WEIGHT, Inequality.with(constant(0), Use.of(0)), positive));
  }
}
