package io.github.resglass.symbolic.landscape.field;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.field.Mixtures.LENGTH;
import static io.github.resglass.symbolic.landscape.field.Mixtures.ONE;
import static io.github.resglass.symbolic.landscape.field.Mixtures.ZERO;

import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;

/**
 * The terms up to second order of a form of order r on the great circle cos θ e + sin θ u, which τ
 * = tan(θ/2) makes rational: c_0 cos^r θ + c_1 sin θ cos^{r−1} θ + c_2 sin² θ cos^{r−2} θ.
 */
final class GreatCircle {

  private static final Symbol TAU = symbol("tau");
  private static final Symbol[] TERMS = {symbol("c0"), symbol("c1"), symbol("c2")};

  /** cos θ is not 0. */
  static final Domain CIRCLE =
      Domain.EVERYWHERE
          .integer(LENGTH, 1)
          .real(TERMS[0])
          .real(TERMS[1])
          .real(TERMS[2])
          .real(TAU)
          .excluding(ONE.minus(TAU.power(2)));

  private static final Expression COSINE = ONE.minus(TAU.power(2)).over(ONE.plus(TAU.power(2)));

  private static final Expression SINE = TAU.times(2).over(ONE.plus(TAU.power(2)));

  /** dτ/dθ. */
  private static final Expression SPEED = ONE.plus(TAU.power(2)).over(constant(2));

  private GreatCircle() {}

  /** The form, and its first and second derivative by θ at e. */
  record Result(Fact form, Fact slope, Fact curvature) {}

  private static Call named(String name) {
    return call(name, TAU, TERMS[0], TERMS[1], TERMS[2], LENGTH);
  }

  /** factor · sin^i θ · cos^{r−j} θ. */
  private static Expression term(Expression factor, long i, long j) {
    return factor.times(SINE.power(i)).times(COSINE.power(LENGTH.minus(j)));
  }

  static Result derive(Equations equations) {
    Expression r = LENGTH;
    Expression value = term(TERMS[0], 0, 0).plus(term(TERMS[1], 1, 1)).plus(term(TERMS[2], 2, 2));
    Fact form = equations.define("a form on the circle", CIRCLE, named("phi"), value);
    // By dx = y dθ and dy = −x dθ for the sine x and the cosine y.
    Expression slope =
        term(r.times(TERMS[0]), 1, 1)
            .negated()
            .plus(term(TERMS[1], 0, 0))
            .minus(term(r.minus(1).times(TERMS[1]), 2, 2))
            .plus(term(TERMS[2].times(2), 1, 1))
            .minus(term(r.minus(2).times(TERMS[2]), 3, 3));
    Fact first = byAngle(equations, form, named("phi"), named("phi_prime"), slope);
    Expression curvature =
        term(r.times(TERMS[0]), 0, 0)
            .negated()
            .plus(term(r.times(r.minus(1)).times(TERMS[0]), 2, 2))
            .minus(term(r.times(3).minus(2).times(TERMS[1]), 1, 1))
            .plus(term(r.minus(1).times(r.minus(2)).times(TERMS[1]), 3, 3))
            .plus(term(TERMS[2].times(2), 0, 0))
            .minus(term(r.times(5).minus(8).times(TERMS[2]), 2, 2))
            .plus(term(r.minus(2).times(r.minus(3)).times(TERMS[2]), 4, 4));
    Fact second =
        byAngle(equations, first, named("phi_prime"), named("phi_doubleprime"), curvature);
    return new Result(
        form,
        at(equations, first, named("phi_prime"), TERMS[1]),
        at(
            equations,
            second,
            named("phi_doubleprime"),
            TERMS[2].times(2).minus(LENGTH.times(TERMS[0]))));
  }

  /** The derivative by θ under a name of its own. */
  private static Fact byAngle(
      Equations equations, Fact function, Call before, Call after, Expression value) {
    Fact name = equations.define("name the derivative by θ", CIRCLE, after, value);
    Expression slope = value.over(SPEED);
    Call derivative = call(Call.DERIVATIVE, before, TAU);
    Fact differentiated =
        equations.equal(
            "differentiate by τ", CIRCLE, derivative, slope, new Differentiation(TAU), function);
    equations.equal(
        "dθ = 2dτ/(1+τ²)",
        CIRCLE,
        after,
        SPEED.times(derivative),
        Identity.from(Use.of(0), Use.of(1).times(SPEED.negated())),
        name,
        differentiated);
    return name;
  }

  private static Fact at(Equations equations, Fact fact, Call function, Expression value) {
    return equations.equal(
        "put in θ = 0",
        Domain.EVERYWHERE.integer(LENGTH, 1).real(TERMS[0]).real(TERMS[1]).real(TERMS[2]),
        function.with(TAU, ZERO),
        value,
        Identity.from(Use.of(0).at(TAU, ZERO)),
        fact);
  }
}
