package io.github.resglass.empirical.gates;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * How gates open along paths, exactly, over all paths of a frozen network. The paper takes gates
 * for independent Bernoulli(ρ), so that a path of length r is open with probability ρ^r [2, 10].
 *
 * @param openFraction ρ_l for each layer; 1 for projections
 * @param rho mean of ρ_l over the layers
 * @param openPaths fraction of the (input, path) pairs of length r whose r gates are all open, r
 *     from 0; NaN where no path has this length
 * @param neighbourCorrelation for each layer but the first the correlation over inputs between a
 *     gate of it and a gate of the layer before it, taken from the mean covariance over all pairs
 *     of units: Cov(a_{l−1}, a_l)/√(ρ_{l−1}(1 − ρ_{l−1})ρ_l(1 − ρ_l)), a_l the fraction open for
 *     one input; 0 where a layer's gates are all open or all shut
 */
public record GateStatistics(
    List<Double> openFraction,
    double rho,
    List<Double> openPaths,
    List<Double> neighbourCorrelation) {

  public GateStatistics {
    openFraction = List.copyOf(openFraction);
    openPaths = List.copyOf(openPaths);
    neighbourCorrelation = List.copyOf(neighbourCorrelation);
  }

  /** The statistics over some inputs. */
  public static GateStatistics of(Network network, LabelledInputs inputs) {
    ForwardPass pass = ForwardPass.of(network, inputs);
    List<Block.Weighted> layers =
        network.description().layers().stream().filter(Block.Weighted::gated).toList();
    List<double[]> fractions = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    for (Block.Weighted layer : layers) {
      double[] fraction = new double[inputs.count()];
      for (int i = 0; i < fraction.length; i++) {
        for (int j = 0; j < layer.outputs(); j++) {
          fraction[i] += pass.open(layer.index(), i, j) ? 1.0 / layer.outputs() : 0;
        }
      }
      fractions.add(fraction);
      means.add(mean(fraction));
    }
    List<Double> correlations = new ArrayList<>();
    for (int l = 1; l < layers.size(); l++) {
      double spread =
          Math.sqrt(means.get(l - 1) * (1 - means.get(l - 1)) * means.get(l) * (1 - means.get(l)));
      double covariance = covariance(fractions.get(l - 1), fractions.get(l));
      correlations.add(spread > 0 ? covariance / spread : 0);
    }
    return new GateStatistics(
        means,
        means.stream().mapToDouble(m -> m).average().orElse(1),
        OpenPaths.fractions(network, pass),
        correlations);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double covariance(double[] one, double[] other) {
    double first = mean(one);
    double second = mean(other);
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - first) * (other[i] - second);
    }
    return sum / one.length;
  }
}
