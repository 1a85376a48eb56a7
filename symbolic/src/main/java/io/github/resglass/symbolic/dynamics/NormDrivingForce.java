package io.github.resglass.symbolic.dynamics;

import static io.github.resglass.symbolic.dynamics.GradientStep.SHORT;
import static io.github.resglass.symbolic.dynamics.GradientStep.STEP;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Hypothesis;
import java.util.List;

/**
 * [25] to its second order: where wᵀg = 0 a step leaves the norm at C√(1 + μ²‖g‖²/‖w‖²), and C∂L/∂C
 * there is −μB with a remainder of at most ½κμ².
 */
final class NormDrivingForce {

  private static final Constant ZERO = Constant.ZERO;
  private static final Symbol NORM = symbol("C");
  private static final Symbol SHORT_PATHS = symbol("x");
  private static final Symbol LONG_PATHS = symbol("y");
  private static final Symbol M = symbol("m");
  private static final Symbol P = symbol("p");
  private static final Symbol INDEX = symbol("i");
  private static final Symbol DIMENSION = symbol("Lambda");

  private final Proof proof = new Proof("equation-25");

  private NormDrivingForce() {}

  static Claim derive() {
    return new NormDrivingForce().claim();
  }

  private Claim claim() {
    Fact euler = euler();
    Fact orthogonal = orthogonal();
    Fact norm = norm(orthogonal);
    GradientStep.Result step = GradientStep.derive(proof);
    GradientStep.Below below = GradientStep.below(proof, step);
    Fact grows =
        proof.apply(
            SHORT.positive(NORM),
            Rule.stating(
                "a step against a negative derivative",
                NORM.minus(STEP.times(GradientStep.at(STEP)).over(NORM)).greaterThan(NORM),
                NORM.minus(STEP.times(GradientStep.at(STEP)).over(NORM)).lessThan(NORM),
                Inequality.with(ZERO, Use.of(0).times(STEP.over(NORM)))),
            step.negative());
    Statement statement =
        Statement.words("With L_m = xC^m and L_p = yC^p, ")
            .and(euler.formula())
            .and(", which is wᵀg. Where it vanishes, a step changes the norm at second order")
            .and(" only: ")
            .and(norm.formula())
            .and(", so that C becomes C√(1 + μ²‖g‖²/‖w‖²). Let φ(s) be C∂L/∂C at the weights")
            .and(" w − sg; its slope at s = 0 is −D, where D is the bracket of [25]. With κ a")
            .and(" bound on |φ″| on the segment, ")
            .and(step.upper().formula())
            .and(" and ")
            .and(below.lower().formula())
            .and(": [25] up to ½κμ², the new C standing for the old one in front. For D > ½κμ")
            .and(" the derivative is negative, and a step of C itself makes it grow, ")
            .and(grows.formula())
            .and(".");
    return new Claim(
        "equation-25",
        "How far the derivative after a step is from its first order",
        statement,
        "arXiv:1611.02525, Theorem 4 and equation 25; the remainder: this project",
        step.assumed(SHORT.positive(NORM).integer(M, 1).integer(P, M.plus(1)).integer(DIMENSION, 1))
            .and(", ")
            .and(below.slope().formula())
            .and("; ")
            .and(orthogonal.formula()),
        List.of(),
        proof.derivation());
  }

  /** C ∂L/∂C = m L_m + p L_p. */
  private Fact euler() {
    Domain model =
        Domain.EVERYWHERE
            .integer(M, 1)
            .integer(P, M.plus(1))
            .positive(NORM)
            .real(SHORT_PATHS)
            .real(LONG_PATHS);
    Expression first = SHORT_PATHS.times(NORM.power(M));
    Expression second = LONG_PATHS.times(NORM.power(P));
    Call named = call("L", NORM, SHORT_PATHS, LONG_PATHS, M, P);
    Expression loss = first.plus(second);
    Fact definition =
        proof.apply(
            model,
            Rule.stating(
                "the two-length model [24]",
                named.equalTo(loss),
                named.equalTo(loss.times(named)),
                new Definition()));
    Call derivative = call(Call.DERIVATIVE, named, NORM);
    Expression slope = Derivative.of(loss, NORM);
    Fact differentiated =
        proof.apply(
            model,
            Rule.stating(
                "differentiate",
                derivative.equalTo(slope),
                derivative.equalTo(slope.plus(1)),
                new Differentiation(NORM)),
            definition);
    Expression lengths = M.times(first).plus(P.times(second));
    return proof.apply(
        model,
        Rule.stating(
            "Euler's theorem on homogeneous functions",
            NORM.times(derivative).equalTo(lengths),
            NORM.times(derivative).equalTo(first.plus(second)),
            Identity.from(Use.of(0).times(NORM))),
        differentiated);
  }

  private static Expression weight() {
    return call("w", INDEX, DIMENSION);
  }

  private static Expression gradient() {
    return call("g", INDEX, DIMENSION);
  }

  private static Expression overComponents(Expression term) {
    return sumOver(INDEX, Constant.ONE, DIMENSION, term);
  }

  /** Σ_i w_i g_i = 0. */
  private Fact orthogonal() {
    Relation assumed = overComponents(weight().times(gradient())).equalTo(ZERO);
    return proof.apply(
        Domain.EVERYWHERE.integer(DIMENSION, 1),
        Rule.stating(
            "the derivative vanishes",
            assumed,
            overComponents(weight().times(gradient())).equalTo(Constant.ONE),
            new Hypothesis(assumed)));
  }

  /** ‖w − μg‖² = ‖w‖² + μ²‖g‖². */
  private Fact norm(Fact orthogonal) {
    Expression after = overComponents(weight().minus(STEP.times(gradient())).power(2));
    Expression before = overComponents(weight().power(2));
    Expression square = STEP.power(2).times(overComponents(gradient().power(2)));
    return proof.apply(
        Domain.EVERYWHERE.integer(DIMENSION, 1).positive(STEP),
        Rule.stating(
            "Pythagoras",
            after.equalTo(before.plus(square)),
            after.equalTo(before.minus(square)),
            Identity.from(Use.of(0).times(STEP.times(-2)))),
        orthogonal);
  }
}
