package io.github.resglass.empirical.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import org.junit.jupiter.api.Test;

class GateStatisticsTest {

  /** The definition: every choice of units for every subset of the residual layers. */
  @Test
  void openPathsAreCountedAsTheDefinitionSays() {
    LabelledInputs inputs = Nets.gaussian(3, 12, 5);
    int width = 4;
    Network network =
        Network.initialise(
            Nets.net("layer(0.5) * (skip + layer(0.5))^3", 3, width, 0, Normalisation.NONE),
            new Seed(8));
    ForwardPass pass = ForwardPass.of(network, inputs);
    GateStatistics statistics = GateStatistics.of(network, inputs);
    double[] open = new double[5];
    double[] all = new double[5];
    for (int subset = 0; subset < 8; subset++) {
      int r = 1 + Integer.bitCount(subset);
      for (int way = 0; way < Math.pow(width, r); way++) {
        for (int i = 0; i < inputs.count(); i++) {
          boolean isOpen = pass.open(0, i, way % width);
          int rest = way / width;
          for (int l = 1; l <= 3; l++) {
            if ((subset & (1 << (l - 1))) != 0) {
              isOpen &= pass.open(l, i, rest % width);
              rest /= width;
            }
          }
          open[r] += isOpen ? 1 : 0;
          all[r]++;
        }
      }
    }
    for (int r = 1; r < 5; r++) {
      assertEquals(open[r] / all[r], statistics.openPaths().get(r), 1e-12);
    }
    assertTrue(statistics.openPaths().get(0).isNaN(), "no path of length 0");
    assertEquals(
        statistics.openFraction().stream().mapToDouble(f -> f).average().orElseThrow(),
        statistics.rho(),
        1e-15);
  }

  /**
   * Activations are positive, so a unit's preactivation has a mean that all inputs share: a gate
   * that is open tends to stay open, and paths are not open independently. 20,000 gates or more per
   * layer; the correlation between two layers' open fractions is what remains of it.
   */
  @Test
  void halfTheGatesAreOpenButNotForEveryInputAlike() {
    Network network =
        Network.initialise(
            Nets.net("layer(0.5) * (skip + layer(0.5))^9", 32, 64, 0, Normalisation.NONE),
            new Seed(2));
    GateStatistics statistics = GateStatistics.of(network, Nets.gaussian(32, 400, 3));
    assertEquals(0.5, statistics.rho(), 0.1);
    assertEquals(9, statistics.neighbourCorrelation().size());
    for (double correlation : statistics.neighbourCorrelation()) {
      assertTrue(Math.abs(correlation) < 0.2, "correlation " + correlation);
    }
  }
}
