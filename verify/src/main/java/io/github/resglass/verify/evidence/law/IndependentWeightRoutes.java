package io.github.resglass.verify.evidence.law;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * E Y_r² = d C(p−1, r−1) (ρnC²)^r for independent weights of mean 0, and their binomial law beside
 * the paper's.
 *
 * @param claimed E Y_r² as the claim has it; a test gives a wrong one and sees it contradicted
 */
record IndependentWeightRoutes(MeanSquare claimed) {

  /** E Y_r² of a net of p layers of width n on d inputs. */
  interface MeanSquare {
    BigFraction of(int r, int p, int n, int d, BigFraction open, BigFraction variance);
  }

  IndependentWeightRoutes() {
    this(
        (r, p, n, d, open, variance) ->
            open.multiply(variance)
                .multiply(n)
                .pow(r)
                .multiply(CombinatoricsUtils.binomialCoefficient(p - 1, r - 1))
                .multiply(d));
  }

  /** Small nets with weights ±C, every choice of the signs and of the units' gates. */
  Evidence everySignAndGate(int cases, long seed) {
    int[][] nets = {{1, 1, 1}, {1, 2, 2}, {2, 1, 2}, {2, 2, 1}, {3, 1, 1}, {4, 1, 1}, {3, 2, 1}};
    BigFraction open = new BigFraction(2, 5);
    BigFraction variance = new BigFraction(4, 9);
    Cases seen = new Cases();
    for (int[] net : nets) {
      BigFraction[] squares = new SignedNet(net[0], net[1], net[2]).meanSquares(open, variance);
      for (int r = 1; r <= net[0]; r++) {
        seen.check(
            squares[r].equals(claimed.of(r, net[0], net[1], net[2], open, variance)),
            "p = " + net[0] + ", n = " + net[1] + ", d = " + net[2] + ", r = " + r);
      }
    }
    return seen.enumeration("every sign of the weights and every gate of small nets");
  }

  /** Mean and variance against the paper's squared weights at the same gain, in fractions. */
  Evidence paperBeside(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 4); i++) {
      int p = random.nextInt(2, 25);
      BigFraction gain = Cases.positive(random, 12);
      // The variance carries the gain, so that the formula under test is used as it stands.
      BigFraction[] wide = new BigFraction[p + 1];
      BigFraction[] paper = new BigFraction[p + 1];
      for (int r = 1; r <= p; r++) {
        wide[r] = claimed.of(r, p, 1, 1, BigFraction.ONE, gain);
        paper[r] =
            gain.pow(r).multiply(CombinatoricsUtils.binomialCoefficient(p - 1, r - 1)).pow(2);
      }
      BigFraction q = gain.divide(gain.add(1));
      BigFraction mean = q.multiply(p - 1).add(1);
      BigFraction variance = q.multiply(BigFraction.ONE.subtract(q)).multiply(p - 1);
      boolean holds =
          central(wide, BigFraction.ZERO, 1).equals(mean)
              && central(wide, mean, 2).equals(variance)
              && central(paper, central(paper, BigFraction.ZERO, 1), 2).compareTo(variance) <= 0
              && central(paper, mean, 1).abs().multiply(2).compareTo(BigFraction.ONE) <= 0;
      seen.check(holds, "p = " + p + ", b = " + gain);
    }
    return seen.exact("mean and variance beside the paper's law, p < 25", seed);
  }

  /** Σ (r − centre)^power w_r / Σ w_r. */
  private static BigFraction central(BigFraction[] weights, BigFraction centre, int power) {
    BigFraction total = BigFraction.ZERO;
    BigFraction sum = BigFraction.ZERO;
    for (int r = 1; r < weights.length; r++) {
      total = total.add(weights[r]);
      sum = sum.add(new BigFraction(r).subtract(centre).pow(power).multiply(weights[r]));
    }
    return sum.divide(total);
  }
}
