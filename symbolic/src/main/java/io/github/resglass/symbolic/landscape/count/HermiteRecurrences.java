package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.landscape.count.Hermite.B;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ORDER;
import static io.github.resglass.symbolic.landscape.count.Hermite.S;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Hermite.factorial;
import static io.github.resglass.symbolic.landscape.count.Hermite.i;
import static io.github.resglass.symbolic.landscape.count.Hermite.integral;
import static io.github.resglass.symbolic.landscape.count.Hermite.p;
import static io.github.resglass.symbolic.landscape.count.Hermite.skew;
import static io.github.resglass.symbolic.landscape.count.Hermite.square;
import static io.github.resglass.symbolic.landscape.count.Hermite.t;
import static io.github.resglass.symbolic.landscape.count.Hermite.u;
import static io.github.resglass.symbolic.landscape.count.Hermite.weight;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.integral.Integration;
import io.github.resglass.symbolic.integral.PositiveIntegral;
import io.github.resglass.symbolic.premise.Definition;
import java.util.List;

/** The integrals in units in which I_0 = 1, as the count of critical points uses them. */
final class HermiteRecurrences {

  private static final Domain B_ONLY = Domain.EVERYWHERE.positive(B);

  /** n ≥ 2, b > 0. */
  private static final Domain FROM_TWO = Domain.EVERYWHERE.integer(N, 2).positive(B);

  private static final Expression THREE_HALVES = constant(3).times(HALF);

  private final Proof proof = new Proof("hermite-integrals");
  private final HermiteIntegrals.Result integrals = HermiteIntegrals.derive(proof);
  private final Fact squares = define(ORDER, u(N, B), square(N, B));
  private final Fact skews = define(ORDER, t(N, B), skew(N, B));
  private final Fact unit = unit();
  private final Fact positive = positive();

  private HermiteRecurrences() {}

  /**
   * What was derived.
   *
   * @param squares U_n, the integrals themselves
   * @param skews T_n
   * @param unit U_0 as Gauss's integral
   * @param positive U_0 > 0
   * @param definitions I_n and P_n
   * @param recurrences of I and P
   * @param firsts I_0, I_1, P_2, P_3
   */
  record Result(
      Claim claim,
      Fact hermite,
      Fact zero,
      Fact squares,
      Fact skews,
      Fact unit,
      Fact positive,
      List<Fact> definitions,
      List<Fact> recurrences,
      List<Fact> firsts) {}

  static Result derive() {
    HermiteRecurrences steps = new HermiteRecurrences();
    return steps.all();
  }

  private Fact define(Domain domain, Expression name, Expression value) {
    return proof.apply(
        domain,
        Rule.stating(
            "give the integral a name",
            name.equalTo(value),
            name.equalTo(value.plus(name)),
            new Definition()));
  }

  private Fact unit() {
    Expression gauss = integral(weight(B.plus(HALF), S), S);
    return proof.apply(
        B_ONLY,
        Rule.stating(
            "H_0 = 1",
            square(ZERO, B).equalTo(gauss),
            square(ZERO, B).equalTo(gauss.times(2)),
            Integration.of(
                S,
                Constant.ZERO,
                Use.of(0)
                    .at(Hermite.Y, S)
                    .times(Hermite.hermite(ZERO, S).plus(1).times(weight(B.plus(HALF), S))))),
        integrals.zero());
  }

  private Fact positive() {
    Expression gauss = integral(weight(B.plus(HALF), S), S);
    Fact above =
        proof.apply(
            B_ONLY,
            Rule.stating(
                "a positive integrand",
                gauss.greaterThan(ZERO),
                gauss.lessThan(ZERO),
                new PositiveIntegral()));
    return proof.apply(
        B_ONLY,
        Rule.stating(
            "put in",
            u(ZERO, B).greaterThan(ZERO),
            u(ZERO, B).lessThan(ZERO),
            Inequality.with(gauss, Use.of(0).at(N, ZERO), Use.of(1), Use.known(2))),
        squares,
        unit,
        above);
  }

  private Fact state(
      String name,
      Domain domain,
      Expression left,
      Expression right,
      List<Fact> premises,
      Use... uses) {
    return proof.apply(
        domain,
        Rule.stating(
            name, left.equalTo(right), left.equalTo(right.plus(1).times(2)), Identity.from(uses)),
        premises.toArray(Fact[]::new));
  }

  private Result all() {
    Expression norm = constant(2).power(N).times(factorial(N)).times(u(ZERO, B));
    Fact i = define(ORDER, i(N, B), u(N, B).over(norm));
    Expression shorter =
        constant(2).power(N.minus(1)).times(factorial(N.minus(2))).times(u(ZERO, B));
    Fact p = define(FROM_TWO, p(N, B), t(N.minus(2), B).over(shorter));
    Fact iNext = squareRecurrence(i, norm);
    Fact pNext = skewRecurrence(i, p);
    List<Fact> firsts = firsts(i, p);
    Statement statement =
        Statement.words("The integrals ")
            .and(i.formula())
            .and(" and ")
            .and(p.formula())
            .and(" with ")
            .and(squares.formula())
            .and(" and ")
            .and(skews.formula())
            .and(" satisfy, for n ≥ 0 and n ≥ 2 respectively, ")
            .and(iNext.formula())
            .and(" and ")
            .and(pNext.formula())
            .and(", and begin with ")
            .and(firsts.get(0).formula())
            .and(", ")
            .and(firsts.get(1).formula())
            .and(", ")
            .and(firsts.get(2).formula())
            .and(", ")
            .and(firsts.get(3).formula())
            .and(".");
    Claim claim =
        new Claim(
            "hermite-integrals",
            "Recurrences behind the count of critical points",
            statement,
            "this project",
            Statement.domain(ORDER),
            List.of(),
            proof.derivation());
    return new Result(
        claim,
        integrals.recurrence(),
        integrals.zero(),
        squares,
        skews,
        unit,
        positive,
        List.of(i, p),
        List.of(iNext, pNext),
        firsts);
  }

  /** (b+½)(n+2) I_{n+2} = (2n+3) I_{n+1} − (n+1)(3/2−b) I_n. */
  private Fact squareRecurrence(Fact i, Expression norm) {
    Expression a = B.plus(HALF);
    Expression middle = N.times(2).plus(3);
    Expression last = N.plus(1).times(THREE_HALVES.minus(B));
    Expression top = norm.with(N, N.plus(2)).power(-1);
    Expression scale = a.times(N.plus(2)).times(top);
    return state(
        "divide by 2^n n! U_0",
        ORDER,
        a.times(N.plus(2)).times(i(N.plus(2), B)),
        middle.times(i(N.plus(1), B)).minus(last.times(i(N, B))),
        List.of(i, integrals.squares(), squares, positive),
        Use.known(3),
        Use.of(0).at(N, N.plus(2)).times(a.times(N.plus(2))),
        Use.of(0).at(N, N.plus(1)).times(middle.negated()),
        Use.of(0).times(last),
        Use.of(1).times(N.plus(2).times(top)),
        Use.of(2).at(N, N.plus(2)).times(scale),
        Use.of(2).at(N, N.plus(1)).times(middle.times(norm.with(N, N.plus(1)).power(-1)).negated()),
        Use.of(2).times(last.times(norm.power(-1))));
  }

  /** P_{n+2} = ((1−b)/b) (P_n − I_{n−1}) + I_n/(2b). */
  private Fact skewRecurrence(Fact i, Fact p) {
    Expression rest = ONE.minus(B).over(B);
    Expression top =
        B.times(constant(2).power(N.plus(1)).times(factorial(N)).times(u(ZERO, B))).power(-1);
    Expression outer = N.times(N.minus(1)).times(4).times(ONE.minus(B));
    Expression inner = N.times(4).times(ONE.minus(B));
    return state(
        "divide by b 2^{n+1} n! U_0",
        FROM_TWO,
        p(N.plus(2), B),
        rest.times(p(N, B).minus(i(N.minus(1), B))).plus(i(N, B).over(B.times(2))),
        List.of(i, p, integrals.skews(), squares, skews, positive),
        Use.known(5),
        Use.of(1).at(N, N.plus(2)),
        Use.of(1).times(rest.negated()),
        Use.of(0).at(N, N.minus(1)).times(rest),
        Use.of(0).times(B.times(-2).power(-1)),
        Use.of(2).at(N, N.minus(2)).times(top),
        Use.of(4).at(N, N).times(B.times(top)),
        Use.of(4).at(N, N.minus(2)).times(outer.times(top).negated()),
        Use.of(3).at(N, N.minus(1)).times(inner.times(top)),
        Use.of(3).times(top.negated()));
  }

  private List<Fact> firsts(Fact i, Fact p) {
    Expression a = B.plus(HALF);
    Expression unit = u(ZERO, B);
    Fact zeroth =
        state(
            "I_0",
            B_ONLY,
            i(ZERO, B),
            ONE,
            List.of(i, positive),
            Use.known(1),
            Use.of(0).at(N, ZERO));
    Fact first =
        state(
            "I_1",
            B_ONLY,
            i(ONE, B),
            a.power(-1),
            List.of(i, integrals.firstSquare(), squares, positive),
            Use.known(3),
            Use.of(0).at(N, ONE),
            Use.of(2).at(N, ONE).times(unit.times(2).power(-1)),
            Use.of(1).times(a.times(unit).times(2).power(-1)),
            Use.of(2).at(N, ZERO).times(a.times(unit).power(-1).negated()));
    Expression skew = B.times(unit).times(2).power(-1);
    Fact second =
        state(
            "P_2",
            B_ONLY,
            p(constant(2), B),
            B.times(2).power(-1),
            List.of(p, integrals.firstSkews().get(0), squares, skews, positive),
            Use.known(4),
            Use.of(0).at(N, constant(2)),
            Use.of(3).at(N, ZERO).times(unit.times(2).power(-1)),
            Use.of(1).times(skew),
            Use.of(2).at(N, ZERO).times(skew.negated()));
    Expression quarter = B.times(unit).times(4).power(-1);
    Fact third =
        state(
            "P_3",
            B_ONLY,
            p(constant(3), B),
            a.power(-1).minus(ONE.minus(B).times(2)).over(B.times(2)),
            List.of(p, integrals.firstSkews().get(1), squares, skews, i, first, positive),
            Use.known(6),
            Use.of(0).at(N, constant(3)),
            Use.of(3).at(N, ONE).times(unit.times(4).power(-1)),
            Use.of(1).times(quarter),
            Use.of(2).at(N, ONE).times(quarter.negated()),
            Use.of(2).at(N, ZERO).times(ONE.minus(B).times(4).times(quarter)),
            Use.of(5).times(B.times(2).power(-1)),
            Use.of(4).at(N, ONE).times(B.times(2).power(-1).negated()));
    return List.of(zeroth, first, second, third);
  }
}
