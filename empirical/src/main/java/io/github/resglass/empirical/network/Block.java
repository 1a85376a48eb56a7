package io.github.resglass.empirical.network;

import io.github.resglass.empirical.linear.Convolution;
import io.github.resglass.empirical.linear.Shape;
import java.util.List;

/**
 * An architecture with numbers in place: repetitions written out, every layer numbered and sized.
 * The forward pass, the engine's graph and the path polynomials are recursions over this form.
 */
public sealed interface Block {

  /** How the units (or coordinates) that come out are laid out. */
  Shape shape();

  /** Their number. */
  default int outputs() {
    return shape().units();
  }

  /** The input itself. */
  record Identity(Shape shape) implements Block {}

  /**
   * Branch scale · ReLU(Wᵀ·), or a projection Wᵀ·; with images Wᵀ is a convolution.
   *
   * @param index which layer's weights, from 0, in the order in which the architecture is written
   * @param map where W stands; its weights are a matrix of {@code map.rows()} × {@code
   *     map.channels()}
   * @param initialScale c: weights start as N(0, c²/rows)
   * @param kind whether it is a layer, or a skip between different widths
   */
  record Weighted(int index, Convolution map, double initialScale, Kind kind) implements Block {

    @Override
    public Shape shape() {
      return map.output();
    }

    /** Number of units that go in. */
    public int inputs() {
      return map.input().units();
    }

    /** Channels that come out, each with a normalisation and a bias of its own. */
    public int channels() {
      return map.channels();
    }

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
  record Scaled(double factor, Shape shape) implements Block {}

  /** The mean over the pixels of each channel; no gate and no step of a path. */
  record Pooled(Shape image) implements Block {
    @Override
    public Shape shape() {
      return Shape.of(image.channels());
    }
  }

  /** One block after the other. */
  record Chain(List<Block> parts) implements Block {
    public Chain {
      parts = List.copyOf(parts);
    }

    @Override
    public Shape shape() {
      return parts.get(parts.size() - 1).shape();
    }
  }

  /** Blocks that see the same input and are added. */
  record Sum(List<Block> branches) implements Block {
    public Sum {
      branches = List.copyOf(branches);
    }

    @Override
    public Shape shape() {
      return branches.get(0).shape();
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

  /** The largest number of units anywhere in it: what a batch needs memory for. */
  static int largest(Block block) {
    int inside = block.outputs();
    if (block instanceof Chain chain) {
      inside = chain.parts().stream().mapToInt(Block::largest).max().orElseThrow();
    } else if (block instanceof Sum sum) {
      inside = sum.branches().stream().mapToInt(Block::largest).max().orElseThrow();
    }
    return inside;
  }
}
