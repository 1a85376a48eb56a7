package io.github.resglass.symbolic.dynamics;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import java.util.List;

/** The claims on the driving force of training. */
public final class DynamicsClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    return ClaimProvider.together(
        List.of(
            ScaleDrivingForce::derive,
            ScaleGrowth::derive,
            NormDrivingForce::derive,
            VarianceRecursion::derive,
            HarmonicLength::derive,
            PathCounts::derive));
  }
}
