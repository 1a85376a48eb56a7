package io.github.resglass.verify.numeric.law;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Numbers x_0, x_1, … ≥ 0 as sums of two doubles, x = high + low with |low| ≤ u|high|, u = 2⁻⁵³:
 * about 32 digits.
 *
 * <p>Accuracy: a product with a factor, or such a product and a sum, changes a result by at most
 * {@link #ERROR}, relative, and by 2⁻¹⁰⁰⁰ more where something underflows. The exact products and
 * sums of two doubles are Dekker's and Knuth's.
 */
final class Twofold {

  /** Bound on the relative error of one step: 10 u² would do. */
  static final double ERROR = 16 * 0x1p-106;

  private final double[] high;
  private final double[] low;

  /** So many zeros. */
  Twofold(int length) {
    high = new double[length];
    low = new double[length];
  }

  /** A factor f = high + low. */
  record Factor(double high, double low) {

    static Factor of(BigDecimal number) {
      double high = number.doubleValue();
      return new Factor(high, number.subtract(new BigDecimal(high)).doubleValue());
    }

    Factor times(Factor other) {
      double product = high * other.high;
      double rest = Math.fma(high, other.high, -product) + (high * other.low + low * other.high);
      double sum = product + rest;
      return new Factor(sum, rest - (sum - product));
    }
  }

  /** The double nearest to x_i, or the one beside it. */
  double get(int i) {
    return high[i];
  }

  Factor factor(int i) {
    return new Factor(high[i], low[i]);
  }

  void set(int i, Factor value) {
    high[i] = value.high;
    low[i] = value.low;
  }

  /** Sets x_i to 0 for from ≤ i &lt; to. */
  void clear(int from, int to) {
    Arrays.fill(high, from, to, 0);
    Arrays.fill(low, from, to, 0);
  }

  /** x_i ← f y_i for from ≤ i &lt; to. */
  void setProduct(Factor f, Twofold y, int from, int to) {
    double factor = f.high;
    double less = f.low;
    for (int i = from; i < to; i++) {
      double product = factor * y.high[i];
      double rest = Math.fma(factor, y.high[i], -product) + (factor * y.low[i] + less * y.high[i]);
      double sum = product + rest;
      high[i] = sum;
      low[i] = rest - (sum - product);
    }
  }

  /** x_i ← x_i + f y_{i−shift} for from ≤ i &lt; to; y is another list. */
  void addProduct(Factor f, Twofold y, int shift, int from, int to) {
    double factor = f.high;
    double less = f.low;
    double[] otherHigh = y.high;
    double[] otherLow = y.low;
    for (int i = from; i < to; i++) {
      double other = otherHigh[i - shift];
      double product = factor * other;
      double rest =
          Math.fma(factor, other, -product) + (factor * otherLow[i - shift] + less * other);
      double sum = high[i] + product;
      double added = sum - high[i];
      rest += ((high[i] - (sum - added)) + (product - added)) + low[i];
      double whole = sum + rest;
      low[i] = rest - (whole - sum);
      high[i] = whole;
    }
  }
}
