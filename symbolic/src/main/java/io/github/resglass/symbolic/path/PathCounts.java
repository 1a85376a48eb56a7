package io.github.resglass.symbolic.path;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.path.Notation.D;
import static io.github.resglass.symbolic.path.Notation.K;
import static io.github.resglass.symbolic.path.Notation.L;
import static io.github.resglass.symbolic.path.Notation.LAMBDA;
import static io.github.resglass.symbolic.path.Notation.LENGTH;
import static io.github.resglass.symbolic.path.Notation.N;
import static io.github.resglass.symbolic.path.Notation.ONE;
import static io.github.resglass.symbolic.path.Notation.P;
import static io.github.resglass.symbolic.path.Notation.R;
import static io.github.resglass.symbolic.path.Notation.T;
import static io.github.resglass.symbolic.path.Notation.ZERO;
import static io.github.resglass.symbolic.path.Notation.assume;
import static io.github.resglass.symbolic.path.Notation.layers;
import static io.github.resglass.symbolic.path.Notation.mass;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.mixture.BinomialTheorem;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Coefficient;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.summation.IndexShift;
import java.util.List;

/** Equations 7, 8 and definition 2: from the recursion of the layers to the number of paths. */
public final class PathCounts {

  /** What reaches one unit of layer l if every weight is t and every gate is open. */
  private static final Call UNIT = unit(L);

  private static final Domain NET = Domain.EVERYWHERE.integer(N, 1).integer(D, 1).positive(T);
  private static final Domain LAYERS = NET.integer(L, 1);
  private static final Domain DEPTH = NET.integer(P, 1);

  private PathCounts() {}

  /** The claim, and the mass ψ_r. */
  public record Result(Claim claim, Fact mass) {}

  private static Call unit(Expression layer) {
    return call("a", layer, N, D, T);
  }

  static Result derive() {
    Proof proof = new Proof("equation-8");
    Relation first = unit(ONE).equalTo(D.times(T));
    Relation next = unit(L.plus(1)).equalTo(N.times(T).times(UNIT).plus(UNIT));
    Fact start = assume(proof, NET, "the first layer sees the inputs", first);
    Fact recursion = assume(proof, LAYERS, "a layer and its skip", next);
    Expression factor = ONE.plus(N.times(T));
    Expression value = D.times(T).times(factor.power(L.minus(1)));
    Fact solved =
        proof.apply(
            LAYERS,
            Rule.stating(
                "solve the recursion",
                UNIT.equalTo(value),
                UNIT.equalTo(value.times(factor)),
                new Induction(L, List.of(factor), List.of(Use.of(0)), List.of(List.of(Use.of(1))))),
            recursion,
            start);
    Fact byLength = byLength(proof, solved);
    Expression output = N.times(unit(P));
    Expression count = D.times(layers()).times(N.power(R));
    Fact coefficient =
        proof.apply(
            LENGTH.positive(T),
            Rule.stating(
                "read off the coefficient",
                call(Call.COEFFICIENT, output, T, R).equalTo(count),
                call(Call.COEFFICIENT, output, T, R).equalTo(count.times(D)),
                new Coefficient()),
            byLength);
    Fact mass =
        proof.apply(
            LENGTH,
            Rule.stating(
                "define the mass of a length",
                mass().equalTo(count),
                mass().equalTo(mass().times(D)),
                new Definition()));
    Fact number =
        proof.apply(
            LENGTH,
            Rule.stating(
                "share the paths among the inputs",
                mass().over(D).equalTo(layers().times(N.power(R))),
                mass().over(D).equalTo(layers().times(N.power(R.minus(1)))),
                Identity.from(Use.of(0).times(D.power(-1)))),
            mass);
    Statement statement =
        Statement.words("With every weight t and every gate open a unit of layer l has the value ")
            .and(solved.formula())
            .and(", so the output has ")
            .and(coefficient.formula())
            .and(": that many paths have length r, the mass ψ_r of definition 2; ")
            .and(number.formula())
            .and(" of them start at each input.");
    Claim claim =
        new Claim(
            "equation-8",
            "Number of paths of every length",
            statement,
            "arXiv:1611.02525, equations 7 and 8, definition 2",
            Statement.domain(LENGTH.positive(T).integer(L, 1))
                .and(", ")
                .and(first)
                .and(", ")
                .and(next),
            List.of(),
            proof.derivation());
    return new Result(claim, mass);
  }

  private static Fact byLength(Proof proof, Fact solved) {
    Fact theorem = BinomialTheorem.derive(proof);
    Expression output = N.times(unit(P));
    Expression fromZero =
        sumOver(
            K,
            ZERO,
            P.minus(1),
            D.times(binomial(P.minus(1), K)).times(N.times(T).power(K.plus(1))));
    Expression fromOne = sumOver(R, ONE, P, D.times(layers()).times(N.power(R)).times(T.power(R)));
    Fact expanded =
        proof.apply(
            DEPTH,
            Rule.stating(
                "expand by the binomial theorem",
                output.equalTo(fromZero),
                output.equalTo(fromZero.times(N)),
                Identity.from(
                    Use.of(0).at(L, P).times(N),
                    Use.of(1)
                        .at(symbol("m"), P.minus(1))
                        .at(symbol("y"), N.times(T))
                        .times(N.times(D).times(T)))),
            solved,
            theorem);
    Fact shifted =
        proof.apply(
            DEPTH,
            Rule.stating(
                "count layers from one",
                fromZero.equalTo(fromOne),
                fromZero.equalTo(fromOne.times(2)),
                IndexShift.by(1)));
    return proof.apply(
        DEPTH,
        Rule.stating(
            "put in",
            output.equalTo(fromOne),
            output.equalTo(fromOne.negated()),
            Identity.from(Use.of(0), Use.of(1))),
        expanded,
        shifted);
  }

  /** Lemma 1: how many of them carry given unique weights. */
  static Claim reindexed(Result counts) {
    Proof proof = new Proof("lemma-1");
    Domain here = LENGTH.integer(LAMBDA, 1);
    Call beginnings = call("c", K, R, P, N, D, LAMBDA);
    Relation first = beginnings.with(K, ZERO).equalTo(D.times(layers()));
    Relation next = beginnings.with(K, K.plus(1)).equalTo(N.over(LAMBDA).times(beginnings));
    Fact start = assume(proof, here, "no weight is chosen yet", first);
    Fact recursion =
        assume(proof, here.integer(K, 0), "every weight leaves every unit equally often", next);
    Fact mass = proof.apply(LENGTH, Cited.rule(counts.claim().derivation(), counts.mass()));
    Expression value = D.times(layers()).times(N.over(LAMBDA).power(K));
    Fact solved =
        proof.apply(
            here.integer(K, 0),
            Rule.stating(
                "solve the recursion",
                beginnings.equalTo(value),
                beginnings.equalTo(value.times(N)),
                new Induction(
                    K, List.of(N.over(LAMBDA)), List.of(Use.of(0)), List.of(List.of(Use.of(1))))),
            recursion,
            start);
    Expression share = mass().over(LAMBDA.power(R));
    Fact all =
        proof.apply(
            here,
            Rule.stating(
                "all weights chosen",
                beginnings.with(K, R).equalTo(share),
                beginnings.with(K, R).equalTo(mass().over(LAMBDA)),
                Identity.from(
                    Use.of(0).at(K, R), Use.of(1).times(LAMBDA.power(R.negated()).negated()))),
            solved,
            mass);
    Statement statement =
        Statement.words("Of the paths of length r as many carry the unique weights i_1, …, i_r as ")
            .and("any others: their number c_r after r layers satisfies ")
            .and(all.formula())
            .and(
                ". This needs more than that all unique weights are equally frequent in every"
                    + " layer: each has to leave every unit n/Λ times.");
    return new Claim(
        "lemma-1",
        "Paths by their unique weights",
        statement,
        "arXiv:1611.02525, lemma 1 and equation 9",
        Statement.domain(here).and(", ").and(first).and(", ").and(next),
        List.of("equation-8"),
        proof.derivation());
  }
}
