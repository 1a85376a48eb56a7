package io.github.resglass.symbolic.dynamics;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Inequality;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Of the 2⁵⁴ paths through 54 blocks, how many have 19 to 35 and how many 5 to 17 of them. */
final class PathCounts {

  private static final Symbol BLOCKS = symbol("k");
  private static final long ALL = 54;

  private PathCounts() {}

  static Claim derive() {
    Proof proof = new Proof("path-counts");
    Fact[] most = between(proof, 19, 35, 980_166, 1_000_000);
    Fact[] few = between(proof, 5, 17, 453_667, 100_000_000);
    Statement statement =
        Statement.words("Of the paths through 54 blocks the share with 19 to 35 of them is")
            .and(" 0.980166, well over the 95 % that Veit et al. state: ")
            .and(most[0].formula())
            .and(" and ")
            .and(most[1].formula())
            .and("; the share with the 5 to 17 that carry the gradient is 0.00453667: ")
            .and(few[0].formula())
            .and(" and ")
            .and(few[1].formula())
            .and(".");
    return new Claim(
        "path-counts",
        "Numbers of paths through 54 blocks",
        statement,
        "Veit, Wilber and Belongie, arXiv:1605.06431; the exact shares: this project",
        Statement.words("54 blocks, each skipped or not"),
        List.of(),
        proof.derivation());
  }

  /** Half a unit of the last digit on either side. */
  private static Fact[] between(Proof proof, long from, long to, long digits, long unit) {
    Expression share =
        sumOver(BLOCKS, constant(from), constant(to), binomial(constant(ALL), BLOCKS))
            .over(constant(2).power(ALL));
    Expression lower = constant(new BigFraction(2 * digits - 1, 2 * unit));
    Expression upper = constant(new BigFraction(2 * digits + 1, 2 * unit));
    Fact above =
        proof.apply(
            Domain.EVERYWHERE,
            Rule.stating(
                "add up the binomials",
                lower.lessThan(share),
                share.lessThan(lower),
                Inequality.with(share.minus(lower))));
    Fact below =
        proof.apply(
            Domain.EVERYWHERE,
            Rule.stating(
                "add up the binomials",
                share.lessThan(upper),
                upper.lessThan(share),
                Inequality.with(upper.minus(share))));
    return new Fact[] {above, below};
  }
}
