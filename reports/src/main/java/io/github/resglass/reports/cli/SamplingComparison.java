package io.github.resglass.reports.cli;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.lesion.PathSampling;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.measurement.PathContributions;
import io.github.resglass.empirical.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code measure --sampling} tells: Veit et al.'s estimate of the sum readout's Y_r from ways
 * through the blocks, its error against the exact Y_r, and the time of both.
 */
final class SamplingComparison {

  /** Lengths that hold less of the weight are left out. */
  private static final double LEAST_WEIGHT = 0.01;

  private static final double NANOS = 1e9;

  private SamplingComparison() {}

  /**
   * What sampling found of one length.
   *
   * @param error root of the mean square distance from the exact Y_r, over that of Y_r
   * @param standardError the same as sampling itself puts it
   * @param seconds of sampling
   * @param secondsToOnePercent that it would take to a standard error of 1 %
   */
  record Length(
      int length,
      double weight,
      double error,
      double standardError,
      double seconds,
      double secondsToOnePercent) {

    /** For people, a line. */
    String text() {
      return String.format(
          Locale.ROOT,
          "length %2d  weight %.4f  off by %.2g of the exact value in %.3g s, within 1 %% in %.3g s",
          length,
          weight,
          error,
          seconds,
          secondsToOnePercent);
    }
  }

  static Map<String, Object> of(
      Network network, LabelledInputs inputs, MeasuredLaw law, int ways, Seed seed) {
    PathSampling sampling = new PathSampling(network, inputs);
    long start = System.nanoTime();
    PathContributions exact = PathContributions.of(network, inputs);
    double exactSeconds = (System.nanoTime() - start) / NANOS;
    List<Length> lengths = new ArrayList<>();
    for (int r = 0; r < law.weights().size(); r++) {
      if (law.weights().get(r) < LEAST_WEIGHT) {
        continue;
      }
      start = System.nanoTime();
      PathSampling.Sampled sampled = sampling.estimate(r, ways, seed);
      double seconds = (System.nanoTime() - start) / NANOS;
      double distance = 0;
      double energy = 0;
      for (int i = 0; i < inputs.count(); i++) {
        double value = exact.sum(r, i);
        distance += Math.pow(sampled.values().get(i) - value, 2);
        energy += value * value;
      }
      lengths.add(
          new Length(
              r,
              law.weights().get(r),
              Math.sqrt(distance / energy),
              sampled.relativeError(),
              seconds,
              seconds / ways * sampled.samplesFor(0.01, Math.sqrt(energy))));
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("ways", ways);
    told.put("exactSeconds", exactSeconds);
    told.put("lengths", lengths);
    return told;
  }
}
