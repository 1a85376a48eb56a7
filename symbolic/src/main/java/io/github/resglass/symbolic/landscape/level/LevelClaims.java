package io.github.resglass.symbolic.landscape.level;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.landscape.field.SeveralLengths;
import io.github.resglass.symbolic.premise.Equations;
import java.util.List;

/** The claims on the rates of critical points by level and index. */
public final class LevelClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    Equations equations = new Equations(new Proof("equation-31"));
    LevelRates.Result rates = LevelRates.derive(equations);
    Claim complex = equation31(equations, rates);
    return List.of(complex, TrivialRegime.derive(complex, rates), Threshold.derive());
  }

  private static Claim equation31(Equations equations, LevelRates.Result rates) {
    Domain mixture =
        SeveralLengths.DOMAIN
            .assuming(NotPure.COMPLEX)
            .integer(LevelRates.K, 0)
            .and(LevelRates.atLeast(LevelRates.Z, Expression.constant(2)))
            .real(LevelRates.U);
    NotPure.mixed(equations, mixture, rates.bound());
    Statement statement =
        Statement.words("The rate of critical points of index k at level u, ")
            .and(rates.rate().formula())
            .and(" with ")
            .and(rates.tail().formula())
            .and(
                " and I(z) = ½∫_2^z √(x²−4) dx for z ≥ 2, has for R = ν″/ν′ ≥ 1 and every k the"
                    + " supremum of [31]: ")
            .and(rates.bound().formula())
            .and(" and ")
            .and(rates.attained().formula())
            .and(". For all indices together and every z, ")
            .and(rates.all().formula())
            .and(" has ")
            .and(rates.total().formula())
            .and(" and ")
            .and(rates.top().formula())
            .and(". A mixture with weight on two lengths has α² > 0 (equation-29), so it is among ")
            .and("them. For R < 1 neither is the rate: see trivial-regime.");
    return new Claim(
        "equation-31",
        "The rate of critical points of one index",
        statement,
        "arXiv:1611.02525, equations 29 to 31",
        SeveralLengths.shown(
            Statement.domain(LevelRates.EDGE.real(LevelRates.Z))
                .and(", ")
                .and(rates.sign().formula())
                .and(", ")
                .and(rates.edge().formula()),
            mixture),
        List.of("equation-29"),
        equations.proof().derivation());
  }
}
