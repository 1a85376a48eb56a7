package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.LayerStatistics;
import io.github.resglass.empirical.network.Moments;
import io.github.resglass.empirical.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The path-length laws of a network on given inputs, with what its layers saw.
 *
 * @param sum law of the sum of the last layer, the paper's scalar output
 * @param units law of the energies of the last layer's units one by one
 * @param classifier law of the classifier's outputs, summed over classes; empty without one
 * @param layers gates, input moments and σ_l of every layer over these inputs
 * @param last moments of the last layer
 */
public record PathMeasurement(
    MeasuredLaw sum,
    MeasuredLaw units,
    Optional<MeasuredLaw> classifier,
    List<LayerStatistics> layers,
    Moments last) {

  /** Inputs whose polynomials are held in memory together, one such group for each thread. */
  private static final int LARGEST_GROUP = 32;

  /** Units of all inputs of a group together: images make smaller groups. */
  private static final int UNITS_PER_GROUP = 1 << 15;

  public PathMeasurement {
    layers = List.copyOf(layers);
  }

  /**
   * Takes the network apart on these inputs, with its frozen σ_l. The result does not depend on the
   * number of threads.
   *
   * @throws IllegalArgumentException if there are no inputs, their dimension is not the network's,
   *     or the output is 0 for all of them
   */
  public static PathMeasurement measure(Network network, LabelledInputs inputs) {
    if (inputs.count() == 0) {
      throw new IllegalArgumentException("no inputs to measure with");
    }
    ForwardPass pass = ForwardPass.of(network, inputs);
    double[] last = pass.lastLayer();
    double[] logits = pass.logits();
    int units = Block.largest(network.description().block());
    int group = Math.max(1, Math.min(LARGEST_GROUP, UNITS_PER_GROUP / units));
    List<Tallies> groups =
        IntStream.range(0, (inputs.count() + group - 1) / group)
            .parallel()
            .mapToObj(
                number -> {
                  int from = number * group;
                  int to = Math.min(inputs.count(), from + group);
                  PathContributions parts =
                      PathContributions.ofRange(network, inputs, pass, from, to, Origin.ANYWHERE);
                  return tally(parts, from, last, logits, network.description().classes());
                })
            .toList();
    Tallies all = groups.get(0);
    groups.subList(1, groups.size()).forEach(all::add);
    return new PathMeasurement(
        all.sum.law(inputs.count()),
        all.units.law(inputs.count()),
        network.description().classes() == 0
            ? Optional.empty()
            : Optional.of(all.classifier.law(inputs.count())),
        pass.statistics(),
        pass.lastMoments());
  }

  private record Tallies(EnergyTally sum, EnergyTally units, EnergyTally classifier) {
    void add(Tallies other) {
      sum.add(other.sum);
      units.add(other.units);
      classifier.add(other.classifier);
    }
  }

  private static Tallies tally(
      PathContributions parts, int from, double[] last, double[] logits, int classes) {
    int lengths = parts.degree() + 1;
    Tallies tallies =
        new Tallies(
            new EnergyTally(parts.degree()),
            new EnergyTally(parts.degree()),
            new EnergyTally(parts.degree()));
    double[][] logitParts = new double[lengths][];
    for (int r = 0; r < lengths; r++) {
      logitParts[r] = parts.logits(r);
    }
    double[] part = new double[lengths];
    for (int i = 0; i < parts.count(); i++) {
      double[] sums = new double[lengths];
      double output = 0;
      for (int j = 0; j < parts.units(); j++) {
        for (int r = 0; r < lengths; r++) {
          part[r] = parts.unit(r, i, j);
          sums[r] += part[r];
        }
        double unit = last[(from + i) * parts.units() + j];
        output += unit;
        tallies.units.add(part, unit);
      }
      tallies.sum.add(sums, output);
      for (int k = 0; k < classes; k++) {
        for (int r = 0; r < lengths; r++) {
          part[r] = logitParts[r][i * classes + k];
        }
        tallies.classifier.add(part, logits[(from + i) * classes + k]);
      }
    }
    return tallies;
  }
}
