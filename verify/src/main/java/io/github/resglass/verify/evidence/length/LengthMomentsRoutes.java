package io.github.resglass.verify.evidence.length;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * Mean 1 + mq − (1−2q) h/2 and variance mq(1−q) h − (1−2q)² h²/4 of the length, 0 ≤ h ≤ 1, h → 1/2.
 *
 * @param limit of h; a test gives a wrong one and sees it contradicted
 */
record LengthMomentsRoutes(double limit) {

  LengthMomentsRoutes() {
    this(0.5);
  }

  /** Mean and variance of the squared weights themselves, in rational numbers. */
  Evidence exactMoments(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    BigFraction end = new BigFraction(limit);
    for (int i = 0; i < Math.max(1, cases / 4); i++) {
      int p = random.nextInt(2, 30);
      BigFraction beta = Cases.positive(random, 12);
      BigFraction[] weights = SquaredWeights.of(p, beta);
      BigFraction mean = BigFraction.ZERO;
      BigFraction square = BigFraction.ZERO;
      for (int r = 1; r <= p; r++) {
        mean = mean.add(weights[r - 1].multiply(r));
        square = square.add(weights[r - 1].multiply((long) r * r));
      }
      int m = p - 1;
      BigFraction q = beta.divide(beta.add(1));
      BigFraction tilt = BigFraction.ONE.subtract(q.multiply(2));
      BigFraction here = agreement(m, beta);
      BigFraction h = agreement(m - 1, beta).subtract(here).multiply(m).divide(here);
      BigFraction offset = tilt.multiply(h).multiply(end);
      BigFraction spread = q.multiply(BigFraction.ONE.subtract(q)).multiply(m).multiply(h);
      seen.check(
          h.signum() >= 0
              && h.compareTo(BigFraction.ONE) <= 0
              && mean.equals(q.multiply(m).add(1).subtract(offset))
              && square
                  .subtract(mean.multiply(mean))
                  .equals(spread.subtract(offset.multiply(offset))),
          "p = " + p + ", beta = " + beta);
    }
    return seen.exact("mean and variance of the squared weights, p < 30", seed);
  }

  /** The probability that two draws from Bin(m, b/(1+b)) agree. */
  static BigFraction agreement(int m, BigFraction beta) {
    BigFraction sum = BigFraction.ZERO;
    BigFraction share = beta.divide(beta.add(BigFraction.ONE));
    BigFraction rest = BigFraction.ONE.subtract(share);
    BigFraction[] law = {BigFraction.ONE};
    for (int i = 1; i <= m; i++) {
      BigFraction[] next = new BigFraction[i + 1];
      Arrays.fill(next, BigFraction.ZERO);
      for (int k = 0; k < i; k++) {
        next[k] = next[k].add(law[k].multiply(rest));
        next[k + 1] = next[k + 1].add(law[k].multiply(share));
      }
      law = next;
    }
    for (BigFraction probability : law) {
      sum = sum.add(probability.multiply(probability));
    }
    return sum;
  }

  /** |h − 1/2| ≤ (N + 1/2)/m for N = ⌈1/(q(1−q))⌉, by an integral over the circle, m to 4·10³. */
  Evidence limitByIntegral(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-9;
    for (int i = 0; i < Math.max(2, cases / 10); i++) {
      double beta = Math.exp(4 * random.nextDouble() - 2);
      double from = Math.ceil((1 + beta) * (1 + beta) / beta);
      int m = (int) Math.round(from * Math.exp(random.nextDouble() * Math.log(4000 / from)));
      double here = agreement(m, m, beta);
      double before = agreement(m - 1, m, beta);
      double h = m * (before / here - 1);
      double excess = Math.abs(h - limit) - (from + 0.5) / m;
      seen.check(Math.max(0, excess), tolerance, "m = " + m + ", beta = " + beta + ", h = " + h);
    }
    return seen.numerical(
        "probabilities of agreement as integrals over the circle, m up to 4000",
        seed,
        new Tolerance(
            tolerance, "m times the rounding of two sums of 4000 terms of size at most 1"));
  }

  /** (1/π) ∫ (|1 + β e^{iφ}|²/(1+β)²)^m dφ, by a midpoint rule that is exact at degree n ≥ m. */
  private static double agreement(int m, int n, double beta) {
    double sum = 0;
    for (int j = 0; j <= n; j++) {
      double sine = Math.sin(Math.PI * (j + 0.5) / (n + 1) / 2);
      double loss = 4 * beta * sine * sine / ((1 + beta) * (1 + beta));
      sum += Math.exp(m * Math.log1p(-loss));
    }
    return sum / (n + 1);
  }
}
