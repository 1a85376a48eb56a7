package io.github.resglass.verify.evidence.length;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * The mode lies below p/2 for gains ρ < 1 from p = 2(1+ρ)/(1−ρ) on.
 *
 * @param depth from which it is claimed, times this; a test gives less and sees it contradicted
 */
record BelowHalfRoutes(BigFraction depth) {

  private static final String CONDITION = "the depth is at least 2(1+ρ)/(1−ρ)";

  BelowHalfRoutes() {
    this(BigFraction.ONE);
  }

  /** All ρ = a/20 and depths up to 35, all weights compared. */
  Evidence everyDepth(int cases, long seed) {
    Cases seen = new Cases();
    for (int a = 1; a < 20; a++) {
      for (int p = 1; p <= 35; p++) {
        compare(seen, new BigFraction(a, 20), p, largest(p, new BigFraction(a, 20)));
      }
    }
    return seen.enumeration("all weights compared for rho = a/20, p <= 35");
  }

  private void compare(Cases seen, BigFraction gate, int p, int mode) {
    BigFraction one = BigFraction.ONE;
    BigFraction from = one.add(gate).multiply(2).divide(one.subtract(gate)).multiply(depth);
    boolean deep = from.compareTo(new BigFraction(p)) <= 0;
    String instance = "rho = " + gate + ", p = " + p + ": mode " + mode;
    seen.check(!deep || 2 * mode <= p, instance);
    if (2 * mode > p && p > 1) {
      seen.exception(CONDITION, instance);
    }
  }

  /** The last of the largest weights. */
  private static int largest(int p, BigFraction beta) {
    BigFraction[] weights = SquaredWeights.of(p, beta);
    int mode = 1;
    for (int r = 2; r <= p; r++) {
      if (weights[r - 1].compareTo(weights[mode - 1]) >= 0) {
        mode = r;
      }
    }
    return mode;
  }

  /** Random gates and depths around the claimed one, by the ratio of neighbouring weights. */
  Evidence ratiosOfNeighbours(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int b = random.nextInt(2, 500);
      BigFraction gate = new BigFraction(random.nextInt(1, b), b);
      BigFraction one = BigFraction.ONE;
      double from = 2 * one.add(gate).divide(one.subtract(gate)).doubleValue();
      int p = random.nextInt(2, (int) Math.ceil(2 * from) + 3);
      int mode = 1;
      // ε_{r+1}/ε_r = (p−r) ρ / r.
      while (mode < p && gate.multiply(p - mode).compareTo(new BigFraction(mode)) >= 0) {
        mode++;
      }
      compare(seen, gate, p, mode);
    }
    return seen.exact("ratios of neighbouring weights around the depth", seed);
  }
}
