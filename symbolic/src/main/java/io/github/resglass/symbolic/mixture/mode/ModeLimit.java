package io.github.resglass.symbolic.mixture.mode;

import static io.github.resglass.symbolic.mixture.Notation.ZERO;

import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Law;

/**
 * mode/last → crossing/last, at a distance of at most 1/last, from mode = ⌊crossing + 1⌋.
 *
 * @param definition mode = ⌊crossing + 1⌋
 * @param last the largest index, a polynomial in the variable
 * @param variable what grows
 */
public record ModeLimit(
    Proof proof,
    Domain domain,
    Fact definition,
    Expression mode,
    Expression crossing,
    Expression last,
    Symbol variable) {

  /** The limit, with one that is wrong for the corrupted twin. */
  public Fact derive(Expression share, Expression wrongShare) {
    Law below = Law.FLOOR_BELOW.at(crossing.plus(1));
    Law above = Law.FLOOR_ABOVE.at(crossing.plus(1));
    Fact floorBelow =
        proof.apply(
            domain,
            Rule.stating(
                "a floor is not above",
                below.formula(),
                Law.FLOOR_BELOW.at(crossing).formula(),
                below));
    Fact floorAbove =
        proof.apply(
            domain,
            Rule.stating(
                "a floor is less than one below",
                above.formula(),
                Law.FLOOR_ABOVE.at(crossing).formula(),
                above));
    Expression gap = mode.over(last).minus(share);
    Expression width = last.power(-1);
    Fact lower =
        proof.apply(
            domain,
            Rule.stating(
                "divide by the largest length",
                ZERO.lessThan(gap),
                width.lessThan(gap),
                Inequality.with(ZERO, Use.of(0).times(width), Use.of(1).times(width))),
            definition,
            floorAbove);
    Fact upper =
        proof.apply(
            domain,
            Rule.stating(
                "divide by the largest length",
                gap.atMost(width),
                gap.atMost(ZERO),
                Inequality.with(ZERO, Use.of(0).times(width.negated()), Use.of(1).times(width))),
            definition,
            floorBelow);
    return proof.apply(
        domain,
        Rule.stating(
            "squeeze",
            mode.over(last).tendsTo(share),
            mode.over(last).tendsTo(wrongShare),
            new Squeeze(variable)),
        lower,
        upper);
  }
}
