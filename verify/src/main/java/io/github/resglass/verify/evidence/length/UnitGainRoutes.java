package io.github.resglass.verify.evidence.length;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * unit-gain: at β = 1, with m = p − 1, ν′ = 1 + m/2 and ν″ = m³/(2(2m−1)) + m/2.
 *
 * @param odd what stands for 2m − 1 is 2m − odd; 1 as claimed, a test gives another
 */
record UnitGainRoutes(int odd) {

  private static final int DEEPEST = 60;
  private static final BigFraction HALF = new BigFraction(1, 2);

  UnitGainRoutes() {
    this(1);
  }

  private boolean agrees(long m, BigFraction first, BigFraction second) {
    BigFraction cube = new BigFraction(BigInteger.valueOf(m).pow(3));
    BigFraction half = HALF.multiply(BigInteger.valueOf(m));
    return first.equals(half.add(1))
        && second.equals(cube.divide(BigInteger.valueOf(2 * (2 * m - odd))).add(half));
  }

  /** The moments of the squared weights themselves, at every depth. */
  Evidence everyDepth(int cases, long seed) {
    Cases seen = new Cases();
    for (int p = 2; p <= DEEPEST; p++) {
      BigFraction[] weights = SquaredWeights.of(p, BigFraction.ONE);
      BigFraction first = BigFraction.ZERO;
      BigFraction second = BigFraction.ZERO;
      for (int r = 1; r <= p; r++) {
        first = first.add(weights[r - 1].multiply(r));
        second = second.add(weights[r - 1].multiply((long) r * (r - 1)));
      }
      seen.check(agrees(p - 1, first, second), "p = " + p);
    }
    return seen.enumeration("moments of the squared weights, p = 2 … " + DEEPEST);
  }

  /** Vandermonde: m out of m red and m blue balls, with 0, 1 or 2 of the blue ones marked. */
  Evidence markedBalls(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 4); i++) {
      int m = random.nextInt(1, 2_000);
      BigInteger all = choose(2 * m, m);
      BigInteger one = choose(2 * m - 1, m - 1).multiply(BigInteger.valueOf(m));
      BigInteger two =
          m < 2
              ? BigInteger.ZERO
              : choose(2 * m - 2, m - 2).multiply(BigInteger.valueOf((long) m * (m - 1)));
      // Σ k C² and Σ k(k−1) C² over Σ C²; r = k + 1, so r(r−1) = k(k−1) + 2k.
      BigFraction first = new BigFraction(one, all);
      BigFraction second = new BigFraction(two, all).add(first.multiply(2));
      seen.check(agrees(m, first.add(1), second), "m = " + m);
    }
    return seen.exact("Vandermonde's convolution for random depths up to 2000", seed);
  }

  private static BigInteger choose(int n, int k) {
    BigInteger product = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }
}
