package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * Lemma 4: for every 1 ≤ k ≤ p there is a scale of the weights for which k is the only mode; β =
 * (2k − 1)/(2p − 2k + 1) does it.
 *
 * @param claimed the gain for k and p; a test gives a wrong one and sees it contradicted
 */
record Lemma4Routes(Claimed claimed) {

  private static final int DEEPEST = 40;

  /** The gain that makes k the mode at depth p. */
  interface Claimed {
    BigFraction gain(int k, int p);
  }

  Lemma4Routes() {
    this((k, p) -> new BigFraction(2 * k - 1, 2 * p - 2 * k + 1));
  }

  /** Every k ≤ p ≤ 40, with every other weight compared in rational numbers. */
  Evidence everyLength(int cases, long seed) {
    Cases seen = new Cases();
    for (int p = 1; p <= DEEPEST; p++) {
      for (int k = 1; k <= p; k++) {
        BigFraction[] weights = Equation16Routes.squaredWeights(p, claimed.gain(k, p));
        boolean largest = true;
        for (int r = 1; r <= p; r++) {
          largest &= r == k || weights[r - 1].compareTo(weights[k - 1]) < 0;
        }
        seen.check(largest, "p = " + p + ", k = " + k);
      }
    }
    return seen.enumeration("weight of k larger than every other, k <= p <= 40");
  }

  /** Random k in random nets up to p = 10⁴, by logarithms of factorials. */
  Evidence deepNets(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 10); i++) {
      int p = (int) Math.round(Math.exp(random.nextDouble() * Math.log(1e4)));
      int k = random.nextInt(1, p + 1);
      int mode = Theorem1Routes.modeByLogarithms(p, claimed.gain(k, p).doubleValue());
      seen.check(Math.abs(mode - k), 0, "p = " + p + ", k = " + k + ", mode " + mode);
    }
    return seen.numerical(
        "largest weight by logarithms of the Gamma function, p up to 1e4",
        seed,
        new Tolerance(
            0,
            "layers: half way between two ties neighbours differ by 1/p relative or more, their"
                + " logarithms are rounded at 1e-11"));
  }
}
