package io.github.resglass.symbolic.landscape;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import java.util.List;

/** The claims on the number of critical points. */
public final class LandscapeClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    return List.of(PureSpinMaximum.derive());
  }
}
