package io.github.resglass.verify.evidence.field;

import org.hipparchus.fraction.BigFraction;

/**
 * E tr X^{2k} for the Gaussian orthogonal ensemble of weight exp(−tr X²/2), by Wick's theorem: all
 * (2k−1)!! pairings of the 2k factors, each pair straight or twisted, 2^{−k} N^{free indices}.
 */
final class EigenvalueMoments {

  private final int factors;
  private final int[] partner;
  private BigFraction sum = BigFraction.ZERO;
  private final int dimension;

  private EigenvalueMoments(int k, int dimension) {
    this.factors = 2 * k;
    this.partner = new int[factors];
    this.dimension = dimension;
    java.util.Arrays.fill(partner, -1);
  }

  /**
   * The moment, N for k = 0.
   *
   * @param k up to 5, where there are 945 · 32 terms
   * @param dimension N
   */
  static BigFraction of(int k, int dimension) {
    if (k == 0) {
      return new BigFraction(dimension);
    }
    EigenvalueMoments moments = new EigenvalueMoments(k, dimension);
    moments.pairings();
    return moments.sum.divide(1L << k);
  }

  private void pairings() {
    int first = 0;
    while (first < factors && partner[first] >= 0) {
      first++;
    }
    if (first == factors) {
      twists();
      return;
    }
    for (int other = first + 1; other < factors; other++) {
      if (partner[other] < 0) {
        partner[first] = other;
        partner[other] = first;
        pairings();
        partner[first] = -1;
        partner[other] = -1;
      }
    }
  }

  /** X_{ab} X_{cd} is ½ where a = c, b = d and ½ where a = d, b = c. */
  private void twists() {
    for (int twist = 0; twist < 1 << (factors / 2); twist++) {
      int[] root = new int[factors];
      java.util.Arrays.setAll(root, i -> i);
      int pair = 0;
      for (int a = 0; a < factors; a++) {
        int b = partner[a];
        if (a < b) {
          boolean twisted = (twist >> pair & 1) == 1;
          join(root, a, twisted ? b : (b + 1) % factors);
          join(root, (a + 1) % factors, twisted ? (b + 1) % factors : b);
          pair++;
        }
      }
      int free = 0;
      for (int i = 0; i < factors; i++) {
        free += find(root, i) == i ? 1 : 0;
      }
      sum = sum.add(new BigFraction(dimension).pow(free));
    }
  }

  private static void join(int[] root, int one, int other) {
    root[find(root, one)] = find(root, other);
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }
}
