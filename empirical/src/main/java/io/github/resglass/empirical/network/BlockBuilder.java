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
  private final List<Block.Weighted> layers = new ArrayList<>();

  BlockBuilder(int width, OptionalDouble scale) {
    this.width = width;
    this.scale = scale;
  }

  List<Block.Weighted> layers() {
    return List.copyOf(layers);
  }

  Block build(Architecture net, int inputs) {
    if (net instanceof Skip) {
      return new Block.Identity(inputs);
    } else if (net instanceof Layer layer) {
      return layer(layer, inputs);
    } else if (net instanceof Gate gate) {
      return new Block.Scaled(number(gate.factor(), "gate"), inputs);
    } else if (net instanceof Series series) {
      return chain(series.parts(), inputs);
    } else if (net instanceof Parallel parallel) {
      return sum(parallel, inputs);
    } else if (net instanceof Repeat repeat) {
      double times = number(repeat.times(), "repetition");
      if (times > LARGEST_LAYER_COUNT) {
        throw new IllegalArgumentException(
            "'" + repeat.times() + "' repetitions; at most " + LARGEST_LAYER_COUNT);
      }
      return chain(Collections.nCopies((int) times, repeat.body()), inputs);
    }
    throw new AssertionError(net);
  }

  private Block layer(Layer layer, int inputs) {
    if (layers.size() == LARGEST_LAYER_COUNT) {
      throw new IllegalArgumentException("more than " + LARGEST_LAYER_COUNT + " layers");
    }
    double initial =
        scale.isPresent() ? scale.getAsDouble() : 2 * number(layer.gain().orElseThrow(), "gain");
    Block.Weighted block = new Block.Weighted(layers.size(), inputs, width, initial);
    layers.add(block);
    return block;
  }

  private Block chain(List<Architecture> parts, int inputs) {
    List<Block> blocks = new ArrayList<>();
    int between = inputs;
    for (Architecture part : parts) {
      Block block = build(part, between);
      blocks.add(block);
      between = block.outputs();
    }
    return blocks.isEmpty() ? new Block.Identity(inputs) : new Block.Chain(blocks);
  }

  private Block sum(Parallel parallel, int inputs) {
    List<Block> blocks = new ArrayList<>();
    for (Architecture branch : parallel.branches()) {
      Block block = build(branch, inputs);
      if (!blocks.isEmpty() && block.outputs() != blocks.get(0).outputs()) {
        throw new IllegalArgumentException(
            "'"
                + parallel
                + "' adds branches of "
                + blocks.get(0).outputs()
                + " and "
                + block.outputs()
                + " units: a skip across the input needs dimension = width, or a layer before it");
      }
      blocks.add(block);
    }
    return new Block.Sum(blocks);
  }

  private static double number(Expression value, String what) {
    if (value instanceof Constant constant) {
      return constant.value().doubleValue();
    }
    throw new IllegalArgumentException(
        "the " + what + " '" + value + "' is a symbol; a network needs numbers");
  }
}
