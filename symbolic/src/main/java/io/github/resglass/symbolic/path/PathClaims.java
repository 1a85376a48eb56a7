package io.github.resglass.symbolic.path;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import java.util.List;

/** The claims on networks as sums over paths. */
public final class PathClaims implements ClaimProvider {

  @Override
  public List<Claim> claims() {
    PathCounts.Result counts = PathCounts.derive();
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
