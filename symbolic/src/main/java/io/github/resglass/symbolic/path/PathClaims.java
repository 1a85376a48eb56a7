package io.github.resglass.symbolic.path;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import java.util.List;

/** The claims on networks as sums over paths. */
public final class PathClaims implements ClaimProvider {

  private static final class Once {
    static final PathCounts.Result COUNTS = PathCounts.derive();
  }

  /** Equation 8 and the mass of a length, derived once. */
  public static PathCounts.Result counts() {
    return Once.COUNTS;
  }

  @Override
  public List<Claim> claims() {
    PathCounts.Result counts = counts();
    Losses.Result losses = Losses.gaussian();
    return ClaimProvider.together(
        List.of(
            counts::claim,
            () -> PathCounts.reindexed(counts),
            Gates::output,
            Gates::path,
            () -> SharedInputs.derive(counts),
            Amplitudes::plain,
            () -> Amplitudes.derive(counts),
            losses::claim,
            () -> Losses.switches(losses)));
  }
}
