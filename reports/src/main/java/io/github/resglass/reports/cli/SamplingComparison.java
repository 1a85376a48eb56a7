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

  static Map<String, Object> of(
      Network network, LabelledInputs inputs, MeasuredLaw law, int ways, Seed seed) {
    PathSampling sampling = new PathSampling(network, inputs);
    long start = System.nanoTime();
    PathContributions exact = PathContributions.of(network, inputs);
    double exactSeconds = (System.nanoTime() - start) / NANOS;
    List<Map<String, Number>> lengths = new ArrayList<>();
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
      Map<String, Number> one = new LinkedHashMap<>();
      one.put("length", r);
      one.put("weight", law.weights().get(r));
      one.put("error", Math.sqrt(distance / energy));
      one.put("standardError", sampled.relativeError());
      one.put("seconds", seconds);
      one.put("secondsToOnePercent", seconds / ways * sampled.samplesFor(0.01, Math.sqrt(energy)));
      lengths.add(one);
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("ways", ways);
    told.put("exactSeconds", exactSeconds);
    told.put("lengths", lengths);
    return told;
  }

  /** For people, a line for each length. */
  static String text(Map<?, ?> length) {
    return String.format(
        Locale.ROOT,
        "length %2.0f  weight %.4f  off by %.2g of the exact value in %.3g s, within 1 %% in %.3g s",
        number(length, "length"),
        number(length, "weight"),
        number(length, "error"),
        number(length, "seconds"),
        number(length, "secondsToOnePercent"));
  }

  private static double number(Map<?, ?> length, String name) {
    return ((Number) length.get(name)).doubleValue();
  }
}
