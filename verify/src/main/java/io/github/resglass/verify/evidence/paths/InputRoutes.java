package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * Lemma 2: with s paths to a coupling, (1/d) s² ≤ E ξ² ≤ s², the lower end where every input starts
 * equally many of them, the upper one where one input starts all.
 *
 * @param lower the lower end for s and d; a test gives a wrong one and sees it contradicted
 */
record InputRoutes(LowerEnd lower) {

  /** The least E ξ² of s paths that start at d inputs. */
  interface LowerEnd {
    BigFraction of(BigFraction paths, int inputs);
  }

  InputRoutes() {
    this((paths, inputs) -> paths.multiply(paths).divide(inputs));
  }

  /** Σ_j c_j² for c_j paths from input j: inputs are independent, of variance 1. */
  static BigFraction variance(int[] starts) {
    return new BigFraction(Arrays.stream(starts).mapToLong(c -> (long) c * c).sum());
  }

  /** Paths of each coupling by their input, in walked nets that share them evenly. */
  Evidence sharedInputs(int cases, long seed) {
    Cases seen = new Cases();
    for (int[] size : new int[][] {{2, 2, 2, 2}, {3, 4, 2, 2}, {3, 3, 3, 3}, {4, 2, 3, 2}}) {
      WalkedNet.even(size[0], size[1], size[2], size[3])
          .byWord()
          .forEach(
              (word, starts) -> {
                BigFraction paths = new BigFraction(Arrays.stream(starts).sum());
                seen.check(
                    variance(starts).equals(lower.of(paths, size[2])),
                    "p, n, d, Λ = " + Arrays.toString(size) + ", weights " + word);
              });
    }
    return seen.enumeration("paths of each coupling by their input, lower end exact");
  }

  /** Shares that are equal, of one input alone, or neither. */
  Evidence randomShares(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int d = random.nextInt(1, 8);
      int[] starts = new int[d];
      int kind = random.nextInt(3);
      int same = random.nextInt(1, 9);
      Arrays.setAll(starts, j -> kind == 0 ? same : kind == 1 ? 0 : random.nextInt(0, 9));
      starts[random.nextInt(d)] += kind == 0 ? 0 : 1;
      BigFraction total = new BigFraction(Arrays.stream(starts).sum());
      BigFraction square = total.multiply(total);
      BigFraction least = lower.of(total, d);
      boolean equal = Arrays.stream(starts).distinct().count() == 1;
      boolean single = Arrays.stream(starts).filter(c -> c > 0).count() == 1;
      BigFraction variance = variance(starts);
      seen.check(
          variance.compareTo(least) >= 0
              && variance.compareTo(square) <= 0
              && equal == variance.equals(least)
              && single == variance.equals(square),
          Arrays.toString(starts));
    }
    return seen.exact("random shares of the inputs, both ends and when they are attained", seed);
  }
}
