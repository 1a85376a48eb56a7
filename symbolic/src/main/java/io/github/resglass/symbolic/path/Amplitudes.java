package io.github.resglass.symbolic.path;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.path.Notation.D;
import static io.github.resglass.symbolic.path.Notation.J;
import static io.github.resglass.symbolic.path.Notation.K;
import static io.github.resglass.symbolic.path.Notation.LAMBDA;
import static io.github.resglass.symbolic.path.Notation.LENGTH;
import static io.github.resglass.symbolic.path.Notation.N;
import static io.github.resglass.symbolic.path.Notation.ONE;
import static io.github.resglass.symbolic.path.Notation.P;
import static io.github.resglass.symbolic.path.Notation.R;
import static io.github.resglass.symbolic.path.Notation.RHO;
import static io.github.resglass.symbolic.path.Notation.SCALE;
import static io.github.resglass.symbolic.path.Notation.ZERO;
import static io.github.resglass.symbolic.path.Notation.assume;
import static io.github.resglass.symbolic.path.Notation.layers;
import static io.github.resglass.symbolic.path.Notation.mass;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expectation.Mean;
import io.github.resglass.symbolic.expectation.Moments;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Law;
import java.util.List;

/** Equations 4 to 6 and 13, 14: what stands in front of the couplings of each length. */
final class Amplitudes {

  /** √Λ. */
  private static final Symbol ROOT = symbol("s");

  private static final Domain NET = LENGTH.positive(ROOT).positive(RHO).positive(SCALE);
  private static final Call AMPLITUDE = call("b", R, P, N, D, ROOT, RHO, SCALE);
  private static final Expression GAIN = RHO.times(N).times(SCALE).over(ROOT);

  private Amplitudes() {}

  static Claim derive(PathCounts.Result counts) {
    Proof proof = new Proof("equation-14");
    Fact mass = proof.apply(LENGTH, Cited.rule(counts.claim().derivation(), counts.mass()));
    Expression one = RHO.times(SCALE).over(ROOT.power(2)).power(R);
    Expression meaning = mass().over(sqrt(D)).times(one);
    Fact definition =
        proof.apply(
            NET,
            Rule.stating(
                "openness, scale of the weights and lower end of [12]",
                AMPLITUDE.equalTo(meaning),
                AMPLITUDE.equalTo(meaning.times(AMPLITUDE)),
                new Definition()));
    Law law = Law.SQUARE_OF_ROOT.at(D);
    Fact root =
        proof.apply(
            NET,
            Rule.stating(
                "square of a root", law.formula(), sqrt(D).power(2).equalTo(D.times(2)), law));
    Expression value =
        sqrt(D).over(ROOT).times(layers()).times(GAIN.power(R)).times(ROOT.power(ONE.minus(R)));
    Fact amplitude =
        proof.apply(
            NET,
            Rule.stating(
                "collect the powers of Λ",
                AMPLITUDE.equalTo(value),
                AMPLITUDE.equalTo(value.times(ROOT)),
                Identity.from(
                    Use.of(0),
                    Use.of(1).times(one.over(sqrt(D))),
                    Use.of(2)
                        .times(layers().times(N.power(R)).times(one).over(sqrt(D)).negated()))),
            definition,
            mass,
            root);
    Expression field = sqrt(D).over(ROOT).times(GAIN);
    Fact first =
        proof.apply(
            NET,
            Rule.stating(
                "put in the shortest length",
                AMPLITUDE.with(R, ONE).equalTo(field),
                AMPLITUDE.with(R, ONE).equalTo(ZERO),
                Identity.from(Use.of(0).at(R, ONE))),
            amplitude);
    Fact present =
        proof.apply(
            NET,
            Rule.stating(
                "it does not vanish",
                AMPLITUDE.with(R, ONE).greaterThan(ZERO),
                AMPLITUDE.with(R, ONE).lessThan(ZERO),
                Inequality.with(field, Use.of(0))),
            first);
    Fact second =
        proof.apply(
            Domain.EVERYWHERE
                .integer(P, 2)
                .integer(N, 1)
                .integer(D, 1)
                .positive(ROOT)
                .positive(RHO)
                .positive(SCALE),
            Rule.stating(
                "compare with the next length",
                ROOT.times(AMPLITUDE.with(R, constant(2)))
                    .equalTo(P.minus(1).times(GAIN).times(AMPLITUDE.with(R, ONE))),
                ROOT.times(AMPLITUDE.with(R, constant(2)))
                    .equalTo(P.times(GAIN).times(AMPLITUDE.with(R, ONE))),
                Identity.from(
                    Use.of(0).at(R, constant(2)).times(ROOT),
                    Use.of(0).at(R, ONE).times(P.minus(1).times(GAIN).negated()))),
            amplitude);
    Statement statement =
        Statement.words("With s = √Λ the couplings of length r have the amplitude ")
            .and(amplitude.formula())
            .and(
                ", that is √(d/Λ) z ε_r Λ^(−(r−1)/2) for β = ρnC/√Λ: [13] to [16] up to a factor"
                    + " that is common to all lengths. The sum starts at r = 1, where ")
            .and(present.formula())
            .and("; since ")
            .and(second.formula())
            .and(" for ")
            .and(P.atLeast(constant(2)))
            .and(", the random field that [14] leaves out outweighs r = 2 where (p−1)β < 1.");
    return new Claim(
        "equation-14",
        "Amplitudes of the mixture",
        statement,
        "arXiv:1611.02525, equations 13 to 16; the lower limit: this project",
        Statement.domain(NET),
        List.of("equation-8"),
        proof.derivation());
  }

  /** Equations 4 to 6: the plain net's Hamiltonian has variance Λ on the sphere. */
  static Claim plain() {
    Proof proof = new Proof("equation-5");
    Domain size = Domain.EVERYWHERE.integer(LAMBDA, 1);
    Tuples.Vector weights =
        new Tuples.Vector(call("w", J, LAMBDA), call("omega", K, Tuples.I, LAMBDA));
    Relation sphere = Tuples.inner(weights, weights).equalTo(LAMBDA);
    Fact unit = assume(proof, size, "the sphere [6]", sphere);
    Tuples.Result tuples = new Tuples(proof, size).derive(weights, weights, unit, LAMBDA.power(K));
    Symbol coupling = symbol("x");
    Expression form =
        sumOver(
            Tuples.I,
            ONE,
            LAMBDA.power(K),
            weights.product().times(Mean.entry(coupling, Tuples.I)));
    Expression variance = Mean.normal(form.power(2), coupling);
    Expression squares = Tuples.over(weights, weights);
    Domain order = size.integer(K, 1);
    Fact independent =
        proof.apply(
            order,
            Rule.stating(
                "couplings are independent",
                variance.equalTo(squares),
                variance.equalTo(squares.times(LAMBDA)),
                Moments.with()));
    Expression hamiltonian = LAMBDA.power(ONE.minus(P)).times(variance.with(K, P));
    Expression scale = LAMBDA.power(ONE.minus(P));
    Fact scaled =
        proof.apply(
            size.integer(P, 1),
            Rule.stating(
                "scale by Λ^(−(p−1)/2)",
                hamiltonian.equalTo(LAMBDA),
                hamiltonian.equalTo(LAMBDA.power(2)),
                Identity.from(Use.of(0).at(K, P).times(scale), Use.of(1).at(K, P).times(scale))),
            independent,
            tuples.power());
    Statement statement =
        Statement.words("Let ω be the products of weights over the Λ^k tuples of k indices: ")
            .and("the tuple with number (i−1)Λ + j is the one with number i, followed by j. ")
            .and("Couplings are independent, ")
            .and(independent.formula())
            .and("; on the sphere [6] ")
            .and(tuples.power().formula())
            .and(", and the Hamiltonian [5] has the variance ")
            .and(scaled.formula())
            .and(".");
    Statement domain =
        Statement.domain(size.integer(K, 1).integer(P, 1))
            .and(", ")
            .and(sphere)
            .listing(tuples.numbering());
    return new Claim(
        "equation-5",
        "Variance of the p-spin Hamiltonian of a plain net",
        statement,
        "arXiv:1611.02525, equations 4 to 6",
        domain,
        List.of(),
        proof.derivation());
  }
}
