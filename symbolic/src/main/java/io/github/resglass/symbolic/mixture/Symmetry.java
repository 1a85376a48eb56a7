package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.mixture.MixtureWeights.LENGTH;
import static io.github.resglass.symbolic.mixture.MixtureWeights.NET;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.epsilon;
import static io.github.resglass.symbolic.mixture.Notation.gainOfLength;
import static io.github.resglass.symbolic.mixture.Notation.overLengths;
import static io.github.resglass.symbolic.mixture.Notation.z;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.summation.Reversal;
import java.util.List;

/** ε_r(β) = ε_{p+1−r}(1/β): a strong skip is a weak one seen from the other end. */
public final class Symmetry {

  private static final Expression INVERSE = BETA.power(-1);
  private static final Expression MIRRORED = P.plus(1).minus(R);

  /** z(1/β) / z(β). */
  private static final Expression RATIO = BETA.power(P.plus(1).negated());

  private Symmetry() {}

  /**
   * The claim and what others cite of it.
   *
   * @param mirrored ε_r(β) = ε_{p+1−r}(1/β)
   */
  public record Result(Claim claim, Fact mirrored) {}

  static Result derive(MixtureWeights.Result weights) {
    Proof proof = new Proof("symmetry");
    Derivation source = weights.claim().derivation();
    Fact square = proof.apply(NET, Cited.rule(source, weights.squareOfZ()));
    Fact positive = proof.apply(NET, Cited.rule(source, weights.positiveZ()));
    Fact weight = proof.apply(LENGTH, Cited.rule(source, weights.weight()));
    Law law = Law.BINOMIAL_SYMMETRY.at(P.minus(1), R.minus(1));
    Fact binomials =
        proof.apply(
            LENGTH,
            Rule.stating(
                "symmetry of the binomial",
                law.formula(),
                binomial(P.minus(1), R.minus(1)).equalTo(binomial(P.minus(1), P.minus(R).plus(1))),
                law));
    Fact normalisation = normalisation(proof, square, positive, binomials);
    Expression left = epsilon(R);
    Expression right = epsilon(MIRRORED, P, INVERSE);
    Expression zz = z(P, BETA).times(z(P, INVERSE));
    Expression mirroredBinomial = binomial(P.minus(1), P.minus(R));
    Fact conclusion =
        proof.apply(
            LENGTH,
            Rule.stating(
                "compare the weights",
                left.equalTo(right),
                left.equalTo(epsilon(P.minus(R), P, INVERSE)),
                Identity.from(
                    Use.of(0),
                    Use.of(0).at(R, MIRRORED).at(BETA, INVERSE).times(-1),
                    Use.of(1).times(BETA.power(R).over(z(P, BETA))),
                    Use.of(2).times(mirroredBinomial.times(BETA.power(R)).over(zz)),
                    Use.known(3),
                    Use.known(3).at(BETA, INVERSE))),
            weight,
            binomials,
            normalisation,
            positive);
    return new Result(
        new Claim(
            "symmetry",
            "Weights under β → 1/β",
            Statement.of(conclusion.formula())
                .and(", because ")
                .and(normalisation.formula())
                .and("."),
            "this project",
            Statement.domain(conclusion.domain()),
            List.of("equation-16"),
            proof.derivation()),
        conclusion);
  }

  /** z(1/β) = β^{−(p+1)} z(β). */
  private static Fact normalisation(Proof proof, Fact square, Fact positive, Fact binomials) {
    Expression inverted = gainOfLength(R).with(BETA, INVERSE);
    Expression mirrored = binomial(P.minus(1), R.minus(1)).times(BETA.power(R.minus(P).minus(1)));
    Expression other = binomial(P.minus(1), P.minus(R));
    Expression both = binomial(P.minus(1), R.minus(1)).plus(other);
    Fact reversed =
        proof.apply(
            NET,
            Rule.stating(
                "sum from the other end",
                overLengths(inverted.power(2)).equalTo(overLengths(mirrored.power(2))),
                overLengths(inverted.power(2)).equalTo(overLengths(mirrored.times(BETA).power(2))),
                new Reversal(List.of(Use.of(0).times(both.times(BETA.power(R.times(-2))))))),
            binomials);
    Expression left = z(P, INVERSE);
    Expression right = RATIO.times(z(P, BETA));
    Fact squares =
        proof.apply(
            NET,
            Rule.stating(
                "take the power in front",
                left.power(2).equalTo(right.power(2)),
                left.power(2).equalTo(right.times(BETA).power(2)),
                Identity.from(
                    Use.of(0).at(BETA, INVERSE),
                    Use.of(1),
                    Use.of(0).times(RATIO.power(2).negated()))),
            square,
            reversed);
    return proof.apply(
        NET,
        Rule.stating(
            "positive numbers with one square are equal",
            left.equalTo(right),
            left.equalTo(right.negated()),
            Identity.from(
                Use.of(0).times(left.plus(right).power(-1)),
                Use.known(1),
                Use.known(1).at(BETA, INVERSE))),
        squares,
        positive);
  }
}
