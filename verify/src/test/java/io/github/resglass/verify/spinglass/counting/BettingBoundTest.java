package io.github.resglass.verify.spinglass.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BettingBoundTest {

  private static double[] coins(int length, double probability, SplittableRandom random) {
    double[] values = new double[length];
    Arrays.setAll(values, i -> random.nextDouble() < probability ? 1 : 0);
    return values;
  }

  /** Misses of a bound at level 1/20 in 2,000 runs; this test's own false-alarm rate is 10⁻⁹. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.9})
  void boundIsWrongNoMoreOftenThanStated(double probability) {
    SplittableRandom random = new SplittableRandom(5200);
    int runs = 2_000;
    int misses = 0;
    for (int run = 0; run < runs; run++) {
      misses += BettingBound.lower(coins(200, probability, random), 0.05) > probability ? 1 : 0;
    }
    int most = new BinomialDistribution(runs, 0.05).inverseCumulativeProbability(1 - 1e-9);
    assertTrue(misses <= most, misses + " misses of " + runs);
    assertTrue(misses > 0, "a bound that is never wrong at level 1/20 is idle");
  }

  /**
   * Looking after every ten of 200 planned samples, and taking the worst look: still no more misses
   * than one look at the end may have.
   */
  @Test
  void boundHoldsAtAllLooksTogether() {
    SplittableRandom random = new SplittableRandom(5202);
    int runs = 1_000;
    int misses = 0;
    for (int run = 0; run < runs; run++) {
      double[] values = coins(200, 0.3, random);
      boolean missed = false;
      for (int n = 10; n <= 200; n += 10) {
        missed |= BettingBound.lower(Arrays.copyOf(values, n), 200, 0.05) > 0.3;
      }
      misses += missed ? 1 : 0;
    }
    int most = new BinomialDistribution(runs, 0.05).inverseCumulativeProbability(1 - 1e-9);
    assertTrue(misses <= most, misses + " misses of " + runs);
    assertTrue(misses > 0, "a bound that is never wrong at level 1/20 is idle");
  }

  /** Bets for more samples than there are stay smaller, so the bound is lower, and not by much. */
  @Test
  void stoppingEarlyCostsSharpnessOnly() {
    double[] values = coins(400, 0.5, new SplittableRandom(5203));
    double all = BettingBound.lower(values, 1e-6);
    double early = BettingBound.lower(values, 800, 1e-6);
    assertTrue(early < all && early > all - 0.05, early + ", " + all);
  }

  /** At level 10⁻⁷ and n = 1,000 the normal bound would lie 5.2 standard errors below the mean. */
  @Test
  void boundIsNearlyAsSharpAsTheNormalOne() {
    SplittableRandom random = new SplittableRandom(5201);
    double[] values = random.doubles(1_000).map(x -> 0.2 + 0.6 * x).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double standardError = 0.6 / Math.sqrt(12 * 1_000.0);
    double distance = (mean - BettingBound.lower(values, 1e-7)) / standardError;
    assertTrue(distance > 5.2 && distance < 6.5, distance + " standard errors");
  }

  @Test
  void constantValuesAreBoundedFromBelowOnly() {
    double[] ones = new double[200];
    Arrays.fill(ones, 1);
    double bound = BettingBound.lower(ones, 1e-6);
    assertTrue(bound > 0.9 && bound < 1);
    assertEquals(0, BettingBound.lower(new double[200], 1e-6), 1e-12);
  }

  @Test
  void valuesOutsideTheUnitIntervalAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> BettingBound.lower(new double[] {0.5, 1.1}, 0.1));
    assertThrows(
        IllegalArgumentException.class, () -> BettingBound.lower(new double[] {Double.NaN}, 0.1));
  }
}
