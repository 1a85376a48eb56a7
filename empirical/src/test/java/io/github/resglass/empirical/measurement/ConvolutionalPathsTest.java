package io.github.resglass.empirical.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.gates.GateStatistics;
import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.Wiring;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConvolutionalPathsTest {

  private static final double ROUNDING = 1e-12;
  private static final int INPUTS = 3;

  /** Every path of a tiny image, one by one; every normalisation, with and without biases. */
  @ParameterizedTest
  @CsvSource({
    "layer(0.5) * (skip + layer(0.5)^2), 2, 3, 3, 2, 3, 1",
    "layer(0.5) * (skip + layer(0.5))^2, 1, 3, 2, 2, 3, 1",
    "layer(0.5) * (skip + layer(0.5)^2)^2, 1, 2, 3, 2, 3, 2",
    "(skip + layer(0.5)^2) * 0.5 * (0.3*skip + layer(1)), 2, 4, 4, 2, 3, 2",
    "layer(0.5) * (skip + 0.5*layer(0.5) + layer(1)^2), 2, 3, 2, 2, 1, 1",
    "layer(0.5) * (skip + layer(0.5)), 2, 5, 4, 2, 5, 1",
  })
  void polynomialsEqualTheSumOverAllPaths(
      String architecture,
      int channels,
      int height,
      int width,
      int filters,
      int kernel,
      int stages) {
    Shape image = new Shape(channels, height, width);
    long paths = 0;
    for (Normalisation normalisation : Normalisation.values()) {
      for (boolean biases : new boolean[] {false, true}) {
        Wiring wiring = new Wiring(true, true, biases);
        NetworkDescription net =
            Nets.images(architecture, image, filters, 3, normalisation, wiring, kernel, stages);
        LabelledInputs inputs = Nets.gaussian(image.units(), INPUTS, 5);
        paths += compare(ForwardPass.calibrate(fresh(net), inputs), image, inputs);
      }
    }
    assertTrue(paths > 1000, paths + " paths");
  }

  private static Network fresh(NetworkDescription net) {
    return Nets.unequal(Network.initialise(net, new Seed(2)));
  }

  private static long compare(Network network, Shape image, LabelledInputs inputs) {
    PathContributions parts = PathContributions.of(network, inputs);
    double[] last = ForwardPass.of(network, inputs).lastLayer();
    long paths = 0;
    for (int i = 0; i < inputs.count(); i++) {
      double[][][] pixels = new double[image.channels()][image.height()][image.width()];
      for (int u = 0; u < image.units(); u++) {
        int pixel = u / image.channels();
        pixels[u % image.channels()][pixel / image.width()][pixel % image.width()] =
            inputs.value(i, u);
      }
      ConvolutionEnumeration all = new ConvolutionEnumeration(network, pixels);
      for (int j = 0; j < parts.units(); j++) {
        double sum = 0;
        for (int r = 0; r <= parts.degree(); r++) {
          double part = parts.unit(r, i, j);
          assertEquals(all.part(r)[j], part, ROUNDING * all.absolute(j), "length " + r);
          sum += part;
        }
        assertEquals(last[i * parts.units() + j], sum, ROUNDING * all.absolute(j));
      }
      paths += all.paths();
    }
    return paths;
  }

  /**
   * The parts of ∂loss/∂W_l add up to the derivative of the loss, taken by differences: with gates
   * that stay as they are, the loss is smooth in one weight.
   */
  @ParameterizedTest
  @EnumSource(
      value = Normalisation.class,
      names = {"NONE", "SCALAR"})
  void gradientsByLengthAddUpToTheDerivative(Normalisation normalisation) {
    Shape image = new Shape(2, 4, 4);
    NetworkDescription net =
        Nets.images(
            "layer(0.5) * (skip + layer(0.5)^2)^2",
            image,
            3,
            3,
            normalisation,
            new Wiring(true, true, true),
            3,
            2);
    Network network = fresh(net);
    LabelledInputs inputs = Nets.gaussian(image.units(), INPUTS, 5);
    PathGradients.of(
        network,
        inputs,
        Loss.CROSS_ENTROPY,
        (layer, byLength) -> {
          for (int place : List.of(0, 5)) {
            double sum = 0;
            for (double[] part : byLength) {
              sum += part == null ? 0 : part[place];
            }
            assertEquals(difference(network, layer, place, inputs), sum, 2e-6, "layer " + layer);
          }
        });
    GradientMeasurement measured = GradientMeasurement.measure(network, inputs, Loss.CROSS_ENTROPY);
    assertTrue(measured.input().residual() < ROUNDING);
  }

  private static double difference(Network network, int layer, int place, LabelledInputs inputs) {
    double step = 1.0 / (1 << 12);
    return (loss(Nets.shifted(network, layer, place, step), inputs)
            - loss(Nets.shifted(network, layer, place, -step), inputs))
        / (2 * step);
  }

  private static double loss(Network network, LabelledInputs inputs) {
    ForwardPass pass = ForwardPass.of(network, inputs);
    double[] logits = pass.logits();
    double sum = 0;
    for (int i = 0; i < inputs.count(); i++) {
      sum += Loss.CROSS_ENTROPY.value(pass.outputs(logits, i), inputs.label(i));
    }
    return sum / inputs.count();
  }

  /** Layers cut one by one, gates along paths and sampled ways know images too. */
  @Test
  void participationAndGatesAddUp() {
    Shape image = new Shape(3, 6, 6);
    NetworkDescription net =
        Nets.images(
            "layer(0.5) * (skip + layer(0.5)^2)^2",
            image,
            4,
            0,
            Normalisation.SCALE_ONLY,
            new Wiring(true, true, false),
            3,
            2);
    LabelledInputs inputs = Nets.gaussian(image.units(), 20, 5);
    Network network = ForwardPass.calibrate(fresh(net), inputs);
    PathContributions parts = PathContributions.of(network, inputs);
    double[] whole = ForwardPass.of(network, inputs).logits();
    double lengths = 0;
    double energy = 0;
    for (int i = 0; i < inputs.count(); i++) {
      for (int r = 0; r <= parts.degree(); r++) {
        lengths += r * parts.sum(r, i) * whole[i];
      }
      energy += whole[i] * whole[i];
    }
    List<Double> shares = Participation.inOutputs(network, inputs).share();
    double sum = 0;
    for (Block.Weighted layer : net.layers()) {
      sum += layer.gated() ? shares.get(layer.index()) : 0;
    }
    assertEquals(lengths / energy, sum, 1e-10);
    GateStatistics gates = GateStatistics.of(network, inputs);
    assertEquals(Double.NaN, gates.openPaths().get(0));
    for (int r = 1; r <= parts.degree(); r += 2) {
      double open = gates.openPaths().get(r);
      assertTrue(open > 0 && open < 1, "length " + r + ": " + open);
    }
    PathMeasurement measurement = PathMeasurement.measure(network, inputs);
    assertTrue(measurement.sum().residual() < ROUNDING);
    assertTrue(measurement.units().residual() < ROUNDING);
  }

  @Test
  void laterStagesHalveTheImageAndDoubleTheChannels() {
    NetworkDescription net =
        Nets.images(
            "layer(0.5) * (skip + layer(0.5)^2)^9",
            new Shape(3, 32, 32),
            16,
            10,
            Normalisation.BATCH,
            new Wiring(true, true, false),
            3,
            3);
    List<Block.Weighted> layers = net.layers();
    assertEquals(21, layers.size(), "19 layers, two projections");
    assertEquals(new Shape(16, 32, 32), layers.get(0).shape());
    assertEquals(new Shape(64, 8, 8), layers.get(20).shape());
    assertEquals(64, net.block().outputs());
    assertEquals(19, Block.degree(net.block()));
    long strided = layers.stream().filter(layer -> layer.map().stride() == 2).count();
    assertEquals(4, strided, "a layer and a projection at the beginning of two stages");
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Nets.images(
                        "layer(0.5) * (skip + layer(0.5)^2)^8",
                        new Shape(3, 32, 32),
                        16,
                        10,
                        Normalisation.NONE,
                        new Wiring(true, true, false),
                        3,
                        3))
            .getMessage();
    assertTrue(message.contains("8 residual units"), message);
  }
}
