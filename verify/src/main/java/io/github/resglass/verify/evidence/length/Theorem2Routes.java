package io.github.resglass.verify.evidence.length;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.hipparchus.fraction.BigFraction;

/**
 * Theorem 2: for J ≤ mq the J shortest lengths have at most the mass mq(1−q)/(mq−J+1)² and at most
 * p (mq/a)^{2a} (m(1−q)/(m−a))^{2(m−a)}, a = J − 1.
 *
 * @param factor by which both bounds are multiplied: 1; a test gives less and sees it contradicted
 * @param power of the probabilities in the second bound: 2; a test gives others
 */
record Theorem2Routes(double factor, double power) {

  Theorem2Routes() {
    this(1, 2);
  }

  /** Every J at every depth up to 16 for gains with small terms, in rational numbers. */
  Evidence everyTail(int cases, long seed) {
    Cases seen = new Cases();
    for (int p = 2; p <= 16; p++) {
      for (int a = 1; a <= 4; a++) {
        for (int b = 1; b <= 4; b++) {
          tails(seen, p, new BigFraction(a, b));
        }
      }
    }
    return seen.enumeration("every tail, p <= 16, against both bounds");
  }

  private void tails(Cases seen, int p, BigFraction beta) {
    int m = p - 1;
    BigFraction q = beta.divide(beta.add(1));
    BigFraction mean = q.multiply(m);
    BigFraction[] weights = SquaredWeights.of(p, beta);
    BigFraction[] mirrored = SquaredWeights.of(p, beta.reciprocal());
    BigFraction mass = BigFraction.ZERO;
    for (int j = 1; mean.compareTo(new BigFraction(j)) >= 0; j++) {
      mass = mass.add(weights[j - 1]);
      BigFraction distance = mean.subtract(j).add(1);
      BigFraction variance = mean.multiply(BigFraction.ONE.subtract(q));
      BigFraction bound = variance.divide(distance.multiply(distance));
      BigFraction scaled = new BigFraction(factor);
      boolean holds = mass.compareTo(bound.multiply(scaled)) <= 0;
      int a = j - 1;
      if (a > 0) {
        BigFraction chernoff =
            mean.divide(a)
                .pow(2 * a)
                .multiply(BigFraction.ONE.subtract(q).multiply(m).divide(m - a).pow(2 * (m - a)))
                .multiply(p);
        holds &= mass.compareTo(chernoff.multiply(scaled)) <= 0;
      }
      seen.check(
          holds && weights[j - 1].equals(mirrored[p - j]),
          "p = " + p + ", beta = " + beta + ", J = " + j);
    }
  }

  /**
   * Depths up to 10⁴, by logarithms of binomial probabilities. The second bound is not only above
   * the mass but has its exponent: with e = (mq/a)^{2a} (m(1−q)/(m−a))^{2(m−a)} the mass is at
   * least e/p², because it holds the square of the probability of a, which is at least √e/p (method
   * of types).
   */
  Evidence deepNets(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-6;
    for (int i = 0; i < Math.max(2, cases / 10); i++) {
      double q = 0.1 + 0.8 * random.nextDouble();
      double least = Math.ceil(2 / q);
      int m = (int) Math.round(least * Math.exp(random.nextDouble() * Math.log(1e4 / least)));
      int j = 2 + random.nextInt((int) (m * q) - 1);
      double logMass = logMass(m, q, j);
      double a = j - 1;
      double exponent =
          power * (a * Math.log(m * q / a) + (m - a) * Math.log(m * (1 - q) / (m - a)));
      double chebyshev = Math.log(m * q * (1 - q)) - 2 * Math.log(m * q - j + 1);
      double bound = Math.min(exponent + Math.log(m + 1.0), chebyshev) + Math.log(factor);
      double below = exponent - 2 * Math.log(m + 1.0) - logMass;
      seen.check(
          Math.max(0, Math.max(logMass - bound, below)),
          tolerance,
          "m = " + m + ", q = " + q + ", J = " + j);
    }
    return seen.numerical(
        "logarithms of binomial probabilities (Commons Math), m up to 1e4",
        seed,
        new Tolerance(
            tolerance, "logarithms of Gamma of size 9e4 rounded at 1e-11, two to a square"));
  }

  /** log of the share that the J shortest lengths have of Σ_k P(k)², P = Bin(m, q). */
  private static double logMass(int m, double q, int j) {
    BinomialDistribution draws = new BinomialDistribution(null, m, q);
    double top = draws.logProbability((int) Math.round(m * q));
    double largest = draws.logProbability(j - 1);
    double all = 0;
    double tail = 0;
    for (int k = 0; k <= m; k++) {
      double log = draws.logProbability(k);
      all += Math.exp(2 * (log - top));
      tail += k < j ? Math.exp(2 * (log - largest)) : 0;
    }
    return Math.log(tail) + 2 * largest - Math.log(all) - 2 * top;
  }
}
