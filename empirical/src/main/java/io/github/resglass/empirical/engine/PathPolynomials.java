package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Y(t) = Σ_r Y_r t^r of a frozen network in single precision on the engine: what the measurement in
 * double precision does, with all powers of t of a batch in one product of matrices for each layer,
 * and gates from a pass in single precision. For wide nets, where it is some thirty times as fast.
 * Relative to the sum of the paths' absolute values it is off by a small multiple of 10⁻⁷.
 */
@SuppressWarnings("try") // scopes and guards are opened for what closing them undoes
public final class PathPolynomials {

  private final Network network;
  private final long count;
  private final Device device;
  private final int lengths;

  private PathPolynomials(Network network, LabelledInputs inputs, Device device) {
    this.device = device;
    this.network = network;
    this.count = inputs.count();
    this.lengths = Block.degree(network.description().block()) + 1;
  }

  /**
   * A batch on its way: its activations, with a row for each pixel of each input and a column for
   * each channel, and its polynomial, powers × rows × channels, up to the highest power that some
   * path has so far.
   */
  private record Batch(Tensor activations, Tensor polynomial) {}

  /**
   * The contributions to the last layer.
   *
   * @param threads of the engine
   * @return for each length r from 0 the contributions, inputs × units, row-major
   */
  public static List<float[]> lastLayer(Network network, LabelledInputs inputs, int threads) {
    return lastLayer(network, inputs, Device.CPU, threads);
  }

  /** The contributions to the last layer, worked out on a device. */
  public static List<float[]> lastLayer(
      Network network, LabelledInputs inputs, Device device, int threads) {
    NativeLibrary.require(threads);
    try (PointerScope scope = new PointerScope();
        NoGradGuard frozen = new NoGradGuard()) {
      PathPolynomials pusher = new PathPolynomials(network, inputs, device);
      int channels = network.description().inputShape().channels();
      Tensor x = device.place(torch.tensor(inputs.values())).view(-1, channels);
      Tensor end =
          pusher.apply(network.description().block(), new Batch(x, x.unsqueeze(0))).polynomial();
      List<float[]> byLength = new ArrayList<>();
      for (int r = 0; r < pusher.lengths; r++) {
        byLength.add(TensorCopy.floats(end.select(0, r)));
      }
      return byLength;
    }
  }

  private Batch apply(Block block, Batch h) {
    if (block instanceof Block.Weighted layer) {
      return layer(layer, h);
    } else if (block instanceof Block.Scaled scaled) {
      Scalar factor = new Scalar(scaled.factor());
      return new Batch(h.activations().mul(factor), h.polynomial().mul(factor));
    } else if (block instanceof Block.Chain chain) {
      Batch current = h;
      for (Block part : chain.parts()) {
        current = apply(part, current);
      }
      return current;
    } else if (block instanceof Block.Sum sum) {
      Batch total = apply(sum.branches().get(0), h);
      for (Block branch : sum.branches().subList(1, sum.branches().size())) {
        Batch term = apply(branch, h);
        total =
            new Batch(
                total.activations().add(term.activations()),
                plus(total.polynomial(), term.polynomial()));
      }
      return total;
    } else if (block instanceof Block.Pooled pooled) {
      int pixels = pooled.image().pixels();
      int channels = pooled.image().channels();
      return new Batch(
          h.activations().view(-1, pixels, channels).mean(1),
          h.polynomial().view(-1, count, pixels, channels).mean(2));
    }
    return h;
  }

  private Batch layer(Block.Weighted layer, Batch h) {
    Matrix matrix = network.weights().get(layer.index());
    Tensor weights = place(matrix.values()).view(matrix.rows(), matrix.columns());
    long rows = count * layer.shape().pixels();
    int channels = layer.channels();
    Tensor flat = h.polynomial().reshape(-1, layer.map().input().channels());
    Tensor product = WeightProduct.of(layer, weights, flat).view(-1, rows, channels);
    Tensor preactivation = WeightProduct.of(layer, weights, h.activations());
    if (!layer.gated()) {
      return new Batch(preactivation, product);
    }
    float[] factors = new float[channels];
    float[] sources = new float[channels];
    for (int j = 0; j < factors.length; j++) {
      factors[j] = (float) network.unitFactor(layer.index(), j);
      sources[j] = (float) network.unitSource(layer.index(), j);
    }
    double sign = network.branchScale(layer.index());
    Tensor factor = place(factors);
    Tensor source = place(sources);
    Tensor branch = preactivation.mul(factor).add(source);
    // The branch is λ/σ · u, and the gate is open where u > 0.
    Tensor open =
        (sign < 0 ? branch.lt(new Scalar(0)) : branch.gt(new Scalar(0))).mul(new Scalar(1f));
    long powers = product.size(0);
    Tensor shifted = device.place(torch.zeros(powers + 1, rows, channels));
    shifted.narrow(0, 1, powers).copy_(product.mul(factor.mul(open)));
    shifted.select(0, 1).add_(source.mul(open));
    return new Batch(branch.mul(open), shifted);
  }

  private Tensor place(float[] values) {
    return device.place(torch.tensor(values));
  }

  private static Tensor plus(Tensor one, Tensor other) {
    boolean longer = one.size(0) >= other.size(0);
    Tensor sum = (longer ? one : other).clone();
    Tensor shorter = longer ? other : one;
    sum.narrow(0, 0, shorter.size(0)).add_(shorter);
    return sum;
  }
}
