package io.github.resglass.symbolic.landscape.triviality;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.argument.Monotonicity;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Telescoping;

/**
 * h(x) = Σ_k (k²−1) C(m,k)² x^k, x = β², m = p − 1: it has the sign of R − 1, rises strictly, is
 * negative at 1/(m²+1) and not negative at 1/(m−1)².
 */
final class Crossing {

  static final Symbol M = symbol("m");
  static final Symbol K = symbol("k");
  static final Symbol X = symbol("x");
  static final Symbol Y = symbol("y");
  static final Domain NET = Domain.EVERYWHERE.integer(M, 2).positive(X);

  /** m ≥ 3: four layers or more. */
  static final Domain DEEP = Domain.EVERYWHERE.integer(M, 3);

  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;

  private final Equations equations;
  private final Fact[] moments = new Fact[3];
  private final Fact first;
  private final Fact second;
  private final Fact crossing;

  private Crossing(Equations equations) {
    this.equations = equations;
    for (int j = 0; j < moments.length; j++) {
      moments[j] =
          equations.define(
              "sum of weighted squares", NET, moment(j, X), weighted(K.power(j), ZERO, M));
    }
    first =
        equations.define(
            "the mean length",
            NET,
            nu("nu_prime"),
            weighted(K.plus(1), ZERO, M).over(moment(0, X)));
    second =
        equations.define(
            "its second factorial moment",
            NET,
            nu("nu_doubleprime"),
            weighted(K.plus(1).times(K), ZERO, M).over(moment(0, X)));
    crossing =
        equations.define(
            "what has the sign of R − 1", NET, crossing(X), weighted(K.power(2).minus(1), ZERO, M));
  }

  /**
   * What was derived.
   *
   * @param equal R = 1 ⟺ h = 0
   * @param below R < 1 ⟺ h < 0
   * @param rising h(x) < h(y) ⟺ x < y
   * @param lower h < 0 at 1/(m²+1)
   * @param upper h ≥ 0 at 1/(m−1)²
   */
  record Result(
      Fact first,
      Fact second,
      Fact crossing,
      Fact equal,
      Fact below,
      Fact rising,
      Fact lower,
      Fact upper,
      Fact shallow) {}

  static Call nu(String name) {
    return call(name, M, X);
  }

  static Call crossing(Expression x) {
    return call("h", M, x);
  }

  static Expression ratio() {
    return nu("nu_doubleprime").over(nu("nu_prime"));
  }

  private static Call moment(int power, Expression x) {
    return call("S" + power, M, x);
  }

  /** Σ_k factor C(m,k)² x^k. */
  private static Expression weighted(Expression factor, Expression from, Expression to) {
    return sumOver(K, from, to, factor.times(binomial(M, K).power(2)).times(X.power(K)));
  }

  static Result derive(Equations equations) {
    return new Crossing(equations).all();
  }

  private Result all() {
    Fact positive =
        equations.positive(
            "all terms are positive",
            NET,
            moment(0, X),
            Inequality.with(weighted(ONE, ZERO, M), Use.of(0)),
            moments[0]);
    Fact mean =
        equations.positive(
            "all terms are positive",
            NET,
            nu("nu_prime"),
            Inequality.with(
                weighted(K.plus(1), ZERO, M).over(moment(0, X)), Use.of(0), Use.known(1)),
            first,
            positive);
    Expression scale = moment(0, X).times(nu("nu_prime")).power(-1);
    Use[] uses = {
      Use.known(3),
      Use.known(4),
      Use.of(0).times(nu("nu_prime").power(-1)),
      Use.of(1).times(nu("nu_prime").power(-1).negated()),
      Use.of(2).times(scale.negated())
    };
    Expression ratio = ratio();
    Fact[] premises = {second, first, crossing, positive, mean};
    Fact equal =
        equivalence(
            "multiply by a positive factor",
            ratio.equalTo(ONE),
            crossing(X).equalTo(ZERO),
            crossing(X).equalTo(ONE),
            new Equivalence(scale, java.util.List.of(uses)),
            premises);
    Use[] opposite = new Use[uses.length];
    for (int j = 0; j < uses.length; j++) {
      opposite[j] = uses[j].times(-1);
    }
    Fact below =
        equivalence(
            "multiply by a positive factor",
            ratio.lessThan(ONE),
            crossing(X).lessThan(ZERO),
            crossing(X).lessThan(ONE),
            new Equivalence(scale, java.util.List.of(opposite)),
            premises);
    Fact rising = rising();
    Fact relation = relation();
    return new Result(
        first,
        second,
        crossing,
        equal,
        below,
        rising,
        lower(relation, positive),
        upper(relation, positive),
        shallow());
  }

  private Fact equivalence(
      String name,
      Formula one,
      Formula other,
      Formula wrong,
      Equivalence ground,
      Fact... premises) {
    return equations
        .proof()
        .apply(
            NET,
            Rule.stating(
                name, Connective.equivalent(one, other), Connective.equivalent(one, wrong), ground),
            premises);
  }

  /** h′ = Σ_{k≥2} (k³−k) C(m,k)² x^{k−1} > 0, so h rises. */
  private Fact rising() {
    Expression slope = call(Call.DERIVATIVE, crossing(X), X);
    Expression whole = Derivative.of(weighted(K.power(2).minus(1), ZERO, M), X);
    Fact derivative =
        equations.equal("differentiate", NET, slope, whole, new Differentiation(X), crossing);
    Expression cubic = K.power(3).minus(K);
    Expression from2 = weighted(cubic, constant(2), M);
    Fact shorter =
        equations.equal(
            "the first two terms vanish",
            NET,
            whole.times(X),
            from2,
            new Telescoping(K, ZERO, M, ZERO));
    Expression shifted =
        sumOver(
            K,
            ZERO,
            M.minus(2),
            K.plus(1)
                .times(K.plus(2))
                .times(K.plus(3))
                .times(binomial(M, K.plus(2)).power(2))
                .times(X.power(K.plus(2))));
    Fact counted = equations.equal("count from zero", NET, from2, shifted, IndexShift.by(-2));
    Fact positive =
        equations.positive(
            "all terms are positive",
            NET,
            slope,
            Inequality.with(
                shifted.over(X),
                Use.of(0),
                Use.of(1).times(X.power(-1)),
                Use.of(2).times(X.power(-1))),
            derivative,
            shorter,
            counted);
    Domain two = Domain.EVERYWHERE.integer(M, 2).positive(X).positive(Y);
    Formula order = X.lessThan(Y);
    return equations
        .proof()
        .apply(
            two,
            Rule.stating(
                "a positive derivative",
                Connective.equivalent(crossing(X).lessThan(crossing(Y)), order),
                Connective.equivalent(crossing(Y).lessThan(crossing(X)), order),
                new Monotonicity(X, X, Y)),
            derivative,
            positive,
            crossing);
  }

  /** (1−x) h = (m²x − 1 + x) S_0 − 2mx S_1. */
  private Fact relation() {
    Expression gap = ONE.minus(X);
    Fact telescoped =
        equations.equal(
            "telescope the weighted squares",
            NET,
            gap.times(weighted(K.power(2), ZERO, M))
                .plus(M.times(X).times(2).times(weighted(K, ZERO, M))),
            M.power(2).times(X).times(weighted(ONE, ZERO, M)),
            new Telescoping(
                K, ZERO, M, K.power(2).times(binomial(M, K).power(2)).times(X.power(K)).negated()));
    return equations.equal(
        "put in",
        NET,
        gap.times(crossing(X)),
        M.power(2)
            .times(X)
            .minus(1)
            .plus(X)
            .times(moment(0, X))
            .minus(M.times(X).times(2).times(moment(1, X))),
        Identity.from(
            Use.of(0),
            Use.of(1).times(gap),
            Use.of(2).times(M.power(2).times(X).minus(1).plus(X).negated()),
            Use.of(3).times(M.times(X).times(2))),
        telescoped,
        crossing,
        moments[0],
        moments[1]);
  }

  /** At x = 1/(m²+1) the first bracket is zero. */
  private Fact lower(Fact relation, Fact positive) {
    Fact mean =
        equations.positive(
            "a term is positive, none is negative",
            NET,
            moment(1, X),
            Inequality.with(
                sumOver(
                    K,
                    ZERO,
                    M.minus(1),
                    K.plus(1).times(binomial(M, K.plus(1)).power(2)).times(X.power(K.plus(1)))),
                Use.of(0),
                Use.of(1),
                Use.of(2)),
            moments[1],
            equations.equal(
                "the first term vanishes",
                NET,
                weighted(K, ZERO, M),
                weighted(K, ONE, M),
                new Telescoping(K, ZERO, M, ZERO)),
            equations.equal(
                "count from zero",
                NET,
                weighted(K, ONE, M),
                sumOver(
                    K,
                    ZERO,
                    M.minus(1),
                    K.plus(1).times(binomial(M, K.plus(1)).power(2)).times(X.power(K.plus(1)))),
                IndexShift.by(-1)));
    Expression at = M.power(2).plus(1).power(-1);
    Expression factor = M.times(2).over(M.power(2));
    return equations
        .proof()
        .apply(
            Domain.EVERYWHERE.integer(M, 2),
            Rule.stating(
                "the bracket vanishes",
                crossing(at).lessThan(ZERO),
                crossing(at).greaterThan(ZERO),
                Inequality.with(
                    ZERO,
                    Use.of(0).at(X, at).times(M.power(2).plus(1).over(M.power(2)).negated()),
                    Use.of(1).at(X, at).times(factor))),
            relation,
            mean,
            positive);
  }

  /** At x = 1/(m−1)², by Cauchy's inequality S_1² ≤ S_0 S_2. */
  private Fact upper(Fact relation, Fact positive) {
    Expression mean = moment(1, X).over(moment(0, X));
    Expression spread =
        sumOver(
            K, ZERO, M, K.minus(mean).power(2).times(binomial(M, K).power(2)).times(X.power(K)));
    Fact split =
        equations.equal(
            "S_2 = h + S_0",
            NET,
            moment(2, X),
            crossing(X).plus(moment(0, X)),
            Identity.from(Use.of(0), Use.of(1).times(-1), Use.of(2).times(-1)),
            moments[2],
            crossing,
            moments[0]);
    Fact cauchy =
        equations.atMost(
            "squares around the mean",
            NET,
            moment(1, X).power(2),
            moment(0, X).times(moment(2, X)),
            Inequality.with(
                spread.times(moment(0, X)),
                Use.known(3),
                Use.of(0).times(moment(0, X)),
                Use.of(1).times(moment(1, X).times(-2)),
                Use.of(2).times(moment(1, X).power(2).over(moment(0, X)))),
            moments[2],
            moments[1],
            moments[0],
            positive);
    Expression at = M.minus(1).power(-2);
    Expression s0 = moment(0, at);
    Expression s1 = moment(1, at);
    Expression h = crossing(at);
    // (1−x) h = 2mx (S_0 − S_1) here; c = (1−x)/(2mx).
    Expression c = M.minus(1).power(2).minus(1).over(M.times(2));
    Expression scale = constant(2).times(c).plus(1).times(s0);
    Fact gap =
        equations.equal(
            "the bracket is 2mx",
            DEEP,
            s1,
            s0.minus(c.times(h)),
            Identity.from(Use.of(0).at(X, at).times(M.minus(1).power(2).over(M.times(2)))),
            relation);
    return equations
        .proof()
        .apply(
            DEEP,
            Rule.stating(
                "by Cauchy's inequality",
                h.atLeast(ZERO),
                h.lessThan(ZERO),
                Inequality.with(
                    c.power(2).times(h.power(2)).over(scale),
                    Use.known(3).at(X, at),
                    Use.of(0).at(X, at).times(scale.power(-1)),
                    Use.of(1).times(s1.plus(s0).minus(c.times(h)).over(scale)),
                    Use.of(2).at(X, at).times(s0.over(scale).negated()))),
            cauchy,
            gap,
            split,
            positive);
  }

  /** m = 2: h = 3x² − 1. */
  private Fact shallow() {
    return equations.equal(
        "three layers",
        Domain.EVERYWHERE.positive(X),
        crossing(X).with(M, constant(2)),
        X.power(2).times(3).minus(1),
        Identity.from(Use.of(0).at(M, constant(2))),
        crossing);
  }
}
