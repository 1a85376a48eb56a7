package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.Matrix;
import java.util.List;

/**
 * What normalisation divides and subtracts when it is frozen.
 *
 * @param deviations σ_l in the order of the layers; all 1 without scale-only normalisation
 * @param means μ of each layer's preactivations, one row each; empty without batch normalisation
 * @param spreads s = √(v + floor) of each layer's preactivations, likewise
 */
public record FrozenStatistics(List<Double> deviations, List<Matrix> means, List<Matrix> spreads) {

  public FrozenStatistics {
    deviations = List.copyOf(deviations);
    means = List.copyOf(means);
    spreads = List.copyOf(spreads);
  }
}
