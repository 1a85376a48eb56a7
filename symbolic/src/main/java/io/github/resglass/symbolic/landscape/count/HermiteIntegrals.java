package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.Hermite.B;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ORDER;
import static io.github.resglass.symbolic.landscape.count.Hermite.S;
import static io.github.resglass.symbolic.landscape.count.Hermite.T;
import static io.github.resglass.symbolic.landscape.count.Hermite.Y;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Hermite.antiderivative;
import static io.github.resglass.symbolic.landscape.count.Hermite.hermite;
import static io.github.resglass.symbolic.landscape.count.Hermite.skew;
import static io.github.resglass.symbolic.landscape.count.Hermite.square;
import static io.github.resglass.symbolic.landscape.count.Hermite.weight;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.integral.Integration;
import io.github.resglass.symbolic.premise.Law;
import java.util.List;

/**
 * Recurrences of ∫ H_n² e^{−(b+½)s²} ds and ∫ H_{n+1} ε[H_n e^{−t²/2}] e^{−bs²} ds, each by one
 * integration by parts, from the recurrence of Hermite's polynomials alone.
 */
final class HermiteIntegrals {

  private static final Symbol M = symbol("m");
  private static final Domain B_ONLY = Domain.EVERYWHERE.positive(B);

  private final Proof proof;
  private final Fact recurrence;
  private final Fact zero;

  private HermiteIntegrals(Proof proof) {
    this.proof = proof;
    recurrence =
        proof.apply(
            Domain.EVERYWHERE.integer(M, 0).real(Y),
            law("recurrence of Hermite's polynomials", Law.HERMITE));
    zero = proof.apply(Domain.EVERYWHERE.real(Y), law("H_0", Law.HERMITE_ZERO));
  }

  /**
   * What was derived, in terms of the integrals.
   *
   * @param zero H_0 = 1
   * @param squares recurrence of the squares
   * @param firstSquare the square of H_1 from that of H_0
   * @param skews recurrence of the integrals with an antiderivative
   * @param firstSkews the first two of them
   */
  record Result(
      Fact recurrence,
      Fact zero,
      Fact squares,
      Fact firstSquare,
      Fact skews,
      List<Fact> firstSkews) {}

  static Result derive(Proof proof) {
    HermiteIntegrals steps = new HermiteIntegrals(proof);
    Fact antiderivatives = steps.antiderivatives();
    Fact first = steps.firstAntiderivative();
    return new Result(
        steps.recurrence,
        steps.zero,
        steps.squares(),
        steps.firstSquare(),
        steps.skews(antiderivatives),
        List.of(steps.skewOfZero(), steps.skewOfOne(first)));
  }

  static Rule law(String name, Law law) {
    Relation says = law.formula();
    return Rule.stating(name, says, says.left().equalTo(says.right().times(2).plus(1)), law);
  }

  /** H_{m+1}(y) − 2y H_m(y) + 2m H_{m−1}(y) = 0. */
  private static Use recurrence(Expression order, Expression at, Expression factor) {
    return Use.of(0).at(M, order).at(Y, at).times(factor);
  }

  private static Expression a() {
    return weight(B.plus(HALF), S);
  }

  private static Expression b() {
    return weight(B, S);
  }

  /** An equation by parts; its twin has the sign of the last term wrong. */
  private Fact byParts(
      String name,
      Domain domain,
      Expression left,
      Expression right,
      Integration ground,
      Fact... more) {
    Fact[] premises = new Fact[more.length + 2];
    premises[0] = recurrence;
    premises[1] = zero;
    System.arraycopy(more, 0, premises, 2, more.length);
    return proof.apply(
        domain,
        Rule.stating(name, left.equalTo(right), left.equalTo(right.negated()), ground),
        premises);
  }

  private Fact squares() {
    Expression next = N.plus(1);
    Expression f =
        a().times(
                next.times(4)
                    .times(hermite(next, S))
                    .times(hermite(N, S))
                    .minus(constant(2).times(S).times(hermite(next, S).power(2))));
    return byParts(
        "integrate by parts",
        ORDER,
        B.plus(HALF).times(square(N.plus(2), B)),
        N.times(2)
            .plus(3)
            .times(2)
            .times(square(next, B))
            .minus(
                next.power(2).times(4).times(constant(3).times(HALF).minus(B)).times(square(N, B))),
        Integration.of(
            S,
            f,
            recurrence(
                next,
                S,
                B.plus(HALF)
                    .times(a())
                    .times(
                        hermite(N.plus(2), S)
                            .plus(constant(2).times(S).times(hermite(next, S)))
                            .minus(next.times(2).times(hermite(N, S))))),
            recurrence(N, S, next.times(-4).times(hermite(next, S)).times(a()))));
  }

  private Fact firstSquare() {
    return byParts(
        "integrate by parts",
        B_ONLY,
        B.plus(HALF).times(square(ONE, B)),
        square(ZERO, B).times(2),
        Integration.of(
            S,
            S.times(-2).times(a()),
            recurrence(
                ZERO,
                S,
                B.plus(HALF)
                    .times(a())
                    .times(hermite(ONE, S).plus(constant(2).times(S).times(hermite(ZERO, S))))),
            unit(
                S,
                constant(4)
                    .times(B.plus(HALF))
                    .times(S.power(2))
                    .minus(2)
                    .times(hermite(ZERO, S).plus(1))
                    .times(a()))));
  }

  /** H_0(y) − 1 = 0. */
  private static Use unit(Expression at, Expression factor) {
    return Use.of(1).at(Y, at).times(factor);
  }

  private Fact antiderivatives() {
    Expression next = N.plus(1);
    return byParts(
        "integrate H_{n+2} − 2(n+1) H_n",
        Domain.EVERYWHERE.integer(N, 0).real(S),
        antiderivative(N.plus(2), S),
        next.times(2)
            .times(antiderivative(N, S))
            .minus(constant(2).times(hermite(next, S)).times(weight(HALF, S))),
        Integration.centred(
            T,
            S,
            hermite(next, T).times(-2).times(weight(HALF, T)),
            recurrence(next, T, weight(HALF, T))));
  }

  private Fact firstAntiderivative() {
    return byParts(
        "integrate H_1",
        Domain.EVERYWHERE.real(S),
        antiderivative(ONE, S),
        weight(HALF, S).times(-2),
        Integration.centred(
            T,
            S,
            weight(HALF, T).times(-2),
            recurrence(ZERO, T, weight(HALF, T)),
            unit(T, T.times(2).times(weight(HALF, T)))));
  }

  private Fact skews(Fact antiderivatives) {
    Expression order = N.plus(2);
    Expression rest = ONE.minus(B);
    return byParts(
        "integrate by parts",
        ORDER,
        B.times(skew(order, B)),
        order
            .times(4)
            .times(N.plus(1))
            .times(rest)
            .times(skew(N, B))
            .minus(order.times(4).times(rest).times(square(N.plus(1), B)))
            .plus(square(order, B)),
        Integration.of(
            S,
            antiderivative(order, S).times(hermite(order, S)).times(b()).negated(),
            recurrence(order, S, B.times(antiderivative(order, S)).times(b())),
            Use.of(2).times(order.times(2).times(rest).times(hermite(N.plus(1), S)).times(b()))),
        antiderivatives);
  }

  private Fact skewOfZero() {
    Expression q = antiderivative(ZERO, S);
    return byParts(
        "integrate by parts",
        B_ONLY,
        B.times(skew(ZERO, B)),
        square(ZERO, B),
        Integration.of(
            S,
            q.times(b()).negated(),
            recurrence(ZERO, S, B.times(q).times(b())),
            unit(
                S,
                constant(2)
                    .times(B)
                    .times(S)
                    .times(q)
                    .times(b())
                    .minus(hermite(ZERO, S).times(a())))));
  }

  private Fact skewOfOne(Fact first) {
    Expression zeroth = hermite(ZERO, S);
    Expression two = constant(2).times(S).times(hermite(ONE, S)).minus(zeroth.times(2));
    Expression square = S.power(2);
    return byParts(
        "integrate by parts",
        B_ONLY,
        B.times(skew(ONE, B)),
        square(ONE, B).minus(ONE.minus(B).times(4).times(square(ZERO, B))),
        Integration.of(
            S,
            S.times(4).times(a()),
            recurrence(ONE, S, B.times(antiderivative(ONE, S)).times(b())),
            Use.of(2).times(B.times(two).times(b())),
            recurrence(
                ZERO,
                S,
                a().times(
                        B.times(-4)
                            .times(S)
                            .minus(hermite(ONE, S))
                            .minus(constant(2).times(S).times(zeroth)))),
            unit(
                S,
                a().times(
                        B.times(-8)
                            .times(square)
                            .plus(B.times(4))
                            .plus(
                                constant(4)
                                    .minus(B.times(4))
                                    .minus(square.times(4))
                                    .times(zeroth.plus(1)))))),
        first);
  }
}
