package io.github.resglass.symbolic.landscape.level;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Hypothesis;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.premise.Quotation;
import java.util.Optional;

/**
 * The rate of critical points of index k at level u whose Hessian has its spectrum shifted by z
 * standard radii, and its supremum for R ≥ 1:
 *
 * <pre>
 *   ½ + ½ log R + g_k(z) − u²/2 − (z√ν″ + ν′u)²/(2α²),   g_k(z) = z²/4 − ½ − (k+1) I(z).
 * </pre>
 */
final class LevelRates {

  static final Symbol FIRST = symbol("nu_prime");
  static final Symbol SECOND = symbol("nu_doubleprime");
  static final Symbol Z = symbol("z");
  static final Symbol U = symbol("u");
  static final Symbol K = symbol("k");

  /** α². */
  static final Expression VARIANCE = SECOND.plus(FIRST).minus(FIRST.power(2));

  static final Expression LOG = call(Call.LOG, SECOND.over(FIRST)).over(constant(2));
  static final Expression ROOT = sqrt(SECOND);

  /** α² > 0. */
  static final Relation NOT_PURE = VARIANCE.greaterThan(constant(0));

  /** ν″ ≥ ν′ > 0. */
  static final Domain COMPLEX =
      Domain.EVERYWHERE.positive(FIRST).and(atLeast(SECOND, FIRST)).assuming(NOT_PURE);

  /** ν′ and ν″ of any mixture that is not pure. */
  static final Domain MIXTURE =
      Domain.EVERYWHERE.positive(FIRST).positive(SECOND).assuming(NOT_PURE);

  /** Beside that k ≥ 0, z ≥ 2 and a real level. */
  static final Domain EDGE = COMPLEX.integer(K, 0).and(atLeast(Z, constant(2))).real(U);

  private static final Domain BULK = COMPLEX.real(Z).real(U);

  private static final Expression ZERO = constant(0);

  private final Equations equations;
  private final Fact variance;

  private LevelRates(Equations equations) {
    this.equations = equations;
    variance = assume(equations, COMPLEX);
  }

  /**
   * What was derived.
   *
   * @param variance α² > 0, assumed
   * @param sign I(z) ≥ 0
   * @param edge I(2) = 0
   * @param tail what is quoted of the eigenvalues, for index k and for all indices
   * @param rate definition of the rate
   * @param bound that it is at most [31]
   * @param attained and that it is [31] at z = 2 and one level
   * @param total the bound ½ log R for all indices, and where it is attained
   */
  record Result(
      Fact variance,
      Fact sign,
      Fact edge,
      Fact tail,
      Fact rate,
      Fact bound,
      Fact attained,
      Fact all,
      Fact total,
      Fact top) {}

  static Domain.Variable atLeast(Symbol symbol, Expression bound) {
    return new Domain.Variable(symbol, false, Optional.of(bound), false);
  }

  /** α² > 0. */
  static Fact assume(Equations equations, Domain domain) {
    return equations
        .proof()
        .apply(
            domain,
            Rule.stating(
                "the mixture is not pure",
                NOT_PURE,
                VARIANCE.lessThan(ZERO),
                new Hypothesis(NOT_PURE)));
  }

  static Expression tail(Expression k, Expression z) {
    return call("tail", k, z);
  }

  private static Expression excess(Expression z) {
    return call("I", z);
  }

  static Expression rate(Expression k, Expression z, Expression u) {
    return call("rate", k, z, u, FIRST, SECOND);
  }

  static Expression all(Expression z, Expression u) {
    return call("bulk", z, u, FIRST, SECOND);
  }

  /** u²/2 + (z√ν″ + ν′u)²/(2α²). */
  static Expression cost(Expression z, Expression u) {
    return u.power(2)
        .over(constant(2))
        .plus(z.times(ROOT).plus(FIRST.times(u)).power(2).over(VARIANCE.times(2)));
  }

  /** −z√ν″ν′/(ν″+ν′), the level that costs least. */
  static Expression nearest(Expression z) {
    return z.times(ROOT).times(FIRST).over(SECOND.plus(FIRST)).negated();
  }

  /** What the cost of the level exceeds its least value by. */
  static Expression distance(Expression z) {
    return SECOND.plus(FIRST).over(VARIANCE.times(2)).times(U.minus(nearest(z)).power(2));
  }

  /** The squares complete with ν″ for √ν″²; what that leaves is this much of √ν″² − ν″. */
  static Expression shareOfRoot(Expression z) {
    Expression square = z.power(2).over(VARIANCE.times(2));
    return square.minus(square.times(FIRST.power(2)).over(SECOND.plus(FIRST)));
  }

  /** ½ log R − (ν″−ν′)/(ν″+ν′). */
  static Expression equation31() {
    return LOG.minus(SECOND.minus(FIRST).over(SECOND.plus(FIRST)));
  }

  static Result derive(Equations equations) {
    return new LevelRates(equations).derive();
  }

  private Result derive() {
    Domain index = Domain.EVERYWHERE.integer(K, 0).and(atLeast(Z, constant(2)));
    Expression square = Z.power(2).over(constant(4)).minus(constant(1).over(constant(2)));
    Relation quoted = tail(K, Z).equalTo(square.minus(K.plus(1).times(excess(Z))));
    Fact tail =
        equations
            .proof()
            .apply(
                index,
                Rule.stating(
                    "the shifted determinant with k eigenvalues outside",
                    quoted,
                    tail(K, Z).equalTo(square.minus(K.times(excess(Z)))),
                    new Quotation(
                        quoted,
                        "Auffinger and Ben Arous, Complexity of random smooth functions on the"
                            + " high-dimensional sphere, 2013, with the large deviations of Ben"
                            + " Arous, Dembo and Guionnet 2001",
                        "equation-31: rates maximised numerically, counts at finite dimension")));
    Fact notNegative = sign(index);
    Fact zero = atEdge();
    Fact rate =
        equations.define(
            "define the rate",
            MIXTURE.integer(K, 0).and(atLeast(Z, constant(2))).real(U),
            rate(K, Z, U),
            constant(1).over(constant(2)).plus(LOG).plus(tail(K, Z)).minus(cost(Z, U)));
    Fact all =
        equations.define(
            "define the rate for all indices",
            BULK,
            all(Z, U),
            LOG.plus(Z.power(2).over(constant(4))).minus(cost(Z, U)));
    Fact squareOfRoot =
        equations.law(
            "square of a root", Domain.EVERYWHERE.positive(SECOND), Law.SQUARE_OF_ROOT.at(SECOND));
    Expression sum = SECOND.plus(FIRST);
    Expression distance = distance(Z);
    Expression root = shareOfRoot(Z);
    Expression gap = SECOND.minus(FIRST).over(sum.times(4));
    Fact bound =
        equations.atMost(
            "complete the square",
            EDGE,
            rate(K, Z, U),
            equation31(),
            Inequality.with(
                distance.plus(Z.power(2).minus(4).times(gap)),
                Use.known(4),
                Use.of(0).times(-1),
                Use.of(1).times(-1),
                Use.of(2).times(K.plus(1)),
                Use.of(3).times(root)),
            rate,
            tail,
            notNegative,
            squareOfRoot,
            variance);
    Expression level = nearest(constant(2));
    Domain atEdge = COMPLEX.integer(K, 0);
    Fact attained =
        equations.equal(
            "at the edge of the spectrum",
            atEdge,
            rate(K, constant(2), level),
            equation31(),
            Identity.from(
                Use.known(4),
                Use.of(0).at(Z, constant(2)).at(U, level),
                Use.of(1).at(Z, constant(2)),
                Use.of(2).times(K.plus(1).negated()),
                Use.of(3).times(root.with(Z, constant(2)).negated())),
            rate,
            tail,
            zero,
            squareOfRoot,
            variance);
    Fact total =
        equations.atMost(
            "complete the square",
            BULK,
            all(Z, U),
            LOG,
            Inequality.with(
                distance.plus(Z.power(2).times(gap)),
                Use.known(2),
                Use.of(0).times(-1),
                Use.of(1).times(root)),
            all,
            squareOfRoot,
            variance);
    Fact top =
        equations.equal(
            "in the middle of the spectrum",
            COMPLEX,
            all(ZERO, ZERO),
            LOG,
            Identity.from(Use.known(1), Use.of(0).at(Z, ZERO).at(U, ZERO)),
            all,
            variance);
    return new Result(variance, notNegative, zero, tail, rate, bound, attained, all, total, top);
  }

  /** I(z) = ½∫_2^z √(x²−4) dx ≥ 0. */
  private Fact sign(Domain domain) {
    Relation sign = excess(Z).atLeast(ZERO);
    return equations
        .proof()
        .apply(
            domain,
            Rule.stating(
                "an integral of a root", sign, excess(Z).lessThan(ZERO), new Hypothesis(sign)));
  }

  private Fact atEdge() {
    Relation zero = excess(constant(2)).equalTo(ZERO);
    return equations
        .proof()
        .apply(
            Domain.EVERYWHERE,
            Rule.stating(
                "an integral over no interval",
                zero,
                excess(constant(2)).equalTo(constant(1)),
                new Hypothesis(zero)));
  }
}
