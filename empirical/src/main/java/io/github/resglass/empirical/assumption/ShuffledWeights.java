package io.github.resglass.empirical.assumption;

import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A trained network's weights in another order within each layer: what they are one by one, the
 * norms ‖W_l‖ and the gains c_l λ_l/σ_l stay, and what training wrote into their arrangement is
 * gone. A law that holds for networks of these gains at random weights fits such a network; if it
 * does not fit the trained one, what fails there is that weights are independent.
 */
public final class ShuffledWeights {

  private ShuffledWeights() {}

  /** The network with each layer's weights in an order drawn at random, all else as it is. */
  public static Network of(Network network, Seed seed) {
    List<Matrix> weights = new ArrayList<>();
    for (int l = 0; l < network.weights().size(); l++) {
      Matrix old = network.weights().get(l);
      float[] values = old.values();
      shuffle(values, seed.child("layer", l).generator());
      weights.add(new Matrix(old.rows(), old.columns(), values));
    }
    return network.withWeights(weights);
  }

  private static void shuffle(float[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      float kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }
}
