package io.github.resglass.symbolic.mixture.mode;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.mixture.MixtureWeights.LENGTH;
import static io.github.resglass.symbolic.mixture.MixtureWeights.NET;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.epsilon;
import static io.github.resglass.symbolic.mixture.Notation.gainOfLength;
import static io.github.resglass.symbolic.mixture.Notation.z;

import io.github.resglass.symbolic.argument.Unimodality;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.MixtureWeights;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Definition;
import java.util.List;

/** Theorem 1: where ε_r is largest, exactly, with its tie, and in the limit. */
public final class Mode {

  /** 1 ≤ r < p, so that r + 1 is a length as well. */
  static final Domain STEP = Domain.EVERYWHERE.integer(R, 1).integer(P, R.plus(1)).positive(BETA);

  private static final Expression SHARE = BETA.over(ONE.plus(BETA));
  public static final Expression CROSSING = BETA.times(P).over(ONE.plus(BETA));
  public static final Call MODE = call("M", BETA, P);

  /** (ε_{r+1} − ε_r) / (crossing − r). */
  private static final Expression FACTOR = epsilon(R).times(ONE.plus(BETA)).over(R);

  private Mode() {}

  /**
   * The claim and what others cite of it.
   *
   * @param ratio ε_{r+1} = ε_r (p−r) β / r
   * @param positive ε_r > 0
   * @param mode M = ⌊1 + βp/(1+β)⌋
   */
  public record Result(Claim claim, Fact ratio, Fact positive, Fact mode) {}

  static Result derive(MixtureWeights.Result weights) {
    Proof proof = new Proof("theorem-1");
    Derivation source = weights.claim().derivation();
    Fact weight = proof.apply(LENGTH, Cited.rule(source, weights.weight()));
    Fact positiveZ = proof.apply(NET, Cited.rule(source, weights.positiveZ()));
    Fact ratio = ratio(proof, weight, positiveZ);
    Fact positive = positive(proof, weight, positiveZ);
    Fact difference = difference(proof, ratio);
    Fact tie = tie(proof, difference, positive);
    Fact mode =
        proof.apply(
            NET,
            Rule.stating(
                "name the mode",
                MODE.equalTo(call(Call.FLOOR, CROSSING.plus(1))),
                MODE.equalTo(call(Call.FLOOR, CROSSING.plus(R))),
                new Definition()));
    Fact largest = largest(proof, difference, positive, mode);
    Fact limit =
        new ModeLimit(proof, NET, mode, MODE, CROSSING, P, P)
            .derive(SHARE, ONE.over(ONE.plus(BETA)));
    Statement statement =
        Statement.words("The largest weight is that of length ")
            .and(mode.formula())
            .and(": ")
            .and(largest.formula())
            .and(" for 1 ≤ r ≤ p. Neighbours are tied exactly when the whole number is hit: ")
            .and(tie.formula())
            .and(" for 1 ≤ r < p. As p → ∞, ")
            .and(limit.formula())
            .and(", at a distance of at most 1/p.");
    Claim claim =
        new Claim(
            "theorem-1",
            "Where the weight is largest",
            statement,
            "arXiv:1611.02525, Theorem 1 and equation 17; the exact mode and its tie: this project",
            Statement.domain(LENGTH),
            List.of("equation-16"),
            proof.derivation());
    return new Result(claim, ratio, positive, mode);
  }

  private static Fact ratio(Proof proof, Fact weight, Fact positiveZ) {
    Expression step = P.minus(R).times(BETA).over(R);
    return proof.apply(
        STEP,
        Rule.stating(
            "divide neighbouring binomials",
            epsilon(R.plus(1)).equalTo(epsilon(R).times(step)),
            epsilon(R.plus(1)).equalTo(epsilon(R).times(P.minus(R).plus(1)).times(BETA).over(R)),
            Identity.from(
                Use.of(0).at(R, R.plus(1)), Use.of(0).times(step.negated()), Use.known(1))),
        weight,
        positiveZ);
  }

  private static Fact positive(Proof proof, Fact weight, Fact positiveZ) {
    return proof.apply(
        LENGTH,
        Rule.stating(
            "all factors are positive",
            epsilon(R).greaterThan(ZERO),
            epsilon(R).lessThan(ZERO),
            Inequality.with(gainOfLength(R).over(z(P, BETA)), Use.of(0), Use.known(1))),
        weight,
        positiveZ);
  }

  private static Fact difference(Proof proof, Fact ratio) {
    return proof.apply(
        STEP,
        Rule.stating(
            "factor the difference",
            epsilon(R.plus(1)).minus(epsilon(R)).equalTo(FACTOR.times(CROSSING.minus(R))),
            epsilon(R.plus(1)).minus(epsilon(R)).equalTo(FACTOR.times(R.minus(CROSSING))),
            Identity.from(Use.of(0))),
        ratio);
  }

  private static Fact tie(Proof proof, Fact difference, Fact positive) {
    return proof.apply(
        STEP,
        Rule.stating(
            "a product is zero only if a factor is",
            Connective.equivalent(epsilon(R.plus(1)).equalTo(epsilon(R)), CROSSING.equalTo(R)),
            Connective.equivalent(
                epsilon(R.plus(1)).equalTo(epsilon(R)), CROSSING.equalTo(R.plus(1))),
            Equivalence.by(FACTOR, Use.of(0), Use.known(1))),
        difference,
        positive);
  }

  private static Fact largest(Proof proof, Fact difference, Fact positive, Fact mode) {
    return proof.apply(
        LENGTH,
        Rule.stating(
            "rising below the crossing, falling above",
            epsilon(R).atMost(epsilon(MODE)),
            epsilon(R).atMost(epsilon(MODE.plus(1))),
            new Unimodality(R, P, FACTOR, CROSSING, List.of(Use.of(0), Use.known(1)))),
        difference,
        positive,
        mode);
  }
}
