package io.github.resglass.symbolic.law;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import java.util.List;

/** The claims on the laws of the path length beside the paper's. */
public final class LawClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    return ClaimProvider.together(
        List.of(IndependentWeights::derive, LargeWidth::derive, DepthFraction::derive));
  }
}
