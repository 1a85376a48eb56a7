package io.github.resglass.verify.numeric.indicators;

/**
 * Σ v^{j+1}, Σ v^{j+1} (1−2q) and Σ v^j q, j = 0, 1, …, over independent indicators with odds b, q
 * = b/(1+b), v = q(1−q): what their characteristic function is as a power series.
 *
 * <p>Accuracy: the first of each to {@link #ERROR}, relative to the sum of what it adds without its
 * signs, for up to 2²³ indicators; each later one to six roundings more than the one before.
 */
final class PowerSums {

  private static final double UNIT = 0x1p-53;

  /** Indicators that are added up one after the other; the sums are then joined in pairs. */
  private static final int LEAF = 64;

  /** Of v(1−2q) relative to v, that of the odds included, and of their sums: 9, and 64 + 17. */
  static final double ERROR = 96 * UNIT;

  /** Natural logarithm of what is negligible in a series. */
  private static final double NEGLIGIBLE = -42;

  private final double[] powers;
  private final double[] skewed;
  private final double[] weighted;
  private double largest;

  private PowerSums(int terms) {
    powers = new double[terms];
    skewed = new double[terms];
    weighted = new double[terms];
  }

  /**
   * The sums over the indicators whose v is at most some limit.
   *
   * @param from the first l that is taken
   * @param terms the number of powers
   */
  static PowerSums of(double[] odds, int from, double limit, int terms) {
    return of(odds, from, odds.length, limit, terms);
  }

  private static PowerSums of(double[] odds, int from, int to, double limit, int terms) {
    if (to - from > LEAF) {
      int middle = (from + to) >>> 1;
      PowerSums left = of(odds, from, middle, limit, terms);
      left.add(of(odds, middle, to, limit, terms));
      return left;
    }
    PowerSums sums = new PowerSums(terms);
    for (int l = from; l < to; l++) {
      sums.add(odds[l], limit);
    }
    return sums;
  }

  private void add(double b, double limit) {
    double v = variance(b);
    if (v > limit) {
      return;
    }
    largest = Math.max(largest, v);
    double skew = skew(b);
    double chance = chance(b);
    double power = 1;
    for (int j = 0; j < powers.length; j++) {
      weighted[j] += power * chance;
      power *= v;
      powers[j] += power;
      skewed[j] += power * skew;
    }
  }

  private void add(PowerSums other) {
    largest = Math.max(largest, other.largest);
    for (int j = 0; j < powers.length; j++) {
      powers[j] += other.powers[j];
      skewed[j] += other.skewed[j];
      weighted[j] += other.weighted[j];
    }
  }

  int terms() {
    return powers.length;
  }

  /** Σ v^{j+1}. */
  double power(int j) {
    return powers[j];
  }

  /** Σ v^{j+1} (1−2q). */
  double skewed(int j) {
    return skewed[j];
  }

  /** Σ v^j q. */
  double weighted(int j) {
    return weighted[j];
  }

  /** Σ v. */
  double spread() {
    return powers[0];
  }

  /** Σ q. */
  double chances() {
    return weighted[0];
  }

  /** The largest v. */
  double largest() {
    return largest;
  }

  /** How many powers of a ratio are not negligible beside the first, e^{−42}, and two. */
  static int terms(double ratio) {
    return 2 + (int) Math.ceil(NEGLIGIBLE / Math.log(ratio));
  }

  /**
   * Bennett's inequality: a sum of variance V, of parts that are off their means by 1 at most, is
   * off its own by d or more, on one side, with probability at most exp(−V h(d/V)), h(x) = (1+x)
   * log(1+x) − x.
   *
   * @return V h(d/V)
   */
  static double exponent(double spread, double distance) {
    double x = distance / spread;
    return spread * ((1 + x) * Math.log1p(x) - x);
  }

  /** q. */
  static double chance(double b) {
    return b / (1 + b);
  }

  /** q(1−q). */
  static double variance(double b) {
    return b / (1 + b) / (1 + b);
  }

  /** 1 − 2q. */
  static double skew(double b) {
    return (1 - b) / (1 + b);
  }
}
