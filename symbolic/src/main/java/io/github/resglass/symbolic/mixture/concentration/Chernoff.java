package io.github.resglass.symbolic.mixture.concentration;

import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.epsilon;
import static io.github.resglass.symbolic.mixture.Notation.gainOfLength;
import static io.github.resglass.symbolic.mixture.Notation.overLengths;
import static io.github.resglass.symbolic.mixture.Notation.z;
import static io.github.resglass.symbolic.mixture.concentration.Tails.COUNT;
import static io.github.resglass.symbolic.mixture.concentration.Tails.mass;
import static io.github.resglass.symbolic.mixture.moments.Agreement.agreement;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.EqualBases;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.MonotoneSequence;
import io.github.resglass.symbolic.mixture.Foundations;
import io.github.resglass.symbolic.mixture.MixtureWeights;
import io.github.resglass.symbolic.mixture.moments.MomentClaims;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.TermByTerm;
import java.util.Optional;

/** The exponential bound on the mass of the shortest lengths: weights at a smaller gain β/s. */
final class Chernoff {

  /** s ≥ 1. */
  private static final Symbol TILT = symbol("s");

  private static final Domain TILTED =
      Domain.EVERYWHERE.and(new Domain.Variable(TILT, false, Optional.of(ONE), false));

  private static final Domain NET = TILTED.integer(COUNT, 1).integer(P, COUNT).positive(BETA);
  private static final Expression DEPTH = P.minus(1);
  private static final Expression LESS = BETA.over(TILT);

  private final Proof proof;
  private final Foundations shared;
  private final MomentClaims.Results moments;

  private Chernoff(Proof proof, Foundations shared, MomentClaims.Results moments) {
    this.proof = proof;
    this.shared = shared;
    this.moments = moments;
  }

  /**
   * What was derived.
   *
   * @param tilted the bound for every s ≥ 1
   * @param best its least value
   */
  record Result(Fact tilted, Fact best) {}

  static Result derive(
      Proof proof, Foundations shared, MomentClaims.Results moments, Fact definition) {
    Chernoff chernoff = new Chernoff(proof, shared, moments);
    Fact tilted = chernoff.tilted(definition);
    return new Result(tilted, chernoff.best(tilted));
  }

  private Fact moment(Fact fact) {
    return proof.apply(fact.domain(), Cited.rule(moments.moments().claim().derivation(), fact));
  }

  /** Σ_r (C(p−1,r−1) β^r)² = z² = β² (1+β)^{2m} f_m. */
  private Fact total(Fact square) {
    var closed = shared.normalization();
    Fact series =
        proof.apply(
            closed.squareOfZ().domain(),
            Cited.rule(closed.claim().derivation(), closed.squareOfZ()));
    var agreement = moments.agreement();
    Fact agreeing =
        proof.apply(
            agreement.series().domain(),
            Cited.rule(agreement.claim().derivation(), agreement.series()));
    Expression sum = overLengths(gainOfLength(R).power(2));
    Expression value =
        BETA.power(2).times(ONE.plus(BETA).power(DEPTH.times(2))).times(agreement(DEPTH));
    return proof.apply(
        MixtureWeights.NET,
        Rule.stating(
            "put in the agreement",
            sum.equalTo(value),
            sum.equalTo(value.over(BETA)),
            Identity.from(
                Use.of(0).times(-1), Use.of(1), Use.of(2).at(M, DEPTH).times(BETA.power(2)))),
        square,
        series,
        agreeing);
  }

  /** f_m ≤ 1 and 1 ≤ (m+1) f_m. */
  private Fact[] agreementBounds() {
    Fact first = moment(moments.moments().bounds().first());
    Fact falling = moment(moments.moments().bounds().falling());
    Fact slowly = moment(moments.moments().bounds().slowly());
    Domain any = Domain.EVERYWHERE.integer(M, 0).positive(BETA);
    Fact chained =
        proof.apply(
            any,
            Rule.stating(
                "chain the inequalities",
                agreement(M).atMost(agreement(ZERO)),
                agreement(ZERO).atMost(agreement(M)),
                new MonotoneSequence(M, ONE, M.plus(1))),
            falling);
    Expression grown = M.plus(1).times(agreement(M));
    Fact chainedSlowly =
        proof.apply(
            any,
            Rule.stating(
                "chain the inequalities",
                agreement(ZERO).atMost(grown),
                grown.atMost(agreement(ZERO)),
                new MonotoneSequence(M, ONE, M.plus(1))),
            slowly);
    Fact most =
        proof.apply(
            any,
            Rule.stating(
                "put in",
                agreement(M).atMost(ONE),
                agreement(M).atMost(ZERO),
                Inequality.with(ZERO, Use.of(0), Use.of(1).times(-1))),
            chained,
            first);
    Fact least =
        proof.apply(
            any,
            Rule.stating(
                "put in",
                ONE.atMost(grown),
                ONE.atMost(agreement(M)),
                Inequality.with(ZERO, Use.of(0), Use.of(1))),
            chainedSlowly,
            first);
    return new Fact[] {most, least};
  }

  private Fact tilted(Fact definition) {
    var weights = shared.weights();
    var source = weights.claim().derivation();
    Fact weight = proof.apply(MixtureWeights.LENGTH, Cited.rule(source, weights.weight()));
    Fact positiveZ = proof.apply(MixtureWeights.NET, Cited.rule(source, weights.positiveZ()));
    Fact square = proof.apply(MixtureWeights.NET, Cited.rule(source, weights.squareOfZ()));
    Fact total = total(square);
    Fact[] agree = agreementBounds();
    Fact positive = moment(moments.moments().bounds().positive());
    Expression ratio = gainOfLength(R).over(z(P, BETA));
    Expression squares = sumOver(R, ONE, COUNT, epsilon(R).power(2));
    Fact under =
        proof.apply(
            NET,
            Rule.stating(
                "put in under the sum",
                squares.equalTo(sumOver(R, ONE, COUNT, ratio.power(2))),
                squares.equalTo(sumOver(R, ONE, COUNT, ratio)),
                IndexShift.by(0, Use.of(0).times(epsilon(R).plus(ratio)), Use.known(1))),
            weight,
            positiveZ);
    Fact tilts = tilts();
    Expression gains = sumOver(R, ONE, COUNT, gainOfLength(R).power(2));
    Expression raised =
        overLengths(TILT.power(COUNT.times(2)).times(gainOfLength(R).with(BETA, LESS).power(2)));
    Expression lowered =
        overLengths(TILT.power(COUNT.times(-2)).times(gainOfLength(R).with(BETA, LESS).power(2)));
    Fact compared =
        proof.apply(
            NET,
            Rule.stating(
                "a smaller gain favours short lengths",
                gains.atMost(raised),
                gains.atMost(lowered),
                new TermByTerm(
                    Inequality.with(
                        ZERO,
                        Use.of(0).times(gainOfLength(R).power(2).times(TILT.power(R.times(-2))))))),
            tilts);
    Expression power = TILT.power(COUNT.times(2).minus(2));
    Expression above = ONE.plus(LESS).power(DEPTH.times(2));
    Expression beneath = ONE.plus(BETA).power(DEPTH.times(2));
    Expression bound = P.times(power).times(above).over(beneath);
    Expression here = agreement(DEPTH);
    Expression there = agreement(DEPTH).with(BETA, LESS);
    Expression zz = z(P, BETA).power(2);
    Expression common = power.times(above).over(beneath.times(here));
    return proof.apply(
        NET,
        Rule.stating(
            "bound the agreement at both gains",
            mass(COUNT, BETA).atMost(bound),
            mass(COUNT, BETA).atMost(bound.over(P)),
            Inequality.with(
                ZERO,
                Use.of(0).times(-1),
                Use.of(1).times(-1),
                Use.of(2).times(zz.power(-1)),
                Use.of(3).at(BETA, LESS).times(TILT.power(COUNT.times(2)).over(zz).negated()),
                Use.of(3).times(common.times(there).over(zz)),
                Use.of(4).times(common.times(there).over(zz)),
                Use.of(5).at(M, DEPTH).at(BETA, LESS).times(common),
                Use.of(6).at(M, DEPTH).times(common),
                Use.known(7),
                Use.known(8).at(M, DEPTH),
                Use.known(8).at(M, DEPTH).at(BETA, LESS))),
        definition,
        under,
        compared,
        total,
        square,
        agree[0],
        agree[1],
        positiveZ,
        positive);
  }

  /** s^{2r} ≤ s^{2J} for r ≤ J. */
  private Fact tilts() {
    Domain step = TILTED.integer(R, 1);
    Expression here = TILT.power(R.times(2));
    Expression next = TILT.power(R.times(2).plus(2));
    Fact rising =
        proof.apply(
            step,
            Rule.stating(
                "a factor of at least one",
                here.atMost(next),
                next.atMost(here),
                Inequality.with(here.times(TILT.power(2).minus(1)))));
    return proof.apply(
        TILTED.integer(R, 1).integer(COUNT, R),
        Rule.stating(
            "chain the inequalities",
            here.atMost(TILT.power(COUNT.times(2))),
            TILT.power(COUNT.times(2)).atMost(here),
            new MonotoneSequence(R, R, COUNT)),
        rising);
  }

  /** s = βd/a with a = J − 1 and d = m − a, for which β/s = a/d. */
  private Fact best(Fact tilted) {
    Domain inside =
        Domain.EVERYWHERE
            .integer(COUNT, 2)
            .positive(BETA)
            .integer(P, ONE.plus(COUNT.times(ONE.plus(BETA)).over(BETA)));
    Expression a = COUNT.minus(1);
    Expression d = P.minus(COUNT);
    Expression tilt = BETA.times(d).over(a);
    Expression written = ONE.plus(a.over(d));
    Expression quotient = DEPTH.over(d);
    Expression exponent = DEPTH.times(2);
    Fact bases =
        proof.apply(
            Domain.EVERYWHERE.integer(COUNT, 2).integer(P, COUNT.plus(1)),
            Rule.stating(
                "write the base as a quotient",
                written.power(exponent).equalTo(new Power(quotient, exponent)),
                written.power(exponent).equalTo(new Power(quotient.negated(), exponent)),
                EqualBases.from()));
    Expression first = DEPTH.times(BETA).over(a.times(ONE.plus(BETA)));
    Expression second = DEPTH.over(d.times(ONE.plus(BETA)));
    Expression value = P.times(first.power(a.times(2))).times(second.power(d.times(2)));
    Expression wrong = P.times(first.power(a.times(2))).times(second.power(d));
    Expression factor = P.times(tilt.power(a.times(2))).over(ONE.plus(BETA).power(exponent));
    return proof.apply(
        inside,
        Rule.stating(
            "choose the tilt that centres the law at J",
            mass(COUNT, BETA).atMost(value),
            mass(COUNT, BETA).atMost(wrong),
            Inequality.with(ZERO, Use.of(0).at(TILT, tilt), Use.of(1).times(factor.negated()))),
        tilted,
        bases);
  }
}
