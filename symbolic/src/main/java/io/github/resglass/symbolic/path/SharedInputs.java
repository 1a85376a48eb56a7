package io.github.resglass.symbolic.path;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.path.Notation.D;
import static io.github.resglass.symbolic.path.Notation.J;
import static io.github.resglass.symbolic.path.Notation.LAMBDA;
import static io.github.resglass.symbolic.path.Notation.LENGTH;
import static io.github.resglass.symbolic.path.Notation.M;
import static io.github.resglass.symbolic.path.Notation.N;
import static io.github.resglass.symbolic.path.Notation.ONE;
import static io.github.resglass.symbolic.path.Notation.R;
import static io.github.resglass.symbolic.path.Notation.ZERO;
import static io.github.resglass.symbolic.path.Notation.layers;
import static io.github.resglass.symbolic.path.Notation.mass;

import io.github.resglass.symbolic.argument.VanishingSum;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expectation.Mean;
import io.github.resglass.symbolic.expectation.Moments;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Hypothesis;
import io.github.resglass.symbolic.summation.TermByTerm;
import java.util.List;

/** Equations 11 and 12, lemma 2: E ξ² by counting how many of the paths start at which input. */
final class SharedInputs {

  private static final Symbol X = symbol("x");

  /** How many of the M paths start at input j. */
  private static final Call STARTS = call("c", J, D, M);

  /** How many of them start elsewhere. */
  private static final Call OTHERS = call("o", J, D, M);

  private static final Domain INPUTS = Domain.EVERYWHERE.integer(D, 1).positive(M);
  private static final Domain INPUT = Domain.EVERYWHERE.integer(J, 1).integer(D, J).positive(M);

  private SharedInputs() {}

  private static Expression overInputs(Expression term) {
    return sumOver(J, ONE, D, term);
  }

  static Claim derive(PathCounts.Result counts) {
    Proof proof = new Proof("lemma-2");
    Expression sum = overInputs(STARTS.times(Mean.entry(X, J)));
    Expression variance = Mean.normal(sum.power(2), X);
    Expression squares = overInputs(STARTS.power(2));
    Relation total = overInputs(STARTS).equalTo(M);
    Fact counted =
        proof.apply(
            INPUTS,
            Rule.stating(
                "different inputs are independent",
                variance.equalTo(squares),
                variance.equalTo(overInputs(STARTS)),
                Moments.with()));
    Fact all = Notation.assume(proof, INPUTS, "every path starts somewhere", total);
    Expression deviation = STARTS.minus(M.over(D));
    Expression floor = M.power(2).over(D);
    Fact lower =
        proof.apply(
            INPUTS,
            Rule.stating(
                "complete the squares",
                variance.atLeast(floor),
                variance.atLeast(M.power(2)),
                Inequality.with(
                    overInputs(deviation.power(2)),
                    Use.of(0),
                    Use.of(1).times(M.times(2).over(D)))),
            counted,
            all);
    Fact equality = equality(proof, counted, all, variance, deviation, floor);
    Fact upper = upper(proof, counted, all, variance, squares);
    Fact even = even(proof, counts);
    Statement statement =
        Statement.words("If c_j of the M paths that carry given unique weights start at input j, ")
            .and(counted.formula())
            .and("; hence ")
            .and(lower.formula())
            .and(" and ")
            .and(upper.formula())
            .and(". The lower end is attained if and only if every input starts equally many, ")
            .and(equality.formula())
            .and("; the upper one if all paths start at one input. Where every unique weight ")
            .and("leaves every unit and every input n/Λ times, the lower end is exact: ")
            .and(even.formula())
            .and(".");
    return new Claim(
        "lemma-2",
        "Variance of the sum over the inputs of one coupling",
        statement,
        "arXiv:1611.02525, equations 11 and 12, lemma 2; when each end is attained: this project",
        Statement.domain(LENGTH.integer(LAMBDA, 1).positive(M))
            .and(", ")
            .and(total)
            .and(", ")
            .and(STARTS.atLeast(ZERO))
            .and(", ")
            .and(OTHERS.atLeast(ZERO))
            .and(", ")
            .and(STARTS.plus(OTHERS).equalTo(M)),
        List.of("equation-8"),
        proof.derivation());
  }

  private static Fact equality(
      Proof proof,
      Fact counted,
      Fact all,
      Expression variance,
      Expression deviation,
      Expression floor) {
    Relation vanishes = overInputs(deviation.power(2)).equalTo(ZERO);
    Fact attained =
        proof.apply(
            INPUTS,
            Rule.stating(
                "the difference is that sum of squares",
                Connective.equivalent(variance.equalTo(floor), vanishes),
                Connective.equivalent(variance.equalTo(floor.times(2)), vanishes),
                Equivalence.by(ONE, Use.of(0), Use.of(1).times(M.times(2).over(D)))),
            counted,
            all);
    ForAll equal = new ForAll(J, ONE, D, deviation.equalTo(ZERO));
    proof.apply(
        INPUTS,
        Rule.stating(
            "a sum of squares vanishes only term by term",
            Connective.equivalent(vanishes, equal),
            Connective.equivalent(vanishes, new ForAll(J, ONE, D, deviation.plus(1).equalTo(ZERO))),
            new VanishingSum(ONE)));
    return attained;
  }

  private static Fact upper(
      Proof proof, Fact counted, Fact all, Expression variance, Expression squares) {
    Fact some = assume(proof, STARTS.atLeast(ZERO));
    Fact others = assume(proof, OTHERS.atLeast(ZERO));
    Relation split = STARTS.plus(OTHERS).equalTo(M);
    Fact parts = Notation.assume(proof, INPUT, "a path starts here or elsewhere", split);
    Fact bound =
        proof.apply(
            INPUT,
            Rule.stating(
                "a part is at most the whole",
                STARTS.times(STARTS).atMost(M.times(STARTS)),
                M.times(STARTS).atMost(STARTS.times(STARTS)),
                Inequality.with(
                    STARTS.times(OTHERS),
                    Use.known(0),
                    Use.known(1),
                    Use.of(2).times(STARTS.negated()))),
            some,
            others,
            parts);
    Fact termwise =
        proof.apply(
            INPUTS,
            Rule.stating(
                "add up over the inputs",
                squares.atMost(overInputs(M.times(STARTS))),
                overInputs(M.times(STARTS)).atMost(squares),
                new TermByTerm(Inequality.with(ZERO, Use.of(0)))),
            bound);
    return proof.apply(
        INPUTS,
        Rule.stating(
            "put in the total",
            variance.atMost(M.power(2)),
            variance.atMost(M.power(2).over(D)),
            Inequality.with(ZERO, Use.of(0), Use.of(1).times(-1), Use.of(2).times(M.negated()))),
        termwise,
        counted,
        all);
  }

  private static Fact assume(Proof proof, Relation assumed) {
    Relation twin = assumed.left().atLeast(ONE);
    return proof.apply(
        INPUT,
        Rule.stating("a number of paths is not negative", assumed, twin, new Hypothesis(assumed)));
  }

  /** c_j = C(p−1, r−1)(n/Λ)^r for every input. */
  private static Fact even(Proof proof, PathCounts.Result counts) {
    Domain here = LENGTH.integer(LAMBDA, 1);
    Fact mass = proof.apply(LENGTH, Cited.rule(counts.claim().derivation(), counts.mass()));
    Expression each = layers().times(N.over(LAMBDA).power(R));
    Expression mean = Mean.normal(overInputs(each.times(Mean.entry(X, J))).power(2), X);
    Fact same =
        proof.apply(
            here,
            Rule.stating(
                "equally many from each input",
                mean.equalTo(D.times(each.power(2))),
                mean.equalTo(D.power(2).times(each.power(2))),
                Moments.with()));
    Expression share = mass().over(LAMBDA.power(R));
    Expression factor = share.plus(D.times(each)).over(D);
    return proof.apply(
        here,
        Rule.stating(
            "in terms of the mass",
            mean.equalTo(share.power(2).over(D)),
            mean.equalTo(share.power(2)),
            Identity.from(
                Use.of(0), Use.of(1).times(factor.times(LAMBDA.power(R.negated())).negated()))),
        same,
        mass);
  }
}
