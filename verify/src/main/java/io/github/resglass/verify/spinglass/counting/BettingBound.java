package io.github.resglass.verify.spinglass.counting;

import java.util.Arrays;

/**
 * The least m that independent X_1, …, X_n in [0, 1] do not rule out as their expected value.
 *
 * <p>If E X = m, then the capital Π_t (1 + λ_t (X_t − m)) of bets λ_t ≥ 0 that depend on the past
 * only is a martingale of mean 1, and by Ville's inequality it ever reaches 1/α with probability at
 * most α: for every n, every law, and also if one looks after each sample and stops when one likes.
 * The bets aim at a number of samples N named in advance, λ_t = √(2 log(1/α) t/(N V_{t−1})) with V
 * a running sum of squares, and at most 9/(10m). The capital falls with m, so that bisection finds
 * where it stays below 1/α. Source: I. Waudby-Smith and A. Ramdas, J. R. Stat. Soc. B 86 (2024),
 * section 4.
 */
final class BettingBound {

  /** A bound on λ_t m below 1 keeps the capital positive, even if X_t = 0. */
  private static final double LARGEST_STAKE = 0.9;

  private final double[] values;
  private final double[] bets;
  private final double threshold;

  private BettingBound(double[] values, int planned, double falseAlarm) {
    this.values = values;
    this.bets = new double[values.length];
    this.threshold = -Math.log(falseAlarm);
    double sum = 0.5;
    double squares = 0.25;
    for (int t = 0; t < values.length; t++) {
      bets[t] = Math.sqrt(2 * threshold * (t + 1) / (planned * squares));
      sum += values[t];
      double fromMean = values[t] - sum / (t + 2);
      squares += fromMean * fromMean;
    }
  }

  /** As {@link #lower(double[], int, double)} for values of which all are there. */
  static double lower(double[] values, double falseAlarm) {
    return lower(values, values.length, falseAlarm);
  }

  /**
   * The lower end of a one-sided interval for E X; never wrong with a larger probability, whenever
   * the samples were stopped.
   *
   * @param planned N ≥ 1, the same at every look at the same samples
   */
  static double lower(double[] values, int planned, double falseAlarm) {
    if (Arrays.stream(values).anyMatch(x -> !(x >= 0 && x <= 1))) {
      throw new IllegalArgumentException("a value outside [0, 1]");
    }
    BettingBound bound = new BettingBound(values, planned, falseAlarm);
    double below = 0;
    double above = 1;
    for (int step = 0; step < 50; step++) {
      double middle = (below + above) / 2;
      if (bound.rulesOut(middle)) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below;
  }

  private boolean rulesOut(double m) {
    double logCapital = 0;
    for (int t = 0; t < values.length; t++) {
      logCapital += Math.log1p(Math.min(bets[t], LARGEST_STAKE / m) * (values[t] - m));
      if (logCapital >= threshold) {
        return true;
      }
    }
    return false;
  }
}
