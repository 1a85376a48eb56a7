package io.github.resglass.symbolic.path;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.path.Notation.J;
import static io.github.resglass.symbolic.path.Notation.L;
import static io.github.resglass.symbolic.path.Notation.M;
import static io.github.resglass.symbolic.path.Notation.ONE;
import static io.github.resglass.symbolic.path.Notation.R;
import static io.github.resglass.symbolic.path.Notation.RHO;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expectation.Mean;
import io.github.resglass.symbolic.expectation.Moments;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;

/** Equations 1, 2 and 10: means over the gates. */
final class Gates {

  private static final Symbol A = symbol("A");
  private static final Symbol B = symbol("B");
  private static final Symbol SHARED = symbol("s");

  private Gates() {}

  /** Equation 2: E Y and Var Y where every path has a gate of its own. */
  static Claim output() {
    Proof proof = new Proof("equation-2");
    Domain paths = Domain.EVERYWHERE.integer(M, 1).positive(RHO);
    Expression value = call("v", J);
    Expression output = sumOver(J, ONE, M, value.times(Mean.entry(A, J)));
    Expression sum = sumOver(J, ONE, M, value);
    Expression squares = sumOver(J, ONE, M, value.power(2));
    Expression mean = Mean.gates(output, RHO, A);
    Fact first =
        proof.apply(
            paths,
            Rule.stating(
                "add up the means",
                mean.equalTo(RHO.times(sum)),
                mean.equalTo(sum),
                Moments.with()));
    Expression variance = Mean.gates(output.power(2), RHO, A).minus(mean.power(2));
    Expression spread = RHO.times(ONE.minus(RHO));
    Fact second =
        proof.apply(
            paths,
            Rule.stating(
                "add up the variances",
                variance.equalTo(spread.times(squares)),
                variance.equalTo(RHO.times(squares)),
                Moments.with()));
    return new Claim(
        "equation-2",
        "Mean and variance of the output over the gates",
        Statement.words("If each of the M paths has a gate of its own, open with probability ρ, ")
            .and("and v_j is the product of input and weights on path j, then ")
            .and(first.formula())
            .and(" and ")
            .and(second.formula())
            .and("."),
        "arXiv:1611.02525, equations 1 and 2",
        Statement.domain(paths).and(", ρ ≤ 1, gates independent between paths"),
        List.of(),
        proof.derivation());
  }

  private static Expression product(Symbol family, Expression from, Expression to) {
    return new FiniteProduct(L, from, to, Mean.entry(family, L));
  }

  /**
   * Equation 10: a path is open with probability ρ^r; two paths that share units are correlated.
   */
  static Claim path() {
    Proof proof = new Proof("equation-10");
    Domain length = Domain.EVERYWHERE.integer(R, 0).positive(RHO);
    Expression path = product(A, ONE, R);
    Expression mean = Mean.gates(path, RHO, A);
    Fact open =
        proof.apply(
            length,
            Rule.stating(
                "independent gates",
                mean.equalTo(RHO.power(R)),
                mean.equalTo(RHO.power(R.plus(1))),
                Moments.with()));
    Domain sharing = Domain.EVERYWHERE.integer(SHARED, 0).integer(R, SHARED).positive(RHO);
    Expression common = new FiniteProduct(L, ONE, SHARED, Mean.entry(A, L).power(2));
    Expression own = product(A, SHARED.plus(1), R).times(product(B, SHARED.plus(1), R));
    Expression both = Mean.gates(common.times(own), RHO, A, B);
    Fact together =
        proof.apply(
            sharing,
            Rule.stating(
                "a gate that both have counts once",
                both.equalTo(RHO.power(R.times(2).minus(SHARED))),
                both.equalTo(RHO.power(R.times(2))),
                Moments.with()));
    return new Claim(
        "equation-10",
        "Probability that a path is open",
        Statement.words("A path through r units whose gates are independent is open with ")
            .and("probability ")
            .and(open.formula())
            .and("; two paths of length r that have s units in common are both open with ")
            .and("probability ")
            .and(together.formula())
            .and(", so with gates of units, paths are independent only if they have no unit in ")
            .and("common."),
        "arXiv:1611.02525, equation 10; paths that share units: this project",
        Statement.domain(sharing).and(", ρ ≤ 1, gates independent between units"),
        List.of(),
        proof.derivation());
  }
}
