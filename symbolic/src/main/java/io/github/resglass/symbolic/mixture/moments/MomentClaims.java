package io.github.resglass.symbolic.mixture.moments;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import io.github.resglass.symbolic.mixture.Foundations;
import java.util.List;

/** The claims on mean and variance of the path length. */
public final class MomentClaims implements ClaimProvider {

  /** What others cite, derived once. */
  public record Results(Agreement.Result agreement, LengthMoments.Result moments) {}

  private static final class Once {
    static final Results VALUE = derive();

    private static Results derive() {
      Foundations shared = Foundations.shared();
      Agreement.Result agreement = Agreement.derive(shared);
      return new Results(agreement, LengthMoments.derive(shared, agreement));
    }
  }

  public static Results shared() {
    return Once.VALUE;
  }

  @Override
  public List<Claim> claims() {
    Results shared = shared();
    return ClaimProvider.together(
        List.of(
            shared.agreement()::claim,
            shared.moments()::claim,
            () -> UnitGain.derive(shared),
            () -> CriticalGain.derive(shared.moments())));
  }
}
