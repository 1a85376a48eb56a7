package io.github.resglass.symbolic.landscape.field;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import java.util.List;

/** The claims on the Hamiltonian as a Gaussian field. */
public final class FieldClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    return ClaimProvider.together(
        List.of(Covariances::covariance, Covariances::derivatives, FieldLaw::derive));
  }
}
