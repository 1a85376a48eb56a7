package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * Equation 8 and lemma 1: ψ_r = d C(p−1, r−1) n^r paths of length r, ψ_r/Λ^r for every word of r
 * unique weights.
 *
 * @param claimed ψ_r as the claim has it; a test gives a wrong one and sees it contradicted
 */
record PathCountRoutes(Mass claimed) {

  private static final String EVEN =
      "every unique weight leaves every unit and every input n/Λ times";

  /** ψ_r of a net of p layers of width n on d inputs. */
  interface Mass {
    BigInteger of(int p, int r, int n, int d);
  }

  PathCountRoutes() {
    this(PathCountRoutes::mass);
  }

  /** d C(p−1, r−1) n^r. */
  static BigInteger mass(int p, int r, int n, int d) {
    return BigInteger.valueOf(CombinatoricsUtils.binomialCoefficient(p - 1, r - 1))
        .multiply(BigInteger.valueOf(n).pow(r))
        .multiply(BigInteger.valueOf(d));
  }

  /** Every path of small nets, edge by edge. */
  Evidence walkedPaths(int cases, long seed) {
    Cases seen = new Cases();
    for (int p = 1; p <= 4; p++) {
      for (int n = 1; n <= 3; n++) {
        for (int d = 1; d <= 3; d++) {
          long[] counts = new WalkedNet(p, n, d, (l, j, k) -> 0).byLength();
          for (int r = 1; r <= p; r++) {
            seen.check(
                BigInteger.valueOf(counts[r - 1]).equals(claimed.of(p, r, n, d)),
                "p = " + p + ", n = " + n + ", d = " + d + ", r = " + r);
          }
        }
      }
    }
    return seen.enumeration("every path walked, p <= 4, n, d <= 3");
  }

  /** The recursion [7] with whole numbers: each layer adds n times the layer before, shifted. */
  Evidence forwardPass(int cases, long seed) {
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
            unit[r].multiply(BigInteger.valueOf(n)).equals(claimed.of(p, r, n, d)),
            "p = " + p + ", n = " + n + ", d = " + d + ", r = " + r);
      }
    }
    return seen.exact("layer by layer in whole numbers, p <= 40", seed);
  }

  private BigFraction share(int p, int r, int n, int d, int weights) {
    return new BigFraction(claimed.of(p, r, n, d), BigInteger.valueOf(weights).pow(r));
  }

  /** Every word of weights of small nets, and how many paths carry it. */
  Evidence evenWords(int cases, long seed) {
    Cases seen = new Cases();
    for (int[] size :
        new int[][] {{1, 2, 2, 2}, {2, 2, 3, 1}, {3, 4, 2, 2}, {4, 3, 2, 3}, {4, 2, 3, 2}}) {
      WalkedNet net = WalkedNet.even(size[0], size[1], size[2], size[3]);
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
    return seen.enumeration("paths by their weights, each leaving each unit equally often");
  }

  /**
   * Random order of the weights at every unit; and one net in which every layer has every weight
   * equally often, by target in the first and by source in the second, so that both are the same.
   */
  Evidence shuffledWords(int cases, long seed) {
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
    if (fails) {
      seen.exception(
          EVEN,
          "p = n = d = Λ = 2, first layer labelled by target, second by source: every weight"
              + " has half of each layer, no path carries the weights (1, 2)");
    }
    return seen.exact("random labels, each weight leaving each unit equally often", seed);
  }
}
