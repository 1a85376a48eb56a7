package io.github.resglass.symbolic.landscape.field;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.field.Mixtures.DEGREE;
import static io.github.resglass.symbolic.landscape.field.Mixtures.LENGTH;
import static io.github.resglass.symbolic.landscape.field.Mixtures.ONE;
import static io.github.resglass.symbolic.landscape.field.Mixtures.P;
import static io.github.resglass.symbolic.landscape.field.Mixtures.WEIGHT;
import static io.github.resglass.symbolic.landscape.field.Mixtures.ZERO;
import static io.github.resglass.symbolic.landscape.field.Mixtures.overLengths;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expectation.Mean;
import io.github.resglass.symbolic.expectation.Moments;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;

/**
 * The joint law of value, gradient and Hessian of f = H/√Λ at a point e of the unit sphere, from
 * the couplings: X_r has e in all places, Y_{r,a,i} the tangent direction i in place a,
 * Z_{r,a,b,i,j} the directions i and j in places a and b. All are independent standard normal.
 */
final class FieldLaw {

  private static final Symbol X = symbol("X");
  private static final Symbol Y = symbol("Y");
  private static final Symbol Z = symbol("Z");
  private static final Symbol A = symbol("a");
  private static final Symbol B = symbol("b");
  private static final Expression TWO = constant(2);
  private static final Call FIRST = call("nu_prime", P);
  private static final Call SECOND = call("nu_doubleprime", P);

  /** Minus the fact that a mean rests on, brought to one side. */
  private static final Moments NEGATED = Moments.with(Use.of(0).times(-1));

  /** f and the derivative D along e. */
  private static final Expression VALUE = overLengths(WEIGHT.times(Mean.entry(X, LENGTH)));

  private static final Expression RADIAL =
      overLengths(LENGTH.times(WEIGHT).times(Mean.entry(X, LENGTH)));

  private final Equations equations = new Equations(new Proof("field-law"));
  private final Fact unit = Mixtures.normalised(equations);
  private final Fact first;
  private final Fact second;

  private FieldLaw() {
    Expression square = WEIGHT.power(2);
    first = equations.define("ν′ at 1", DEGREE, FIRST, overLengths(LENGTH.times(square)));
    second =
        equations.define(
            "ν″ at 1", DEGREE, SECOND, overLengths(LENGTH.times(LENGTH.minus(1)).times(square)));
  }

  static Claim derive() {
    return new FieldLaw().claim();
  }

  /** ∂_i f. */
  private static Expression gradient(Expression direction) {
    return overLengths(WEIGHT.times(sumOver(A, ONE, LENGTH, Mean.entry(Y, LENGTH, A, direction))));
  }

  /** Σ_r ε_r Σ_{a<b} couplings. */
  private static Expression pairs(Expression couplings) {
    return overLengths(
        WEIGHT.times(sumOver(A, ONE, LENGTH, sumOver(B, A.plus(1), LENGTH, couplings))));
  }

  private static Expression coupling(Expression one, Expression other) {
    return Mean.entry(Z, LENGTH, A, B, one, other);
  }

  /** M_ii, which has every pair of places once, and both directions are i. */
  private static Expression diagonal(Expression direction) {
    return pairs(TWO.times(coupling(direction, direction)));
  }

  private static Expression mixed() {
    return pairs(coupling(ONE, TWO).plus(coupling(TWO, ONE)));
  }

  private Fact mean(String name, Expression product, Expression value, Moments ground, Fact... by) {
    return equations.equal(name, DEGREE, Mean.normal(product, X, Y, Z), value, ground, by);
  }

  private Claim claim() {
    Fact variance = mean("the value", VALUE.power(2), ONE, Moments.with(Use.of(0)), unit);
    Fact withRadial =
        mean("value and radial derivative", VALUE.times(RADIAL), FIRST, NEGATED, first);
    Fact radial =
        mean(
            "the radial derivative",
            RADIAL.power(2),
            SECOND.plus(FIRST),
            Moments.with(Use.of(0).times(-1), Use.of(1).times(-1)),
            first,
            second);
    Fact slope = mean("the gradient", gradient(ONE).power(2), FIRST, NEGATED, first);
    Fact slopes = mean("two directions", gradient(ONE).times(gradient(TWO)), ZERO, Moments.with());
    Fact free =
        mean(
            "couplings of different kinds",
            VALUE.plus(RADIAL).times(gradient(ONE)),
            ZERO,
            Moments.with());
    Fact apart =
        mean(
            "couplings of different kinds",
            VALUE.plus(RADIAL).plus(gradient(ONE)).times(mixed().plus(diagonal(ONE))),
            ZERO,
            Moments.with());
    Fact counted = counted();
    Fact offDiagonal =
        mean(
            "off the diagonal",
            mixed().power(2),
            SECOND,
            Moments.with(Use.of(0).times(2), Use.of(1).times(-1)),
            counted,
            second);
    Fact onDiagonal =
        mean(
            "on the diagonal",
            diagonal(ONE).power(2),
            SECOND.times(2),
            Moments.with(Use.of(0).times(4), Use.of(1).times(-2)),
            counted,
            second);
    Fact entries =
        mean(
            "different entries",
            diagonal(ONE).times(diagonal(TWO).plus(mixed())),
            ZERO,
            Moments.with());
    GreatCircle.Result circle = GreatCircle.derive(equations);
    Statement statement =
        Statement.words(
                "Along a great circle through e, at the angle θ = 2 arctan τ, let the form of")
            .and(" length r begin with ")
            .and(circle.form().formula())
            .and(". Its derivatives by θ at e are ")
            .and(circle.slope().formula())
            .and(" and ")
            .and(circle.curvature().formula())
            .and(": the gradient of f on the sphere is that of its polynomial along the tangents,")
            .and(
                " its Hessian M − D·1, where M is the tangential Hessian and D the derivative along")
            .and(" e. From the couplings, ")
            .and(variance.formula())
            .and(", ")
            .and(withRadial.formula())
            .and(", ")
            .and(radial.formula())
            .and(" for f and D; ")
            .and(slope.formula())
            .and(" and ")
            .and(slopes.formula())
            .and(" for the gradient, which is independent of f and D, ")
            .and(free.formula())
            .and("; and ")
            .and(offDiagonal.formula())
            .and(", ")
            .and(onDiagonal.formula())
            .and(", ")
            .and(entries.formula())
            .and(" for M, which is independent of all three, ")
            .and(apart.formula())
            .and(". Being linear in the couplings, they are jointly normal, and this is their law:")
            .and(" M = √(2ν″) times a matrix of the GOE of weight exp(−tr X²/2).");
    return new Claim(
        "field-law",
        "Joint law of value, gradient and Hessian",
        statement,
        "this project; as in Auffinger and Ben Arous 2013",
        Statement.domain(GreatCircle.CIRCLE.integer(P, 1)).and(", ").and(unit.formula()),
        List.of(),
        equations.proof().derivation());
  }

  /** Σ_r ε_r² Σ_{a=1}^r (r−a) = ½ Σ_r r(r−1) ε_r². */
  private Fact counted() {
    Expression rest = sumOver(A, ONE, LENGTH, LENGTH.minus(A));
    Expression half = LENGTH.times(LENGTH.minus(1)).over(TWO);
    Fact places =
        equations.equal(
            "count the pairs of places",
            Domain.EVERYWHERE.integer(LENGTH, 1),
            rest,
            half,
            new Telescoping(A, ONE, LENGTH, A.minus(1).times(LENGTH.times(2).minus(A)).over(TWO)));
    Expression square = WEIGHT.power(2);
    return equations.equal(
        "put in under the sum",
        DEGREE,
        overLengths(square.times(rest)),
        overLengths(square.times(half)),
        IndexShift.by(0, Use.of(0).times(square)),
        places);
  }
}
