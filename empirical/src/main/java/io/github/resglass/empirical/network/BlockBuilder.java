package io.github.resglass.empirical.network;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Gate;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.architecture.Skip;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/** Turns an architecture into blocks, checking widths on the way; nothing is allocated yet. */
final class BlockBuilder {

  /** More layers than this are taken for a slip of the pen. */
  static final int LARGEST_LAYER_COUNT = 10_000;

  private final int width;
  private final OptionalDouble scale;
  private final Wiring wiring;
  private final List<Block.Weighted> layers = new ArrayList<>();

  BlockBuilder(int width, OptionalDouble scale, Wiring wiring) {
    this.width = width;
    this.scale = scale;
    this.wiring = wiring;
  }

  List<Block.Weighted> layers() {
    return List.copyOf(layers);
  }

  Block build(Architecture net, int inputs) {
    return build(net, inputs, Block.Kind.LAYER);
  }

  /**
   * @param last what the last layer of this part is
   */
  private Block build(Architecture net, int inputs, Block.Kind last) {
    if (net instanceof Skip) {
      return new Block.Identity(inputs);
    } else if (net instanceof Layer layer) {
      double initial =
          scale.isPresent() ? scale.getAsDouble() : 2 * number(layer.gain().orElseThrow(), "gain");
      return weighted(inputs, width, initial, last);
    } else if (net instanceof Gate gate) {
      return new Block.Scaled(number(gate.factor(), "gate"), inputs);
    } else if (net instanceof Series series) {
      return chain(series.parts(), inputs, last);
    } else if (net instanceof Parallel parallel) {
      return sum(parallel, inputs);
    } else if (net instanceof Repeat repeat) {
      double times = number(repeat.times(), "repetition");
      if (times > LARGEST_LAYER_COUNT) {
        throw new IllegalArgumentException(
            "'" + repeat.times() + "' repetitions; at most " + LARGEST_LAYER_COUNT);
      }
      return chain(Collections.nCopies((int) times, repeat.body()), inputs, last);
    }
    throw new AssertionError(net);
  }

  private Block.Weighted weighted(int inputs, int outputs, double initial, Block.Kind kind) {
    if (layers.size() == LARGEST_LAYER_COUNT) {
      throw new IllegalArgumentException("more than " + LARGEST_LAYER_COUNT + " layers");
    }
    Block.Weighted block = new Block.Weighted(layers.size(), inputs, outputs, initial, kind);
    layers.add(block);
    return block;
  }

  private Block chain(List<Architecture> parts, int inputs, Block.Kind last) {
    List<Block> blocks = new ArrayList<>();
    int between = inputs;
    for (int i = 0; i < parts.size(); i++) {
      Block.Kind end = i == parts.size() - 1 ? last : Block.Kind.LAYER;
      Block block = build(parts.get(i), between, end);
      blocks.add(block);
      between = block.outputs();
    }
    return blocks.isEmpty() ? new Block.Identity(inputs) : new Block.Chain(blocks);
  }

  private Block sum(Parallel parallel, int inputs) {
    List<Architecture> branches = parallel.branches();
    if (!wiring.skips() && branches.stream().anyMatch(BlockBuilder::hasLayer)) {
      branches = branches.stream().filter(BlockBuilder::hasLayer).toList();
    }
    boolean skipped = branches.stream().anyMatch(branch -> !hasLayer(branch));
    boolean widening = skipped && inputs != width && branches.stream().anyMatch(b -> hasLayer(b));
    List<Block> blocks = new ArrayList<>();
    for (Architecture branch : branches) {
      Block block = build(branch, inputs, skipped ? Block.Kind.BRANCH_END : Block.Kind.LAYER);
      if (widening && wiring.projections() && !hasLayer(branch)) {
        Block projection = weighted(inputs, width, 1, Block.Kind.PROJECTION);
        block =
            block instanceof Block.Identity
                ? projection
                : new Block.Chain(List.of(block, projection));
      }
      if (!blocks.isEmpty() && block.outputs() != blocks.get(0).outputs()) {
        throw new IllegalArgumentException(
            "'"
                + parallel
                + "' adds branches of "
                + blocks.get(0).outputs()
                + " and "
                + block.outputs()
                + " units: a skip across the input needs dimension = width, a layer before it, or"
                + " projections");
      }
      blocks.add(block);
    }
    return blocks.size() == 1 ? blocks.get(0) : new Block.Sum(blocks);
  }

  /** Whether there is a layer in it: a branch without one is a skip. */
  private static boolean hasLayer(Architecture net) {
    if (net instanceof Series series) {
      return series.parts().stream().anyMatch(BlockBuilder::hasLayer);
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream().anyMatch(BlockBuilder::hasLayer);
    } else if (net instanceof Repeat repeat) {
      return hasLayer(repeat.body());
    }
    return net instanceof Layer;
  }

  private static double number(Expression value, String what) {
    if (value instanceof Constant constant) {
      return constant.value().doubleValue();
    }
    throw new IllegalArgumentException(
        "the " + what + " '" + value + "' is a symbol; a network needs numbers");
  }
}
