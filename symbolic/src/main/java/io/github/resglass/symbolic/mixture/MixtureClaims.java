package io.github.resglass.symbolic.mixture;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import java.util.List;

/** The claims on the weights of the path lengths. */
public final class MixtureClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    Foundations shared = Foundations.shared();
    return ClaimProvider.together(
        List.of(
            shared.weights()::claim,
            shared.normalization()::claim,
            () -> SeriesEquations.derive(shared.normalization()),
            shared.symmetry()::claim,
            () -> ScaleDerivative.derive(shared.weights()),
            shared.covariance()::claim));
  }
}
