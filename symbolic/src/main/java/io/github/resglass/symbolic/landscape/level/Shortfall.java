package io.github.resglass.symbolic.landscape.level;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.argument.Monotonicity;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;

/**
 * D(y, v) = ½ log v − ½ log y − (y+1)(v−y)/(2y(v+1)) ≥ 0 for y, v ≥ 1: what the rate falls short of
 * its supremum by, per eigenvalue, when the spectrum ends at √y + 1/√y instead of √v + 1/√v.
 */
final class Shortfall {

  static final Symbol Y = symbol("y");
  static final Symbol V = symbol("v");
  private static final Constant ONE = Constant.ONE;
  private static final Constant ZERO = Constant.ZERO;
  private static final Domain POSITIVE = Domain.EVERYWHERE.positive(Y).positive(V);

  /** 1 ≤ y ≤ v. */
  private static final Domain BELOW =
      Domain.EVERYWHERE.and(LevelRates.atLeast(Y, ONE)).and(LevelRates.atLeast(V, Y));

  /** 1 ≤ v ≤ y. */
  private static final Domain ABOVE =
      Domain.EVERYWHERE.and(LevelRates.atLeast(V, ONE)).and(LevelRates.atLeast(Y, V));

  private final Equations equations;
  private final Fact definition;
  private final Fact zero;

  private Shortfall(Equations equations) {
    this.equations = equations;
    definition = equations.define("define the shortfall", POSITIVE, at(Y, V), value());
    zero =
        equations.equal(
            "no shortfall at the end itself",
            Domain.EVERYWHERE.and(LevelRates.atLeast(Y, ONE)),
            at(Y, Y),
            ZERO,
            Identity.from(Use.of(0).at(V, Y)),
            definition);
  }

  /**
   * What was derived.
   *
   * @param definition of D
   * @param below D ≥ 0 for 1 ≤ y ≤ v
   * @param above D ≥ 0 for 1 ≤ v ≤ y
   */
  record Result(Fact definition, Fact below, Fact above) {}

  static Result derive(Equations equations) {
    Shortfall shortfall = new Shortfall(equations);
    Expression byV =
        V.minus(Y).times(V.times(Y).minus(1)).over(Y.times(V).times(2).times(V.plus(1).power(2)));
    Expression byY = Y.minus(1).times(Y.minus(V)).over(Y.power(2).times(2).times(V.plus(1)));
    return new Result(
        shortfall.definition,
        shortfall.notNegative(V, Y, byV, BELOW),
        shortfall.notNegative(Y, V, byY, ABOVE));
  }

  static Call at(Expression y, Expression v) {
    return call("D", y, v);
  }

  private static Expression value() {
    Expression logarithms = call(Call.LOG, V).minus(call(Call.LOG, Y));
    Expression share = Y.plus(1).times(V.minus(Y)).over(Y.times(V.plus(1)));
    return logarithms.minus(share).over(constant(2));
  }

  /** D vanishes at variable = start and does not fall from there on. */
  private Fact notNegative(Symbol variable, Symbol start, Expression slope, Domain domain) {
    Expression derivative = call(Call.DERIVATIVE, at(Y, V), variable);
    Fact byRules =
        equations.equal(
            "differentiate",
            POSITIVE,
            derivative,
            Derivative.of(value(), variable),
            new Differentiation(variable),
            definition);
    Fact factored =
        equations.equal(
            "bring to one denominator",
            domain,
            derivative,
            slope,
            Identity.from(Use.of(0)),
            byRules);
    Fact sign =
        equations
            .proof()
            .apply(
                domain,
                Rule.stating(
                    "no factor is negative",
                    derivative.atLeast(ZERO),
                    derivative.greaterThan(ZERO),
                    Inequality.with(slope, Use.of(0))),
                factored);
    Fact rising =
        equations.atMost(
            "the function does not fall",
            domain,
            at(start, start),
            at(Y, V),
            new Monotonicity(variable, start, variable),
            factored,
            sign,
            definition);
    return equations
        .proof()
        .apply(
            domain,
            Rule.stating(
                "it starts at zero",
                at(Y, V).atLeast(ZERO),
                at(Y, V).atLeast(ONE),
                Inequality.with(ZERO, Use.of(0), Use.of(1).at(Y, start))),
            rising,
            zero);
  }
}
