package io.github.resglass.empirical.assumption;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.comparison.ComparedPrediction.Agreement;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Prediction.Model;
import io.github.resglass.empirical.comparison.Readout;
import io.github.resglass.empirical.comparison.TrainedNetworks;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.training.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShuffledWeightsTest {

  private static Network net(int seed) {
    return Network.initialise(
        Nets.net("layer(0.5) * (skip + layer(0.5))^4", 64, 64, 0, Normalisation.NONE),
        new Seed(seed));
  }

  @Test
  void onlyTheOrderWithinEachLayerChanges() {
    Network before = Nets.unequal(net(1));
    Network after = ShuffledWeights.of(before, new Seed(2));
    assertEquals(before.scales(), after.scales());
    for (int l = 0; l < before.weights().size(); l++) {
      float[] one = before.weights().get(l).values();
      float[] other = after.weights().get(l).values();
      assertNotEquals(before.weights().get(l), after.weights().get(l));
      Arrays.sort(one);
      Arrays.sort(other);
      assertArrayEquals(one, other);
    }
  }

  /**
   * With one matrix in all residual layers each layer is as random as ever, but no longer
   * independent of the others: the law fails, and fits when they are shuffled. 40 networks, level
   * 0.999.
   */
  @Test
  void shufflingGivesDependentWeightsTheirIndependenceBack() {
    LabelledInputs inputs = Nets.gaussian(64, 64, 3);
    List<Network> dependent = new ArrayList<>();
    List<Network> shuffled = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      dependent.add(aligned(net(100 + i)));
      shuffled.add(ShuffledWeights.of(dependent.get(i), new Seed(4).child("network", i)));
    }
    assertEquals(Agreement.DOES_NOT_FIT, agreement(dependent, inputs));
    assertEquals(Agreement.FITS, agreement(shuffled, inputs));
  }

  private static Agreement agreement(List<Network> networks, LabelledInputs inputs) {
    LawComparison comparison =
        TrainedNetworks.compare(networks, Readout.UNIT, inputs, 0.999, Progress.SILENT);
    return comparison.of(Model.LARGE_WIDTH_UNIT).agreement();
  }

  /** Every residual layer has the first residual layer's weights. */
  private static Network aligned(Network network) {
    List<Matrix> weights = new ArrayList<>(network.weights());
    for (int l = 2; l < weights.size(); l++) {
      weights.set(l, weights.get(1));
    }
    return network.withWeights(weights);
  }
}
