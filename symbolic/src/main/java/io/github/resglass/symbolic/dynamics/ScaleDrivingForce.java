package io.github.resglass.symbolic.dynamics;

import static io.github.resglass.symbolic.dynamics.GradientStep.SHORT;
import static io.github.resglass.symbolic.dynamics.GradientStep.STEP;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
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
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Theorem 3: a step of the weights from where ∂L/∂λ_l = 0 makes the next step of λ_l a growth, if
 * it is short. With φ = λ_l ∂L/∂λ_l after the step of the weights, λ′ = λ − μφ/λ.
 */
final class ScaleDrivingForce {

  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Symbol SCALE = symbol("lambda");
  private static final Symbol SHORT_PATHS = symbol("x");
  private static final Symbol LONG_PATHS = symbol("y");
  private static final Symbol GRADIENT = symbol("Gamma");
  private static final Symbol LIPSCHITZ = symbol("K");
  private static final Symbol WEIGHT = symbol("w");
  private static final Symbol DIMENSION = symbol("Lambda");
  private static final Domain MODEL =
      Domain.EVERYWHERE.positive(SCALE).real(SHORT_PATHS).real(LONG_PATHS);

  private final Proof proof = new Proof("theorem-3");

  private ScaleDrivingForce() {}

  static Claim derive() {
    return new ScaleDrivingForce().claim();
  }

  /** λ − μφ(μ)/λ. */
  private static Expression next() {
    return SCALE.minus(STEP.times(GradientStep.at(STEP)).over(SCALE));
  }

  private Claim claim() {
    Fact shared =
        homogeneous("L_shared", SCALE.times(SHORT_PATHS).plus(SCALE.times(LONG_PATHS)), ZERO);
    Fact other = homogeneous("L_other", SHORT_PATHS.plus(SCALE.times(LONG_PATHS)), SHORT_PATHS);
    Fact slope = slope();
    GradientStep.Result step = GradientStep.derive(proof);
    Expression value = GradientStep.at(STEP);
    Fact grows =
        proof.apply(
            SHORT.positive(SCALE),
            Rule.stating(
                "square the new scale",
                next().power(2).greaterThan(SCALE.power(2)),
                next().power(2).lessThan(SCALE.power(2)),
                Inequality.with(
                    STEP.times(value).over(SCALE).power(2), Use.of(0).times(STEP.times(2)))),
            step.negative());
    Fact lipschitz =
        proof.apply(
            Domain.EVERYWHERE.positive(GRADIENT).positive(STEP).positive(LIPSCHITZ),
            Rule.stating(
                "divide by ‖g‖²",
                Connective.equivalent(
                    LIPSCHITZ.times(GRADIENT).times(STEP).over(constant(2)).lessThan(GRADIENT),
                    STEP.times(LIPSCHITZ).lessThan(constant(2))),
                Connective.equivalent(
                    LIPSCHITZ.times(GRADIENT).times(STEP).over(constant(2)).lessThan(GRADIENT),
                    STEP.times(LIPSCHITZ).lessThan(constant(1))),
                Equivalence.by(GRADIENT.over(constant(2)))));
    Fact shrinks = shrinks(step.negative());
    Fact counterexample = counterexample();
    Statement statement =
        Statement.words("Where λ = λ_l is a factor of both Hamiltonians, ")
            .and(shared.formula())
            .and("; where it is a factor of the longer one only, ")
            .and(other.formula())
            .and(". Let φ(s) be that multiple of λ at the weights w − sg, so that the next step")
            .and(" makes λ − μφ(μ)/λ of λ. Its slope at s = 0 is −D, where D = ‖g‖² for the")
            .and(" layers l_1, …, l_m and, for the others, by components, ")
            .and(slope.formula())
            .and(". With κ a bound on |φ″| on the segment, ")
            .and(grows.formula())
            .and(" holds for D > ½κμ: [22] and [23]. A gradient with Lipschitz constant K has")
            .and(" κ = K‖g‖² in [22], and with Γ = ‖g‖² > 0, ")
            .and(lipschitz.formula())
            .and(". The sign in [23] is needed: where the slope starts with +D, −φ taking the")
            .and(" place of φ, the scale falls unless it is thrown across zero, ")
            .and(shrinks.formula())
            .and(". So are short steps: for L = w² − w, where K = 2, at w = λ = 1, a step μ = 3/2")
            .and(" gives ")
            .and(counterexample.formula())
            .and(".");
    return new Claim(
        "theorem-3",
        "When the scales of normalisation grow",
        statement,
        "arXiv:1611.02525, Theorem 3 and equations 20 to 23; the length of the step: this project",
        step.assumed(SHORT.positive(SCALE).positive(LIPSCHITZ).integer(DIMENSION, 1)),
        List.of(),
        proof.derivation());
  }

  /** λ ∂L/∂λ = L − rest for a loss that is linear in λ. */
  private Fact homogeneous(String name, Expression loss, Expression rest) {
    Call named = call(name, SCALE, SHORT_PATHS, LONG_PATHS);
    Fact definition =
        proof.apply(
            MODEL,
            Rule.stating(
                "the two-length model [21]",
                named.equalTo(loss),
                named.equalTo(loss.times(named)),
                new Definition()));
    Expression slope = Derivative.of(loss, SCALE);
    Call derivative = call(Call.DERIVATIVE, named, SCALE);
    Fact differentiated =
        proof.apply(
            MODEL,
            Rule.stating(
                "differentiate",
                derivative.equalTo(slope),
                derivative.equalTo(slope.plus(1)),
                new Differentiation(SCALE)),
            definition);
    Expression part = named.minus(rest);
    return proof.apply(
        MODEL,
        Rule.stating(
            "a multiple of the loss",
            SCALE.times(derivative).equalTo(part),
            SCALE.times(derivative).equalTo(part.times(2)),
            Identity.from(Use.of(0).times(SCALE), Use.of(1).times(-1))),
        differentiated,
        definition);
  }

  /** g_pᵀ(g_m + g_p) = ‖g_p‖² + g_pᵀg_m. */
  private Fact slope() {
    Symbol index = symbol("i");
    Expression first = call("g_m", index);
    Expression second = call("g_p", index);
    Expression product = sumOver(index, ONE, DIMENSION, second.times(first.plus(second)));
    Expression square = sumOver(index, ONE, DIMENSION, second.power(2));
    Expression mixed = sumOver(index, ONE, DIMENSION, second.times(first));
    return proof.apply(
        Domain.EVERYWHERE.integer(DIMENSION, 1),
        Rule.stating(
            "multiply out under the sum",
            product.equalTo(square.plus(mixed)),
            product.equalTo(square.minus(mixed)),
            Identity.from()));
  }

  /** For φ < 0, (λ + μφ/λ)² < λ² exactly if −μφ < 2λ². */
  private Fact shrinks(Fact negative) {
    Expression value = GradientStep.at(STEP);
    Expression opposite = SCALE.plus(STEP.times(value).over(SCALE));
    Relation smaller = opposite.power(2).lessThan(SCALE.power(2));
    Expression travel = STEP.times(value).negated();
    return proof.apply(
        SHORT.positive(SCALE),
        Rule.stating(
            "square the new scale",
            Connective.equivalent(smaller, travel.lessThan(SCALE.power(2).times(2))),
            Connective.equivalent(smaller, travel.lessThan(SCALE.power(2))),
            Equivalence.by(travel.over(SCALE.power(2)), Use.known(0))),
        negative);
  }

  /** L = w² − w is 0 at w = 1, where its gradient is 1; at 1 − 3/2 it is 3/4. */
  private Fact counterexample() {
    Expression loss = WEIGHT.power(2).minus(WEIGHT);
    Call named = call("L", WEIGHT);
    Fact definition =
        proof.apply(
            Domain.EVERYWHERE.real(WEIGHT),
            Rule.stating(
                "orders 1 and 2 in one DIMENSION",
                named.equalTo(loss),
                named.equalTo(loss.times(named)),
                new Definition()));
    Constant there = constant(new BigFraction(-1, 2));
    Constant value = constant(new BigFraction(3, 4));
    Constant step = constant(new BigFraction(3, 2));
    Expression after = call("L", there);
    Fact atStep =
        proof.apply(
            Domain.EVERYWHERE,
            Rule.stating(
                "put in",
                after.equalTo(value),
                after.equalTo(value.negated()),
                Identity.from(Use.of(0).at(WEIGHT, there))),
            definition);
    Expression scale = ONE.minus(step.times(after));
    Expression eighth = constant(new BigFraction(7, 8)).minus(step.times(after));
    return proof.apply(
        Domain.EVERYWHERE,
        Rule.stating(
            "put in",
            scale.power(2).lessThan(ONE),
            scale.power(2).greaterThan(ONE),
            Inequality.with(
                constant(new BigFraction(63, 64)), Use.of(0).times(step.times(eighth)))),
        atStep);
  }
}
