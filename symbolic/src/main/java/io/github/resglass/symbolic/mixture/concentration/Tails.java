package io.github.resglass.symbolic.mixture.concentration;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.epsilon;
import static io.github.resglass.symbolic.mixture.Notation.overLengths;
import static io.github.resglass.symbolic.mixture.moments.Agreement.SHARE;

import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.Foundations;
import io.github.resglass.symbolic.mixture.moments.MomentClaims;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.TermByTerm;
import java.util.List;
import java.util.Optional;

/**
 * Theorem 2 for every depth: the mass of the J shortest lengths is at most mq(1−q)/(mq−J+1)², and
 * at most p exp(−2m KL((J−1)/m ‖ q)); the longest ones mirror it.
 */
final class Tails {

  /** How many of the shortest lengths. */
  static final Symbol COUNT = symbol("J");

  /** α/(1−α) of a fraction α of the depth. */
  private static final Symbol ODDS = symbol("A");

  /** J ≥ 1, mq ≥ J. */
  static final Domain BEYOND =
      Domain.EVERYWHERE
          .integer(COUNT, 1)
          .positive(BETA)
          .integer(P, ONE.plus(COUNT.times(ONE.plus(BETA)).over(BETA)));

  private static final Expression DEPTH = P.minus(1);

  /** mq(1−q). */
  private static final Expression VARIANCE = DEPTH.times(SHARE).over(ONE.plus(BETA));

  /** mq − J + 1. */
  private static final Expression DISTANCE = DEPTH.times(SHARE).minus(COUNT).plus(1);

  private Tails() {}

  /** Σ_{r≤J} ε_r². */
  static Call mass(Expression count, Expression beta) {
    return call("S", count, beta, P);
  }

  static Claim derive(Foundations shared, MomentClaims.Results moments) {
    Proof proof = new Proof("theorem-2");
    var source = moments.moments();
    Fact spread =
        proof.apply(
            source.spread().domain(), Cited.rule(source.claim().derivation(), source.spread()));
    Fact most =
        proof.apply(
            source.agreeing().most().domain(),
            Cited.rule(source.claim().derivation(), source.agreeing().most()));
    Domain anyCount = Domain.EVERYWHERE.integer(COUNT, 1).integer(P, COUNT).positive(BETA);
    Expression shortest = sumOver(R, ONE, COUNT, epsilon(R).power(2));
    Fact definition =
        proof.apply(
            anyCount,
            Rule.stating(
                "define the mass of the shortest lengths",
                mass(COUNT, BETA).equalTo(shortest),
                mass(COUNT, BETA).equalTo(shortest.plus(epsilon(R))),
                new Definition()));
    Fact notNegative =
        proof.apply(
            anyCount,
            Rule.stating(
                "a sum of squares",
                mass(COUNT, BETA).atLeast(ZERO),
                mass(COUNT, BETA).atMost(ZERO),
                Inequality.with(shortest, Use.of(0))),
            definition);
    Fact chebyshev = chebyshev(proof, spread, most, definition);
    Chernoff.Result chernoff = Chernoff.derive(proof, shared, moments, definition);
    Fact mirrored = mirrored(proof, shared, definition);
    Fact limit = limit(proof, chebyshev, notNegative);
    Statement statement =
        Statement.words("Let ")
            .and(definition.formula())
            .and(", m = p − 1 and q = β/(1+β). For J ≤ mq, ")
            .and(chebyshev.formula())
            .and(". For every s ≥ 1 and J ≤ p, ")
            .and(chernoff.tilted().formula())
            .and("; where 2 ≤ J ≤ mq, s = βd/a with a = J − 1, d = m − a makes this ")
            .and(chernoff.best().formula())
            .and(", that is p exp(−2m KL(a/m ‖ q)). The J longest lengths mirror this: ")
            .and(mirrored.formula())
            .and(". Hence ")
            .and(limit.formula())
            .and(" as p → ∞ for α = A/(1+A) < q, at a rate of at least 1/p, and the same above q:")
            .and(" [18].");
    return new Claim(
        "theorem-2",
        "The weight concentrates around the mode",
        statement,
        "arXiv:1611.02525, Theorem 2 and equation 18; the bounds for every depth: this project",
        Statement.domain(anyCount.positive(ODDS)),
        List.of("equation-16", "normalization", "symmetry", "binomial-agreement", "length-moments"),
        proof.derivation());
  }

  /** Chebyshev's inequality around 1 + mq. */
  private static Fact chebyshev(Proof proof, Fact spread, Fact most, Fact definition) {
    Expression centre = ONE.plus(DEPTH.times(SHARE));
    Expression near = sumOver(R, ONE, COUNT, DISTANCE.power(2).times(epsilon(R).power(2)));
    Expression all = overLengths(R.minus(centre).power(2).times(epsilon(R).power(2)));
    Expression rest =
        epsilon(R).power(2).times(COUNT.minus(R)).times(DISTANCE.times(2).plus(COUNT.minus(R)));
    Fact termByTerm =
        proof.apply(
            BEYOND,
            Rule.stating(
                "short lengths are far from the mean",
                near.atMost(all),
                all.atMost(near),
                new TermByTerm(Inequality.with(rest))));
    Expression inverse = DISTANCE.power(-2);
    return proof.apply(
        BEYOND,
        Rule.stating(
            "divide by the square of the distance",
            mass(COUNT, BETA).atMost(VARIANCE.times(inverse)),
            mass(COUNT, BETA).atMost(VARIANCE.times(inverse).over(P)),
            Inequality.with(
                ZERO,
                Use.of(0).times(-1),
                Use.of(1).times(inverse),
                Use.of(2).times(inverse.negated()),
                Use.of(3).at(M, DEPTH).times(VARIANCE.times(inverse)))),
        definition,
        termByTerm,
        spread,
        most);
  }

  /** Σ_{j≤J} ε_{p+1−j}(β)² = Σ_{r≤J} ε_r(1/β)². */
  private static Fact mirrored(Proof proof, Foundations shared, Fact definition) {
    var symmetry = shared.symmetry();
    Fact mirror =
        proof.apply(
            symmetry.mirrored().domain(),
            Cited.rule(symmetry.claim().derivation(), symmetry.mirrored()));
    Expression inverse = BETA.power(-1);
    Expression far = epsilon(P.plus(1).minus(R), P, BETA);
    Expression here = epsilon(R, P, inverse);
    Expression longest = sumOver(R, ONE, COUNT, far.power(2));
    Expression flipped = sumOver(R, ONE, COUNT, here.power(2));
    Domain domain = definition.domain();
    Fact termByTerm =
        proof.apply(
            domain,
            Rule.stating(
                "symmetry of the weights",
                longest.equalTo(flipped),
                longest.equalTo(sumOver(R, ONE, COUNT, epsilon(R).power(2))),
                IndexShift.by(0, Use.of(0).at(BETA, inverse).times(far.plus(here).negated()))),
            mirror);
    return proof.apply(
        domain,
        Rule.stating(
            "put in",
            longest.equalTo(mass(COUNT, inverse)),
            longest.equalTo(mass(COUNT, BETA)),
            Identity.from(Use.of(0), Use.of(1).at(BETA, inverse).times(-1))),
        termByTerm,
        definition);
  }

  /** The mass of the lengths up to αp vanishes for α < q. */
  private static Fact limit(Proof proof, Fact chebyshev, Fact notNegative) {
    Expression alpha = ODDS.over(ONE.plus(ODDS));
    Expression gap = BETA.minus(ODDS).over(ONE.plus(ODDS).times(ONE.plus(BETA)));
    Domain deep =
        Domain.EVERYWHERE
            .positive(ODDS)
            .and(new Domain.Variable(BETA, false, Optional.of(ODDS), true))
            .integer(P, alpha.power(-1).plus(SHARE.over(gap)));
    Expression place = alpha.times(P);
    Expression floor = call(Call.FLOOR, place);
    Law largest = Law.FLOOR_LARGEST.at(place).with(symbol("k"), ONE);
    Fact positive =
        proof.apply(
            deep,
            Rule.stating(
                "a whole number below",
                largest.formula(),
                Law.FLOOR_LARGEST.at(place).with(symbol("k"), P).formula(),
                largest));
    Law below = Law.FLOOR_BELOW.at(place);
    Fact notAbove =
        proof.apply(
            deep,
            Rule.stating(
                "a floor is not above",
                below.formula(),
                Law.FLOOR_BELOW.at(place.minus(1)).formula(),
                below));
    Expression needed = ONE.plus(floor.times(ONE.plus(BETA)).over(BETA));
    Fact deepEnough =
        proof.apply(
            deep,
            Rule.stating(
                "the fraction is below the mean",
                needed.atMost(P),
                P.atMost(needed),
                Inequality.with(
                    P.times(gap).over(SHARE).minus(1),
                    Use.of(0).at(BETA, BETA).times(SHARE.power(-1)))),
            notAbove);
    Fact lengths =
        proof.apply(
            deep,
            Rule.stating(
                "the fraction is below the depth",
                floor.atMost(P),
                P.atMost(floor),
                Inequality.with(P.minus(place), Use.of(0).at(BETA, BETA))),
            notAbove);
    Expression distance = DISTANCE.with(COUNT, floor);
    Fact apart =
        proof.apply(
            deep,
            Rule.stating(
                "at a distance that grows with the depth",
                P.times(gap).atMost(distance),
                distance.atMost(P.times(gap)),
                Inequality.with(ONE.minus(SHARE), Use.of(0).at(BETA, BETA))),
            notAbove);
    Fact distant =
        proof.apply(
            deep,
            Rule.stating(
                "chain the inequalities",
                distance.greaterThan(ZERO),
                distance.lessThan(ZERO),
                Inequality.with(P.times(gap), Use.of(0))),
            apart);
    Expression unit = SHARE.over(ONE.plus(BETA));
    Expression bound = unit.over(P.times(gap.power(2)));
    Expression both = P.times(gap).power(2).times(distance.power(2));
    Expression here = mass(floor, BETA);
    Fact upper =
        proof.apply(
            deep,
            Rule.stating(
                "put in the distance",
                here.atMost(bound),
                here.atMost(bound.over(P)),
                Inequality.with(
                    unit.over(P.times(gap).power(2)),
                    Use.of(0).at(COUNT, floor),
                    Use.of(1).times(DEPTH.times(unit).times(distance).over(both)),
                    Use.of(1).times(DEPTH.times(unit).times(P.times(gap)).over(both)))),
            chebyshev,
            apart,
            distant,
            positive,
            deepEnough);
    Fact lower =
        proof.apply(
            deep,
            Rule.stating(
                "a mass is not negative",
                ZERO.atMost(here),
                here.atMost(ZERO),
                Inequality.with(ZERO, Use.of(0).at(COUNT, floor))),
            notNegative,
            positive,
            lengths);
    return proof.apply(
        deep,
        Rule.stating("squeeze", here.tendsTo(ZERO), here.tendsTo(ONE), new Squeeze(P)),
        lower,
        upper);
  }
}
