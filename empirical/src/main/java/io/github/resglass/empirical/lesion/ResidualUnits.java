package io.github.resglass.empirical.lesion;

import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.network.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * The residual units of a net: the pieces in series that have a branch without a layer. A unit is
 * dropped by leaving only that branch, and two of equal width can change places.
 */
final class ResidualUnits {

  private final List<Block> pieces = new ArrayList<>();
  private final List<Integer> units = new ArrayList<>();

  ResidualUnits(Block block) {
    flatten(block);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Block.Sum sum
          && sum.branches().stream().anyMatch(b -> Block.degree(b) == 0)) {
        units.add(i);
      }
    }
  }

  int count() {
    return units.size();
  }

  /** The net without these units, counted from 0. */
  Block without(List<Integer> dropped) {
    List<Block> left = new ArrayList<>(pieces);
    for (int unit : dropped) {
      Block.Sum sum = (Block.Sum) pieces.get(units.get(unit));
      List<Block> skips = sum.branches().stream().filter(b -> Block.degree(b) == 0).toList();
      left.set(units.get(unit), skips.size() == 1 ? skips.get(0) : new Block.Sum(skips));
    }
    return new Block.Chain(left);
  }

  /** Whether two units can change places: identities beside branches of one width. */
  boolean exchangeable(int one, int other) {
    return keepsWidth(one) && keepsWidth(other) && shape(one).equals(shape(other));
  }

  /** The net with the units in another order: unit i of the result is unit order[i] of this net. */
  Block reordered(List<Integer> order) {
    List<Block> moved = new ArrayList<>(pieces);
    for (int i = 0; i < order.size(); i++) {
      moved.set(units.get(i), pieces.get(units.get(order.get(i))));
    }
    return new Block.Chain(moved);
  }

  private Shape shape(int unit) {
    return pieces.get(units.get(unit)).shape();
  }

  private boolean keepsWidth(int unit) {
    Block.Sum sum = (Block.Sum) pieces.get(units.get(unit));
    return sum.branches().stream()
        .anyMatch(b -> b instanceof Block.Identity || b instanceof Block.Scaled);
  }

  private void flatten(Block block) {
    if (block instanceof Block.Chain chain) {
      chain.parts().forEach(this::flatten);
    } else {
      pieces.add(block);
    }
  }
}
