package io.github.resglass.empirical.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.property.ArchitectureArbitraries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathContributionsTest {

  /** Rounding of sums of at most a few thousand products, relative to their absolute values. */
  private static final double ROUNDING = 1e-12;

  private static final int INPUTS = 16;

  private static final int WIDTH = 3;
  private static final double MOST_PATHS = 5_000;

  @ParameterizedTest
  @CsvSource({
    "layer(0.5) * (skip + layer(0.5))^4, 3, 4",
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
      long paths = 0;
      for (int seed = 0; seed < 5; seed++) {
        paths += compare(architecture, dimension, width, normalisation, new Seed(seed));
      }
      assertTrue(paths > 0, "nothing was compared: all gates were shut");
    }
  }

  /** Whatever series/parallel form there is; skips across the input too, as dimension = width. */
  @Property(tries = 1000, seed = "20161125")
  void polynomialsEqualTheSumOverAllPathsForAnyForm(
      @ForAll("enumerable") Architecture architecture, @ForAll Normalisation normalisation) {
    compare(architecture.toString(), WIDTH, WIDTH, normalisation, new Seed(1));
  }

  @Provide
  Arbitrary<Architecture> enumerable() {
    return ArchitectureArbitraries.numeric(2).filter(net -> unitPaths(net) <= MOST_PATHS);
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

  private static long compare(
      String architecture, int dimension, int width, Normalisation normalisation, Seed seed) {
    NetworkDescription description = Nets.net(architecture, dimension, width, 3, normalisation);
    LabelledInputs inputs =
        GaussianClasses.draw(new GaussianTask(3, dimension, 1), seed)
            .sample(INPUTS, seed.child("inputs"));
    Network drawn = Network.initialise(description, seed);
    Network network = ForwardPass.calibrate(withUnequalScales(drawn), inputs);
    PathContributions parts = PathContributions.of(network, inputs);
    long allPaths = 0;
    for (int i = 0; i < INPUTS; i++) {
      double[] x = new double[dimension];
      for (int j = 0; j < dimension; j++) {
        x[j] = inputs.value(i, j);
      }
      PathEnumeration paths = new PathEnumeration(network, x, parts.degree() + 1);
      allPaths += paths.paths;
      for (int r = 0; r <= parts.degree(); r++) {
        double[] logits = parts.logits(r);
        double[] logit = new double[3];
        double[] allowance = new double[3];
        for (int j = 0; j < parts.units(); j++) {
          assertEquals(
              paths.sum[r][j], parts.unit(r, i, j), ROUNDING * paths.absolute[r][j], architecture);
          for (int k = 0; k < 3; k++) {
            double v = network.classifier().get(j, k);
            logit[k] += v * paths.sum[r][j];
            allowance[k] += Math.abs(v) * paths.absolute[r][j];
          }
        }
        for (int k = 0; k < 3; k++) {
          assertEquals(logit[k], logits[i * 3 + k], ROUNDING * allowance[k], architecture);
        }
      }
    }
    return allPaths;
  }

  /** λ_l as after training: unequal, one of them negative. */
  private static Network withUnequalScales(Network network) {
    if (network.description().normalisation() == Normalisation.NONE) {
      return network;
    }
    List<Double> scales = new ArrayList<>();
    for (int l = 0; l < network.scales().size(); l++) {
      scales.add(l == 1 ? -0.75 : 1 + 0.25 * l);
    }
    return new Network(
        network.description(),
        network.weights(),
        network.classifier(),
        scales,
        network.deviations());
  }
}
