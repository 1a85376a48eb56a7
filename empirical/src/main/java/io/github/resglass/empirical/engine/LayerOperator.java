package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Normalisation;
import org.bytedeco.javacpp.BoolPointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * y = f · z [+ x], z = R(u), u = W ᵀx, normalised if need be; the skip, if there is one, is fused
 * into the addition.
 *
 * <p>Scale-only normalisation: f = λ/σ, σ = (1/n) Σ_j s_j, s_j = √(v_j + floor). With g = ∂L/∂y and
 * c = z − mean: ∂L/∂λ = ⟨g, z⟩/σ, and ∂L/∂z_ij = f g_ij − f (∂L/∂λ) c_ij/(B n s_j) for B rows, the
 * second term being the derivative of σ. There is a row for each input, or for each of its pixels;
 * then the units are the channels.
 */
final class LayerOperator implements Operator {

  private final WeightProduct product;
  private final LayerParameters values;
  private final LayerParameters gradients;
  private final Normalisation normalisation;
  private final boolean gated;
  private final boolean skipped;
  private final Tensor output;
  private final Tensor z;
  private final Tensor flatZ;
  private final Tensor transposedZ;
  private final Scratch.Ring changes;
  private final Scalar zero;
  private final ScaleOnly scaleOnly;
  private final Tensor ones;
  private Tensor input;
  private Tensor preactivation;
  private T_TensorTensorTensor_T batchNormalised;

  LayerOperator(
      Block.Weighted layer,
      Normalisation normalisation,
      LayerParameters values,
      LayerParameters gradients,
      boolean skipped,
      Workspace workspace) {
    Memory memory = workspace.memory();
    this.values = values;
    this.gradients = gradients;
    this.normalisation = normalisation;
    this.gated = layer.gated();
    this.skipped = skipped;
    long rows = (long) workspace.batch() * layer.shape().pixels();
    this.product =
        new WeightProduct(layer, values.weight(), gradients.weight(), skipped, workspace);
    this.output = memory.buffer(rows, layer.channels());
    this.z = memory.buffer(rows, layer.channels());
    this.flatZ = memory.keep(z.view(-1));
    this.transposedZ = memory.keep(z.t());
    this.changes = workspace.scratch().ring(rows, layer.channels());
    this.zero = memory.keep(new Scalar(0.0));
    this.ones = memory.place(torch.ones(rows));
    this.scaleOnly =
        normalisation == Normalisation.SCALE_ONLY
            ? new ScaleOnly(rows, layer.channels(), workspace)
            : null;
  }

  @Override
  public Tensor forward(Tensor x) {
    input = x;
    if (!gated) {
      product.into(output, x, null);
      return output;
    }
    if (normalisation == Normalisation.BATCH) {
      preactivation = product.of(x);
      batchNormalised =
          torch.native_batch_norm(
              preactivation,
              new TensorOptional(values.gain()),
              new TensorOptional(values.shift()),
              new TensorOptional(),
              new TensorOptional(),
              true,
              0,
              Normalisation.BATCH_VARIANCE_FLOOR);
      torch.relu_out(z, batchNormalised.get0());
    } else {
      product.into(z, x, values.shift());
      z.relu_();
    }
    Tensor factor = factor();
    if (factor == null) {
      return skipped ? torch.add_out(output, x, z) : z;
    }
    return skipped ? torch.addcmul_out(output, x, z, factor) : torch.mul_out(output, z, factor);
  }

  private Tensor factor() {
    if (normalisation == Normalisation.SCALE_ONLY) {
      return scaleOnly.factor(values.scale());
    }
    return normalisation == Normalisation.SCALAR ? values.scale() : null;
  }

  @Override
  public Tensor backward(Tensor gradient, boolean wanted) {
    return gated
        ? product.backward(input, throughGate(gradient), true, wanted, skipped ? gradient : null)
        : product.backward(input, gradient, false, wanted, null);
  }

  /** ∂L/∂(W ᵀx), the parameters other than W being served on the way. */
  private Tensor throughGate(Tensor gradient) {
    Tensor change = changes.next();
    switch (normalisation) {
      case SCALE_ONLY -> scaleOnly.backward(gradient, change);
      case SCALAR -> {
        torch.dot_out(gradients.scale(), gradient.view(-1), flatZ);
        torch.mul_out(change, gradient, values.scale());
        torch.threshold_backward_out(change, change, z, zero);
      }
      default -> torch.threshold_backward_out(change, gradient, z, zero);
    }
    if (normalisation == Normalisation.BATCH) {
      return throughBatchNormalisation(change);
    }
    if (gradients.shift() != null) {
      torch.mv_out(gradients.shift(), change.t(), ones);
    }
    return change;
  }

  private Tensor throughBatchNormalisation(Tensor change) {
    BoolPointer all = new BoolPointer(3);
    all.put(0, true).put(1, true).put(2, true);
    T_TensorTensorTensor_T derivatives =
        torch.native_batch_norm_backward(
            change,
            preactivation,
            new TensorOptional(values.gain()),
            new TensorOptional(),
            new TensorOptional(),
            new TensorOptional(batchNormalised.get1()),
            new TensorOptional(batchNormalised.get2()),
            true,
            Normalisation.BATCH_VARIANCE_FLOOR,
            all);
    gradients.gain().copy_(derivatives.get1());
    gradients.shift().copy_(derivatives.get2());
    return derivatives.get0();
  }

  /** σ of the batch, and its derivative. */
  private final class ScaleOnly {

    private final Tensor mean;
    private final Tensor centred;
    private final Scratch.Ring squares;
    private final Tensor spread;
    private final Tensor sigma;
    private final Tensor factor;
    private final Tensor slope;
    private final Tensor slopes;
    private final Tensor shares;
    private final Scalar floor;
    private final Scalar minusOneByCount;
    private final ScalarTypeOptional sameType;

    ScaleOnly(long rows, int units, Workspace workspace) {
      Memory memory = workspace.memory();
      mean = memory.buffer(units);
      centred = memory.buffer(rows, units);
      squares = workspace.scratch().ring(rows, units);
      spread = memory.buffer(units);
      sigma = memory.place(torch.zeros(new long[] {}));
      factor = memory.place(torch.zeros(new long[] {}));
      slope = memory.place(torch.zeros(new long[] {}));
      slopes = memory.buffer(units);
      shares = memory.place(torch.full(new long[] {rows}, new Scalar(1.0 / rows)));
      floor = memory.keep(new Scalar(Normalisation.VARIANCE_FLOOR));
      minusOneByCount = memory.keep(new Scalar(-1.0 / ((double) rows * units)));
      sameType = memory.keep(new ScalarTypeOptional());
    }

    Tensor factor(Tensor scale) {
      torch.mv_out(mean, transposedZ, shares);
      torch.sub_out(centred, z, mean);
      Tensor square = torch.mul_out(squares.next(), centred, centred);
      torch.mv_out(spread, square.t(), shares);
      spread.add_(floor).sqrt_();
      torch.mean_out(sigma, spread, sameType);
      return torch.div_out(factor, scale, sigma);
    }

    void backward(Tensor gradient, Tensor change) {
      torch.div_out(gradients.scale(), torch.dot(gradient.view(-1), flatZ), sigma);
      torch.mul_out(slope, gradients.scale(), factor);
      slope.mul_(minusOneByCount);
      torch.div_out(slopes, slope, spread);
      torch.mul_out(change, centred, slopes);
      change.addcmul_(gradient, factor);
      torch.threshold_backward_out(change, change, z, zero);
    }
  }
}
