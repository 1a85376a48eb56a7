package io.github.resglass.verify.evidence.length;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * E N′² = 1 + E N² + (E R)²/σ² + 2 E NR/σ for N′ = N + R/σ: the paper's recursion holds where the
 * last two terms cancel.
 *
 * @param share of the last term, 2; a test gives another and sees it contradicted
 */
record VarianceRecursionRoutes(int share) {

  private static final String CONDITION =
      "(E R)² + 2 σ E NR = 0, which a ReLU's mean rules out"
          + " unless unit and branch are negatively correlated";

  VarianceRecursionRoutes() {
    this(2);
  }

  /** Branches that are 0 or 2s on one half of the inputs each, so that σ = s is rational. */
  Evidence twoValuedBranches(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int half = random.nextInt(1, 6);
      BigFraction deviation = Cases.positive(random, 6);
      BigFraction square = BigFraction.ZERO;
      BigFraction next = BigFraction.ZERO;
      BigFraction mixed = BigFraction.ZERO;
      StringBuilder units = new StringBuilder();
      for (int j = 0; j < 2 * half; j++) {
        BigFraction unit = new BigFraction(random.nextInt(-5, 6), random.nextInt(1, 4));
        BigFraction branch = j < half ? BigFraction.ZERO : deviation.multiply(2);
        square = square.add(unit.multiply(unit));
        mixed = mixed.add(unit.multiply(branch));
        next = next.add(unit.add(branch.divide(deviation)).pow(2));
        units.append(unit).append(' ');
      }
      // E R = σ for these branches.
      BigFraction claimed =
          square
              .divide(2 * half)
              .add(2)
              .add(mixed.multiply(share).divide(deviation).divide(2 * half));
      BigFraction found = next.divide(2 * half);
      String instance = "N = " + units + ", R = 0 then " + deviation.multiply(2);
      seen.check(found.equals(claimed), instance);
      if (!found.equals(square.divide(2 * half).add(1))) {
        seen.exception(CONDITION, instance + ": E N'^2 = " + found);
      }
    }
    return seen.exact("branches with two values, in rational numbers", seed);
  }

  /** A ReLU layer of 24 units with normal weights on 200 normal inputs, in double precision. */
  Evidence reluLayers(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-11;
    int inputs = 200;
    int width = 24;
    for (int i = 0; i < Math.max(1, cases / 25); i++) {
      double[][] skip = new double[inputs][width];
      for (double[] row : skip) {
        java.util.Arrays.setAll(row, j -> Math.max(0, random.nextGaussian()));
      }
      double[] weights = new double[width];
      java.util.Arrays.setAll(weights, j -> random.nextGaussian() / Math.sqrt(width));
      double[] sums = new double[5];
      double[] branch = new double[inputs];
      for (int x = 0; x < inputs; x++) {
        double activation = 0;
        for (int j = 0; j < width; j++) {
          activation += weights[j] * skip[x][j];
        }
        branch[x] = Math.max(0, activation);
        sums[0] += branch[x] / inputs;
        sums[1] += branch[x] * branch[x] / inputs;
        sums[2] += skip[x][0] * skip[x][0] / inputs;
        sums[3] += skip[x][0] * branch[x] / inputs;
      }
      double deviation = Math.sqrt(sums[1] - sums[0] * sums[0]);
      if (deviation < 1e-3) {
        continue;
      }
      for (int x = 0; x < inputs; x++) {
        double next = skip[x][0] + branch[x] / deviation;
        sums[4] += next * next / inputs;
      }
      double excess = sums[0] * sums[0] / (deviation * deviation) + share * sums[3] / deviation;
      String instance = "layer " + i + " of seed " + seed + ": excess " + excess;
      seen.check(
          Math.abs(sums[4] - 1 - sums[2] - excess) / (1 + sums[2] + excess), tolerance, instance);
      if (excess > 1e-3) {
        seen.exception(CONDITION, instance);
      }
    }
    return seen.numerical(
        "one unit on a ReLU layer with normal weights, 200 inputs",
        seed,
        new Tolerance(tolerance, "sums of 200 terms over a deviation of at least 1e-3, relative"));
  }
}
