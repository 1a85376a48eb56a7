package io.github.resglass.symbolic.dynamics;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Hypothesis;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;

/**
 * Branches of variance 1 on a stream whose variances add: the mean length of a path, weighted by
 * the variance that it carries, is the harmonic number H_p.
 */
final class HarmonicLength {

  private static final Symbol P = symbol("p");
  private static final Symbol LAYER = symbol("l");
  private static final Constant ONE = Constant.ONE;
  private static final Domain DEPTH = Domain.EVERYWHERE.integer(P, 1);

  private HarmonicLength() {}

  /** The variance of the stream after p layers. */
  private static Call total(Expression p) {
    return call("v", p);
  }

  /** The same with every path's share counted as often as it has layers. */
  private static Call counted(Expression p) {
    return call("d", p);
  }

  private static Call length(Expression p) {
    return call("L", p);
  }

  private static Fact assume(Proof proof, Domain domain, Relation assumed, Relation wrong) {
    return proof.apply(
        domain, Rule.stating("branches of variance one", assumed, wrong, new Hypothesis(assumed)));
  }

  static Claim derive() {
    Proof proof = new Proof("harmonic-length");
    Relation firstTotal = total(ONE).equalTo(ONE);
    Relation firstCounted = counted(ONE).equalTo(ONE);
    Relation nextTotal = total(P.plus(1)).equalTo(total(P).plus(1));
    Expression share = counted(P).over(total(P));
    Relation nextCounted = counted(P.plus(1)).equalTo(counted(P).plus(share).plus(1));
    Fact start = assume(proof, Domain.EVERYWHERE, firstTotal, firstCounted);
    Fact startCounted = assume(proof, Domain.EVERYWHERE, firstCounted, firstTotal);
    Fact step = assume(proof, DEPTH, nextTotal, nextCounted);
    Fact stepCounted = assume(proof, DEPTH, nextCounted, nextTotal);
    Fact linear =
        proof.apply(
            DEPTH,
            Rule.stating(
                "the variance grows by one a layer",
                total(P).equalTo(P),
                total(P).equalTo(P.plus(1)),
                new Induction(P, List.of(ONE), List.of(Use.of(1)), List.of(List.of(Use.of(0))))),
            start,
            step);
    Fact definition =
        proof.apply(
            DEPTH,
            Rule.stating(
                "define the mean length",
                length(P).equalTo(counted(P).over(P)),
                length(P).equalTo(counted(P).over(LAYER)),
                new Definition()));
    Expression next = P.plus(1);
    Fact difference =
        proof.apply(
            DEPTH,
            Rule.stating(
                "a layer adds its share of the variance",
                length(next).minus(length(P)).equalTo(next.power(-1)),
                length(next).minus(length(P)).equalTo(P.power(-1)),
                Identity.from(
                    Use.of(0).at(P, next),
                    Use.of(0).times(-1),
                    Use.of(1).times(next.power(-1)),
                    Use.of(2).times(counted(P).over(P.times(total(P)).times(next)).negated()),
                    Use.known(3))),
            definition,
            stepCounted,
            linear,
            positive(proof, linear));
    Domain deep = Domain.EVERYWHERE.integer(P, 2);
    Expression two = constant(2);
    Expression sum = sumOver(LAYER, two, P, LAYER.power(-1));
    Expression differences = sumOver(LAYER, two, P, length(LAYER).minus(length(LAYER.minus(1))));
    Fact under =
        proof.apply(
            deep,
            Rule.stating(
                "put in under the sum",
                sum.equalTo(differences),
                sum.equalTo(sumOver(LAYER, two, P, length(LAYER))),
                IndexShift.by(0, Use.of(0).at(P, LAYER.minus(1)).times(-1))),
            difference);
    Fact telescoped =
        proof.apply(
            deep,
            Rule.stating(
                "telescope",
                differences.equalTo(length(P).minus(length(ONE))),
                differences.equalTo(length(P)),
                new Telescoping(LAYER, two, P, length(LAYER.minus(1)))));
    Fact harmonic =
        proof.apply(
            deep,
            Rule.stating(
                "add up",
                length(P).equalTo(ONE.plus(sum)),
                length(P).equalTo(sum),
                Identity.from(
                    Use.of(0).times(-1), Use.of(1).times(-1), Use.of(2).at(P, ONE), Use.of(3))),
            under,
            telescoped,
            definition,
            startCounted);
    Statement statement =
        Statement.words("Let v be the variance of the stream and d the same with every path's")
            .and(" share times its length. If every branch is normalised to variance 1 and")
            .and(" variances add, then ")
            .and(linear.formula())
            .and(", so that a branch on top of p layers carries 1/(p+1) of the variance, and the")
            .and(" mean length ")
            .and(definition.formula())
            .and(" is the harmonic number ")
            .and(harmonic.formula())
            .and(": it grows like ln p + 0.577, not like a fraction of p.");
    return new Claim(
        "harmonic-length",
        "Path length at the start of batch normalisation",
        statement,
        "De and Smith, arXiv:2002.10444; the mean length: this project",
        Statement.domain(deep)
            .and(", ")
            .and(firstTotal)
            .and(", ")
            .and(firstCounted)
            .and(", ")
            .and(nextTotal)
            .and(", ")
            .and(nextCounted),
        List.of(),
        proof.derivation());
  }

  private static Fact positive(Proof proof, Fact linear) {
    return proof.apply(
        DEPTH,
        Rule.stating(
            "a whole number from one on",
            total(P).greaterThan(Constant.ZERO),
            total(P).lessThan(Constant.ZERO),
            Inequality.with(P, Use.of(0))),
        linear);
  }
}
