package io.github.resglass.verify.evidence.length;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.math.BigInteger;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.hipparchus.fraction.BigFraction;

/**
 * The mean length H_p of harmonic-length, and the shares of path-counts.
 *
 * @param first the first term of H_p, 1; a test gives another and sees it contradicted
 */
record CountRoutes(int first) {

  CountRoutes() {
    this(1);
  }

  private BigFraction harmonic(int p) {
    BigFraction sum = new BigFraction(first);
    for (int l = 2; l <= p; l++) {
      sum = sum.add(new BigFraction(1, l));
    }
    return sum;
  }

  /** The polynomial t Π (1 + t/l) of the variances, multiplied out for p ≤ 40. */
  Evidence variancePolynomial(int cases, long seed) {
    Cases seen = new Cases();
    BigFraction[] law = {BigFraction.ONE};
    for (int p = 1; p <= 40; p++) {
      BigFraction mean = BigFraction.ZERO;
      BigFraction total = BigFraction.ZERO;
      for (int k = 0; k < law.length; k++) {
        mean = mean.add(law[k].multiply(k + 1));
        total = total.add(law[k]);
      }
      seen.check(
          total.equals(new BigFraction(p)) && mean.divide(total).equals(harmonic(p)), "p = " + p);
      BigFraction[] next = new BigFraction[p + 1];
      java.util.Arrays.fill(next, BigFraction.ZERO);
      for (int k = 0; k < p; k++) {
        next[k] = next[k].add(law[k]);
        next[k + 1] = next[k + 1].add(law[k].divide(p));
      }
      law = next;
    }
    return seen.enumeration("the variances' polynomial multiplied out, p <= 40");
  }

  /** t Π (l + t) counts permutations by their cycles: all of them for p ≤ 7. */
  Evidence cyclesOfPermutations(int cases, long seed) {
    Cases seen = new Cases();
    for (int p = 1; p <= 7; p++) {
      long[] counted = new long[2];
      permute(new int[p], 0, 0, counted);
      seen.check(new BigFraction(counted[1], counted[0]).equals(harmonic(p)), "p = " + p);
    }
    return seen.enumeration("mean number of cycles of all permutations, p <= 7");
  }

  private static void permute(int[] images, int place, int used, long[] counted) {
    int p = images.length;
    if (place == p) {
      counted[0]++;
      int visited = 0;
      for (int start = 0; start < p; start++) {
        if ((visited & (1 << start)) == 0) {
          counted[1]++;
          for (int at = start; (visited & (1 << at)) == 0; at = images[at]) {
            visited |= 1 << at;
          }
        }
      }
      return;
    }
    for (int image = 0; image < p; image++) {
      if ((used & (1 << image)) == 0) {
        images[place] = image;
        permute(images, place + 1, used | (1 << image), counted);
      }
    }
  }

  /** Paths through 54 blocks counted block by block. */
  Evidence pathsBlockByBlock(int cases, long seed) {
    BigInteger[] paths = {BigInteger.ONE};
    for (int block = 1; block <= 54; block++) {
      BigInteger[] next = new BigInteger[block + 1];
      for (int k = 0; k <= block; k++) {
        next[k] =
            (k < block ? paths[k] : BigInteger.ZERO).add(k > 0 ? paths[k - 1] : BigInteger.ZERO);
      }
      paths = next;
    }
    Cases seen = new Cases();
    seen.check(rounds(paths, 19, 35, 980_165 + first, 6), "19 to 35 blocks");
    seen.check(rounds(paths, 5, 17, 453_666 + first, 8), "5 to 17 blocks");
    return seen.enumeration("paths through 54 blocks, counted block by block");
  }

  /** Whether the share, times 10^digits, rounds to the value. */
  private static boolean rounds(BigInteger[] paths, int from, int to, int value, int digits) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = from; k <= to; k++) {
      sum = sum.add(paths[k]);
    }
    BigInteger doubled = sum.multiply(BigInteger.TEN.pow(digits)).shiftLeft(1);
    return doubled.add(BigInteger.TWO.pow(54)).shiftRight(55).equals(BigInteger.valueOf(value));
  }

  /** The same from the distribution function of Commons Math. */
  Evidence distributionFunction(int cases, long seed) {
    BinomialDistribution half = new BinomialDistribution(null, 54, 0.5);
    Cases seen = new Cases();
    double tolerance = 0.5;
    double most = half.cumulativeProbability(18, 35) * 1e6;
    double few = half.cumulativeProbability(4, 17) * 1e8;
    seen.check(Math.abs(most - 980_165 - first), tolerance, "19 to 35 blocks: " + most);
    seen.check(Math.abs(few - 453_666 - first), tolerance, "5 to 17 blocks: " + few);
    return seen.numerical(
        "the binomial distribution function of Commons Math",
        seed,
        new Tolerance(tolerance, "half a unit of the last digit that is stated"));
  }
}
