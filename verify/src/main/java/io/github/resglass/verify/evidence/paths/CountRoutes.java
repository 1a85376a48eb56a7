package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.evidence.paper.Cases;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/** Equations 8 and 14, lemmas 1 and 2: counts by walking over every path. */
final class CountRoutes {

  static final String EVEN = "every unique weight leaves every unit and every input n/Λ times";
  private static final String FROM_ONE = "the sum over lengths starts at r = 1";

  private CountRoutes() {}

  /** d C(p−1, r−1) n^r. */
  static BigInteger mass(int p, int r, int n, int d) {
    return BigInteger.valueOf(CombinatoricsUtils.binomialCoefficient(p - 1, r - 1))
        .multiply(BigInteger.valueOf(n).pow(r))
        .multiply(BigInteger.valueOf(d));
  }

  static Evidence walkedPaths(int cases, long seed) {
    Cases seen = new Cases();
    for (int p = 1; p <= 4; p++) {
      for (int n = 1; n <= 3; n++) {
        for (int d = 1; d <= 3; d++) {
          long[] counts = new WalkedNet(p, n, d, (l, j, k) -> 0).byLength();
          for (int r = 1; r <= p; r++) {
            seen.check(
                BigInteger.valueOf(counts[r - 1]).equals(mass(p, r, n, d)),
                "p = " + p + ", n = " + n + ", d = " + d + ", r = " + r);
          }
        }
      }
    }
    return new Evidence.Enumeration(
        "every path walked, p <= 4, n, d <= 3", seen.count(), seen.outcome());
  }

  /** The recursion [7] with whole numbers: each layer adds n times the layer before, shifted. */
  static Evidence forwardPass(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      int p = random.nextInt(1, 41);
      int n = random.nextInt(1, 200);
      int d = random.nextInt(1, 200);
      BigInteger[] unit = new BigInteger[p + 1];
      Arrays.fill(unit, BigInteger.ZERO);
      unit[1] = BigInteger.valueOf(d);
      for (int l = 2; l <= p; l++) {
        for (int r = p; r >= 1; r--) {
          unit[r] = unit[r].add(unit[r - 1].multiply(BigInteger.valueOf(n)));
        }
      }
      for (int r = 1; r <= p; r++) {
        seen.check(
            unit[r].multiply(BigInteger.valueOf(n)).equals(mass(p, r, n, d)),
            "p = " + p + ", n = " + n + ", d = " + d + ", r = " + r);
      }
    }
    return new Evidence.Exact(
        "layer by layer in whole numbers, p <= 40",
        seen.count(),
        OptionalLong.of(seed),
        seen.outcome());
  }

  /** (j + k) mod Λ: from every unit every weight equally often. */
  private static WalkedNet even(int p, int n, int d, int weights) {
    return new WalkedNet(p, n, d, (layer, j, k) -> (j + k + layer) % weights);
  }

  private static BigFraction share(int p, int r, int n, int d, int weights) {
    return new BigFraction(mass(p, r, n, d), BigInteger.valueOf(weights).pow(r));
  }

  static Evidence evenWords(int cases, long seed) {
    Cases seen = new Cases();
    for (int[] size :
        new int[][] {{1, 2, 2, 2}, {2, 2, 3, 1}, {3, 4, 2, 2}, {4, 3, 2, 3}, {4, 2, 3, 2}}) {
      WalkedNet net = even(size[0], size[1], size[2], size[3]);
      Map<List<Integer>, int[]> words = net.byWord();
      long expected = 0;
      for (int r = 1; r <= size[0]; r++) {
        expected += (long) Math.pow(size[3], r);
      }
      seen.check(words.size() == expected, "words at " + Arrays.toString(size));
      words.forEach(
          (word, starts) ->
              seen.check(
                  share(size[0], word.size(), size[1], size[2], size[3])
                      .equals(new BigFraction(Arrays.stream(starts).sum())),
                  "p, n, d, Λ = " + Arrays.toString(size) + ", weights " + word));
    }
    return new Evidence.Enumeration(
        "paths by their weights, each leaving each unit equally often",
        seen.count(),
        seen.outcome());
  }

  /**
   * Random order of the weights at every unit; and one net in which every layer has every weight
   * equally often, by target in the first and by source in the second, so that both are the same.
   */
  static Evidence shuffledWords(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      int weights = random.nextInt(1, 4);
      int n = weights * random.nextInt(1, 3);
      int p = random.nextInt(1, 4);
      int d = random.nextInt(1, 3);
      int[][] turn = new int[p][Math.max(n, d)];
      Arrays.stream(turn).forEach(row -> Arrays.setAll(row, j -> random.nextInt(weights)));
      WalkedNet net = new WalkedNet(p, n, d, (l, j, k) -> (turn[l][j] + k) % weights);
      String size = "p = " + p + ", n = " + n + ", d = " + d + ", Λ = " + weights;
      net.byWord()
          .forEach(
              (word, starts) ->
                  seen.check(
                      share(p, word.size(), n, d, weights)
                          .equals(new BigFraction(Arrays.stream(starts).sum())),
                      size + ", weights " + word));
    }
    WalkedNet tied = new WalkedNet(2, 2, 2, (l, j, k) -> l == 0 ? k : j);
    boolean fails = !tied.byWord().containsKey(List.of(0, 1));
    return new Evidence.Exact(
        "random labels, each weight leaving each unit equally often",
        seen.count(),
        OptionalLong.of(seed),
        seen.outcome() instanceof Outcome.Agrees && fails
            ? new Outcome.AgreesIf(
                EVEN,
                "p = n = d = Λ = 2, first layer labelled by target, second by source: every weight"
                    + " has half of each layer, no path carries the weights (1, 2)")
            : seen.outcome());
  }

  private static BigFraction variance(int[] starts) {
    return new BigFraction(Arrays.stream(starts).mapToLong(c -> (long) c * c).sum());
  }

  static Evidence sharedInputs(int cases, long seed) {
    Cases seen = new Cases();
    for (int[] size : new int[][] {{2, 2, 2, 2}, {3, 4, 2, 2}, {3, 3, 3, 3}, {4, 2, 3, 2}}) {
      even(size[0], size[1], size[2], size[3])
          .byWord()
          .forEach(
              (word, starts) -> {
                BigFraction share = share(size[0], word.size(), size[1], size[2], size[3]);
                seen.check(
                    variance(starts).equals(share.multiply(share).divide(size[2])),
                    "p, n, d, Λ = " + Arrays.toString(size) + ", weights " + word);
              });
    }
    return new Evidence.Enumeration(
        "paths of each coupling by their input, lower end exact", seen.count(), seen.outcome());
  }

  static Evidence randomShares(int cases, long seed) {
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
      boolean equal = Arrays.stream(starts).distinct().count() == 1;
      boolean single = Arrays.stream(starts).filter(c -> c > 0).count() == 1;
      BigFraction variance = variance(starts);
      seen.check(
          variance.compareTo(square.divide(d)) >= 0
              && variance.compareTo(square) <= 0
              && equal == variance.equals(square.divide(d))
              && single == variance.equals(square),
          Arrays.toString(starts));
    }
    return new Evidence.Exact(
        "random shares of the inputs, both ends and when they are attained",
        seen.count(),
        OptionalLong.of(seed),
        seen.outcome());
  }

  /** Squares of both sides in rational numbers: b_r² = (d/Λ) C(p−1,r−1)² β^{2r} Λ^{−(r−1)}. */
  static Evidence squaredAmplitudes(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int p = random.nextInt(1, 30);
      int r = random.nextInt(1, p + 1);
      int n = random.nextInt(1, 50);
      int d = random.nextInt(1, 50);
      int weights = random.nextInt(1, 50);
      BigFraction open = Cases.positive(random, 20);
      BigFraction scale = Cases.positive(random, 20);
      BigFraction share = share(p, r, n, d, weights);
      BigFraction byCounting =
          share.multiply(share).divide(d).multiply(open.multiply(scale).pow(2 * r));
      BigFraction gain = open.multiply(n).multiply(scale);
      BigFraction squaredGain = gain.multiply(gain).divide(weights);
      long layers = CombinatoricsUtils.binomialCoefficient(p - 1, r - 1);
      BigFraction claimed =
          new BigFraction(d, weights)
              .multiply(BigInteger.valueOf(layers).pow(2))
              .multiply(squaredGain.pow(r))
              .divide(BigInteger.valueOf(weights).pow(r - 1));
      seen.check(byCounting.equals(claimed), "p = " + p + ", r = " + r + ", n = " + n);
    }
    return new Evidence.Exact(
        "squared amplitudes in rational numbers, p < 30",
        seen.count(),
        OptionalLong.of(seed),
        seen.outcome());
  }

  /** Amplitudes from walked paths; and how much of the variance the length r = 1 has. */
  static Evidence walkedAmplitudes(int cases, long seed) {
    Cases seen = new Cases();
    double open = 0.5;
    double scale = 0.7;
    double tolerance = 1e-13;
    for (int[] size : new int[][] {{2, 2, 2, 2}, {3, 4, 2, 2}, {4, 3, 3, 3}}) {
      double unique = size[3];
      double beta = open * size[1] * scale / Math.sqrt(unique);
      even(size[0], size[1], size[2], size[3])
          .byWord()
          .forEach(
              (word, starts) -> {
                int r = word.size();
                double counted =
                    Math.sqrt(variance(starts).doubleValue()) * Math.pow(open * scale, r);
                double claimed =
                    Math.sqrt(size[2] / unique)
                        * CombinatoricsUtils.binomialCoefficient(size[0] - 1, r - 1)
                        * Math.pow(beta, r)
                        * Math.pow(unique, -(r - 1) / 2.0);
                seen.check(
                    Math.abs(counted / claimed - 1),
                    tolerance,
                    "p, n, d, Λ = " + Arrays.toString(size) + ", weights " + word);
              });
    }
    double[] weights = new double[2];
    Arrays.setAll(weights, r -> CombinatoricsUtils.binomialCoefficient(1, r));
    boolean half = weights[0] * weights[0] * 2 == weights[0] * weights[0] + weights[1] * weights[1];
    return new Evidence.Numerical(
        "amplitudes of walked nets",
        seen.count(),
        OptionalLong.empty(),
        seen.worst(),
        new Tolerance(tolerance, "a dozen roundings and powers, 1e-16 each, relative"),
        seen.outcome() instanceof Outcome.Agrees && half
            ? new Outcome.AgreesIf(
                FROM_ONE,
                "p = 2, β = 1: r = 1 and r = 2 have equal weights, so a sum from r = 2 leaves out"
                    + " half of the variance")
            : seen.outcome());
  }
}
