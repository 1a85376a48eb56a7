package io.github.resglass.symbolic.dynamics;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.argument.GrowthBound;
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
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Hypothesis;
import java.util.Optional;

/**
 * A function φ(s) of the weights w − sg along a step of gradient descent, 0 ≤ s ≤ μ: φ(0) = 0 and
 * |φ′(s) + D| ≤ κs give |φ(μ) + μD| ≤ ½κμ², so that φ(μ) has the sign of −D where |D| > ½κμ.
 */
final class GradientStep {

  /** s. */
  static final Symbol LENGTH = symbol("s");

  /** μ. */
  static final Symbol STEP = symbol("mu");

  /** D = −φ′(0). */
  static final Symbol DESCENT = symbol("D");

  /** κ, which bounds |φ″|. */
  static final Symbol CURVATURE = symbol("kappa");

  private static final Domain CURVED =
      Domain.EVERYWHERE.and(
          new Domain.Variable(CURVATURE, false, Optional.of(Constant.ZERO), false));

  private static final Domain SEGMENT =
      CURVED
          .real(DESCENT)
          .and(new Domain.Variable(LENGTH, false, Optional.of(Constant.ZERO), false))
          .and(new Domain.Variable(STEP, false, Optional.of(LENGTH), false));

  /** κ ≥ 0 and μ > 0. */
  static final Domain STEPS = CURVED.real(DESCENT).positive(STEP);

  /** Beside that D > ½κμ. */
  static final Domain SHORT =
      CURVED.positive(STEP).and(new Domain.Variable(DESCENT, false, Optional.of(drift()), true));

  private static final Constant ZERO = Constant.ZERO;

  private GradientStep() {}

  /**
   * What is assumed and what follows.
   *
   * @param balanced φ(0) = 0
   * @param slope φ′(s) ≤ −D + κs
   * @param upper φ(μ) ≤ −Dμ + ½κμ²
   * @param negative φ(μ) < 0 for D > ½κμ
   */
  record Result(Fact balanced, Fact slope, Fact upper, Fact negative) {

    /** The assumptions after those of the domain. */
    Statement assumed(Domain domain) {
      return Statement.domain(domain)
          .and(", ")
          .and(balanced.formula())
          .and(" and, for 0 ≤ s ≤ μ, ")
          .and(slope.formula());
    }
  }

  /** ½κμ. */
  private static Expression drift() {
    return CURVATURE.times(STEP).over(constant(2));
  }

  /** Whatever φ is, it may be another one for every D, κ and μ. */
  static Call at(Expression length) {
    return call("phi", length, DESCENT, CURVATURE, STEP);
  }

  static Result derive(Proof proof) {
    Fact start = assume(proof, STEPS, "the derivative vanishes", at(ZERO).equalTo(ZERO));
    Fact slope =
        assume(
            proof,
            SEGMENT,
            "the slope changes by at most κs",
            slope().atMost(DESCENT.negated().plus(CURVATURE.times(LENGTH))));
    Fact upper = bounded(proof, slope, start, 1);
    Fact negative =
        proof.apply(
            SHORT,
            Rule.stating(
                "a short step",
                at(STEP).lessThan(ZERO),
                at(STEP).greaterThan(ZERO),
                Inequality.with(STEP.times(DESCENT.minus(drift())), Use.of(0))),
            upper);
    return new Result(start, slope, upper, negative);
  }

  /**
   * The other half.
   *
   * @param slope φ′(s) ≥ −D − κs, assumed as well
   * @param lower φ(μ) ≥ −Dμ − ½κμ²
   */
  record Below(Fact slope, Fact lower) {}

  static Below below(Proof proof, Result above) {
    Fact slope =
        assume(
            proof,
            SEGMENT,
            "the slope changes by at most κs",
            slope().atLeast(DESCENT.negated().minus(CURVATURE.times(LENGTH))));
    return new Below(slope, bounded(proof, slope, above.balanced(), -1));
  }

  private static Call slope() {
    return call(Call.DERIVATIVE, at(LENGTH), LENGTH);
  }

  private static Fact assume(Proof proof, Domain domain, String name, Relation assumed) {
    Relation wrong = new Relation(assumed.left(), assumed.comparison(), assumed.right().plus(1));
    return proof.apply(domain, Rule.stating(name, assumed, wrong, new Hypothesis(assumed)));
  }

  /** φ(μ) against −Dμ ± ½κμ², from its slope; φ(0) = 0 is put in. */
  private static Fact bounded(Proof proof, Fact slope, Fact start, int direction) {
    Expression value =
        DESCENT
            .times(STEP)
            .negated()
            .plus(CURVATURE.times(STEP.power(2)).times(direction).over(constant(2)));
    Expression bound =
        DESCENT
            .times(LENGTH)
            .negated()
            .plus(CURVATURE.times(LENGTH.power(2)).times(direction).over(constant(2)));
    Relation.Comparison sign =
        direction == 1 ? Relation.Comparison.LESS_OR_EQUAL : Relation.Comparison.GREATER_OR_EQUAL;
    Expression whole = at(ZERO).plus(value);
    Fact grown =
        proof.apply(
            STEPS,
            Rule.stating(
                "integrate the slope",
                new Relation(at(STEP), sign, whole),
                new Relation(at(STEP), sign, whole.plus(value)),
                new GrowthBound(LENGTH, ZERO, STEP, bound)),
            slope);
    return proof.apply(
        STEPS,
        Rule.stating(
            "put in",
            new Relation(at(STEP), sign, value),
            new Relation(at(STEP), sign, value.minus(direction)),
            Inequality.with(ZERO, Use.of(0), Use.of(1).times(-direction))),
        grown,
        start);
  }
}
