package io.github.resglass.symbolic.landscape.field;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import java.util.List;

/** The claims on the Hamiltonian as a Gaussian field. */
public final class FieldClaims implements ClaimProvider {

  private static final class Once {
    static final Covariances.Derivatives DERIVATIVES = Covariances.derivatives();
  }

  /** Equation 29, derived once. */
  public static Claim derivatives() {
    return Once.DERIVATIVES.claim();
  }

  /** What it says of mixtures that are not pure. */
  public static SeveralLengths several() {
    return Once.DERIVATIVES.several();
  }

  @Override
  public List<Claim> claims() {
    return ClaimProvider.together(
        List.of(Covariances::covariance, FieldClaims::derivatives, FieldLaw::derive));
  }
}
