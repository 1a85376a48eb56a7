package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.S;
import static io.github.resglass.symbolic.landscape.count.Hermite.T;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Hermite.antiderivative;
import static io.github.resglass.symbolic.landscape.count.Hermite.factorial;
import static io.github.resglass.symbolic.landscape.count.Hermite.hermite;
import static io.github.resglass.symbolic.landscape.count.Hermite.i;
import static io.github.resglass.symbolic.landscape.count.Hermite.integral;
import static io.github.resglass.symbolic.landscape.count.Hermite.p;
import static io.github.resglass.symbolic.landscape.count.Hermite.skew;
import static io.github.resglass.symbolic.landscape.count.Hermite.square;
import static io.github.resglass.symbolic.landscape.count.Hermite.u;
import static io.github.resglass.symbolic.landscape.count.Hermite.weight;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.integral.Integration;
import io.github.resglass.symbolic.integral.PositiveIntegral;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.summation.IndexShift;

/**
 * 2√(2/(1+R)) R^{Λ/2} ∫ ρ_Λ(s) e^{−½s²(R−1)/(R+1)} ds, ρ_Λ without its term for odd Λ, in terms of
 * I_j and P_Λ for every Λ ≥ 2.
 */
final class FiniteCount {

  static final Symbol LAMBDA = symbol("Lambda");
  static final Symbol R = symbol("R");
  static final Symbol J = symbol("j");

  static final Domain RATIO = Domain.EVERYWHERE.positive(R);

  /** Λ ≥ 2, R > 0. */
  static final Domain DIMENSION = Domain.EVERYWHERE.integer(LAMBDA, 2).positive(R);

  /** b = R/(R+1). */
  static final Expression WEIGHT = call("b", R);

  static final Expression GAUSS = integral(weight(ONE, T), T);
  static final Expression FRONT = constant(2).times(sqrt(constant(2).over(R.plus(1))));
  static final Expression ROOT = sqrt(R.times(3).plus(1));

  private final Equations equations;
  private final HermiteRecurrences.Result integrals;
  private final Fact squares;
  private final Fact skews;
  private final Fact unit;
  private final Fact positiveUnit;
  private final Fact i;
  private final Fact p;
  private final Fact weight;
  private final Fact positiveWeight;
  private final Fact gauss;

  private FiniteCount(Equations equations, HermiteRecurrences.Result integrals) {
    this.equations = equations;
    this.integrals = integrals;
    squares = cite(integrals.squares());
    skews = cite(integrals.skews());
    unit = cite(integrals.unit());
    positiveUnit = cite(integrals.positive());
    i = cite(integrals.definitions().get(0));
    p = cite(integrals.definitions().get(1));
    weight = equations.equal("name the weight", RATIO, WEIGHT, R.over(R.plus(1)), new Definition());
    positiveWeight =
        equations.positive(
            "a ratio of positive numbers",
            RATIO,
            WEIGHT,
            Inequality.with(R.over(R.plus(1)), Use.of(0)),
            weight);
    gauss =
        equations.positive(
            "a positive integrand", Domain.EVERYWHERE, GAUSS, new PositiveIntegral());
  }

  /**
   * What was derived.
   *
   * @param count definition of the count as an integral
   * @param value the same as 4 R^{Λ/2} (Σ I_j + P_Λ)/√(3R+1)
   * @param weight b = R/(R+1)
   * @param positive b > 0
   */
  record Result(
      Fact count, Fact value, Fact weight, Fact positive, Fact gauss, Fact root, Fact scale) {}

  static Result derive(Equations equations, HermiteRecurrences.Result integrals) {
    return new FiniteCount(equations, integrals).all();
  }

  /** The count without the term for odd Λ. */
  static Expression even(Expression dimension) {
    return call("C", dimension, R);
  }

  /** Σ_{j=0}^{Λ−2} I_j + P_Λ. */
  static Expression bulk(Expression dimension) {
    return sumOver(J, ZERO, dimension.minus(2), i(J, WEIGHT)).plus(p(dimension, WEIGHT));
  }

  private Fact cite(Fact fact) {
    return equations.cite(integrals.claim(), fact);
  }

  private static Expression squareNorm(Expression j) {
    return constant(2).power(j).times(factorial(j)).times(GAUSS);
  }

  private static final Expression SKEW_NORM =
      constant(2).power(LAMBDA.minus(1)).times(factorial(LAMBDA.minus(2))).times(GAUSS);

  /** The density of the eigenvalues at s without its term for odd Λ. */
  static Expression density(Expression dimension) {
    return sumOver(
            J,
            ZERO,
            dimension.minus(2),
            hermite(J, S).power(2).times(weight(ONE, S)).over(squareNorm(J)))
        .plus(
            hermite(dimension.minus(1), S)
                .times(weight(HALF, S))
                .times(antiderivative(dimension.minus(2), S))
                .over(SKEW_NORM.with(LAMBDA, dimension)));
  }

  private Result all() {
    Expression whole = integral(density(LAMBDA).times(weight(WEIGHT.minus(HALF), S)), S);
    Expression power = sqrt(R).power(LAMBDA);
    Fact count =
        equations.equal(
            "define the count as an integral",
            DIMENSION,
            even(LAMBDA),
            FRONT.times(power).times(whole),
            new Definition());
    Expression termwise = sumOver(J, ZERO, LAMBDA.minus(2), square(J, WEIGHT).over(squareNorm(J)));
    Expression last = skew(LAMBDA.minus(2), WEIGHT).over(SKEW_NORM);
    Fact split =
        equations.equal(
            "integrate term by term",
            DIMENSION,
            whole,
            termwise.plus(last),
            Integration.of(S, Constant.ZERO, Use.known(0), Use.known(1)),
            gauss,
            positiveWeight);
    Expression unitOver = u(ZERO, WEIGHT).over(GAUSS);
    Fact under =
        equations.equal(
            "put in under the sum",
            DIMENSION,
            termwise,
            sumOver(J, ZERO, LAMBDA.minus(2), i(J, WEIGHT).times(unitOver)),
            IndexShift.by(
                0,
                Use.known(2),
                Use.known(3),
                Use.known(4).at(Hermite.B, WEIGHT),
                Use.of(0).at(N, J).at(Hermite.B, WEIGHT).times(squareNorm(J).power(-1).negated()),
                Use.of(1).at(N, J).at(Hermite.B, WEIGHT).times(unitOver.negated())),
            squares,
            i,
            positiveWeight,
            gauss,
            positiveUnit);
    Expression bulk = bulk(LAMBDA);
    Fact inUnits =
        equations.equal(
            "put in",
            DIMENSION,
            even(LAMBDA),
            FRONT.times(power).times(unitOver).times(bulk),
            Identity.from(
                Use.known(5),
                Use.known(6),
                Use.known(7).at(Hermite.B, WEIGHT),
                Use.of(0),
                Use.of(1).times(FRONT.times(power)),
                Use.of(2).times(FRONT.times(power)),
                Use.of(3)
                    .at(N, LAMBDA.minus(2))
                    .at(Hermite.B, WEIGHT)
                    .times(FRONT.times(power).over(SKEW_NORM).negated()),
                Use.of(4)
                    .at(N, LAMBDA)
                    .at(Hermite.B, WEIGHT)
                    .times(FRONT.times(power).times(unitOver).negated())),
            count,
            split,
            under,
            skews,
            p,
            positiveWeight,
            gauss,
            positiveUnit);
    Fact scale = scale();
    Fact root = root();
    Expression shrink = sqrt(WEIGHT.plus(HALF));
    Fact value =
        equations.equal(
            "put in",
            DIMENSION,
            even(LAMBDA),
            constant(4).times(power).times(bulk).over(ROOT),
            Identity.from(
                Use.known(3),
                Use.known(4),
                Use.of(0),
                Use.of(1).times(FRONT.times(power).times(bulk).over(GAUSS.times(shrink))),
                Use.of(2).times(power.times(bulk))),
            inUnits,
            scale,
            root,
            positiveWeight,
            gauss);
    return new Result(count, value, weight, positiveWeight, gauss, root, scale);
  }

  /** √(b+½) U_0 = ∫ e^{−t²} dt. */
  private Fact scale() {
    Expression argument = WEIGHT.plus(HALF);
    Law law = Law.GAUSS.at(argument);
    Fact stated = equations.law("t in other units", RATIO, law, positiveWeight);
    return equations.equal(
        "put in",
        RATIO,
        sqrt(argument).times(u(ZERO, WEIGHT)),
        GAUSS,
        Identity.from(
            Use.known(3),
            Use.of(0),
            Use.of(1).at(N, ZERO).at(Hermite.B, WEIGHT).times(sqrt(argument)),
            Use.of(2).at(Hermite.B, WEIGHT).times(sqrt(argument))),
        stated,
        squares,
        unit,
        positiveWeight);
  }

  /** 2√(2/(1+R))/√(b+½) = 4/√(3R+1): both are positive, and their squares agree. */
  private Fact root() {
    Expression shrink = sqrt(WEIGHT.plus(HALF));
    Expression left = FRONT.over(shrink);
    Expression right = constant(4).over(ROOT);
    Fact first = squareOfRoot(constant(2).over(R.plus(1)));
    Fact second = squareOfRoot(WEIGHT.plus(HALF));
    Fact third = squareOfRoot(R.times(3).plus(1));
    Expression s = WEIGHT.plus(HALF);
    Expression sum = left.plus(right);
    Fact squares =
        equations.equal(
            "compare the squares",
            RATIO,
            left.power(2),
            right.power(2),
            Identity.from(
                Use.known(4),
                Use.of(0).times(constant(4).over(shrink.power(2))),
                Use.of(1).times(constant(-8).over(R.plus(1)).over(shrink.power(2).times(s))),
                Use.of(3).times(constant(-16).over(s.times(R.times(3).plus(1)))),
                Use.of(2).times(constant(16).over(ROOT.power(2).times(R.times(3).plus(1))))),
            first,
            second,
            third,
            weight,
            positiveWeight);
    return equations.equal(
        "positive numbers with one square",
        RATIO,
        left,
        right,
        Identity.from(Use.known(1), Use.of(0).times(sum.power(-1))),
        squares,
        positiveWeight);
  }

  private Fact squareOfRoot(Expression radicand) {
    return equations.law(
        "square of a root", RATIO, Law.SQUARE_OF_ROOT.at(radicand), positiveWeight);
  }
}
