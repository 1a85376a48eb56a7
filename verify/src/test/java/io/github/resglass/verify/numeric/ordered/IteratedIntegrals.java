package io.github.resglass.verify.numeric.ordered;

/**
 * ∫_{x_0 &lt; … &lt; x_{N−1}} Π_{i&lt;j} (x_j − x_i) Π e^{−x_i²/2} e^{−h x_k²} dx by brute force:
 * the Vandermonde determinant is written out as its N! permutations, and each ordered integral of a
 * product is taken one variable after the other on a grid, to fourth order in the step.
 */
public final class IteratedIntegrals {

  private static final double END = 13;
  private static final int CELLS = 6_500;
  private static final double STEP = 2 * END / CELLS;

  private final int count;
  private final double[][] plain;
  private final double[][] marked;
  private final int index;

  private IteratedIntegrals(int count, double h, int index) {
    this.count = count;
    this.index = index;
    this.plain = new double[count][CELLS + 1];
    this.marked = new double[count][CELLS + 1];
    for (int i = 0; i <= CELLS; i++) {
      double x = -END + i * STEP;
      for (int power = 0; power < count; power++) {
        plain[power][i] = Math.pow(x, power) * Math.exp(-x * x / 2);
        marked[power][i] = plain[power][i] * Math.exp(-h * x * x);
      }
    }
  }

  /** E exp(−h λ_k²). */
  public static double average(int count, double h, int index) {
    return new IteratedIntegrals(count, h, index).whole()
        / new IteratedIntegrals(count, 0, index).whole();
  }

  private double whole() {
    double[] one = new double[CELLS + 1];
    java.util.Arrays.fill(one, 1);
    return sum(one, 0, 0, 1);
  }

  /** Goes on with the variable after those that are integrated; used: powers taken. */
  private double sum(double[] inner, int depth, int used, int sign) {
    if (depth == count) {
      return sign * inner[CELLS];
    }
    double total = 0;
    int larger = Integer.bitCount(used);
    for (int power = 0; power < count; power++) {
      if ((used & 1 << power) != 0) {
        continue;
      }
      // The parity of the permutation: how many larger powers were taken before this one.
      int inversions = Integer.bitCount(used >> power);
      double[] factor = depth == index ? marked[power] : plain[power];
      total +=
          sum(
              integrated(inner, factor),
              larger + 1,
              used | 1 << power,
              inversions % 2 == 0 ? sign : -sign);
    }
    return total;
  }

  /** ∫_{−END}^x inner·factor by cubic interpolation in each cell. */
  private static double[] integrated(double[] inner, double[] factor) {
    double[] result = new double[CELLS + 1];
    double[] f = new double[CELLS + 1];
    for (int i = 0; i <= CELLS; i++) {
      f[i] = inner[i] * factor[i];
    }
    for (int i = 0; i < CELLS; i++) {
      double before = i == 0 ? f[0] : f[i - 1];
      double after = i + 2 > CELLS ? f[CELLS] : f[i + 2];
      result[i + 1] = result[i] + STEP / 24 * (13 * (f[i] + f[i + 1]) - before - after);
    }
    return result;
  }
}
