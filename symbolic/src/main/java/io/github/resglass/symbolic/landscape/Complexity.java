package io.github.resglass.symbolic.landscape;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Rule.Proposal;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import java.util.List;

/** The right side of [31] as a function of R = ν″/ν′ alone, and how it grows with R. */
public final class Complexity {

  /** R. */
  public static final Symbol RATIO = symbol("R");

  private static final Domain POSITIVE = Domain.EVERYWHERE.positive(RATIO);
  private static final Expression HALF = constant(2).power(-1);

  private Complexity() {}

  /**
   * What was derived.
   *
   * @param definition θ(R) = ½ log R − (R−1)/(R+1)
   * @param slope its derivative
   * @param rising that it is not negative
   */
  public record Result(Fact definition, Fact slope, Fact rising) {}

  public static Expression theta(Expression ratio) {
    return call("theta", ratio);
  }

  public static Result derive(Proof proof) {
    Expression value = HALF.times(call(Call.LOG, RATIO)).minus(RATIO.minus(1).over(RATIO.plus(1)));
    Fact definition =
        proof.apply(
            POSITIVE,
            Rule.stating(
                "define [31] as a function of R",
                theta(RATIO).equalTo(value),
                theta(RATIO).equalTo(value.plus(theta(RATIO))),
                new Definition()));
    Fact derivative =
        proof.apply(
            POSITIVE,
            new Rule(
                "differentiate",
                premises -> differentiate(premises, 1),
                premises -> differentiate(premises, 2)),
            definition);
    Expression slope = call(Call.DERIVATIVE, theta(RATIO), RATIO);
    Expression factored =
        RATIO.minus(1).power(2).over(RATIO.times(2).times(RATIO.plus(1).power(2)));
    Fact simplified =
        proof.apply(
            POSITIVE,
            Rule.stating(
                "bring to one denominator",
                slope.equalTo(factored),
                slope.equalTo(factored.times(2)),
                Identity.from(Use.of(0))),
            derivative);
    Fact rising =
        proof.apply(
            POSITIVE,
            Rule.stating(
                "a square over a positive number",
                slope.atLeast(Constant.ZERO),
                slope.greaterThan(Constant.ZERO),
                Inequality.with(factored, Use.of(0))),
            simplified);
    return new Result(definition, simplified, rising);
  }

  /** By our rules; the corrupted twin has a factor too many. */
  private static Proposal differentiate(List<Formula> premises, long factor) {
    Relation given = (Relation) premises.get(0);
    Expression derived = Derivative.of(given.right(), RATIO).times(factor);
    return Proposal.of(
        call(Call.DERIVATIVE, given.left(), RATIO).equalTo(derived), new Differentiation(RATIO));
  }

  /** ½ log(ν″/ν′) − (ν″−ν′)/(ν″+ν′) = θ(ν″/ν′), for positive ν′ and ν″. */
  static Fact rightSide(
      Proof proof,
      Result result,
      Expression first,
      Expression second,
      Domain domain,
      List<Fact> positive) {
    Expression ratio = second.over(first);
    Expression written =
        HALF.times(call(Call.LOG, ratio)).minus(second.minus(first).over(second.plus(first)));
    Expression flipped =
        HALF.times(call(Call.LOG, ratio)).plus(second.minus(first).over(second.plus(first)));
    return proof.apply(
        domain,
        Rule.stating(
            "[31] depends on the ratio alone",
            written.equalTo(theta(ratio)),
            flipped.equalTo(theta(ratio)),
            Identity.from(Use.of(0).at(RATIO, ratio).times(-1), Use.known(1), Use.known(2))),
        result.definition(),
        positive.get(0),
        positive.get(1));
  }
}
