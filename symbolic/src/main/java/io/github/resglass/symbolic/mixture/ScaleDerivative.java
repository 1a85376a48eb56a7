package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.mixture.MixtureWeights.LENGTH;
import static io.github.resglass.symbolic.mixture.MixtureWeights.NET;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.epsilon;
import static io.github.resglass.symbolic.mixture.Notation.gainOfLength;
import static io.github.resglass.symbolic.mixture.Notation.overLengths;
import static io.github.resglass.symbolic.mixture.Notation.z;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Rule.Proposal;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.summation.IndexShift;
import java.util.List;

/** Equation 19: how the weights answer to the scale C of the layers' weights. */
final class ScaleDerivative {

  private static final Symbol S = symbol("s");
  private static final Symbol SCALE = symbol("C");

  /** ρ n / √Λ, whatever it is. */
  private static final Symbol RATIO = symbol("h");

  /** β = h C. */
  private static final Expression GAIN = RATIO.times(SCALE);

  /** Whole numbers first: nothing may be bounded by C, which varies. */
  private static final Domain SCALED =
      Domain.EVERYWHERE.integer(R, 1).integer(P, R).positive(RATIO).positive(SCALE);

  private static final Expression WEIGHT = epsilon(R, P, GAIN);

  /** e_r = C(p−1, r−1) β^r, the weight before it is normalised. */
  private static final Call TOTAL = call("e", R, BETA, P);

  private static final Expression SQUARES = overLengths(gainOfLength(R).power(2));

  private ScaleDerivative() {}

  static Claim derive(MixtureWeights.Result weights) {
    Proof proof = new Proof("equation-19");
    Derivation source = weights.claim().derivation();
    Fact weight = proof.apply(LENGTH, Cited.rule(source, weights.weight()));
    Fact root = proof.apply(NET, Cited.rule(source, weights.root()));
    Fact positive = proof.apply(NET, Cited.rule(source, weights.positiveZ()));
    Fact unit = proof.apply(NET, Cited.rule(source, weights.unitSum()));
    Fact fixed = withFixedNormalisation(proof);
    Fact mean = meanLength(proof, weight, root, positive);
    Fact full = normalised(proof, weight, root, positive, mean);
    Fact below = below(proof, full, weight, positive, unit);
    Statement statement =
        Statement.words("[19] gives length r the factor r, as if ")
            .and(((Relation) full.formula()).left())
            .and(" were ")
            .and(R.times(WEIGHT).over(SCALE))
            .and(". That is so for the weights before they are normalised: ")
            .and(fixed.formula())
            .and(" with ")
            .and(TOTAL.equalTo(gainOfLength(R)))
            .and(". The normalisation depends on C as well, and ")
            .and(full.formula())
            .and(", which is always less: ")
            .and(below.formula())
            .and(".");
    return new Claim(
        "equation-19",
        "Weights under a change of scale",
        statement,
        "arXiv:1611.02525, equation 19, where the factor 1/C is missing; the derivative of the"
            + " normalised weights: this project",
        Statement.domain(SCALED)
            .and(", ")
            .and(BETA.equalTo(GAIN))
            .and(", ")
            .and(RATIO.equalTo(symbol("rho").times(symbol("n")).over(sqrt(symbol("Lambda"))))),
        List.of("equation-16"),
        proof.derivation());
  }

  private static Expression scaled(Expression expression) {
    return expression.with(BETA, GAIN);
  }

  private static Fact differentiated(Proof proof, Fact function) {
    return proof.apply(
        SCALED,
        new Rule(
            "differentiate",
            premises -> differentiate(premises, ONE),
            premises -> differentiate(premises, SCALE)),
        function);
  }

  /** By our rules; the corrupted twin has a factor too many. */
  private static Proposal differentiate(List<Formula> premises, Expression factor) {
    Relation given = (Relation) premises.get(0);
    return Proposal.of(
        call(Call.DERIVATIVE, given.left(), SCALE)
            .equalTo(Derivative.of(given.right(), SCALE).times(factor)),
        new Differentiation(SCALE));
  }

  /** ∂e_r/∂C = r e_r / C. */
  private static Fact withFixedNormalisation(Proof proof) {
    Fact total =
        proof.apply(
            LENGTH,
            Rule.stating(
                "name the weight before it is normalised",
                TOTAL.equalTo(gainOfLength(R)),
                TOTAL.equalTo(gainOfLength(S)),
                new Definition()));
    Expression here = scaled(TOTAL);
    Fact written =
        proof.apply(
            SCALED,
            Rule.stating(
                "put in the scale",
                here.equalTo(scaled(gainOfLength(R))),
                here.equalTo(gainOfLength(R)),
                Identity.from(Use.of(0).at(BETA, GAIN))),
            total);
    Fact derivative = differentiated(proof, written);
    Expression left = call(Call.DERIVATIVE, here, SCALE);
    return proof.apply(
        SCALED,
        Rule.stating(
            "a power has its exponent for a factor",
            left.equalTo(R.times(here).over(SCALE)),
            left.equalTo(R.times(here)),
            Identity.from(Use.of(0), Use.of(1).times(R.over(SCALE).negated()))),
        derivative,
        written);
  }

  /** Σ s ε_s² = Σ s e_s² / z². */
  private static Fact meanLength(Proof proof, Fact weight, Fact root, Fact positive) {
    Expression value = gainOfLength(R).over(z(P, BETA));
    Expression left = overLengths(R.times(epsilon(R).power(2)));
    Expression right = overLengths(R.times(value.power(2)));
    Fact under =
        proof.apply(
            NET,
            Rule.stating(
                "put in under the sum",
                left.equalTo(right),
                left.equalTo(overLengths(value.power(2))),
                IndexShift.by(0, Use.of(0).times(R.times(epsilon(R).plus(value))), Use.known(1))),
            weight,
            positive);
    Expression above = overLengths(R.times(gainOfLength(R).power(2)));
    Expression rootValue = sqrt(SQUARES);
    Expression byRoot = above.over(rootValue.power(2));
    Expression bothRoots =
        above.times(z(P, BETA).plus(rootValue)).over(z(P, BETA).power(2).times(rootValue.power(2)));
    return proof.apply(
        NET,
        Rule.stating(
            "take the normalisation in front",
            left.equalTo(byRoot),
            left.equalTo(above.over(rootValue)),
            Identity.from(Use.of(0), Use.of(1).times(bothRoots.negated()), Use.known(2))),
        under,
        root,
        positive);
  }

  /** ∂ε_r/∂C = ε_r (r − Σ s ε_s²) / C. */
  private static Fact normalised(Proof proof, Fact weight, Fact root, Fact positive, Fact mean) {
    Expression total = scaled(gainOfLength(R));
    Expression zHere = z(P, GAIN);
    Expression rootHere = scaled(sqrt(SQUARES));
    Fact written =
        proof.apply(
            SCALED,
            Rule.stating(
                "put in the scale",
                WEIGHT.equalTo(total.over(rootHere)),
                WEIGHT.equalTo(total.over(rootHere.power(2))),
                Identity.from(
                    Use.of(0).at(BETA, GAIN),
                    Use.of(1).at(BETA, GAIN).times(total.over(zHere.times(rootHere)).negated()),
                    Use.known(2).at(BETA, GAIN))),
            weight,
            root,
            positive);
    Fact derivative = differentiated(proof, written);
    Expression left = call(Call.DERIVATIVE, WEIGHT, SCALE);
    return proof.apply(
        SCALED,
        Rule.stating(
            "the mean length is taken off",
            left.equalTo(WEIGHT.times(R.minus(meanLength())).over(SCALE)),
            left.equalTo(WEIGHT.times(R.plus(meanLength())).over(SCALE)),
            Identity.from(
                Use.of(0),
                Use.of(1).times(R.minus(meanLength()).over(SCALE).negated()),
                Use.of(2).at(BETA, GAIN).times(total.over(rootHere.times(SCALE))))),
        derivative,
        written,
        mean);
  }

  /** Σ_s s ε_s². */
  private static Expression meanLength() {
    return sumOver(S, ONE, P, S.times(epsilon(S, P, GAIN).power(2)));
  }

  private static Fact below(Proof proof, Fact full, Fact weight, Fact positive, Fact unit) {
    Fact positiveWeight =
        proof.apply(
            SCALED,
            Rule.stating(
                "all factors are positive",
                WEIGHT.greaterThan(ZERO),
                WEIGHT.lessThan(ZERO),
                Inequality.with(
                    scaled(gainOfLength(R)).over(z(P, GAIN)),
                    Use.of(0).at(BETA, GAIN),
                    Use.known(1).at(BETA, GAIN))),
            weight,
            positive);
    Expression beyondOne = sumOver(S, ONE, P, S.minus(1).times(epsilon(S, P, GAIN).power(2)));
    Fact mean =
        proof.apply(
            SCALED,
            Rule.stating(
                "every length is at least 1",
                meanLength().atLeast(ONE),
                meanLength().atMost(ONE),
                Inequality.with(beyondOne, Use.of(0).at(BETA, GAIN))),
            unit);
    Expression left = call(Call.DERIVATIVE, WEIGHT, SCALE);
    Expression paper = R.times(WEIGHT).over(SCALE);
    return proof.apply(
        SCALED,
        Rule.stating(
            "the mean length is positive",
            left.lessThan(paper),
            left.greaterThan(paper),
            Inequality.with(
                WEIGHT.over(SCALE),
                Use.of(0).times(-1),
                Use.of(1).times(WEIGHT.over(SCALE)),
                Use.known(2))),
        full,
        mean,
        positiveWeight);
  }
}
