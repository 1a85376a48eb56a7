package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Normalisation;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Builds the operators of a block for batches of one size. */
final class Operators {

  private final Normalisation normalisation;
  private final List<LayerParameters> values;
  private final List<LayerParameters> gradients;
  private final Workspace workspace;
  private final Memory memory;

  Operators(
      Normalisation normalisation,
      List<LayerParameters> values,
      List<LayerParameters> gradients,
      Workspace workspace) {
    this.normalisation = normalisation;
    this.values = values;
    this.gradients = gradients;
    this.workspace = workspace;
    this.memory = workspace.memory();
  }

  /**
   * @param inputs what enters the block
   */
  Operator build(Block block, Shape inputs) {
    if (block instanceof Block.Weighted layer) {
      return layer(layer, false);
    } else if (block instanceof Block.Scaled scaled) {
      return new Scaling(memory.keep(new Scalar(scaled.factor())), buffer(inputs), buffer(inputs));
    } else if (block instanceof Block.Chain chain) {
      List<Operator> parts = new ArrayList<>();
      Shape between = inputs;
      for (Block part : chain.parts()) {
        parts.add(build(part, between));
        between = part.shape();
      }
      return new Chain(parts);
    } else if (block instanceof Block.Sum sum) {
      return residualLayer(sum) != null ? layer(residualLayer(sum), true) : sum(sum, inputs);
    } else if (block instanceof Block.Pooled pooled) {
      return pooled(pooled.image());
    }
    return new Identity();
  }

  private Operator sum(Block.Sum sum, Shape inputs) {
    List<Operator> branches = new ArrayList<>();
    for (Block branch : sum.branches()) {
      branches.add(build(branch, inputs));
    }
    return new Sum(branches, buffer(sum.shape()), buffer(sum.shape()), buffer(inputs));
  }

  private Operator pooled(Shape image) {
    Tensor below = buffer(image);
    return new Mean(
        image,
        buffer(Shape.of(image.channels())),
        buffer(Shape.of(image.channels())),
        below,
        memory.keep(below.view(workspace.batch(), image.pixels(), image.channels())),
        memory.keep(new Scalar(1.0 / image.pixels())));
  }

  /** A row for each pixel of each input, a column for each channel. */
  private Tensor buffer(Shape shape) {
    return memory.buffer((long) workspace.batch() * shape.pixels(), shape.channels());
  }

  private LayerOperator layer(Block.Weighted layer, boolean skipped) {
    return new LayerOperator(
        layer,
        normalisation,
        values.get(layer.index()),
        gradients.get(layer.index()),
        skipped,
        workspace);
  }

  /** The layer of skip + layer; null if the sum is something else. */
  private static Block.Weighted residualLayer(Block.Sum sum) {
    List<Block> branches = sum.branches();
    if (branches.size() != 2 || branches.stream().noneMatch(Block.Identity.class::isInstance)) {
      return null;
    }
    Block other = branches.get(0) instanceof Block.Identity ? branches.get(1) : branches.get(0);
    return other instanceof Block.Weighted layer && layer.gated() ? layer : null;
  }

  private record Identity() implements Operator {
    @Override
    public Tensor forward(Tensor input) {
      return input;
    }

    @Override
    public Tensor backward(Tensor gradient, boolean wanted) {
      return gradient;
    }
  }

  private record Scaling(Scalar factor, Tensor output, Tensor below) implements Operator {
    @Override
    public Tensor forward(Tensor input) {
      return torch.mul_out(output, input, factor);
    }

    @Override
    public Tensor backward(Tensor gradient, boolean wanted) {
      return torch.mul_out(below, gradient, factor);
    }
  }

  /** The mean over an image's pixels. */
  private record Mean(
      Shape image, Tensor output, Tensor share, Tensor below, Tensor pixelsBelow, Scalar factor)
      implements Operator {
    @Override
    public Tensor forward(Tensor input) {
      return torch.mean_out(output, input.view(-1, image.pixels(), image.channels()), 1);
    }

    @Override
    public Tensor backward(Tensor gradient, boolean wanted) {
      torch.mul_out(share, gradient, factor);
      pixelsBelow.copy_(share.unsqueeze(1));
      return below;
    }
  }

  private record Chain(List<Operator> parts) implements Operator {
    @Override
    public Tensor forward(Tensor input) {
      Tensor current = input;
      for (Operator part : parts) {
        current = part.forward(current);
      }
      return current;
    }

    @Override
    public Tensor backward(Tensor gradient, boolean wanted) {
      Tensor current = gradient;
      for (int i = parts.size() - 1; i >= 0; i--) {
        current = parts.get(i).backward(current, wanted || i > 0);
      }
      return current;
    }
  }

  private record Sum(List<Operator> branches, Tensor output, Tensor copy, Tensor below)
      implements Operator {
    @Override
    public Tensor forward(Tensor input) {
      output.copy_(branches.get(0).forward(input));
      for (Operator branch : branches.subList(1, branches.size())) {
        output.add_(branch.forward(input));
      }
      return output;
    }

    @Override
    public Tensor backward(Tensor gradient, boolean wanted) {
      for (int i = 0; i < branches.size(); i++) {
        boolean last = i == branches.size() - 1;
        Tensor part = branches.get(i).backward(last ? gradient : copy.copy_(gradient), wanted);
        if (wanted && i == 0) {
          below.copy_(part);
        } else if (wanted) {
          below.add_(part);
        }
      }
      return wanted ? below : null;
    }
  }
}
