package io.github.resglass.symbolic.landscape.level;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.level.LevelRates.FIRST;
import static io.github.resglass.symbolic.landscape.level.LevelRates.LOG;
import static io.github.resglass.symbolic.landscape.level.LevelRates.MIXTURE;
import static io.github.resglass.symbolic.landscape.level.LevelRates.ROOT;
import static io.github.resglass.symbolic.landscape.level.LevelRates.SECOND;
import static io.github.resglass.symbolic.landscape.level.LevelRates.VARIANCE;
import static io.github.resglass.symbolic.landscape.level.LevelRates.cost;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.landscape.field.SeveralLengths;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Law;
import java.util.List;

/** The level where the spectrum's edge is stationary, the sign of G there, and pure models. */
final class Threshold {

  private static final Symbol R = symbol("R");
  private static final Symbol P = symbol("p");
  private static final Expression ZERO = constant(0);
  private static final Expression TWO = constant(2);

  private Threshold() {}

  static Claim derive() {
    Equations equations = new Equations(new Proof("threshold"));
    Fact variance = LevelRates.assume(equations, MIXTURE);
    Fact root = equations.law("square of a root", MIXTURE, Law.SQUARE_OF_ROOT.at(SECOND));
    Expression gap = SECOND.minus(FIRST);
    Expression wide = gap.plus(FIRST.power(2));
    Fact level =
        equations.define(
            "define the threshold level", MIXTURE, level(), wide.negated().over(FIRST.times(ROOT)));
    Expression slope =
        constant(1).minus(ROOT.times(TWO.times(ROOT).plus(FIRST.times(level()))).over(VARIANCE));
    Fact stationary =
        equations.equal(
            "the slope in z at the edge",
            MIXTURE,
            slope,
            ZERO,
            Identity.from(
                Use.known(2),
                Use.of(0).times(ROOT.times(FIRST).over(VARIANCE).negated()),
                Use.of(1).times(constant(-2).over(VARIANCE))),
            level,
            root,
            variance);
    Expression g =
        call(Call.LOG, SECOND.over(FIRST))
            .minus(gap.times(wide).over(SECOND.times(FIRST.power(2))));
    Fact definition = equations.define("define G", MIXTURE, sign(), g);
    Expression u = wide.negated().over(FIRST.times(ROOT));
    Fact atLevel =
        equations.equal(
            "put in",
            MIXTURE,
            LOG.plus(1).minus(cost(TWO, level())),
            LOG.plus(1).minus(cost(TWO, u)),
            Identity.from(
                Use.known(1),
                Use.of(0)
                    .times(
                        level()
                            .plus(u)
                            .over(constant(-2))
                            .minus(
                                FIRST
                                    .times(
                                        ROOT.times(4)
                                            .plus(FIRST.times(level()))
                                            .plus(FIRST.times(u)))
                                    .over(VARIANCE.times(2))))),
            level,
            variance);
    Fact half = half(equations, atLevel, definition, root, variance, wide);
    NotPure.mixed(equations, SeveralLengths.DOMAIN, half);
    Domain ratio = Domain.EVERYWHERE.positive(FIRST).positive(R);
    Expression inRatio =
        call(Call.LOG, R).minus(R.minus(1).times(R.minus(1).plus(FIRST)).over(R.times(FIRST)));
    Fact byRatio = equations.define("G as a function of R", ratio, byRatio(), inRatio);
    Fact derivative =
        equations.equal(
            "differentiate",
            ratio,
            call(Call.DERIVATIVE, byRatio(), R),
            Derivative.of(inRatio, R),
            new Differentiation(R),
            byRatio);
    Fact doubleZero =
        equations.equal(
            "bring to one denominator",
            ratio,
            call(Call.DERIVATIVE, byRatio(), R),
            R.minus(1).times(FIRST.minus(R).minus(1)).over(R.power(2).times(FIRST)),
            Identity.from(Use.of(0)),
            derivative);
    Fact pure = pure(equations);
    Statement statement =
        Statement.words("At the level ")
            .and(level.formula())
            .and(" the rate of minima is stationary at the spectrum's edge z = 2, ")
            .and(stationary.formula())
            .and(", and there it is half of ")
            .and(definition.formula())
            .and(": ")
            .and(half.formula())
            .and(
                ", so for every mixture with weight on two lengths, as it has α² > 0 (equation-29)")
            .and(". With ν″ = Rν′, ")
            .and(byRatio.formula())
            .and(" has the slope ")
            .and(doubleZero.formula())
            .and(
                ": R = 1 is a double zero without a change of sign, unless ν′ = 2. For the pure p-spin"
                    + " α = 0, and with E_∞ = −u both conditions say the same: ")
            .and(pure.formula())
            .and(".");
    return new Claim(
        "threshold",
        "The threshold level and the sign of G",
        statement,
        "this project; E_∞ as in Auffinger and Ben Arous 2013",
        SeveralLengths.shown(
            Statement.domain(MIXTURE.positive(R).integer(P, 2)), SeveralLengths.DOMAIN),
        List.of("equation-29"),
        equations.proof().derivation());
  }

  private static Call level() {
    return call("u", FIRST, SECOND);
  }

  private static Call sign() {
    return call("G", FIRST, SECOND);
  }

  private static Call byRatio() {
    return call("Gamma", R, FIRST);
  }

  private static Fact half(
      Equations equations,
      Fact atLevel,
      Fact definition,
      Fact root,
      Fact variance,
      Expression wide) {
    // Both squares divide by √ν″²: with q = √ν″² this is A/q + B q + C, taken from q to ν″.
    Expression q = ROOT.power(2);
    Expression first = wide.power(2).over(FIRST.power(2).times(2));
    Expression inverse = first.plus(wide.power(2).over(VARIANCE.times(2))).over(q.times(SECOND));
    Expression linear = TWO.over(VARIANCE).negated();
    return equations.equal(
        "half of G",
        MIXTURE,
        LOG.plus(1).minus(cost(TWO, level())),
        sign().over(TWO),
        Identity.from(
            Use.known(3),
            Use.of(0),
            Use.of(1).times(constant(-1).over(TWO)),
            Use.of(2).times(inverse.plus(linear))),
        atLevel,
        definition,
        root,
        variance);
  }

  /** ν′ = p, ν″ = p(p−1): (2√ν″/ν′)² = ((ν″−ν′+ν′²)/(ν′√ν″))² = 4(p−1)/p. */
  private static Fact pure(Equations equations) {
    Domain degree = Domain.EVERYWHERE.integer(P, 2);
    Expression second = P.times(P.minus(1));
    Expression radius = sqrt(second);
    Fact law = equations.law("square of a root", degree, Law.SQUARE_OF_ROOT.at(second));
    Expression value = P.minus(1).times(4).over(P);
    equations.equal(
        "the threshold of a pure model",
        degree,
        second.minus(P).plus(P.power(2)).over(P.times(radius)).power(2),
        value,
        Identity.from(
            Use.of(0)
                .times(
                    second
                        .times(-4)
                        .times(P.minus(1))
                        .over(P.times(radius.power(2)).times(second)))),
        law);
    return equations.equal(
        "the edge of a pure model",
        degree,
        radius.times(2).over(P).power(2),
        value,
        Identity.from(Use.of(0).times(constant(4).over(P.power(2)))),
        law);
  }
}
