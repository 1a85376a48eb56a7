package io.github.resglass.empirical.network;

import io.github.resglass.empirical.linear.Convolution;
import io.github.resglass.empirical.linear.Shape;
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
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns an architecture into blocks, checking widths on the way; nothing is allocated yet. */
final class BlockBuilder {

  /** More layers than this are taken for a slip of the pen. */
  static final int LARGEST_LAYER_COUNT = 10_000;

  private final int width;
  private final OptionalDouble scale;
  private final Wiring wiring;
  private final Optional<ConvolutionSettings> convolution;
  private final List<Block.Weighted> layers = new ArrayList<>();
  private Stages stages;

  BlockBuilder(
      int width, OptionalDouble scale, Wiring wiring, Optional<ConvolutionSettings> convolution) {
    this.width = width;
    this.scale = scale;
    this.wiring = wiring;
    this.convolution = convolution;
  }

  List<Block.Weighted> layers() {
    return List.copyOf(layers);
  }

  /** The whole network up to its readout. */
  Block build(Architecture net, int dimension) {
    Shape input = convolution.map(ConvolutionSettings::image).orElse(Shape.of(dimension));
    int count = convolution.map(ConvolutionSettings::stages).orElse(1);
    stages = new Stages(net, count, new Shape(width, input.height(), input.width()));
    Block block = build(net, input, Block.Kind.LAYER, true);
    return convolution.isEmpty()
        ? block
        : new Block.Chain(List.of(block, new Block.Pooled(block.shape())));
  }

  /**
   * @param last what the last layer of this part is
   * @param outermost whether a sum here is a residual unit that a stage may begin with
   */
  private Block build(Architecture net, Shape input, Block.Kind last, boolean outermost) {
    if (net instanceof Skip) {
      return new Block.Identity(input);
    } else if (net instanceof Layer layer) {
      double initial =
          scale.isPresent() ? scale.getAsDouble() : 2 * number(layer.gain().orElseThrow(), "gain");
      return weighted(input, kernel(), initial, last);
    } else if (net instanceof Gate gate) {
      return new Block.Scaled(number(gate.factor(), "gate"), input);
    } else if (net instanceof Series series) {
      return chain(series.parts(), input, last, outermost);
    } else if (net instanceof Parallel parallel) {
      if (outermost && isResidual(parallel)) {
        stages.enterResidualUnit();
      }
      return sum(parallel, input);
    } else if (net instanceof Repeat repeat) {
      return chain(Collections.nCopies(times(repeat), repeat.body()), input, last, outermost);
    }
    throw new AssertionError(net);
  }

  private int kernel() {
    return convolution.map(ConvolutionSettings::kernel).orElse(1);
  }

  private Block.Weighted weighted(Shape input, int window, double initial, Block.Kind kind) {
    if (layers.size() == LARGEST_LAYER_COUNT) {
      throw new IllegalArgumentException("more than " + LARGEST_LAYER_COUNT + " layers");
    }
    Shape output = stages.shape();
    int stride = input.height() > output.height() || input.width() > output.width() ? 2 : 1;
    Convolution map = new Convolution(input, output.channels(), window, stride);
    Block.Weighted block = new Block.Weighted(layers.size(), map, initial, kind);
    layers.add(block);
    return block;
  }

  private Block chain(List<Architecture> parts, Shape input, Block.Kind last, boolean outermost) {
    List<Block> blocks = new ArrayList<>();
    Shape between = input;
    for (int i = 0; i < parts.size(); i++) {
      Block.Kind end = i == parts.size() - 1 ? last : Block.Kind.LAYER;
      Block block = build(parts.get(i), between, end, outermost);
      blocks.add(block);
      between = block.shape();
    }
    return blocks.isEmpty() ? new Block.Identity(input) : new Block.Chain(blocks);
  }

  private Block sum(Parallel parallel, Shape input) {
    List<Architecture> branches = parallel.branches();
    if (!wiring.skips() && branches.stream().anyMatch(BlockBuilder::hasLayer)) {
      branches = branches.stream().filter(BlockBuilder::hasLayer).toList();
    }
    boolean skipped = branches.stream().anyMatch(branch -> !hasLayer(branch));
    boolean widening =
        skipped && !input.equals(stages.shape()) && branches.stream().anyMatch(b -> hasLayer(b));
    List<Block> blocks = new ArrayList<>();
    for (Architecture branch : branches) {
      Block block = build(branch, input, skipped ? Block.Kind.BRANCH_END : Block.Kind.LAYER, false);
      if (widening && wiring.projections() && !hasLayer(branch)) {
        Block projection = weighted(input, 1, 1, Block.Kind.PROJECTION);
        block =
            block instanceof Block.Identity
                ? projection
                : new Block.Chain(List.of(block, projection));
      }
      if (!blocks.isEmpty() && !block.shape().equals(blocks.get(0).shape())) {
        throw new IllegalArgumentException(
            "'"
                + parallel
                + "' adds branches of "
                + blocks.get(0).shape()
                + " and "
                + block.shape()
                + ": a skip across the input needs dimension = width, a layer before it, or"
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

  /** Whether a branch with layers has a skip beside it. */
  static boolean isResidual(Parallel parallel) {
    return parallel.branches().stream().anyMatch(BlockBuilder::hasLayer)
        && parallel.branches().stream().anyMatch(branch -> !hasLayer(branch));
  }

  static int times(Repeat repeat) {
    double times = number(repeat.times(), "repetition");
    if (times > LARGEST_LAYER_COUNT) {
      throw new IllegalArgumentException(
          "'" + repeat.times() + "' repetitions; at most " + LARGEST_LAYER_COUNT);
    }
    return (int) times;
  }

  private static double number(Expression value, String what) {
    if (value instanceof Constant constant) {
      return constant.value().doubleValue();
    }
    throw new IllegalArgumentException(
        "the " + what + " '" + value + "' is a symbol; a network needs numbers");
  }
}
