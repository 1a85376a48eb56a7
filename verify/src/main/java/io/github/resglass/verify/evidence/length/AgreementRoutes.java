package io.github.resglass.verify.evidence.length;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * ε_{k+1}² is the law of two draws from Bin(p−1, q) that agree.
 *
 * @param claimed ε_1², … as the claim has them; a test gives wrong ones and sees them contradicted
 */
record AgreementRoutes(Weights claimed) {

  /** The squared weights at depth p. */
  interface Weights {
    BigFraction[] at(int p, BigFraction beta);
  }

  AgreementRoutes() {
    this(SquaredWeights::of);
  }

  /** All pairs of paths through up to 6 blocks, listed by the blocks that they pass. */
  Evidence pairsOfPaths(int cases, long seed) {
    Cases seen = new Cases();
    for (int m = 0; m <= 6; m++) {
      for (int a = 1; a <= 3; a++) {
        for (int b = 1; b <= 3; b++) {
          BigFraction beta = new BigFraction(a, b);
          BigFraction[] agree = new BigFraction[m + 1];
          java.util.Arrays.fill(agree, BigFraction.ZERO);
          BigFraction total = BigFraction.ZERO;
          for (int one = 0; one < 1 << m; one++) {
            for (int other = 0; other < 1 << m; other++) {
              int k = Integer.bitCount(one);
              if (k == Integer.bitCount(other)) {
                agree[k] = agree[k].add(beta.pow(2 * k));
                total = total.add(beta.pow(2 * k));
              }
            }
          }
          BigFraction[] weights = claimed.at(m + 1, beta);
          for (int k = 0; k <= m; k++) {
            seen.check(weights[k].equals(agree[k].divide(total)), "m = " + m + ", beta = " + beta);
          }
        }
      }
    }
    return seen.enumeration("all pairs of paths through up to 6 blocks, listed");
  }

  /** ε_1² f_m = (1−q)^{2m}, with f_m from its recurrence in m alone. */
  Evidence recurrence(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 10); i++) {
      BigFraction beta = Cases.positive(random, 9);
      BigFraction left = beta.add(1).reciprocal();
      BigFraction spread = beta.multiply(4).multiply(left).multiply(left);
      BigFraction before = BigFraction.ONE;
      BigFraction here = BigFraction.ONE.subtract(spread.divide(2));
      for (int m = 1; m <= 20; m++) {
        BigFraction first = claimed.at(m + 1, beta)[0];
        seen.check(first.multiply(here).equals(left.pow(2 * m)), "m = " + m + ", beta = " + beta);
        BigFraction next =
            BigFraction.ONE
                .subtract(spread.divide(2))
                .multiply(2 * m + 1)
                .multiply(here)
                .subtract(BigFraction.ONE.subtract(spread).multiply(m).multiply(before))
                .divide(m + 1);
        before = here;
        here = next;
      }
    }
    return seen.exact("probability of agreement by its recurrence, m <= 20", seed);
  }
}
