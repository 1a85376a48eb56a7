package io.github.resglass.empirical;

import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ConvolutionSettings;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.UnitNormalisation;
import io.github.resglass.empirical.network.Wiring;
import io.github.resglass.symbolic.architecture.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Networks and inputs that several tests use. */
public final class Nets {

  private Nets() {}

  public static NetworkDescription net(
      String architecture, int dimension, int width, int classes, Normalisation normalisation) {
    return new NetworkDescription(
        Architecture.parse(architecture),
        dimension,
        width,
        classes,
        normalisation,
        OptionalDouble.empty());
  }

  public static NetworkDescription net(
      String architecture,
      int dimension,
      int width,
      int classes,
      Normalisation normalisation,
      Wiring wiring) {
    return new NetworkDescription(
        Architecture.parse(architecture),
        dimension,
        width,
        classes,
        normalisation,
        OptionalDouble.empty(),
        wiring);
  }

  /**
   * Parameters as after training: unequal λ_l, one of them negative, and unequal γ and b, unit by
   * unit.
   */
  public static Network unequal(Network network) {
    List<Double> scales = new ArrayList<>();
    boolean learned = network.description().normalisation().learnsScale();
    for (Block.Weighted layer : network.description().layers()) {
      int l = layer.index();
      scales.add(!learned || !layer.gated() ? 1.0 : l == 1 ? -0.75 : 1 + 0.25 * l);
    }
    List<UnitNormalisation> units = new ArrayList<>();
    for (int l = 0; l < network.units().size(); l++) {
      UnitNormalisation old = network.units().get(l);
      float[] gain = old.row(0);
      float[] shift = old.row(1);
      for (int j = 0; j < gain.length; j++) {
        gain[j] =
            network.description().normalisation() == Normalisation.BATCH
                ? (j % 2 == 0 ? 1.5f : -0.5f) + 0.125f * l
                : 1;
        shift[j] = 0.25f * (j + 1) - 0.5f + 0.125f * l;
      }
      units.add(UnitNormalisation.of(gain, shift, old.row(2), old.row(3)));
    }
    return new Network(
        network.description(),
        network.weights(),
        network.classifier(),
        scales,
        network.deviations(),
        units);
  }

  /** A net of convolutions. */
  public static NetworkDescription images(
      String architecture,
      Shape image,
      int channels,
      int classes,
      Normalisation normalisation,
      Wiring wiring,
      int kernel,
      int stages) {
    return new NetworkDescription(
        Architecture.parse(architecture),
        image.units(),
        channels,
        classes,
        normalisation,
        OptionalDouble.empty(),
        wiring,
        Optional.of(new ConvolutionSettings(image, kernel, stages)));
  }

  /** The same network with one weight moved. */
  public static Network shifted(Network network, int layer, int place, double step) {
    List<Matrix> weights = new ArrayList<>(network.weights());
    Matrix old = weights.get(layer);
    float[] values = old.values();
    values[place] += (float) step;
    weights.set(layer, new Matrix(old.rows(), old.columns(), values));
    return network.withWeights(weights);
  }

  /** Standard normal inputs. */
  public static LabelledInputs gaussian(int dimension, int count, long seed) {
    return GaussianClasses.draw(new GaussianTask(2, dimension, 0), new Seed(seed))
        .sample(count, new Seed(seed).child("inputs"));
  }
}
