package io.github.resglass.empirical.network;

import java.util.List;

/**
 * An architecture with numbers in place: repetitions written out, every layer numbered and sized.
 * The forward pass, the engine's graph and the path polynomials are recursions over this form.
 */
public sealed interface Block {

  /** Number of units (or coordinates) that come out. */
  int outputs();

  /** The input itself. */
  record Identity(int outputs) implements Block {}

  /**
   * Branch scale · ReLU(Wᵀ·), or a projection Wᵀ·.
   *
   * @param index which layer's weights, from 0, in the order in which the architecture is written
   * @param initialScale c: weights start as N(0, c²/inputs)
   * @param kind whether it is a layer, or a skip between different widths
   */
  record Weighted(int index, int inputs, int outputs, double initialScale, Kind kind)
      implements Block {

    /** Whether there is a gate. */
    public boolean gated() {
      return kind != Kind.PROJECTION;
    }
  }

  /** What weights are for. */
  enum Kind {
    /** R(Wᵀ·), one step of a path. */
    LAYER,
    /** The same, the last of a branch that a skip goes round. */
    BRANCH_END,
    /** Wᵀ·, a skip that changes the width: no gate, no normalisation, and no step of a path. */
    PROJECTION
  }

  /** The input times a fixed factor. */
  record Scaled(double factor, int outputs) implements Block {}

  /** One block after the other. */
  record Chain(List<Block> parts) implements Block {
    public Chain {
      parts = List.copyOf(parts);
    }

    @Override
    public int outputs() {
      return parts.get(parts.size() - 1).outputs();
    }
  }

  /** Blocks that see the same input and are added. */
  record Sum(List<Block> branches) implements Block {
    public Sum {
      branches = List.copyOf(branches);
    }

    @Override
    public int outputs() {
      return branches.get(0).outputs();
    }
  }

  /** Length of the longest path: the degree of the path polynomial. */
  static int degree(Block block) {
    if (block instanceof Weighted layer) {
      return layer.gated() ? 1 : 0;
    } else if (block instanceof Chain chain) {
      return chain.parts().stream().mapToInt(Block::degree).sum();
    } else if (block instanceof Sum sum) {
      return sum.branches().stream().mapToInt(Block::degree).max().orElseThrow();
    }
    return 0;
  }
}
