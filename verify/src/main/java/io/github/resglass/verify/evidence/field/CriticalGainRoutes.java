package io.github.resglass.verify.evidence.field;

import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * critical-gain: (mq)² − 1 ≤ ν″ − ν′ ≤ m²β²/(1+β²) − 1, so that 1/√(p(p−2)) ≤ β_c ≤ 1/(p−2).
 *
 * @param shift added to p − 2 and taken from the upper bound; 0 as claimed, a test gives 1
 */
record CriticalGainRoutes(int shift) {

  private static final int DEEPEST = 40;

  CriticalGainRoutes() {
    this(0);
  }

  /** The difference of the moments itself, for random nets, in rational numbers. */
  Evidence boundedDifference(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(4, cases / 8); i++) {
      int p = random.nextInt(2, 25);
      BigFraction beta = Cases.positive(random, 30);
      PathPolynomial paths = Net.paper(p, beta).paths();
      Covariance covariance = Mixture.of(paths).covariance();
      BigFraction excess = covariance.nuDoublePrime().subtract(covariance.nuPrime());
      BigFraction share = beta.divide(beta.add(1)).multiply(p - 1);
      BigFraction square = beta.multiply(beta);
      BigFraction most =
          square.multiply((p - 1) * (p - 1)).divide(square.add(1)).subtract(1 + shift);
      seen.check(
          share.multiply(share).subtract(1).compareTo(excess) <= 0 && excess.compareTo(most) <= 0,
          "p = " + p + ", beta = " + beta);
    }
    return seen.exact("nu'' - nu' of random nets between its bounds", seed);
  }

  /** The sign of R − 1 at both ends of the bracket, in whole numbers, for every depth. */
  Evidence signsAtTheEnds(int cases, long seed) {
    Cases seen = new Cases();
    for (int p = 4; p <= DEEPEST; p++) {
      BigFraction lower = new BigFraction(1, (long) p * (p - 2 + shift));
      BigFraction upper = new BigFraction(1, (long) (p - 2 + shift) * (p - 2 + shift));
      seen.check(
          TrivialityRoutes.sign(p - 1, lower) <= 0 && TrivialityRoutes.sign(p - 1, upper) >= 0,
          "p = " + p);
    }
    return seen.enumeration("sign of nu'' - nu' at both ends of the bracket, p = 4 … " + DEEPEST);
  }

  /** β_c as it is evaluated, up to 10,000 layers. */
  Evidence evaluatedGains(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(5, cases / 10); i++) {
      int p = random.nextInt(4, i % 10 == 0 ? 10_000 : 300);
      double gain = Triviality.criticalGain(p).orElseThrow().value();
      seen.check(
          gain * Math.sqrt((double) p * (p - 2)) >= 1 && gain * (p - 2 + shift) <= 1,
          "p = " + p + ": " + gain);
    }
    return seen.exact("evaluated thresholds inside the bracket", seed);
  }
}
