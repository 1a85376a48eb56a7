package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.RATIO;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.WEIGHT;
import static io.github.resglass.symbolic.landscape.count.Hermite.B;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.ONE;
import static io.github.resglass.symbolic.landscape.count.Hermite.ZERO;
import static io.github.resglass.symbolic.landscape.count.Hermite.i;
import static io.github.resglass.symbolic.landscape.count.Hermite.p;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;
import java.util.List;

/**
 * The recurrences of I and P with b = R/(R+1):
 *
 * <pre>
 *   (3R+1)(n+2) I_{n+2} = 2(2n+3)(R+1) I_{n+1} − (n+1)(R+3) I_n,
 *   P_{n+2} = (P_n − I_{n−1})/R + (R+1)/(2R) I_n,
 * </pre>
 *
 * from I_0 = 1, I_1 = 2(R+1)/(3R+1), P_2 = (R+1)/(2R), P_3 = (R−1)/(3R+1).
 *
 * @param squares the first
 * @param skews the second
 * @param firsts the four values
 */
record RatioRecurrences(Fact squares, Fact skews, List<Fact> firsts) {

  private static final Expression OUTER = R.times(3).plus(1);

  static RatioRecurrences derive(
      Equations equations, HermiteRecurrences.Result integrals, Fact weight, Fact positive) {
    Fact squares = squares(equations, integrals, weight, positive);
    Fact skews = skews(equations, integrals, weight, positive);
    Expression[] values = {
      ONE, R.plus(1).times(2).over(OUTER), R.plus(1).over(R.times(2)), R.minus(1).over(OUTER)
    };
    Expression a = WEIGHT.plus(HALF);
    Expression b = WEIGHT;
    // What the difference of the two forms is, divided by b − R/(R+1).
    Expression overA = R.plus(1).times(-2).over(a.times(OUTER));
    Expression overB = R.plus(1).negated().over(b.times(R).times(2));
    Expression[] factors = {
      ZERO,
      overA,
      overB,
      // (1/a − 2(1−b))/(2b), first in 1/a, then in the rest, then in 1/b.
      overA
          .over(b.times(2))
          .plus(b.power(-1))
          .plus(
              R.plus(1)
                  .negated()
                  .over(b.times(R))
                  .times(R.plus(1).times(2).over(OUTER).minus(constant(2).over(R.plus(1))))
                  .times(HALF))
    };
    Expression[] names = {
      i(ZERO, WEIGHT), i(ONE, WEIGHT), p(constant(2), WEIGHT), p(constant(3), WEIGHT)
    };
    Fact[] firsts = new Fact[names.length];
    for (int k = 0; k < names.length; k++) {
      firsts[k] =
          equations.equal(
              "in terms of R",
              RATIO,
              names[k],
              values[k],
              Identity.from(Use.known(2), Use.of(0).at(B, WEIGHT), Use.of(1).times(factors[k])),
              equations.cite(integrals.claim(), integrals.firsts().get(k)),
              weight,
              positive);
    }
    return new RatioRecurrences(squares, skews, List.of(firsts));
  }

  private static Fact squares(
      Equations equations, HermiteRecurrences.Result integrals, Fact weight, Fact positive) {
    Expression twice = R.plus(1).times(2);
    Expression next = N.plus(2).times(i(N.plus(2), WEIGHT));
    Expression last = N.plus(1).times(i(N, WEIGHT));
    return equations.equal(
        "in terms of R",
        Domain.EVERYWHERE.integer(N, 0).positive(R),
        OUTER.times(next),
        N.times(2).plus(3).times(twice).times(i(N.plus(1), WEIGHT)).minus(R.plus(3).times(last)),
        Identity.from(
            Use.known(2),
            Use.of(0).at(B, WEIGHT).times(twice),
            Use.of(1).times(twice.times(last.minus(next)))),
        equations.cite(integrals.claim(), integrals.recurrences().get(0)),
        weight,
        positive);
  }

  private static Fact skews(
      Equations equations, HermiteRecurrences.Result integrals, Fact weight, Fact positive) {
    Expression difference = p(N, WEIGHT).minus(i(N.minus(1), WEIGHT));
    Expression last = i(N, WEIGHT).times(HALF);
    return equations.equal(
        "in terms of R",
        Domain.EVERYWHERE.integer(N, 2).positive(R),
        p(N.plus(2), WEIGHT),
        difference.over(R).plus(R.plus(1).over(R).times(last)),
        Identity.from(
            Use.known(2),
            Use.of(0).at(B, WEIGHT),
            Use.of(1)
                .times(R.plus(1).negated().over(WEIGHT.times(R)).times(difference.plus(last)))),
        equations.cite(integrals.claim(), integrals.recurrences().get(1)),
        weight,
        positive);
  }
}
