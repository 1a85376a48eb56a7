package io.github.resglass.verify.numeric.closedform;

/**
 * E Crt_N, the expected number of critical points of a mixture on the sphere in ℝ^Λ, Λ = N, from R
 * = ν''/ν', in double arithmetic and O(N) operations.
 *
 * <p>With I_n, D_n and P_N of {@code CriticalPoints}, D_n = I_{n−1} − I_n, τ = (R+3)/(3R+1) and η =
 * (R−1)/(3R+1),
 *
 * <pre>
 *   n D_n = (n−1) τ D_{n−1} + η I_{n−1},    I_0 = 1,
 *   R P_{n+2} = P_n + ½(R−1) I_n − D_n,     R P_2 = ½(R+1),   P_1 = 0,
 *   E Crt_N = 4 R^{N/2} (I_0 + … + I_{N−2} + P_N)/√(3R+1),  and 2 more for odd N.
 * </pre>
 *
 * <p>The D_n have one sign, that of R − 1, and no difference in it is small beside its terms: D_n ≤
 * I_n (R−1)/(2(R+1)) for R ≥ 1. For R &lt; 1 all is scaled by R^{n/2}, which keeps it from
 * overflowing.
 *
 * <p>Domain: R from 10⁻³⁰⁰ to 10³⁰⁰, N = 2, …, 10⁴. Accuracy: {@link #logErrorBound()}, computed
 * along with the result from the roundings made (running error analysis): about 10⁻¹⁴ at N = 200,
 * 10⁻¹² at N = 10⁴. Time: 10 ns for each unit of N. For counts correct to half an ulp see {@code
 * CriticalPoints}. Source: this project.
 */
public final class ExpectedCriticalPoints {

  /** Largest N. */
  public static final int LARGEST_DIMENSION = 10_000;

  private static final double UNIT = 0x1p-53;

  /** τ and η are off by 5 units at most, n D_n has 4 more roundings, √R one. */
  private static final double STEP = 12 * UNIT;

  /** The bounds are themselves computed with roundings of fewer than 10 a step. */
  private static final double SLACK = 1 + 1e-9;

  private final double value;
  private final double relativeError;
  private final double logarithm;
  private final double logError;

  private ExpectedCriticalPoints(
      double value, double relativeError, double logarithm, double logError) {
    this.value = value;
    this.relativeError = relativeError;
    this.logarithm = logarithm;
    this.logError = logError;
  }

  /**
   * The expected number of critical points of all indices.
   *
   * @param ratio R, taken as the exact value of the double
   * @param dimension N
   * @throws IllegalArgumentException outside the domain
   */
  public static ExpectedCriticalPoints of(double ratio, int dimension) {
    if (!(ratio >= 1e-300 && ratio <= 1e300) || dimension < 2 || dimension > LARGEST_DIMENSION) {
      throw new IllegalArgumentException(
          "R = "
              + ratio
              + " in dimension "
              + dimension
              + "; 1e-300 to 1e300 and 2 to "
              + LARGEST_DIMENSION
              + " are accepted");
    }
    boolean many = ratio > 1;
    double scale = many ? 1 : Math.sqrt(ratio);
    double shrink = many ? ratio : 1;
    // (3R + 1) by division of both by R where R is large, so that nothing overflows.
    double tau = many ? (1 + 3 / ratio) / (3 + 1 / ratio) : (ratio + 3) / (3 * ratio + 1);
    double eta = many ? (1 - 1 / ratio) / (3 + 1 / ratio) : (ratio - 1) / (3 * ratio + 1);
    if (many && ratio < 2) {
      // R − 1 without rounding.
      eta = (ratio - 1) / (3 * ratio + 1);
    }
    double half = 0.5 * (ratio - 1);
    double size = Math.abs(half);
    int parity = dimension & 1;

    // i, d, sum, p are s^n I_n, s^n D_n, Σ s^{n−j} s^j I_j and s^n P; e… bound their errors.
    double i = 1;
    double d = 0;
    double ei = 0;
    double ed = 0;
    double sum = 1;
    double esum = 0;
    double p = parity == 0 ? (many ? 0.5 + 0.5 / ratio : 0.5 + 0.5 * ratio) : 0;
    double ep = 3 * UNIT * p;
    for (int n = 1; n <= dimension - 2; n++) {
      double before = scale * i;
      ed = ((n - 1) * tau * scale * ed + Math.abs(eta) * scale * ei) / n;
      d = ((n - 1) * tau * scale * d + eta * before) / n;
      ed += STEP * Math.abs(d);
      i = before - d;
      ei = scale * ei + ed + 2 * UNIT * before + UNIT * i;
      sum = scale * sum + i;
      esum = scale * esum + ei + 3 * UNIT * sum;
      if ((n & 1) == parity) {
        double added = half * i - d;
        double eadded = size * (ei + 3 * UNIT * i) + ed + UNIT * (Math.abs(d) + Math.abs(added));
        p = (p + added) / shrink;
        ep = (ep + eadded) / shrink + 2 * UNIT * Math.abs(p);
      }
    }
    double total = scale * scale * sum + p;
    double error = SLACK * (scale * scale * esum + ep + 4 * UNIT * (scale * scale * sum + total));
    return finished(ratio, dimension, total, error, many);
  }

  /** 4 R^{N/2} total/√(3R+1), the power only where R > 1, and 2 more for odd N. */
  private static ExpectedCriticalPoints finished(
      double ratio, int dimension, double total, double error, boolean many) {
    // √(3R+1) = √R √(3 + 1/R) for R > 1.
    double root = many ? Math.sqrt(3 + 1 / ratio) : Math.sqrt(3 * ratio + 1);
    double factor = 4 * total / root;
    double exponent = many ? 0.5 * (dimension - 1) : 0;
    double grown = Math.pow(ratio, exponent);
    double value = factor * grown;
    double relative = error / total + 9 * UNIT;
    if ((dimension & 1) == 1 && value < 1e300) {
      // For R < 1 what is added to 2 may be as small as its error, which is small beside 2.
      double all = value + 2;
      double ofAll = (error * (4 / root) * grown + 10 * UNIT * Math.abs(value)) / all + 2 * UNIT;
      return new ExpectedCriticalPoints(
          all, ofAll, Math.log(all), ofAll + 3 * UNIT * (1 + Math.log(all)));
    }
    // Beyond 10³⁰⁰ the 2 of odd N is lost in the rounding.
    double power = exponent * Math.log(ratio);
    double logarithm = power + Math.log(factor);
    return new ExpectedCriticalPoints(
        value,
        relative + UNIT,
        logarithm,
        relative + 4 * UNIT * (1 + power + Math.abs(Math.log(factor))));
  }

  /** log E Crt_N. */
  public double logarithm() {
    return logarithm;
  }

  /** Never smaller than the error of {@link #logarithm()}. */
  public double logErrorBound() {
    return logError * SLACK;
  }

  /**
   * E Crt_N.
   *
   * @throws ArithmeticException beyond the largest double, where {@link #logarithm()} is known
   */
  public double value() {
    if (Double.isInfinite(value)) {
      throw new ArithmeticException("beyond the largest double; its logarithm is known");
    }
    return value;
  }

  /** Never smaller than the error of {@link #value()}. */
  public double errorBound() {
    return value() * relativeError * SLACK;
  }
}
