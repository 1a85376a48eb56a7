package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * Equation 14: couplings of order r have the variance b_r² = (d/Λ) C(p−1, r−1)² β^{2r} Λ^{−(r−1)},
 * β = ρnC/√Λ.
 *
 * @param claimed b_r² as the claim has it; a test gives a wrong one and sees it contradicted
 */
record AmplitudeRoutes(Variance claimed) {

  private static final String FROM_ONE = "the sum over lengths starts at r = 1";

  /** b_r² of a net of p layers of width n on d inputs with Λ unique weights, by β². */
  interface Variance {
    BigFraction of(int r, int p, int d, int weights, BigFraction squaredGain);
  }

  AmplitudeRoutes() {
    this(
        (r, p, d, weights, squaredGain) ->
            new BigFraction(d, weights)
                .multiply(
                    BigInteger.valueOf(CombinatoricsUtils.binomialCoefficient(p - 1, r - 1)).pow(2))
                .multiply(squaredGain.pow(r))
                .divide(BigInteger.valueOf(weights).pow(r - 1)));
  }

  /** β² = (ρnC)²/Λ. */
  private static BigFraction squaredGain(BigFraction factor, int n, int weights) {
    return factor.multiply(n).pow(2).divide(weights);
  }

  /** Squares of both sides in rational numbers, every input with the same share of the paths. */
  Evidence squaredAmplitudes(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int p = random.nextInt(1, 30);
      int r = random.nextInt(1, p + 1);
      int n = random.nextInt(1, 50);
      int d = random.nextInt(1, 50);
      int weights = random.nextInt(1, 50);
      BigFraction factor = Cases.positive(random, 20).multiply(Cases.positive(random, 20));
      BigFraction share =
          new BigFraction(PathCountRoutes.mass(p, r, n, d), BigInteger.valueOf(weights).pow(r));
      BigFraction counted = share.multiply(share).divide(d).multiply(factor.pow(2 * r));
      seen.check(
          counted.equals(claimed.of(r, p, d, weights, squaredGain(factor, n, weights))),
          "p = " + p + ", r = " + r + ", n = " + n);
    }
    return seen.exact("squared amplitudes in rational numbers, p < 30", seed);
  }

  /**
   * Amplitudes from walked paths; and how much of the variance the length r = 1 has: with Λ^r
   * couplings of order r, as much as r = 2 for p = 2 and β = 1.
   */
  Evidence walkedAmplitudes(int cases, long seed) {
    Cases seen = new Cases();
    BigFraction factor = new BigFraction(7, 20);
    for (int[] size : new int[][] {{2, 2, 2, 2}, {3, 4, 2, 2}, {4, 3, 3, 3}}) {
      WalkedNet.even(size[0], size[1], size[2], size[3])
          .byWord()
          .forEach(
              (word, starts) -> {
                int r = word.size();
                BigFraction counted = InputRoutes.variance(starts).multiply(factor.pow(2 * r));
                BigFraction gain = squaredGain(factor, size[1], size[3]);
                seen.check(
                    counted.equals(claimed.of(r, size[0], size[2], size[3], gain)),
                    "p, n, d, Λ = " + Arrays.toString(size) + ", weights " + word);
              });
    }
    BigFraction single = claimed.of(1, 2, 1, 4, BigFraction.ONE).multiply(4);
    BigFraction pairs = claimed.of(2, 2, 1, 4, BigFraction.ONE).multiply(16);
    if (single.equals(pairs)) {
      seen.exception(
          FROM_ONE,
          "p = 2, β = 1: r = 1 and r = 2 have equal weights, so a sum from r = 2 leaves out"
              + " half of the variance");
    }
    return seen.enumeration("amplitudes of walked nets");
  }
}
