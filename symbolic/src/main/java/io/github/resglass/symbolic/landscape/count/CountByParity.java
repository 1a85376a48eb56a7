package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.FRONT;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.LAMBDA;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.WEIGHT;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.S;
import static io.github.resglass.symbolic.landscape.count.Hermite.T;
import static io.github.resglass.symbolic.landscape.count.Hermite.hermite;
import static io.github.resglass.symbolic.landscape.count.Hermite.integral;
import static io.github.resglass.symbolic.landscape.count.Hermite.weight;
import static io.github.resglass.symbolic.landscape.count.KacRice.critical;
import static io.github.resglass.symbolic.landscape.count.KacRice.density;
import static io.github.resglass.symbolic.landscape.count.KacRice.whole;
import static io.github.resglass.symbolic.landscape.count.OddDimension.K;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.EqualBases;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.integral.EqualIntegrands;
import io.github.resglass.symbolic.integral.Integration;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.premise.Quotation;

/** E Crt_Λ by Mehta's density of the eigenvalues: C(Λ, R) for even Λ, C(Λ, R) + 2 for odd Λ. */
final class CountByParity {

  static final Symbol M = symbol("m");
  private static final Expression EVEN = M.times(2);
  private static final Expression TWICE = K.times(2);
  private static final Expression ODD = TWICE.plus(1);

  private static final Symbol TOTAL = symbol("V");
  private static final Domain EIGENVALUES = Domain.EVERYWHERE.integer(LAMBDA, 2).real(S);
  private static final Expression DECAY = weight(WEIGHT.minus(HALF), S);

  private final Equations equations;
  private final Fact count;
  private final Shown shown;
  private final Fact bulk;
  private final Fact inBulk;

  private CountByParity(Equations equations, Fact count, Shown shown) {
    this.equations = equations;
    this.count = count;
    this.shown = shown;
    bulk =
        equations.equal(
            "name the density without its term for odd Λ",
            EIGENVALUES,
            bulk(LAMBDA),
            FiniteCount.density(LAMBDA),
            new Definition(),
            shown.gauss());
    inBulk = inBulk();
  }

  /**
   * What finite-count shows, taken over.
   *
   * @param bulk definition of C
   * @param term definition of D
   * @param two D = 2
   * @param total ∫ H_{2k} e^{−t²/2} dt > 0
   * @param gauss ∫ e^{−t²} dt > 0
   * @param positive b > 0
   */
  record Shown(Fact bulk, Fact term, Fact two, Fact total, Fact gauss, Fact positive) {}

  /** Definition of ρ_0, and E Crt for even and for odd Λ. */
  record Result(Fact bulk, Fact even, Fact odd) {}

  static Result derive(Equations equations, KacRice.Result kacRice, Shown shown) {
    CountByParity steps = new CountByParity(equations, kacRice.count(), shown);
    return new Result(steps.bulk, steps.even(), steps.odd());
  }

  /** ρ_0(Λ, s). */
  private static Call bulk(Expression dimension) {
    return call("rho_0", dimension, S);
  }

  /** ∫ ρ_0(Λ, s) e^{−(b−½)s²} ds. */
  private static Expression wholeBulk(Expression dimension) {
    return integral(bulk(dimension).times(DECAY), S);
  }

  private static Domain field(Symbol half) {
    return Domain.EVERYWHERE
        .integer(half, 1)
        .positive(R)
        .positive(symbol("nu_prime"))
        .positive(symbol("pi"));
  }

  private Fact quote(Symbol half, Expression dimension, Expression value) {
    Relation result = density(dimension).equalTo(value);
    return equations
        .proof()
        .apply(
            Domain.EVERYWHERE.integer(half, 1).real(S),
            Rule.stating(
                "the density of the eigenvalues",
                result,
                density(dimension).equalTo(value.times(2)),
                new Quotation(
                    result,
                    "Mehta, Random Matrices, 3rd edition, 2004, section 7.2",
                    "critical-points: moments of the GOE by Wick's theorem")));
  }

  /** C(Λ, R) in terms of ρ_0. */
  private Fact inBulk() {
    Expression written = integral(FiniteCount.density(LAMBDA).times(DECAY), S);
    Fact same =
        equations.equal(
            "put in under the integral",
            FiniteCount.DIMENSION,
            written,
            wholeBulk(LAMBDA),
            EqualIntegrands.from(S, Use.of(0).times(DECAY.negated()), Use.known(1)),
            bulk,
            shown.gauss());
    Expression front = FRONT.times(sqrt(R).power(LAMBDA));
    return equations.equal(
        "by the definition of C",
        FiniteCount.DIMENSION,
        FiniteCount.even(LAMBDA),
        front.times(wholeBulk(LAMBDA)),
        Identity.from(Use.known(2), Use.of(0), Use.of(1).times(front)),
        shown.bulk(),
        same,
        shown.gauss());
  }

  private Fact even() {
    Fact quoted = quote(M, EVEN, bulk(EVEN));
    Domain domain = field(M);
    Fact same =
        equations.equal(
            "put in under the integral",
            domain,
            whole(EVEN),
            wholeBulk(EVEN),
            EqualIntegrands.from(S, Use.of(0).times(DECAY)),
            quoted);
    return equations.equal(
        "by the definition of C",
        domain,
        critical(EVEN),
        FiniteCount.even(EVEN),
        Identity.from(
            Use.of(0).at(LAMBDA, EVEN),
            Use.of(1).times(FRONT.times(sqrt(R).power(EVEN))),
            Use.of(2).at(LAMBDA, EVEN).times(-1)),
        count,
        same,
        inBulk);
  }

  /** ∫ (ρ_0 + H_{Λ−1} e^{−s²/2}/V) e^{−(b−½)s²} ds term by term. */
  private Fact split() {
    Domain domain = FiniteCount.DIMENSION.positive(TOTAL);
    Expression top = hermite(LAMBDA.minus(1), S).times(weight(HALF, S));
    Expression written =
        integral(FiniteCount.density(LAMBDA).plus(top.over(TOTAL)).times(DECAY), S);
    Expression named = integral(bulk(LAMBDA).plus(top.over(TOTAL)).times(DECAY), S);
    Expression bulkPart = integral(FiniteCount.density(LAMBDA).times(DECAY), S);
    Expression topPart = integral(top.times(DECAY), S).over(TOTAL);
    Fact termwise =
        equations.equal(
            "integrate term by term",
            domain,
            written,
            bulkPart.plus(topPart),
            Integration.of(S, Constant.ZERO, Use.known(0), Use.known(1)),
            shown.gauss(),
            shown.positive());
    Fact[] renamed = new Fact[2];
    Expression[][] pairs = {{named, written}, {bulkPart, wholeBulk(LAMBDA)}};
    for (int j = 0; j < 2; j++) {
      renamed[j] =
          equations.equal(
              "put in under the integral",
              domain,
              pairs[j][0],
              pairs[j][1],
              EqualIntegrands.from(
                  S, Use.of(0).times(j == 0 ? DECAY : DECAY.negated()), Use.known(1)),
              bulk,
              shown.gauss());
    }
    return equations.equal(
        "put in",
        domain,
        named,
        wholeBulk(LAMBDA).plus(topPart),
        Identity.from(Use.known(3), Use.of(0), Use.of(1), Use.of(2)),
        renamed[0],
        termwise,
        renamed[1],
        shown.gauss());
  }

  private Fact odd() {
    Expression total = integral(hermite(TWICE, T).times(weight(HALF, T)), T);
    Expression top = hermite(TWICE, S).times(weight(HALF, S));
    Expression value = bulk(ODD).plus(top.over(total));
    Fact quoted = quote(K, ODD, value);
    Domain domain = field(K);
    Fact same =
        equations.equal(
            "put in under the integral",
            domain,
            whole(ODD),
            integral(value.times(DECAY), S),
            EqualIntegrands.from(S, Use.of(0).times(DECAY), Use.known(1)),
            quoted,
            shown.total());
    Fact power = power();
    Expression topPart = integral(top.times(DECAY), S).over(total);
    Expression front = FRONT.times(sqrt(R).power(ODD));
    return equations.equal(
        "by the definitions of C and D",
        domain,
        critical(ODD),
        FiniteCount.even(ODD).plus(2),
        Identity.from(
            Use.known(7),
            Use.of(0).at(LAMBDA, ODD),
            Use.of(1).times(front),
            Use.of(2).at(LAMBDA, ODD).at(TOTAL, total).times(front),
            Use.of(3).at(LAMBDA, ODD).times(-1),
            Use.of(4).times(-1),
            Use.of(5),
            Use.of(6).times(FRONT.times(sqrt(R)).times(topPart))),
        count,
        same,
        split(),
        inBulk,
        shown.term(),
        shown.two(),
        power,
        shown.total());
  }

  /** (√R²)^k = R^k. */
  private Fact power() {
    Domain ratio = Domain.EVERYWHERE.positive(R);
    Fact root = equations.law("square of a root", ratio, Law.SQUARE_OF_ROOT.at(R));
    return equations.equal(
        "powers of equal bases",
        ratio.integer(K, 1),
        sqrt(R).power(2).power(K),
        R.power(K),
        EqualBases.from(Use.of(0)),
        root);
  }
}
