package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Trivial.INNER;
import static io.github.resglass.symbolic.landscape.count.Trivial.RATIO;
import static io.github.resglass.symbolic.landscape.count.Trivial.TAU;
import static io.github.resglass.symbolic.landscape.count.Trivial.X;
import static io.github.resglass.symbolic.landscape.count.Trivial.power;
import static io.github.resglass.symbolic.landscape.count.Trivial.right;
import static io.github.resglass.symbolic.landscape.count.TrivialBounds.M;

import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.induction.InductiveInequality;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Law;
import java.util.List;

/**
 * For 0 &lt; R &lt; 1 the count lies between 2 and 2 + (3/2)Λ(Λ−1) R τ^{Λ−2} with τ = √R
 * (R+3)/(3R+1) &lt; 1, so that it tends to 2 as Λ → ∞.
 */
final class Trivialisation {

  /** √R. */
  private static final Symbol ROOT = symbol("r");

  private static final Domain BELOW_ONE =
      Domain.EVERYWHERE.integer(M, 1).positive(ROOT).assuming(ROOT.lessThan(ONE));

  /** x for √R = r. */
  private static final Expression IN_ROOT = ROOT.over(ONE.minus(ROOT));

  /** τ in r. */
  private static final Expression FALL =
      ROOT.times(ROOT.power(2).plus(3)).over(ROOT.power(2).times(3).plus(1));

  /** 1/τ − 1. */
  private static final Expression EXCESS = X.times(INNER).power(-1);

  private final Equations equations;
  private final TrivialCount.Result count;
  private final TrivialSigns.Result signs;
  private final TrivialBounds.Result bounds;
  private final Fact step;

  private Trivialisation(Equations equations, Shown shown) {
    this.equations = equations;
    Fact root = equations.law("square of a root", FiniteCount.RATIO, Law.SQUARE_OF_ROOT.at(R));
    step = CountSteps.derive(equations, shown.value(), shown.recurrences(), root);
    count = TrivialCount.derive(equations, shown, step);
    Fact slope = TrivialSlope.derive(equations, count);
    signs = TrivialSigns.derive(equations, shown, count);
    bounds = TrivialBounds.derive(equations, count, signs, slope);
  }

  /**
   * What other claims show, taken over.
   *
   * @param value C as 4 R^{Λ/2} (Σ I_j + P_Λ)/√(3R+1)
   * @param positive b > 0
   * @param two C(2, R)
   * @param three C(3, R)
   * @param integrals I_n by U_n, U_n as an integral, U_0 > 0
   */
  record Shown(
      Fact value,
      RatioRecurrences recurrences,
      Fact positive,
      Fact two,
      Fact three,
      List<Fact> integrals) {}

  static Claim derive(Equations equations, Shown shown) {
    return new Trivialisation(equations, shown).claim();
  }

  /** One parity: Λ as n+2 for m ≥ 1, what the count is at R = 0, and why. */
  private record Parity(Expression order, Expression limit, Fact end, Expression half) {
    Expression count(Expression ratio) {
      return FiniteCount.even(order.plus(2)).with(R, ratio);
    }

    Use atZero(int premise) {
      return Use.of(premise).at(M, half);
    }
  }

  private Claim claim() {
    Fact fall = fall();
    Fact powers = powers();
    Parity even = new Parity(M.times(2), constant(2), bounds.even(), M);
    Parity odd = new Parity(M.times(2).plus(1), ZERO, bounds.odd(), M.plus(1));
    Fact evenLimit = limit(even, fall);
    Fact oddLimit = limit(odd, fall);
    Fact evenLower = lower(even, BELOW_ONE, IN_ROOT, ROOT.power(2));
    Fact oddLower = lower(odd, BELOW_ONE, IN_ROOT, ROOT.power(2));
    Fact evenUpper = upper(even, powers);
    Fact oddUpper = upper(odd, powers);
    Fact gap =
        equations.equal(
            "how far the base is from 1",
            BELOW_ONE,
            ONE.minus(FALL),
            ONE.minus(ROOT).power(3).over(ROOT.power(2).times(3).plus(1)),
            Identity.from());
    Statement statement =
        Statement.words("By two dimensions more the C of finite-count changes by ")
            .and(step.formula())
            .and(" for R ≠ 1. For R = r² < 1 and m ≥ 1, ")
            .and(evenLower.formula())
            .and(", ")
            .and(evenUpper.formula())
            .and(", ")
            .and(oddLower.formula())
            .and(" and ")
            .and(oddUpper.formula())
            .and(", where ")
            .and(gap.formula())
            .and(" is small next to R = 1. So, for R = x²/(1+x)² with any x > 0, ")
            .and(evenLimit.formula())
            .and(" and ")
            .and(oddLimit.formula())
            .and(
                " as m → ∞: with the 2 of odd dimensions two critical points are left for every R <"
                    + " 1, and never fewer. As to critical points, see closed-forms; there Λ = 2 and"
                    + " 3.");
    return new Claim(
        "trivialisation",
        "Two critical points are left",
        statement,
        "this project; topology trivialisation after Fyodorov 2013",
        Statement.domain(BELOW_ONE).listing(CountSteps.DIMENSION.formulas()),
        List.of("hermite-integrals", "finite-count", "closed-forms"),
        equations.proof().derivation());
  }

  /** Limit ≤ C, for a value of x. */
  private Fact lower(Parity parity, Domain domain, Expression x, Expression ratio) {
    return equations.atMost(
        "not less than at R = 0",
        domain,
        parity.limit(),
        parity.count(ratio),
        Inequality.with(
            ZERO,
            Use.of(0).at(N, parity.order()).at(X, x),
            Use.of(1).at(N, parity.order()).at(X, x),
            parity.atZero(2)),
        bounds.lower(),
        count.count(),
        parity.end());
  }

  /** W_n = (r(r²+3)/(3r²+1))^n. */
  private Fact powers() {
    return equations.equal(
        "powers",
        Domain.EVERYWHERE.integer(N, 0).positive(ROOT).assuming(ROOT.lessThan(ONE)),
        power(N).with(X, IN_ROOT),
        FALL.power(N),
        new Induction(
            N,
            List.of(FALL),
            List.of(Use.of(0).at(X, IN_ROOT)),
            List.of(List.of(Use.of(1).at(X, IN_ROOT)))),
        signs.next(),
        signs.unit());
  }

  private Fact upper(Parity parity, Fact powers) {
    Expression n = parity.order();
    Expression scale = n.plus(1).times(n.plus(2)).times(3).times(HALF).times(ROOT.power(2));
    return equations.atMost(
        "not much more than at R = 0",
        BELOW_ONE,
        parity.count(ROOT.power(2)),
        parity.limit().plus(scale.times(FALL.power(n))),
        Inequality.with(
            ZERO,
            Use.of(0).at(N, n).at(X, IN_ROOT),
            Use.of(1).at(N, n).at(X, IN_ROOT).times(-1),
            parity.atZero(2).times(-1),
            Use.of(3).at(N, n).times(scale.negated())),
        bounds.upper(),
        count.count(),
        parity.end(),
        powers);
  }

  /** 1 + nh + n(n−1)h²/2 + n(n−1)(n−2)h³/6 with 1 + h = 1/τ. */
  private static Expression growth(Expression n) {
    Expression pairs = n.times(n.minus(1));
    return Expression.sum(
        ONE,
        n.times(EXCESS),
        pairs.times(HALF).times(EXCESS.power(2)),
        pairs.times(n.minus(2)).over(constant(6)).times(EXCESS.power(3)));
  }

  /** W_n times the first terms of (1/τ)^n is at most 1. */
  private Fact fall() {
    Expression two = growth(constant(2));
    Expression rest =
        N.times(N.minus(1)).times(N.minus(2)).over(constant(6)).times(EXCESS.power(4));
    return equations.atMost(
        "powers fall faster than any polynomial rises",
        right(2),
        power(N).times(growth(N)),
        ONE,
        new InductiveInequality(
            N,
            Inequality.with(
                ZERO,
                Use.of(0).at(N, ONE).times(two.negated()),
                Use.of(0).at(N, ZERO).times(two.times(TAU).negated()),
                Use.of(1).times(two.times(TAU.power(2)).negated())),
            ONE,
            Inequality.with(
                rest.times(TAU).times(power(N)),
                Use.known(2),
                Use.of(0).times(growth(N.plus(1)).negated()))),
        signs.next(),
        signs.unit(),
        signs.power());
  }

  private Fact limit(Parity parity, Fact fall) {
    Domain domain = Domain.EVERYWHERE.integer(M, 1).positive(X);
    Expression n = parity.order();
    Expression scale = TrivialBounds.scale(n).over(growth(n));
    Fact upper =
        equations.atMost(
            "a bound without powers",
            domain,
            parity.count(RATIO),
            parity.limit().plus(scale),
            Inequality.with(
                ZERO,
                Use.of(0).at(N, n),
                Use.of(1).at(N, n).times(-1),
                parity.atZero(2).times(-1),
                Use.of(3).at(N, n).times(scale)),
            bounds.upper(),
            count.count(),
            parity.end(),
            fall);
    Expression value = parity.count(RATIO);
    return equations
        .proof()
        .apply(
            domain,
            Rule.stating(
                "squeeze",
                value.tendsTo(parity.limit()),
                value.tendsTo(parity.limit().plus(1)),
                new Squeeze(M)),
            lower(parity, domain, X, RATIO),
            upper);
  }
}
