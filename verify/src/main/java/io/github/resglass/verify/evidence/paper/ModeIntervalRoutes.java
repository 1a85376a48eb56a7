package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * Length k is a mode exactly for (k−1)/(p−k+1) ≤ β ≤ k/(p−k), without upper bound for k = p.
 *
 * @param claimed the upper bound, which is the lower one of k + 1; a test gives a wrong one and
 *     sees it contradicted
 */
record ModeIntervalRoutes(Claimed claimed) {

  private static final int DEEPEST = 24;
  private static final BigFraction NEAR = new BigFraction(1001, 1000);

  /** The largest gain for which k < p is a mode at depth p. */
  interface Claimed {
    BigFraction largest(int k, int p);
  }

  ModeIntervalRoutes() {
    this((k, p) -> new BigFraction(k, p - k));
  }

  /**
   * Every k ≤ p ≤ 24 at both ends of the interval and by one part in a thousand on either side of
   * each, with all weights compared in rational numbers.
   */
  Evidence endsOfEveryInterval(int cases, long seed) {
    Cases seen = new Cases();
    for (int p = 1; p <= DEEPEST; p++) {
      for (int k = 1; k < p; k++) {
        BigFraction end = claimed.largest(k, p);
        String instance = "p = " + p + ", k = " + k + ", beta near " + end;
        seen.check(isMode(k, p, end) && isMode(k + 1, p, end), instance);
        seen.check(isMode(k, p, end.divide(NEAR)) && !isMode(k, p, end.multiply(NEAR)), instance);
        seen.check(
            !isMode(k + 1, p, end.divide(NEAR)) && isMode(k + 1, p, end.multiply(NEAR)), instance);
      }
      BigFraction large = new BigFraction(1000 * p);
      seen.check(isMode(p, p, large), "p = k = " + p + ", beta = " + large);
    }
    return seen.enumeration(
        "all weights compared at and around the ends of every interval, p <= 24");
  }

  private static boolean isMode(int k, int p, BigFraction beta) {
    BigFraction[] weights = Equation16Routes.squaredWeights(p, beta);
    boolean largest = true;
    for (BigFraction weight : weights) {
      largest &= weight.compareTo(weights[k - 1]) <= 0;
    }
    return largest;
  }

  /** The mode of random nets up to p = 10⁴ has the gain in its interval. */
  Evidence deepNets(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-9;
    for (int i = 0; i < Math.max(1, cases / 10); i++) {
      int p = (int) Math.round(Math.exp(random.nextDouble() * Math.log(1e4)));
      double beta = Math.exp(6 * random.nextDouble() - 3);
      int mode = Theorem1Routes.modeByLogarithms(p, beta);
      double below = mode == 1 ? 0 : claimed.largest(mode - 1, p).doubleValue() / beta - 1;
      double above = mode == p ? 0 : 1 - claimed.largest(mode, p).doubleValue() / beta;
      seen.check(
          Math.max(0, Math.max(below, above)),
          tolerance,
          "p = " + p + ", beta = " + beta + ", mode " + mode);
    }
    return seen.numerical(
        "gain of random nets against the interval of their largest weight, p up to 1e4",
        seed,
        new Tolerance(
            tolerance,
            "relative to the gain; logarithms of Gamma of size 9e4, three to a weight, are rounded at"
                + " 1e-11 each; tenfold"));
  }
}
