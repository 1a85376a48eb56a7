package io.github.resglass.verify.spinglass.form;

import java.util.Locale;

/**
 * Where the entries of a symmetric tensor of order d in m variables lie in a flat array.
 *
 * <p>Order k has one entry for each i_1 ≤ … ≤ i_k in 0 … m−1; there are C(m+k−1, k) of them, and
 * the entry's place is Σ_j C(i_j + j − 1, j). Example: for m = 2, k = 2 the places of 00, 01, 11
 * are 0, 1, 2; for m = 3 those of 02, 12, 22 follow at 3, 4, 5.
 *
 * <p>{@link #joined} says where the entry with one index more lies, so that contracting with a
 * vector, T_{k−1}[b] = Σ_i T_k[joined(k)[b·m + i]] z_i, is one loop in any arithmetic. Memory: m
 * C(m+d−2, d−1) integers for the largest table.
 */
public final class FormLayout {

  /** More entries of a table than this are refused: 4 bytes each. */
  public static final int LARGEST_TABLE = 50_000_000;

  private final int variables;
  private final int order;
  private final int[][] joined;

  private FormLayout(int variables, int order) {
    this.variables = variables;
    this.order = order;
    this.joined = new int[order + 1][];
    long[][] binomials = binomials(variables + order);
    for (int k = 1; k <= order; k++) {
      joined[k] = table(binomials, k);
    }
  }

  /**
   * The layout of all orders up to d.
   *
   * @throws IllegalArgumentException if there is no variable, d is not in 1 … 20 (so that d! is
   *     exact), or a table would exceed {@link #LARGEST_TABLE}
   */
  public static FormLayout of(int variables, int order) {
    if (variables < 1 || order < 1 || order > 20) {
      throw new IllegalArgumentException(
          variables + " variables and order " + order + "; at least 1 and 1 to 20 are accepted");
    }
    // The tensor itself is never larger: C(m+d−1, d) ≤ m C(m+d−2, d−1).
    double largest = variables * places(variables, order - 1);
    if (largest > LARGEST_TABLE) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "order %d in %d variables needs a table of %.3g entries; at most %d",
              order,
              variables,
              largest,
              LARGEST_TABLE));
    }
    return new FormLayout(variables, order);
  }

  private static double places(int variables, int order) {
    double count = 1;
    for (int j = 1; j <= order; j++) {
      count = count * (variables + j - 1) / j;
    }
    return count;
  }

  private static long[][] binomials(int rows) {
    long[][] table = new long[rows + 1][rows + 1];
    for (int a = 0; a <= rows; a++) {
      table[a][0] = 1;
      for (int b = 1; b <= Math.min(a, 21); b++) {
        table[a][b] = table[a - 1][b - 1] + table[a - 1][b];
      }
    }
    return table;
  }

  private int[] table(long[][] binomials, int k) {
    int size = size(k - 1);
    int[] table = new int[size * variables];
    int[] tuple = new int[k - 1];
    for (int b = 0; b < size; b++) {
      for (int i = 0; i < variables; i++) {
        long place = 0;
        int position = 0;
        for (; position < k - 1 && tuple[position] <= i; position++) {
          place += binomials[tuple[position] + position][position + 1];
        }
        place += binomials[i + position][position + 1];
        for (; position < k - 1; position++) {
          place += binomials[tuple[position] + position + 1][position + 2];
        }
        table[b * variables + i] = (int) place;
      }
      advance(tuple);
    }
    return table;
  }

  /** The indices of the next place: 00, 01, 11, 02, 12, 22, … */
  public static void advance(int[] tuple) {
    for (int j = 0; j < tuple.length; j++) {
      if (j == tuple.length - 1 || tuple[j] < tuple[j + 1]) {
        tuple[j]++;
        for (int before = 0; before < j; before++) {
          tuple[before] = 0;
        }
        return;
      }
    }
  }

  /** m. */
  public int variables() {
    return variables;
  }

  /** d. */
  public int order() {
    return order;
  }

  /** C(m+k−1, k), the number of entries of order k. */
  public int size(int k) {
    return (int) Math.rint(places(variables, k));
  }

  /**
   * For 1 ≤ k ≤ d the array J with J[b·m + i] the place, among order k, of the indices of place b
   * of order k−1 together with i. Shared, not to be written to.
   */
  public int[] joined(int k) {
    return joined[k];
  }
}
