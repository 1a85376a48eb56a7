package io.github.resglass.empirical.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.comparison.Prediction.Model;
import io.github.resglass.empirical.measurement.MeasuredLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power of the choice among the laws, at depth 10 and β = ½, with as many networks as the quick
 * report draws, at its level of 0.99. Each "network" has a Dirichlet law around the one that makes
 * the data, so scattered that mean lengths differ between networks by a standard deviation of 0.12,
 * as those of untrained networks of width 64 do (0.117 over 100 of them).
 *
 * <p>The power is to be 99 % or more. 2,000 comparisons for each maker fail here if more than
 * {@value #MOST_MISSES} miss: at a power of exactly 99 % that is a false alarm with probability
 * 0.003, and a power of 97.5 % is found out with probability 0.99. They missed 11, 11 and 13 times:
 * a little more than the 7 that refusing the true law at 0.01/3 explains, since few networks make
 * Student's intervals approximate. With {@code -Dresglass.long=true} it is 10,000, of other seeds,
 * and at most {@value #MOST_LONG_MISSES} may miss: evidence at the level 0.05 that the power is
 * above 99 %. For data from none of the laws no miss in {@value #COMPARISONS_OF_NONE}: at a power
 * of 99 % that has probability 0.02.
 */
class ChoiceOfLawTest {

  private static final int DEPTH = 10;
  private static final int SEEDS = LawComparison.ENOUGH_SEEDS;
  private static final boolean LONG = Boolean.getBoolean("resglass.long");
  private static final int MOST_MISSES = 33;
  private static final int MOST_LONG_MISSES = 83;
  private static final int COMPARISONS_OF_NONE = 400;
  private static final double LEVEL = 0.99;
  private static final double SCATTER = 0.12;

  private static final List<Prediction> LAWS =
      Predictions.ofScales(Collections.nCopies(DEPTH, 1.0).stream().mapToDouble(c -> c).toArray());

  private final RandomGenerator random = new Well19937c(LONG ? 4_711 : 20_261_124);

  @ParameterizedTest
  @EnumSource(names = {"PAPER", "INDEPENDENT_WEIGHTS", "LARGE_WIDTH_SUM"})
  void dataMadeByALawPickThatLaw(Model maker) {
    Prediction truth = LAWS.stream().filter(law -> law.model() == maker).findFirst().orElseThrow();
    int comparisons = LONG ? 10_000 : 2_000;
    int missed = 0;
    for (int i = 0; i < comparisons; i++) {
      missed += picks(truth.weights()).equals(Optional.of(maker)) ? 0 : 1;
    }
    System.out.println(maker.words() + ": " + missed + " of " + comparisons + " missed");
    assertTrue(
        missed <= (LONG ? MOST_LONG_MISSES : MOST_MISSES),
        missed + " of " + comparisons + " missed");
  }

  /**
   * Neither broad, nor half way between two laws, nor of equal mean and deviation but other shape.
   */
  @Test
  void dataMadeByNoneOfTheLawsPickNone() {
    List<List<Double>> makers =
        List.of(
            uniform(), halfWay(LAWS.get(0), LAWS.get(1)), twoPeaks(LAWS.get(2)), binomial(0.25));
    for (List<Double> maker : makers) {
      int missed = 0;
      for (int i = 0; i < COMPARISONS_OF_NONE; i++) {
        missed += picks(maker).isEmpty() ? 0 : 1;
      }
      assertEquals(0, missed, maker + ": so many of " + COMPARISONS_OF_NONE + " picked a law");
    }
  }

  private Optional<Model> picks(List<Double> maker) {
    List<MeasuredLaw> networks = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      networks.add(dirichlet(maker));
    }
    return LawComparison.of(Readout.SUM, networks, Collections.nCopies(SEEDS, LAWS), LEVEL)
        .choice()
        .map(ComparedPrediction::model);
  }

  /** The mean length of Dirichlet(αw) has the variance of a length under w over α + 1. */
  private MeasuredLaw dirichlet(List<Double> weights) {
    double concentration = variance(weights) / (SCATTER * SCATTER) - 1;
    double[] energies = new double[weights.size()];
    for (int r = 0; r < energies.length; r++) {
      double shape = concentration * weights.get(r);
      energies[r] = shape > 0 ? new GammaDistribution(random, shape, 1).sample() : 0;
    }
    return MeasuredLaw.ofEnergies(energies, 1);
  }

  private static List<Double> uniform() {
    Double[] weights = new Double[DEPTH + 1];
    Arrays.fill(weights, 1.0 / DEPTH);
    weights[0] = 0.0;
    return List.of(weights);
  }

  private static List<Double> halfWay(Prediction one, Prediction other) {
    List<Double> weights = new ArrayList<>();
    for (int r = 0; r <= DEPTH; r++) {
      weights.add((one.weights().get(r) + other.weights().get(r)) / 2);
    }
    return weights;
  }

  /** Mean and variance of a law, on four lengths around its mean that avoid the middle. */
  private static List<Double> twoPeaks(Prediction law) {
    Double[] weights = new Double[DEPTH + 1];
    Arrays.fill(weights, 0.0);
    int low = (int) Math.floor(law.mean() - law.standardDeviation());
    double square = law.standardDeviation() * law.standardDeviation();
    // Two lengths a deviation below and above the mean, each between two whole numbers; what this
    // rounding adds to the variance is taken back by moving them inwards.
    for (double d = law.standardDeviation(); ; d -= 1e-4) {
      Arrays.fill(weights, 0.0);
      spread(weights, law.mean() - d);
      spread(weights, law.mean() + d);
      if (variance(List.of(weights)) <= square || low < 1) {
        return List.of(weights);
      }
    }
  }

  private static void spread(Double[] weights, double place) {
    int below = (int) Math.floor(place);
    weights[below] += (below + 1 - place) / 2;
    weights[below + 1] += (place - below) / 2;
  }

  private static List<Double> binomial(double q) {
    Double[] weights = new Double[DEPTH + 1];
    weights[0] = 0.0;
    double weight = Math.pow(1 - q, DEPTH - 1);
    for (int k = 0; k < DEPTH; k++) {
      weights[k + 1] = weight;
      weight *= (DEPTH - 1.0 - k) / (k + 1) * q / (1 - q);
    }
    return List.of(weights);
  }

  private static double variance(List<Double> weights) {
    double mean = 0;
    double square = 0;
    for (int r = 0; r < weights.size(); r++) {
      mean += r * weights.get(r);
      square += (double) r * r * weights.get(r);
    }
    return square - mean * mean;
  }
}
