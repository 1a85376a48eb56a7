package io.github.resglass.empirical.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.Wiring;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.property.ArchitectureArbitraries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathContributionsTest {

  /** Rounding of sums of at most a few thousand products, relative to their absolute values. */
  private static final double ROUNDING = 1e-12;

  private static final int INPUTS = 8;
  private static final int WIDTH = 3;
  private static final int CLASSES = 3;
  private static final double MOST_PATHS = 5_000;

  private static final List<Wiring> WIRINGS =
      List.of(
          Wiring.STANDARD,
          new Wiring(false, false, false),
          new Wiring(true, true, false),
          new Wiring(true, true, true));

  @ParameterizedTest
  @CsvSource({
    "layer(0.5) * (skip + layer(0.5))^4, 3, 4",
    "layer(0.5) * (skip + layer(0.5))^5, 2, 3",
    "layer(1)^5, 2, 3",
    "layer(0.5) * (skip + layer(0.5)^2)^2, 4, 4",
    "layer(0.5) * (skip + layer(0.6)^3), 2, 4",
    "(skip + layer(0.5))^5, 4, 4",
    "layer(0.5) * (0.3*skip + 0.7*layer(0.5))^3, 3, 3",
    "layer(0.5) * (skip + 0.5*layer(0.5) + layer(2))^2, 3, 3",
    "(layer(0.5) + layer(1)) * (skip + layer(0.5) * (skip + layer(0.5)))^2, 2, 3",
    "0.5 * layer(1) * 2 * (skip + layer(1)), 4, 2",
    "(skip + layer(0.5)) * 0.25, 3, 3",
  })
  void polynomialsEqualTheSumOverAllPaths(String architecture, int dimension, int width) {
    for (Normalisation normalisation : Normalisation.values()) {
      for (Wiring wiring : WIRINGS) {
        NetworkDescription net =
            Nets.net(architecture, dimension, width, CLASSES, normalisation, wiring);
        long paths = 0;
        for (int seed = 0; seed < 3; seed++) {
          paths += compare(net, new Seed(seed));
        }
        assertTrue(paths > 0, "nothing was compared: all gates were shut");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"(skip + layer(0.5))^3, 2, 4", "(2*skip + layer(1)^2 + skip) * layer(0.5), 4, 3"})
  void projectionsAreSkipsWithWeights(String architecture, int dimension, int width) {
    for (Normalisation normalisation : Normalisation.values()) {
      NetworkDescription net =
          Nets.net(architecture, dimension, width, 0, normalisation, new Wiring(true, true, false));
      assertTrue(net.layers().stream().anyMatch(layer -> !layer.gated()));
      assertTrue(compare(net, new Seed(1)) > 0);
    }
  }

  /** Whatever series/parallel form there is; skips across the input too, as dimension = width. */
  @Property(tries = 400, seed = "20161125")
  void polynomialsEqualTheSumOverAllPathsForAnyForm(
      @ForAll("enumerable") Architecture architecture,
      @ForAll Normalisation normalisation,
      @ForAll("wirings") Wiring wiring,
      @ForAll("dimensions") int dimension) {
    compare(
        Nets.net(
            architecture.toString(),
            wiring.projections() ? dimension : WIDTH,
            WIDTH,
            CLASSES,
            normalisation,
            wiring),
        new Seed(1));
  }

  @Provide
  Arbitrary<Architecture> enumerable() {
    return ArchitectureArbitraries.numeric(2).filter(net -> unitPaths(net) <= MOST_PATHS);
  }

  @Provide
  Arbitrary<Wiring> wirings() {
    return Arbitraries.of(WIRINGS);
  }

  @Provide
  Arbitrary<Integer> dimensions() {
    return Arbitraries.of(2, WIDTH);
  }

  /** Number of paths, unit by unit, from one input coordinate. */
  private static double unitPaths(Architecture net) {
    if (net instanceof Layer) {
      return WIDTH;
    } else if (net instanceof Series series) {
      return series.parts().stream().mapToDouble(p -> unitPaths(p)).reduce(1, (a, b) -> a * b);
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream().mapToDouble(b -> unitPaths(b)).sum();
    } else if (net instanceof Repeat repeat) {
      double times = ((Constant) repeat.times()).value().doubleValue();
      return Math.pow(unitPaths(repeat.body()), times);
    }
    return 1;
  }

  private static long compare(NetworkDescription description, Seed seed) {
    int dimension = description.dimension();
    String what = description.toString();
    LabelledInputs inputs =
        GaussianClasses.draw(new GaussianTask(2, dimension, 1), seed)
            .sample(INPUTS, seed.child("inputs"));
    Network drawn = Network.initialise(description, seed);
    Network network = ForwardPass.calibrate(Nets.unequal(drawn), inputs);
    ForwardPass pass = ForwardPass.of(network, inputs);
    PathContributions parts = PathContributions.of(network, inputs);
    PathContributions fromInput = PathContributions.of(network, inputs, Origin.INPUT);
    PathContributions fromLayers = PathContributions.of(network, inputs, Origin.LAYERS);
    double[][][] weightGradients = new double[network.weights().size()][][];
    PathGradients gradients =
        PathGradients.of(
            network,
            inputs,
            Loss.CROSS_ENTROPY,
            (layer, byLength) -> weightGradients[layer] = byLength);
    double[] outputGradient =
        PathGradients.outputGradient(network, inputs, pass, Loss.CROSS_ENTROPY);
    List<PathEnumeration> all = new ArrayList<>();
    for (int i = 0; i < INPUTS; i++) {
      double[] x = new double[dimension];
      for (int j = 0; j < dimension; j++) {
        x[j] = inputs.value(i, j);
      }
      double[] delta = new double[parts.units()];
      System.arraycopy(outputGradient, i * delta.length, delta, 0, delta.length);
      PathEnumeration paths = new PathEnumeration(network, x, parts.degree() + 1, delta);
      all.add(paths);
      for (int j = 0; j < parts.units(); j++) {
        double total = 0;
        double absolute = 0;
        for (int r = 0; r <= parts.degree(); r++) {
          double allowance = ROUNDING * paths.absolute[r][j];
          assertEquals(paths.sum[r][j], parts.unit(r, i, j), allowance, what);
          assertEquals(paths.fromInput[r][j], fromInput.unit(r, i, j), allowance, what);
          assertEquals(
              paths.sum[r][j] - paths.fromInput[r][j], fromLayers.unit(r, i, j), allowance, what);
          total += parts.unit(r, i, j);
          absolute += paths.absolute[r][j];
        }
        assertEquals(paths.last[j], total, ROUNDING * absolute, what);
        assertEquals(
            paths.last[j], pass.lastLayer()[i * parts.units() + j], ROUNDING * absolute, what);
      }
      for (int r = 0; r <= parts.degree(); r++) {
        for (int j = 0; j < dimension; j++) {
          assertEquals(
              paths.inputGradient[r][j],
              gradients.input(r, i, j),
              ROUNDING * paths.absoluteInputGradient[r][j],
              what);
        }
      }
      compareOutputs(network, parts, paths, i);
    }
    compareWeightGradients(all, weightGradients, what);
    return all.stream().mapToLong(paths -> paths.paths).sum();
  }

  private static void compareOutputs(
      Network network, PathContributions parts, PathEnumeration paths, int input) {
    int outputs = network.description().outputs();
    for (int r = 0; r <= parts.degree(); r++) {
      double[] logits = parts.logits(r);
      for (int k = 0; k < outputs; k++) {
        double logit = 0;
        double allowance = 0;
        for (int j = 0; j < parts.units(); j++) {
          double v = network.readout().get(j, k);
          logit += v * paths.sum[r][j];
          allowance += Math.abs(v) * paths.absolute[r][j];
        }
        assertEquals(logit, logits[input * outputs + k], ROUNDING * allowance);
      }
    }
  }

  private static void compareWeightGradients(
      List<PathEnumeration> all, double[][][] gradients, String what) {
    for (int l = 0; l < gradients.length; l++) {
      for (int r = 0; r < gradients[l].length; r++) {
        for (int w = 0; gradients[l][r] != null && w < gradients[l][r].length; w++) {
          double expected = 0;
          double allowance = 0;
          for (PathEnumeration paths : all) {
            if (paths.weightGradient[r][l] != null) {
              expected += paths.weightGradient[r][l][w] / INPUTS;
              allowance += paths.absoluteWeightGradient[r][l][w] / INPUTS;
            }
          }
          assertEquals(expected, gradients[l][r][w], ROUNDING * allowance, what);
        }
      }
    }
  }
}
