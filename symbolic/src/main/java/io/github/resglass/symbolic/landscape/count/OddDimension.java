package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.FRONT;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.GAUSS;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.RATIO;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.WEIGHT;
import static io.github.resglass.symbolic.landscape.count.Hermite.B;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ORDER;
import static io.github.resglass.symbolic.landscape.count.Hermite.S;
import static io.github.resglass.symbolic.landscape.count.Hermite.T;
import static io.github.resglass.symbolic.landscape.count.Hermite.Y;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Hermite.factorial;
import static io.github.resglass.symbolic.landscape.count.Hermite.hermite;
import static io.github.resglass.symbolic.landscape.count.Hermite.integral;
import static io.github.resglass.symbolic.landscape.count.Hermite.weight;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.integral.Integration;
import io.github.resglass.symbolic.integral.PositiveIntegral;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Law;
import java.util.List;

/**
 * For Λ = 2k+1 the density has one more term, H_{2k}(s) e^{−s²/2}/∫ H_{2k} e^{−t²/2} dt; whatever R
 * is, it counts two critical points: the two that every function has.
 */
final class OddDimension {

  static final Symbol K = symbol("k");

  private static final Domain HALVES = Domain.EVERYWHERE.integer(K, 0);
  private static final Domain DIMENSION = Domain.EVERYWHERE.positive(R).integer(K, 0);
  private static final Expression TWICE = K.times(2);

  private final Equations equations;
  private final FiniteCount.Result count;
  private final Fact integrals;
  private final Fact recurrence;
  private final Fact zeroth;
  private final Fact positive;

  private OddDimension(
      Equations equations, FiniteCount.Result count, HermiteRecurrences.Result hermite) {
    this.equations = equations;
    this.count = count;
    Fact polynomials = equations.cite(hermite.claim(), hermite.hermite());
    Fact zero = equations.cite(hermite.claim(), hermite.zero());
    integrals = equations.define("give the integral a name", ORDER, v(N, B), value(N, B));
    recurrence = recurrence(polynomials);
    zeroth =
        equations.equal(
            "H_0 = 1",
            Domain.EVERYWHERE.positive(B),
            v(ZERO, B),
            integral(weight(B, S), S),
            Identity.from(Use.of(0).at(N, ZERO), Use.of(1)),
            integrals,
            equations.equal(
                "H_0 = 1",
                Domain.EVERYWHERE.positive(B),
                value(ZERO, B),
                integral(weight(B, S), S),
                Integration.of(S, ZERO, Use.of(0).at(Y, S).times(weight(B, S))),
                zero));
    positive = positive();
  }

  static Expression v(Expression order, Expression b) {
    return call("V", order, b);
  }

  static Call term(Expression k) {
    return call("D", k, R);
  }

  private static Expression value(Expression order, Expression b) {
    return integral(hermite(order, S).times(weight(b, S)), S);
  }

  /** D(k, R) = 2, and ∫ H_{2k} e^{−t²/2} dt > 0. */
  record Result(Fact definition, Fact value, Fact total) {}

  static Result derive(
      Equations equations, FiniteCount.Result count, HermiteRecurrences.Result hermite) {
    return new OddDimension(equations, count, hermite).all();
  }

  /** b V_{n+2} = 2(n+1)(1−b) V_n. */
  private Fact recurrence(Fact polynomials) {
    Expression next = N.plus(1);
    Expression factor = next.times(2).times(ONE.minus(B));
    Fact inIntegrals =
        equations.equal(
            "integrate by parts",
            ORDER,
            B.times(value(N.plus(2), B)),
            factor.times(value(N, B)),
            Integration.of(
                S,
                hermite(next, S).times(weight(B, S)).negated(),
                Use.of(0).at(symbol("m"), next).at(Y, S).times(B.times(weight(B, S)))),
            polynomials);
    return equations.equal(
        "put in",
        ORDER,
        B.times(v(N.plus(2), B)),
        factor.times(v(N, B)),
        Identity.from(
            Use.of(0), Use.of(1).at(N, N.plus(2)).times(B), Use.of(1).times(factor.negated())),
        inIntegrals,
        integrals);
  }

  private Fact positive() {
    Fact above =
        equations.positive(
            "a positive integrand",
            Domain.EVERYWHERE.positive(B),
            integral(weight(B, S), S),
            new PositiveIntegral());
    return equations.positive(
        "put in",
        Domain.EVERYWHERE.positive(B),
        v(ZERO, B),
        Inequality.with(integral(weight(B, S), S), Use.of(0), Use.known(1)),
        zeroth,
        above);
  }

  /** V_{2k}(½) > 0, as V_{2k}(½) k! = (2k)! V_0(½). */
  private Fact positiveEven() {
    Expression even = v(TWICE, HALF);
    Expression unit = v(ZERO, HALF);
    Fact closed =
        equations.equal(
            "the total weight of an even Hermite function",
            HALVES,
            even.times(factorial(K)),
            factorial(TWICE).times(unit),
            new Induction(
                K,
                List.of(K.plus(1).times(2).times(TWICE.plus(1))),
                List.of(
                    Use.of(0)
                        .at(N, TWICE)
                        .at(B, HALF)
                        .times(K.plus(1).times(2).times(factorial(K)))),
                List.of(List.of())),
            recurrence);
    return equations.positive(
        "a product of positive numbers",
        HALVES,
        even,
        Inequality.with(
            factorial(TWICE).times(unit).over(factorial(K)),
            Use.known(1).at(B, HALF),
            Use.of(0).times(factorial(K).power(-1))),
        closed,
        positive);
  }

  private Result all() {
    Expression total = integral(hermite(TWICE, T).times(weight(HALF, T)), T);
    Expression whole =
        integral(hermite(TWICE, S).times(weight(HALF, S)).times(weight(WEIGHT.minus(HALF), S)), S);
    Expression front = FRONT.times(R.power(K)).times(sqrt(R));
    Fact definition =
        equations.define(
            "define the term for odd dimensions",
            DIMENSION,
            term(K),
            front.times(whole).over(total));
    Fact even = positiveEven();
    Expression left = R.power(K).times(v(TWICE, WEIGHT)).times(v(ZERO, HALF));
    Expression right = v(TWICE, HALF).times(v(ZERO, WEIGHT));
    Fact ratio =
        equations.equal(
            "both have one recurrence",
            DIMENSION,
            left,
            right,
            new Induction(
                K,
                List.of(TWICE.plus(1).times(2)),
                List.of(
                    Use.known(2),
                    Use.of(0)
                        .at(N, TWICE)
                        .at(B, WEIGHT)
                        .times(R.power(K.plus(1)).times(v(ZERO, HALF)).over(WEIGHT)),
                    Use.of(0).at(N, TWICE).at(B, HALF).times(v(ZERO, WEIGHT).times(-2)),
                    Use.of(1)
                        .times(
                            R.power(K)
                                .times(v(ZERO, HALF))
                                .times(v(TWICE, WEIGHT))
                                .times(TWICE.plus(1).times(-2))
                                .times(R.plus(1))
                                .over(WEIGHT))),
                List.of(List.of(Use.known(2)))),
            recurrence,
            count.weight(),
            count.positive());
    Fact wide = unit(WEIGHT);
    Fact narrow = unit(HALF);
    Fact root = root();
    Fact totalPositive =
        equations.positive(
            "put in",
            HALVES,
            total,
            Inequality.with(ZERO, Use.of(0), Use.of(1).at(N, TWICE).at(B, HALF).times(-1)),
            even,
            integrals);
    // D = front V_{2k}(b)/V_{2k}(½), the ratio is V_0(b)/(R^k V_0(½)), and that √½/(R^k √b).
    Fact value =
        equations.equal(
            "put in",
            DIMENSION,
            term(K),
            constant(2),
            Identity.from(
                Use.known(6),
                Use.known(7),
                Use.known(8),
                Use.known(9).at(B, HALF),
                Use.known(10),
                Use.of(0).times(total.over(v(TWICE, HALF))),
                Use.of(1).at(N, TWICE).at(B, WEIGHT).times(front.over(v(TWICE, HALF)).negated()),
                Use.of(1).at(N, TWICE).at(B, HALF).times(term(K).over(v(TWICE, HALF))),
                Use.of(2).times(front.over(R.power(K).times(v(ZERO, HALF)).times(v(TWICE, HALF)))),
                Use.of(3).times(FRONT.times(sqrt(R)).over(sqrt(WEIGHT).times(v(ZERO, HALF)))),
                Use.of(4)
                    .times(FRONT.times(sqrt(R)).over(sqrt(WEIGHT).times(v(ZERO, HALF))).negated()),
                Use.of(5)),
            definition,
            integrals,
            ratio,
            wide,
            narrow,
            root,
            even,
            count.positive(),
            count.gauss(),
            positive,
            totalPositive);
    return new Result(definition, value, totalPositive);
  }

  /** √b V_0(b) = ∫ e^{−t²} dt at one b. */
  private Fact unit(Expression b) {
    Fact law = equations.law("t in other units", RATIO, Law.GAUSS.at(b), count.positive());
    return equations.equal(
        "put in",
        RATIO,
        sqrt(b).times(v(ZERO, b)),
        GAUSS,
        Identity.from(Use.known(2), Use.of(0), Use.of(1).at(B, b).times(sqrt(b))),
        law,
        zeroth,
        count.positive());
  }

  /** 2√(2/(1+R)) √R √½/√b = 2: both are positive, and their squares agree. */
  private Fact root() {
    Expression left = FRONT.times(sqrt(R)).times(sqrt(HALF)).over(sqrt(WEIGHT));
    Expression inner = constant(2).over(R.plus(1));
    Expression[] radicands = {inner, R, HALF, WEIGHT};
    Fact[] premises = new Fact[6];
    for (int j = 0; j < radicands.length; j++) {
      premises[j] =
          equations.law(
              "square of a root", RATIO, Law.SQUARE_OF_ROOT.at(radicands[j]), count.positive());
    }
    premises[4] = count.weight();
    premises[5] = count.positive();
    Expression over = sqrt(WEIGHT).power(-2);
    Fact squares =
        equations.equal(
            "compare the squares",
            RATIO,
            left.power(2),
            constant(4),
            Identity.from(
                Use.known(5),
                Use.of(0)
                    .times(
                        constant(4).times(sqrt(R).power(2)).times(sqrt(HALF).power(2)).times(over)),
                Use.of(1).times(constant(4).times(inner).times(sqrt(HALF).power(2)).times(over)),
                Use.of(2).times(constant(4).times(inner).times(R).times(over)),
                Use.of(3)
                    .times(constant(-4).over(WEIGHT).times(inner).times(R).times(HALF).times(over)),
                Use.of(4).times(constant(-4).over(WEIGHT))),
            premises);
    return equations.equal(
        "positive numbers with one square",
        RATIO,
        left,
        constant(2),
        Identity.from(Use.known(1), Use.of(0).times(left.plus(2).power(-1))),
        squares,
        count.positive());
  }
}
