package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.data.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's interval for the mean of independent values, one for each seed: x̄ ± t·s/√k with k − 1
 * degrees of freedom. It misses the expectation with probability 1 − level if the values are
 * normal, which means over many paths and inputs nearly are.
 *
 * @param standardError s/√k
 */
public record Interval(double centre, double halfWidth, double standardError, double level) {

  /**
   * The interval at a level such as 0.99.
   *
   * @throws IllegalArgumentException if there are fewer than 2 values
   */
  public static Interval ofMean(List<Double> values, double level) {
    Estimate estimate = Estimate.ofMean(values.stream().mapToDouble(Double::doubleValue).toArray());
    double halfWidth = quantile(values.size(), level) * estimate.standardError();
    return new Interval(estimate.value(), halfWidth, estimate.standardError(), level);
  }

  private record Question(int values, double level) {}

  /** A comparison asks for the same few again and again, and each takes a search. */
  private static final Map<Question, Double> QUANTILES = new ConcurrentHashMap<>();

  private static final int MOST_QUANTILES = 1_000;

  /** t: Student's quantile for the mean of so many values, at a two-sided level. */
  static double quantile(int values, double level) {
    if (QUANTILES.size() > MOST_QUANTILES) {
      QUANTILES.clear();
    }
    return QUANTILES.computeIfAbsent(
        new Question(values, level),
        question ->
            new TDistribution(null, values - 1.0).inverseCumulativeProbability(0.5 + 0.5 * level));
  }

  /** Whether a value lies inside. */
  public boolean contains(double value) {
    return Math.abs(value - centre) <= halfWidth;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f ± %.3f", centre, halfWidth);
  }
}
