package io.github.resglass.symbolic.mixture.moments;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.moments.Agreement.ANY;
import static io.github.resglass.symbolic.mixture.moments.Agreement.FROM_ONE;
import static io.github.resglass.symbolic.mixture.moments.Agreement.REST;
import static io.github.resglass.symbolic.mixture.moments.Agreement.SPREAD;
import static io.github.resglass.symbolic.mixture.moments.Agreement.agreement;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.InductiveInequality;
import io.github.resglass.symbolic.premise.Cited;

/**
 * How fast the probability f_m that two draws agree falls with m: by a factor between m/(m+1) and
 * 1, and in the limit by 1 − 1/(2m).
 */
public final class AgreementBounds {

  /** N ≥ 1/(q(1−q)), from where on the limit is seen. */
  public static final Symbol FROM = symbol("N");

  /** m ≥ N ≥ (1+β)²/β. */
  public static final Domain FAR =
      Domain.EVERYWHERE
          .positive(BETA)
          .integer(FROM, ONE.plus(BETA).power(2).over(BETA))
          .integer(M, FROM);

  private static final Expression HALF = constant(2).power(-1);
  private static final Expression MIDDLE = ONE.minus(SPREAD.times(HALF));

  private final Proof proof;
  private final Fact definition;
  private final Fact positive;
  private final Fact recurrence;

  private AgreementBounds(Proof proof, Agreement.Result agreement) {
    this.proof = proof;
    var source = agreement.claim().derivation();
    definition = proof.apply(ANY, Cited.rule(source, agreement.definition()));
    positive = proof.apply(ANY, Cited.rule(source, agreement.positive()));
    recurrence = proof.apply(FROM_ONE, Cited.rule(source, agreement.recurrence()));
  }

  /**
   * What was derived.
   *
   * @param positive f_m > 0
   * @param first f_0 = 1
   * @param steady (1 − v/2) f_m ≤ f_{m+1}
   * @param falling f_m ≤ f_{m−1}
   * @param slowly m f_{m−1} ≤ (m+1) f_m
   * @param above m (m (f_{m−1} − f_m) − f_{m−1}/2) ≤ N f_m for m ≥ N
   * @param below the same from the other side, with −N
   */
  public record Result(
      Fact positive, Fact first, Fact steady, Fact falling, Fact slowly, Fact above, Fact below) {}

  /** With the limits only if they are asked for; they are null otherwise. */
  static Result derive(Proof proof, Agreement.Result agreement, boolean limits) {
    AgreementBounds bounds = new AgreementBounds(proof, agreement);
    Fact first = bounds.value(ZERO, ONE);
    Fact second = bounds.value(ONE, MIDDLE);
    Fact steady = bounds.steady(first, second);
    Fact slowly = bounds.slowly(first, second, steady);
    Fact falling = bounds.falling(first, second);
    return new Result(
        bounds.positive,
        first,
        steady,
        falling,
        slowly,
        limits ? bounds.limit(slowly, falling, true) : null,
        limits ? bounds.limit(slowly, falling, false) : null);
  }

  private Fact value(Expression m, Expression value) {
    return proof.apply(
        Domain.EVERYWHERE.positive(BETA),
        Rule.stating(
            "first values",
            agreement(m).equalTo(value),
            agreement(m).equalTo(value.plus(SPREAD)),
            Identity.from(Use.of(0).at(M, m))),
        definition);
  }

  /** (1 − v/2) f_m ≤ f_{m+1}: with c = 1 − v/2, (m+2) e_{m+1} = (m+1) (c e_m + (v²/4) f_m). */
  private Fact steady(Fact first, Fact second) {
    Expression share = M.plus(1).over(M.plus(2));
    return proof.apply(
        ANY,
        Rule.stating(
            "the fall from m = 0 is the steepest",
            MIDDLE.times(agreement(M)).atMost(agreement(M.plus(1))),
            agreement(M).atMost(agreement(M.plus(1))),
            new InductiveInequality(
                M,
                Inequality.with(ZERO, Use.of(0).times(MIDDLE.negated()), Use.of(1)),
                MIDDLE.times(share),
                Inequality.with(
                    share.times(SPREAD.power(2)).times(agreement(M)).over(constant(4)),
                    Use.of(2).at(M, M.plus(1)).times(M.plus(2).power(-1)),
                    Use.known(3)))),
        first,
        second,
        recurrence,
        positive);
  }

  /** m f_{m−1} ≤ (m+1) f_m: e_{m+1} = (1−v) e_m + (f_{m+1} − (1−v/2) f_m). */
  private Fact slowly(Fact first, Fact second, Fact steady) {
    return proof.apply(
        FROM_ONE,
        Rule.stating(
            "the fall is at most by m/(m+1)",
            M.times(agreement(M.minus(1))).atMost(M.plus(1).times(agreement(M))),
            M.times(agreement(M.minus(1))).atMost(M.times(agreement(M))),
            new InductiveInequality(
                M,
                Inequality.with(REST, Use.of(0).times(-1), Use.of(1).times(2)),
                REST,
                Inequality.with(ZERO, Use.of(2), Use.of(3)))),
        first,
        second,
        recurrence,
        steady);
  }

  /** f_m ≤ f_{m−1}: (m+1) e_{m+1} = (1−v) m e_m + (v/2) f_m. */
  private Fact falling(Fact first, Fact second) {
    Expression next = M.plus(1).power(-1);
    return proof.apply(
        FROM_ONE,
        Rule.stating(
            "more draws agree less often",
            agreement(M).atMost(agreement(M.minus(1))),
            agreement(M.minus(1)).atMost(agreement(M)),
            new InductiveInequality(
                M,
                Inequality.with(SPREAD.times(HALF), Use.of(0), Use.of(1).times(-1)),
                REST.times(M).times(next),
                Inequality.with(
                    SPREAD.times(HALF).times(agreement(M)).times(next),
                    Use.of(2).times(next.negated()),
                    Use.known(3)))),
        first,
        second,
        recurrence,
        positive);
  }

  /**
   * With H_m = m (f_{m−1} − f_m) − f_{m−1}/2 and G_m = m (f_{m−1} − f_m), H_{m+1} = (1−v) (H_m +
   * G_m/(2m)), while f_m hardly falls: m H_m stays below N f_m and above −N f_m.
   */
  private Fact limit(Fact slowly, Fact falling, boolean above) {
    Expression fall = M.times(agreement(M.minus(1)).minus(agreement(M)));
    Expression scaled = M.times(fall.minus(agreement(M.minus(1)).times(HALF)));
    Expression bound = FROM.times(agreement(M));
    Relation claim = above ? scaled.atMost(bound) : bound.negated().atMost(scaled);
    Relation wrong = above ? scaled.atMost(agreement(M)) : agreement(M).negated().atMost(scaled);
    Expression carried = REST.times(M.plus(1)).over(M);
    Expression half = carried.times(HALF);
    Expression rest =
        agreement(M)
            .times(M.plus(1))
            .over(M)
            .times(
                FROM.times(SPREAD)
                    .minus(FROM.times(2).over(M.plus(2)))
                    .minus(above ? REST.times(HALF) : ZERO));
    Use slow = Use.of(1).at(M, M.plus(1)).times(FROM.over(M.plus(2)));
    // (m+1) times the recurrence makes e_{m+1} of e_m.
    Use exact = Use.of(0).times(above ? M.plus(1) : M.plus(1).negated());
    Inequality start =
        above
            ? Inequality.with(
                FROM.times(agreement(FROM.minus(1))).times(HALF),
                Use.of(1).at(M, FROM).times(FROM),
                Use.known(3).at(M, FROM.minus(1)))
            : Inequality.with(
                FROM.minus(1).times(HALF).times(agreement(FROM)),
                Use.of(1).at(M, FROM).times(HALF),
                Use.of(2).at(M, FROM).times(FROM.power(2)),
                Use.known(3).at(M, FROM));
    Inequality step =
        above
            ? Inequality.with(rest, slow, Use.of(1).times(half), exact, Use.known(3))
            : Inequality.with(rest, slow, Use.of(2).times(half.times(M)), exact, Use.known(3));
    return proof.apply(
        FAR,
        Rule.stating(
            above ? "the fall is hardly faster than 1/(2m)" : "nor hardly slower",
            claim,
            wrong,
            new InductiveInequality(M, start, carried, step)),
        recurrence,
        slowly,
        falling,
        positive);
  }
}
