package io.github.resglass.symbolic.landscape.triviality;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.premise.Equations;
import java.util.List;

/** The claim on the gain at which the landscape becomes trivial. */
public final class TrivialityClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    Equations equations = new Equations(new Proof("triviality"));
    Crossing.Result crossing = Crossing.derive(equations);
    Statement statement =
        Statement.words(
                "In the paper's net, with m = p − 1 and x = β², ε²_{k+1} ∝ C(m,k)² x^k, so that ")
            .and(crossing.first().formula())
            .and(" and ")
            .and(crossing.second().formula())
            .and(". With ")
            .and(crossing.crossing().formula())
            .and(": ")
            .and(crossing.equal().formula())
            .and(", ")
            .and(crossing.below().formula())
            .and(", and ")
            .and(crossing.rising().formula())
            .and(": there is at most one gain with R = 1, and R < 1 below it. For every m ≥ 2, ")
            .and(crossing.lower().formula())
            .and("; for m ≥ 3, ")
            .and(crossing.upper().formula())
            .and(
                ". So β_c exists, 1/√((p−1)²+1) < β_c ≤ 1/(p−2) for p ≥ 4, and (p−1) β_c → 1. For"
                    + " p = 3, ")
            .and(crossing.shallow().formula())
            .and(", hence β_c = 3^{−1/4}.");
    return List.of(
        new Claim(
            "triviality",
            "The gain below which the landscape is trivial",
            statement,
            "this project",
            Statement.domain(Crossing.NET.positive(Crossing.Y)),
            List.of(),
            equations.proof().derivation()));
  }
}
