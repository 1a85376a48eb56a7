package io.github.resglass.symbolic.mixture.concentration;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import io.github.resglass.symbolic.mixture.Foundations;
import io.github.resglass.symbolic.mixture.mode.ModeClaims;
import io.github.resglass.symbolic.mixture.moments.MomentClaims;
import java.util.List;

/** The claims on where the weight of the mixture sits. */
public final class ConcentrationClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    Foundations shared = Foundations.shared();
    return ClaimProvider.together(
        List.of(
            () -> Tails.derive(shared, MomentClaims.shared()),
            () -> BelowHalf.derive(ModeClaims.shared())));
  }
}
