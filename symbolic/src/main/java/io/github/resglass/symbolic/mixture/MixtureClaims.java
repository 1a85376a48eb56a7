package io.github.resglass.symbolic.mixture;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import java.util.List;

/** The claims on the weights of the path lengths. */
public final class MixtureClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    MixtureWeights.Result weights = MixtureWeights.derive();
    Normalization.Result normalization = Normalization.derive(weights);
    Mode.Result mode = Mode.derive(weights);
    return ClaimProvider.together(
        List.of(
            weights::claim,
            normalization::claim,
            mode::claim,
            () -> EveryLength.derive(mode),
            () -> ModeInterval.derive(mode),
            () -> Symmetry.derive(weights),
            () -> ScaleDerivative.derive(weights),
            () -> Covariance.derive(weights, normalization)));
  }
}
