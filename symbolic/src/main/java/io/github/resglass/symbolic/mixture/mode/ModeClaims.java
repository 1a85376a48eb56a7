package io.github.resglass.symbolic.mixture.mode;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import io.github.resglass.symbolic.mixture.Foundations;
import java.util.List;

/** The claims on the length of the largest weight. */
public final class ModeClaims implements ClaimProvider {

  private static final class Once {
    static final Mode.Result VALUE = Mode.derive(Foundations.shared().weights());
  }

  /** Theorem 1, derived once. */
  public static Mode.Result shared() {
    return Once.VALUE;
  }

  @Override
  public List<Claim> claims() {
    Mode.Result mode = shared();
    return ClaimProvider.together(
        List.of(mode::claim, () -> EveryLength.derive(mode), () -> ModeInterval.derive(mode)));
  }
}
