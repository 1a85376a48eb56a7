package io.github.resglass.empirical.engine;

import java.io.IOException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What the engine is and whether it works here.
 *
 * @param version of the engine's Java binding, which starts with LibTorch's own
 * @param threads that the engine uses
 * @param device CUDA if a device answers, else the CPU; the gradient is taken there
 * @param cuda how many CUDA devices there are, or why there is none
 * @param gradientError largest relative distance between the engine's gradient of a small two-layer
 *     ReLU loss and the same gradient worked out by hand in double precision
 */
public record EngineReport(
    String version, int threads, Device device, String cuda, double gradientError) {

  /** Single precision allows about 10⁻⁷ for each of the few operations involved. */
  private static final double ACCEPTED_ERROR = 1e-5;

  /**
   * Loads the engine and lets it take a gradient.
   *
   * @throws EngineException if it does not load
   */
  public static EngineReport of(int threads) {
    NativeLibrary.require(threads);
    Device device = Device.Choice.AUTO.find();
    return new EngineReport(
        bindingVersion(),
        torch.get_num_threads(),
        device,
        NativeLibrary.cudaAbsence()
            .map(reason -> "none: " + reason)
            .orElseGet(() -> "devices: " + torch.cuda_device_count()),
        measuredGradientError(device));
  }

  /** The binding's version; does not load the engine. */
  public static String bindingVersion() {
    try {
      return Loader.getVersion("org.bytedeco", "pytorch");
    } catch (IOException unreadable) {
      return "unknown";
    }
  }

  /** Whether the gradient agrees with the one worked out by hand. */
  public boolean works() {
    return gradientError <= ACCEPTED_ERROR;
  }

  /**
   * L = ½(Σ_j v_j R(w_j x) − y)² with three units: ∂L/∂w_j = e v_j x 1[w_j x > 0], ∂L/∂v_j = e
   * R(w_j x), e the difference in the brackets.
   */
  @SuppressWarnings("try") // the scope is opened for what closing it frees
  private static double measuredGradientError(Device device) {
    double[] w = {0.5, -0.75, 1.25};
    double[] v = {1.5, 2.0, -0.5};
    double x = 1.5;
    double y = 0.25;
    double difference = -y;
    for (int j = 0; j < w.length; j++) {
      difference += v[j] * Math.max(w[j] * x, 0);
    }
    try (PointerScope scope = new PointerScope()) {
      Tensor first = device.place(torch.tensor(floats(w)));
      Tensor second = device.place(torch.tensor(floats(v)));
      first.set_requires_grad(true);
      second.set_requires_grad(true);
      Tensor hidden = first.mul(new Scalar(x)).relu();
      hidden.mul(second).sum().sub(new Scalar(y)).square().mul(new Scalar(0.5)).backward();
      float[] firstGradient = TensorCopy.floats(first.grad());
      float[] secondGradient = TensorCopy.floats(second.grad());
      double worst = 0;
      for (int j = 0; j < w.length; j++) {
        double open = w[j] * x > 0 ? 1 : 0;
        double byHand = difference * v[j] * x * open;
        worst = Math.max(worst, Math.abs(firstGradient[j] - byHand));
        worst = Math.max(worst, Math.abs(secondGradient[j] - difference * open * w[j] * x));
      }
      return worst / Math.abs(difference);
    }
  }

  private static float[] floats(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }
}
