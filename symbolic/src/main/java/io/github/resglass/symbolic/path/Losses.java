package io.github.resglass.symbolic.path;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.path.Notation.ONE;
import static io.github.resglass.symbolic.path.Notation.ZERO;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expectation.GaussianIntegral;
import io.github.resglass.symbolic.expectation.Mean;
import io.github.resglass.symbolic.expectation.Moments;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Cited;
import java.util.List;

/** Equations 3 and 15, lemma 3: hinge and modulus, exactly for a Gaussian output, and modelled. */
final class Losses {

  private static final Symbol X = symbol("X");
  private static final Symbol SWITCH = symbol("B");
  private static final Symbol SCALE = symbol("s");
  private static final Symbol MEAN = symbol("m");
  private static final Symbol OUTPUT = symbol("Y");
  private static final Symbol OPEN = symbol("q");
  private static final Domain SHIFTED = Domain.EVERYWHERE.real(MEAN).positive(SCALE);
  private static final Domain CENTRED = Domain.EVERYWHERE.positive(SCALE);

  private Losses() {}

  /** The claim, and both losses for a centred output. */
  record Result(Claim claim, Fact hinge, Fact modulus) {}

  private static Expression hinge(Expression mean) {
    return Mean.normal(call(Call.MAXIMUM, ZERO, mean.minus(SCALE.times(X))), X);
  }

  private static Expression modulus(Expression mean) {
    return Mean.normal(call(Call.ABSOLUTE, mean.minus(SCALE.times(X))), X);
  }

  /** m Φ(x) + s φ(x). */
  private static Expression antiderivative(Expression mean, Expression x) {
    return mean.times(call(Call.NORMAL_DISTRIBUTION, x))
        .plus(SCALE.times(call(Call.NORMAL_DENSITY, x)));
  }

  static Result gaussian() {
    Proof proof = new Proof("gaussian-loss");
    Expression kink = MEAN.over(SCALE);
    Expression primitive = antiderivative(MEAN, X);
    Expression value = antiderivative(MEAN, kink);
    Fact hinge =
        proof.apply(
            SHIFTED,
            Rule.stating(
                "integrate up to the kink",
                hinge(MEAN).equalTo(value),
                hinge(MEAN).equalTo(value.minus(MEAN)),
                new GaussianIntegral(kink, primitive, ZERO)));
    Fact modulus =
        proof.apply(
            SHIFTED,
            Rule.stating(
                "integrate on both sides of the kink",
                modulus(MEAN).equalTo(value.times(2).minus(MEAN)),
                modulus(MEAN).equalTo(value.times(2)),
                new GaussianIntegral(kink, primitive, primitive.negated())));
    Expression centred = antiderivative(ONE, SCALE.power(-1));
    Fact centredHinge =
        proof.apply(
            CENTRED,
            Rule.stating(
                "a centred output",
                hinge(ONE).equalTo(centred),
                hinge(ONE).equalTo(centred.times(2)),
                Identity.from(Use.of(0).at(MEAN, ONE))),
            hinge);
    Fact centredModulus =
        proof.apply(
            CENTRED,
            Rule.stating(
                "a centred output",
                modulus(ONE).equalTo(centred.times(2).minus(1)),
                modulus(ONE).equalTo(centred.times(2).plus(1)),
                Identity.from(Use.of(0).at(MEAN, ONE))),
            modulus);
    Statement statement =
        Statement.words("For an output Y with 1 − Y = m − sX, X standard normal, ")
            .and(hinge.formula())
            .and(" and ")
            .and(modulus.formula())
            .and("; for m = 1, ")
            .and(centredHinge.formula())
            .and(" and ")
            .and(centredModulus.formula())
            .and(".");
    Claim claim =
        new Claim(
            "gaussian-loss",
            "Hinge and absolute loss of a Gaussian output",
            statement,
            "this project, for equation 3 of arXiv:1611.02525",
            Statement.domain(SHIFTED),
            List.of(),
            proof.derivation());
    return new Result(claim, centredHinge, centredModulus);
  }

  /** Lemma 3 with its model: a switch that is independent of the output. */
  static Claim switches(Result exact) {
    Proof proof = new Proof("lemma-3");
    Domain model = Domain.EVERYWHERE.real(OUTPUT).positive(OPEN);
    Expression margin = ONE.minus(OUTPUT);
    Expression hinge = Mean.gates(SWITCH.times(margin), OPEN, SWITCH);
    Fact hingeModel =
        proof.apply(
            model,
            Rule.stating(
                "a switch for the hinge",
                hinge.equalTo(OPEN.minus(OPEN.times(OUTPUT))),
                hinge.equalTo(OPEN.plus(OPEN.times(OUTPUT))),
                Moments.with()));
    Expression sign = SWITCH.times(2).minus(1);
    Expression twice = OPEN.times(2).minus(1);
    Expression modulus = Mean.gates(sign.times(margin), OPEN, SWITCH);
    Fact modulusModel =
        proof.apply(
            model,
            Rule.stating(
                "a sign for the modulus",
                modulus.equalTo(twice.minus(twice.times(OUTPUT))),
                modulus.equalTo(twice.plus(twice.times(OUTPUT))),
                Moments.with()));
    Fact exactHinge = proof.apply(CENTRED, Cited.rule(exact.claim().derivation(), exact.hinge()));
    Fact exactModulus =
        proof.apply(CENTRED, Cited.rule(exact.claim().derivation(), exact.modulus()));
    Expression probability = call(Call.NORMAL_DISTRIBUTION, SCALE.power(-1));
    Expression gap = SCALE.times(call(Call.NORMAL_DENSITY, SCALE.power(-1)));
    Fact hingeGap = gap(proof, exactHinge, hinge(ONE), SWITCH, probability, probability, gap);
    Fact modulusGap =
        gap(
            proof,
            exactModulus,
            modulus(ONE),
            sign,
            probability,
            probability.times(2).minus(1),
            gap.times(2));
    Statement statement =
        Statement.words("If the hinge is a switch B, open with probability q and independent of ")
            .and("Y, and the modulus a sign 2B − 1, then ")
            .and(hingeModel.formula())
            .and(" and ")
            .and(modulusModel.formula())
            .and(": both losses are C_1 + C_2 Y, hence [15] for Y the mixture. The switch is in ")
            .and("truth a function of Y. For a centred Gaussian Y of variance s² and the switch's ")
            .and("own probability q = Φ(1/s), the model is too low: ")
            .and(hingeGap.formula())
            .and(" and ")
            .and(modulusGap.formula())
            .and(", by sφ(1/s) and 2sφ(1/s).");
    return new Claim(
        "lemma-3",
        "Losses as constants plus the mixture",
        statement,
        "arXiv:1611.02525, lemma 3 and equation 15; the gap: this project",
        Statement.domain(model).and(", q ≤ 1, B independent of Y, ").and(SCALE.greaterThan(ZERO)),
        List.of("gaussian-loss"),
        proof.derivation());
  }

  /** The model is lower than the exact loss by what is left of it. */
  private static Fact gap(
      Proof proof,
      Fact exact,
      Expression loss,
      Expression factor,
      Expression probability,
      Expression value,
      Expression remainder) {
    Expression margin = ONE.minus(SCALE.times(X));
    Expression model = Mean.normal(Mean.gates(factor.times(margin), probability, SWITCH), X);
    Fact average =
        proof.apply(
            CENTRED,
            Rule.stating(
                "average the model",
                model.equalTo(value),
                model.equalTo(value.times(2)),
                Moments.with()));
    return proof.apply(
        CENTRED,
        Rule.stating(
            "what the model misses is positive",
            model.lessThan(loss),
            loss.lessThan(model),
            Inequality.with(remainder, Use.of(0), Use.of(1).times(-1))),
        exact,
        average);
  }
}
