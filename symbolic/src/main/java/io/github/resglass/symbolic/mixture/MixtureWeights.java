package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.T;
import static io.github.resglass.symbolic.mixture.Notation.Y;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.epsilon;
import static io.github.resglass.symbolic.mixture.Notation.gainOfLength;
import static io.github.resglass.symbolic.mixture.Notation.overLengths;
import static io.github.resglass.symbolic.mixture.Notation.pathPolynomial;
import static io.github.resglass.symbolic.mixture.Notation.z;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Rule.Proposal;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Coefficient;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.premise.PathSum;
import io.github.resglass.symbolic.summation.IndexShift;
import java.util.List;
import java.util.Optional;

/** Equation 16: ε_r = C(p−1, r−1) β^r / z, from the network itself. */
public final class MixtureWeights {

  /** For all depths p ≥ 1 and gains β > 0. */
  public static final Domain NET = Domain.EVERYWHERE.integer(P, 1).positive(BETA);

  /** The same with a length 1 ≤ r ≤ p. */
  public static final Domain LENGTH = Domain.EVERYWHERE.integer(R, 1).integer(P, R).positive(BETA);

  private MixtureWeights() {}

  /**
   * The claim and what others cite of it.
   *
   * @param root z = √Σ_r (C(p−1,r−1) β^r)²
   * @param squareOfZ z² = Σ_r (C(p−1,r−1) β^r)²
   * @param positiveZ z > 0
   * @param weight ε_r = C(p−1,r−1) β^r / z
   * @param unitSum Σ_r ε_r² = 1
   */
  public record Result(
      Claim claim, Fact root, Fact squareOfZ, Fact positiveZ, Fact weight, Fact unitSum) {}

  static Result derive() {
    Proof proof = new Proof("equation-16");
    Fact coefficient = coefficient(proof);
    Fact root = root(proof);
    Fact positive = positive(proof, root);
    Fact square = square(proof, root);
    Fact weight = weight(proof, coefficient, positive);
    Fact unit = unitSum(proof, weight, positive, square);
    Statement statement =
        Statement.words("The path of length ")
            .and(R)
            .and(" enters the mixture with weight ")
            .and(weight.formula())
            .and(", where ")
            .and(square.formula())
            .and("; hence ")
            .and(unit.formula())
            .and(".");
    Claim claim =
        new Claim(
            "equation-16",
            "Weights of the path lengths",
            statement,
            "arXiv:1611.02525, equations 14 to 16",
            Statement.domain(LENGTH),
            List.of(),
            proof.derivation());
    return new Result(claim, root, square, positive, weight, unit);
  }

  /** [t^r] G(t) = C(p−1, r−1) β^r. */
  private static Fact coefficient(Proof proof) {
    Fact paths = proof.apply(NET.positive(T), sumOverPaths());
    Fact binomialTheorem = BinomialTheorem.derive(proof);
    Expression fromZero =
        sumOver(
            K,
            ZERO,
            P.minus(1),
            binomial(P.minus(1), K).times(BETA.power(K.plus(1))).times(T.power(K.plus(1))));
    Expression fromOne = overLengths(gainOfLength(R).times(T.power(R)));
    Expression g = pathPolynomial(T, P);
    Fact expanded =
        proof.apply(
            NET.positive(T),
            Rule.stating(
                "expand by the binomial theorem",
                g.equalTo(fromZero),
                g.equalTo(fromZero.times(BETA)),
                Identity.from(
                    Use.of(0),
                    Use.of(1).at(M, P.minus(1)).at(Y, BETA.times(T)).times(BETA.times(T)))),
            paths,
            binomialTheorem);
    Fact shifted =
        proof.apply(
            NET.positive(T),
            Rule.stating(
                "count layers from one",
                fromZero.equalTo(fromOne),
                fromZero.equalTo(sumOver(R, ZERO, P.minus(1), gainOfLength(R).times(T.power(R)))),
                IndexShift.by(1)));
    Fact byLength =
        proof.apply(
            NET.positive(T),
            Rule.stating(
                "put in",
                g.equalTo(fromOne),
                g.equalTo(fromOne.negated()),
                Identity.from(Use.of(0), Use.of(1))),
            expanded,
            shifted);
    return proof.apply(
        LENGTH.positive(T),
        Rule.stating(
            "read off the coefficient",
            call(Call.COEFFICIENT, g, T, R).equalTo(gainOfLength(R)),
            call(Call.COEFFICIENT, g, T, R).equalTo(gainOfLength(R.plus(1))),
            new Coefficient()),
        byLength);
  }

  private static Rule sumOverPaths() {
    Architecture net = Architecture.residual(P, BETA);
    Expression written =
        call("layer", BETA)
            .times(Expression.symbol("skip").plus(call("layer", BETA)).power(P.minus(1)));
    Expression factor = ONE.plus(BETA.times(T));
    Expression value = BETA.times(T).times(factor.power(P.minus(1)));
    PathSum ground = new PathSum(net, P, T);
    return new Rule(
        "add up over the paths",
        none -> new Proposal(Optional.of(written), pathPolynomial(T, P).equalTo(value), ground),
        none ->
            new Proposal(
                Optional.of(written),
                pathPolynomial(T, P).equalTo(BETA.times(T).times(factor.power(P))),
                ground));
  }

  private static Expression squares() {
    return overLengths(gainOfLength(R).power(2));
  }

  private static Fact root(Proof proof) {
    return proof.apply(
        NET,
        Rule.stating(
            "define the normalisation",
            z(P, BETA).equalTo(sqrt(squares())),
            z(P, BETA).equalTo(sqrt(squares().times(T))),
            new Definition()));
  }

  private static Fact positive(Proof proof, Fact root) {
    return proof.apply(
        NET,
        Rule.stating(
            "a root of positive terms is positive",
            z(P, BETA).greaterThan(ZERO),
            z(P, BETA).lessThan(ZERO),
            Inequality.with(sqrt(squares()), Use.of(0))),
        root);
  }

  private static Fact square(Proof proof, Fact root) {
    Fact law =
        proof.apply(
            NET,
            Rule.stating(
                "square of a root",
                sqrt(squares()).power(2).equalTo(squares()),
                sqrt(squares()).power(2).equalTo(squares().negated()),
                Law.SQUARE_OF_ROOT.at(squares())));
    Expression root0 = sqrt(squares());
    return proof.apply(
        NET,
        Rule.stating(
            "square both sides",
            z(P, BETA).power(2).equalTo(squares()),
            z(P, BETA).power(2).equalTo(squares().times(2)),
            Identity.from(Use.of(0).times(z(P, BETA).plus(root0)), Use.of(1))),
        root,
        law);
  }

  private static Fact weight(Proof proof, Fact coefficient, Fact positive) {
    Expression byDefinition = call(Call.COEFFICIENT, pathPolynomial(T, P), T, R).over(z(P, BETA));
    Fact definition =
        proof.apply(
            LENGTH,
            Rule.stating(
                "define the weights",
                epsilon(R).equalTo(byDefinition),
                epsilon(R).equalTo(byDefinition.times(epsilon(R))),
                new Definition()));
    return proof.apply(
        LENGTH,
        Rule.stating(
            "put in the coefficient",
            epsilon(R).equalTo(gainOfLength(R).over(z(P, BETA))),
            epsilon(R).equalTo(gainOfLength(R).over(z(P, BETA).power(2))),
            Identity.from(Use.of(0), Use.of(1).times(z(P, BETA).power(-1)), Use.of(2))),
        definition,
        coefficient,
        positive);
  }

  private static Fact unitSum(Proof proof, Fact weight, Fact positive, Fact square) {
    Expression ratio = gainOfLength(R).over(z(P, BETA));
    Expression sum = overLengths(epsilon(R).power(2));
    Expression explicit = overLengths(ratio.power(2));
    Fact under =
        proof.apply(
            NET,
            Rule.stating(
                "put in under the sum",
                sum.equalTo(explicit),
                sum.equalTo(overLengths(ratio)),
                IndexShift.by(0, Use.of(0).times(epsilon(R).plus(ratio)), Use.of(1))),
            weight,
            positive);
    return proof.apply(
        NET,
        Rule.stating(
            "the squares add up to one",
            sum.equalTo(ONE),
            sum.equalTo(z(P, BETA)),
            Identity.from(Use.of(0), Use.of(1).times(z(P, BETA).power(-2).negated()), Use.of(2))),
        under,
        square,
        positive);
  }
}
