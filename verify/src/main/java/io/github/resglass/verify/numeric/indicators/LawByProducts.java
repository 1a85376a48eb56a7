package io.github.resglass.verify.numeric.indicators;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * P(k) = [t^k] Π_l (1 + b_l t)/(1 + b_l) by products of halves.
 *
 * <p>The factors of a product are laws themselves, so nothing overflows, and of the product of n
 * factors all but a band of about 20 standard deviations, at most 10 √n, may be left out: at both
 * ends, of less than {@value #CUT} together in a product, and nothing within {@value #KEPT} of the
 * mode. Cost: O(m log m) in time, with 10⁵ factors about 5·10⁷ multiplications.
 *
 * <p>Error analysis. Every term is positive. A rounding changes a term by a factor 1 + θ that
 * depends on how many indicators of the node's two halves are 1; let ε bound |θ| in one node. To
 * first order P(k) is changed by the factor 1 + E(Θ | k), Θ the sum of the θ over all nodes, as a
 * random variable. A factor common to all k does not matter to a law. Nodes of one level are
 * independent of each other, so the standard deviation of Θ is at most
 *
 * <pre>
 *   s = Σ_levels √(nodes) ε,     hence     Σ_k P(k) η_k² ≤ s²,
 * </pre>
 *
 * for the relative error η_k of P(k): O(√m u), where adding up the worst cases gives the other
 * bound |η_k| ≤ Σ_levels nodes·ε, O(m u). Rounding the odds is one more level, of m nodes and ε =
 * 2u. The two bounds are {@link #spread} and {@link #worst}.
 */
final class LawByProducts extends PoissonBinomial {

  private static final double UNIT = 0x1p-53;

  /** Mass that may be cut off at either end of a product. */
  private static final double CUT = 1e-25;

  /** Distance from the mode within which nothing is cut off. */
  private static final int KEPT = 40;

  /** Indicators that are multiplied in one by one. */
  private static final int LEAF = 16;

  /** Terms that are added up before they are added to the rest. */
  private static final int CHUNK = 16;

  private final double spread;
  private final double worst;

  private LawByProducts(Block block, double[] nodes, double[] errors) {
    super(block.from, block.values, 1.01 * block.lost);
    double deviation = 0;
    double sum = 0;
    for (int level = 0; level < nodes.length; level++) {
      deviation += Math.sqrt(nodes[level]) * errors[level];
      sum += nodes[level] * errors[level];
    }
    // For terms of second order, and for rounding the bounds.
    this.spread = 1.01 * deviation;
    this.worst = 1.01 * sum;
  }

  /**
   * P of some of the indicators, k = from, from + 1, …; the node's level; the mass cut off so far.
   */
  private static final class Block {
    final int from;
    final double[] values;
    final int level;
    final double lost;

    Block(int from, double[] values, int level, double lost) {
      this.from = from;
      this.values = values;
      this.level = level;
      this.lost = lost;
    }
  }

  /**
   * The law of the sum.
   *
   * @param odds b_l, from 10⁻³⁰⁰ to 10³⁰⁰, each off by one rounding at most
   * @param first the first l that is taken
   */
  static LawByProducts multiply(double[] odds, int first) {
    double[] nodes = new double[34];
    double[] errors = new double[34];
    nodes[0] = odds.length - first;
    errors[0] = 2 * UNIT;
    Deque<Block> stack = new ArrayDeque<>();
    for (int l = first; l < odds.length || stack.isEmpty(); l += LEAF) {
      Block block = leaf(odds, l, Math.min(odds.length, l + LEAF));
      count(nodes, errors, 1, 2.0 * LEAF * UNIT);
      while (!stack.isEmpty() && stack.peek().level == block.level) {
        block = product(stack.pop(), block, nodes, errors);
      }
      stack.push(block);
    }
    Block all = stack.pop();
    while (!stack.isEmpty()) {
      all = product(stack.pop(), all, nodes, errors);
    }
    return new LawByProducts(all, nodes, errors);
  }

  private static void count(double[] nodes, double[] errors, int level, double error) {
    nodes[level]++;
    errors[level] = Math.max(errors[level], error);
  }

  private static Block leaf(double[] odds, int from, int to) {
    double[] law = new double[to - from + 1];
    law[0] = 1;
    for (int l = from; l < to; l++) {
      // Their quotient is the odds to one rounding; a common factor does not matter.
      double left = 1 / (1 + odds[l]);
      double taken = odds[l] * left;
      for (int k = l - from + 1; k > 0; k--) {
        law[k] = law[k] * left + law[k - 1] * taken;
      }
      law[0] *= left;
    }
    return new Block(0, law, 1, 0);
  }

  private static Block product(Block one, Block other, double[] nodes, double[] errors) {
    boolean shorter = one.values.length < other.values.length;
    double[] rows = shorter ? one.values : other.values;
    int level = Math.max(one.level, other.level) + 1;
    double chunks = Math.ceil(rows.length / (double) CHUNK);
    count(nodes, errors, level, (Math.min(CHUNK, rows.length) + chunks + 1) * UNIT);
    double[] law = convolution(rows, shorter ? other.values : one.values);
    return cut(new Block(one.from + other.from, law, level, one.lost + other.lost));
  }

  /** Σ_i a_i b_{k−i}, added up in chunks, so that few roundings meet in one sum. */
  private static double[] convolution(double[] a, double[] b) {
    double[] sum = new double[a.length + b.length - 1];
    double[] part = new double[b.length + CHUNK + 3];
    for (int start = 0; start < a.length; start += CHUNK) {
      int end = Math.min(a.length, start + CHUNK);
      Arrays.fill(part, 0);
      int i = start;
      for (; i + 3 < end; i += 4) {
        addFour(a, i, b, part, i - start);
      }
      for (; i < end; i++) {
        double factor = a[i];
        for (int j = 0; j < b.length; j++) {
          part[i - start + j] += factor * b[j];
        }
      }
      int width = b.length + end - start - 1;
      for (int j = 0; j < width; j++) {
        sum[start + j] += part[j];
      }
    }
    return sum;
  }

  /** Four rows at once, which halves the traffic with memory; b is at least as long as a. */
  private static void addFour(double[] a, int i, double[] b, double[] part, int offset) {
    double a0 = a[i];
    double a1 = a[i + 1];
    double a2 = a[i + 2];
    double a3 = a[i + 3];
    int n = b.length;
    part[offset] += a0 * b[0];
    part[offset + 1] += a0 * b[1] + a1 * b[0];
    part[offset + 2] += a0 * b[2] + a1 * b[1] + a2 * b[0];
    for (int j = 3; j < n; j++) {
      part[offset + j] += (a0 * b[j] + a1 * b[j - 1]) + (a2 * b[j - 2] + a3 * b[j - 3]);
    }
    part[offset + n] += a1 * b[n - 1] + a2 * b[n - 2] + a3 * b[n - 3];
    part[offset + n + 1] += a2 * b[n - 1] + a3 * b[n - 2];
    part[offset + n + 2] += a3 * b[n - 1];
  }

  /** Without the ends that do not matter. */
  private static Block cut(Block whole) {
    double[] law = whole.values;
    int mode = 0;
    for (int k = 1; k < law.length; k++) {
      mode = law[k] > law[mode] ? k : mode;
    }
    int low = 0;
    double below = 0;
    while (low < mode - KEPT && below + law[low] < CUT) {
      below += law[low++];
    }
    int high = law.length - 1;
    double above = 0;
    while (high > mode + KEPT && above + law[high] < CUT) {
      above += law[high--];
    }
    return new Block(
        whole.from + low,
        Arrays.copyOfRange(law, low, high + 1),
        whole.level,
        whole.lost + below + above);
  }

  /** s: the root of the mean square, under P, of the relative errors. */
  double spread() {
    return spread;
  }

  /** w: bound on the relative error of each P(k). */
  double worst() {
    return worst;
  }

  /** As P η² ≤ s². */
  @Override
  public double error(double probability) {
    return Math.min(spread * Math.sqrt(probability), worst * probability);
  }

  /** Σ P² η ≤ s √(Σ P³) by Cauchy and Schwarz, and Σ P³ ≤ max P · Σ P². */
  @Override
  public double errorOfSquares(double squares, double top) {
    return 2 * Math.min(spread * Math.sqrt(top) * Math.sqrt(squares), worst * squares);
  }

  @Override
  public double errorOfSum() {
    return spread;
  }
}
