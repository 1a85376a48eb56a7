package io.github.resglass.verify.numeric.indicators;

import java.util.Arrays;

/**
 * Σ_k P(k)², and mean and variance of k under the law ∝ P(k)², for the sum k of m independent
 * indicators with odds b_l > 0: from the odds, without the polynomial Π (1 + b_l t).
 *
 * <p>On the circle t = e^{iφ}, with q = b/(1+b), v = q(1−q), s = sin²(φ/2) and f = 1 − 4vs,
 *
 * <pre>
 *   e^{−A} = Π f_l = |Σ P(k) t^k|²,
 *   X = −2s Σ v_l (1−2q_l)/f_l,    Y = sin φ Σ v_l/f_l,
 *   Σ P² = ⟨e^{−A}⟩,   E k = Σ q_l + ⟨e^{−A} X⟩/⟨e^{−A}⟩,
 *   Var k = ⟨e^{−A} (X² + Y²)⟩/⟨e^{−A}⟩ − (⟨e^{−A} X⟩/⟨e^{−A}⟩)²,
 * </pre>
 *
 * <p>⟨⟩ the mean over the circle, by the trapezoidal rule. With N nodes it is off by the terms of
 * lag N, 2N, … of the law's correlation with itself, and N is chosen by Bennett's inequality so
 * that these are below 10⁻²⁰ of what they are added to. A ≥ 4s Σv, so that a few dozen nodes near φ
 * = 0 matter whatever m. Where Σ q is small, E k = ⟨(e^{−A} − 1) Σ (q_l − 2v_l s)/f_l⟩/⟨e^{−A}⟩, as
 * the last factor alone has the mean 0, keeps all digits. Nothing else cancels: the two parts of
 * the variance differ by a factor of 2 at least where it is near 0.
 *
 * <p>A, X and Y are power series in s with the coefficients Σ v^j and Σ v^j (1−2q), which one pass
 * over the layers ({@link PowerSums}) yields; the few layers whose v is more than a 1/960 of the
 * sum, or more than 1/64, are taken one by one.
 *
 * <p>Accuracy: as the bounds say, 10⁻¹³ relative for 10⁵ layers. Time: about 3 ms there. Source:
 * this project.
 */
public final class SquaredMoments {

  private static final double UNIT = 0x1p-53;

  /** e^{−60} of what there is at φ = 0, times σ³, is below 10⁻¹⁸. */
  private static final double LARGEST_EXPONENT = 60;

  /** 4vs of the layers in the series. */
  private static final double RATIO = 1.0 / 16;

  /** Above this, Σ q keeps the digits of E k. */
  private static final double FEW = 0.125;

  private final double total;
  private final double totalError;
  private final double offset;
  private final double mean;
  private final double meanError;
  private final double variance;
  private final double varianceError;

  private SquaredMoments(double[] odds, int first) {
    PowerSums whole = PowerSums.of(odds, first, Double.POSITIVE_INFINITY, 1);
    double spread = whole.spread();
    double farthest = Math.min(1, LARGEST_EXPONENT / (4 * spread));
    double limit = RATIO / (4 * farthest);
    double ratio = 4 * farthest * Math.min(limit, whole.largest());
    int terms = PowerSums.terms(ratio);
    boolean few = whole.chances() < FEW;
    int nodes = nodes(spread, few ? 8.0 / 7 * whole.chances() : 0);

    Circle circle =
        new Circle(
            PowerSums.of(odds, first, limit, terms),
            Arrays.stream(odds, first, odds.length)
                .filter(b -> PowerSums.variance(b) > limit)
                .toArray(),
            nodes);
    for (int j = 0; 2 * j < nodes; j++) {
      double half = Math.PI * j / nodes;
      double s = Math.sin(half) * Math.sin(half);
      if (s > farthest) {
        break;
      }
      circle.add(half, s, j == 0 ? 1 : 2);
    }
    double sum = circle.sum;
    double ofSum = circle.sumError / sum + 4 * UNIT;
    double shift = circle.shift / sum;
    double shiftError = circle.shiftError / sum + Math.abs(shift) * ofSum;
    double square = circle.square / sum;
    this.total = sum / nodes;
    this.totalError = 1.01 * ofSum * total;
    this.variance = square - shift * shift;
    this.varianceError =
        1.01
            * (circle.squareError / sum
                + square * ofSum
                + 2 * Math.abs(shift) * shiftError
                + 4 * UNIT * square);
    if (few) {
      this.offset = 0;
      this.mean = circle.excess / sum;
      this.meanError = 1.01 * (circle.excessError / sum + Math.abs(mean) * ofSum);
    } else {
      this.offset = Math.rint(whole.chances());
      this.mean = whole.chances() - offset + shift;
      this.meanError =
          1.01 * (shiftError + PowerSums.ERROR * whole.chances() + UNIT * Math.abs(mean));
    }
  }

  /**
   * The moments.
   *
   * @param odds b_l, from 10⁻³⁰⁰ to 10³⁰⁰, each off by one rounding at most
   * @param first the first l that is taken, less than their number
   */
  public static SquaredMoments of(double[] odds, int first) {
    return new SquaredMoments(odds, first);
  }

  /**
   * An odd number N of nodes: Bennett's bound on the probability of a lag of N or more, of variance
   * 2V, is below 10⁻²⁰ of V³ and of V⁻³, and so is c^{N−2}, c &lt; 1.
   */
  private static int nodes(double spread, double c) {
    double needed = 46 + 3 * Math.abs(Math.log(spread));
    int nodes = 3;
    while (PowerSums.exponent(2 * spread, nodes) < needed || (2 - nodes) * Math.log(c) < needed) {
      nodes += 2;
    }
    return nodes;
  }

  /** Sums over the nodes, and bounds on what they are off by. */
  private static final class Circle {
    final PowerSums series;
    final double[] single;
    final double relative;
    double sum;
    double sumError;
    double shift;
    double shiftError;
    double square;
    double squareError;
    double excess;
    double excessError;

    /**
     * No node yet.
     *
     * @param single the odds of the layers that are not in the series
     */
    Circle(PowerSums series, double[] single, int nodes) {
      this.series = series;
      this.single = single;
      // The cosine of the last node, 1/N at least, is off by a unit, and up to 960 layers are added
      // up in parts of 32.
      double ofSingle = single.length == 0 ? 0 : 4.0 * nodes + 80;
      this.relative = PowerSums.ERROR + (2 * series.terms() + 24 + ofSingle) * UNIT;
    }

    void add(double half, double s, int weight) {
      // A, Σ v/f, Σ v(1−2q)/f, Σ q/f.
      double[] at = new double[4];
      for (int j = series.terms() - 1; j >= 0; j--) {
        at[0] = at[0] * 4 * s + series.power(j) / (j + 1);
        at[1] = at[1] * 4 * s + series.power(j);
        at[2] = at[2] * 4 * s + series.skewed(j);
        at[3] = at[3] * 4 * s + series.weighted(j);
      }
      at[0] *= 4 * s;
      double cosine = Math.cos(half);
      for (int from = 0; from < single.length; from += 32) {
        addSingle(at, from, Math.min(single.length, from + 32), s, cosine * cosine);
      }
      double mass = weight * Math.exp(-at[0]);
      double ofMass = at[0] * relative + 3 * UNIT;
      double x = -2 * s * at[2];
      double xError = 2 * s * at[1] * relative;
      double y = 2 * Math.sin(half) * cosine * at[1];
      sum += mass;
      sumError += mass * ofMass;
      shift += mass * x;
      shiftError += mass * (xError + Math.abs(x) * ofMass);
      square += mass * (x * x + y * y);
      squareError +=
          mass * (2 * Math.abs(x) * xError + 2 * y * y * relative + (x * x + y * y) * ofMass);
      double turning = at[3] - 2 * s * at[1];
      double less = weight * Math.expm1(-at[0]);
      excess += less * turning;
      excessError += Math.abs(less) * 2 * (at[3] + 2 * s * at[1]) * relative;
    }

    private void addSingle(double[] at, int from, int to, double s, double cosineSquare) {
      double[] part = new double[4];
      for (int l = from; l < to; l++) {
        double b = single[l];
        double v = PowerSums.variance(b);
        double skew = PowerSums.skew(b);
        double less = 4 * v * s;
        // 1 − 4vs = cos² + (1 − 2q)² s, a sum of positive terms.
        double f = less < 0.5 ? 1 - less : cosineSquare + skew * skew * s;
        part[0] -= less < 0.5 ? Math.log1p(-less) : Math.log(f);
        part[1] += v / f;
        part[2] += v / f * skew;
        part[3] += PowerSums.chance(b) / f;
      }
      for (int i = 0; i < 4; i++) {
        at[i] += part[i];
      }
    }
  }

  /** Σ P(k)². */
  public double total() {
    return total;
  }

  /** Bound on the error of {@link #total}. */
  public double totalError() {
    return totalError;
  }

  /** A whole number near E k; 0 where E k is small. */
  public double offset() {
    return offset;
  }

  /** E k less the offset. */
  public double mean() {
    return mean;
  }

  /** Bound on the error of {@link #mean}. */
  public double meanError() {
    return meanError;
  }

  /** Var k. */
  public double variance() {
    return variance;
  }

  /** Bound on the error of {@link #variance}. */
  public double varianceError() {
    return varianceError;
  }
}
