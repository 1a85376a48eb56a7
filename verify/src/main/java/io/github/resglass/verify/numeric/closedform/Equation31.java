package io.github.resglass.verify.numeric.closedform;

/**
 * θ(R) = ½ log R − (R−1)/(R+1) = artanh y − y with y = (R−1)/(R+1), equation 31, in double
 * arithmetic.
 *
 * <p>Domain: R from 10⁻³⁰⁰ to 10³⁰⁰. Accuracy: relative error at most 2·10⁻¹⁴ for a given double R;
 * no cancellation near R = 1, where the series y³/3 + y⁵/5 + … is summed. Source: Auffinger and Ben
 * Arous 2013; [31] of Littwin and Wolf.
 */
public final class Equation31 {

  private static final double UNIT = 0x1p-53;

  /** Largest |y| of the series; 20 terms leave y⁴⁰ &lt; 10⁻²⁰. */
  private static final double SERIES = 0.3;

  private static final double[] COEFFICIENTS = new double[20];

  static {
    for (int j = 0; j < COEFFICIENTS.length; j++) {
      COEFFICIENTS[j] = 1.0 / (2 * j + 3);
    }
  }

  private Equation31() {}

  /** θ(R). */
  public static double at(double ratio) {
    double y = (ratio - 1) / (ratio + 1);
    if (Math.abs(y) > SERIES) {
      // Strict: the same bits on every machine, as tables of many points are compared byte by byte.
      return 0.5 * StrictMath.log(ratio) - y;
    }
    double square = y * y;
    double sum = 0;
    for (int j = COEFFICIENTS.length - 1; j >= 0; j--) {
      sum = sum * square + COEFFICIENTS[j];
    }
    return y * square * sum;
  }

  /**
   * A bound on the error of {@link #at}, with that of R taken in: dθ/d log R = y²/2.
   *
   * @param relativeError of R, at most 10⁻³
   */
  public static double errorBound(double ratio, double relativeError) {
    double y = Math.abs((ratio - 1) / (ratio + 1)) + relativeError + 4 * UNIT;
    // The series is off by 20 roundings of θ ≤ y³/2; the logarithm by one ulp, R − 1 by none there.
    double own =
        y > SERIES ? 4 * UNIT * (y + Math.abs(0.5 * Math.log(ratio))) : 12 * UNIT * y * y * y;
    return own + 0.51 * y * y * relativeError * (1 + relativeError) + Double.MIN_VALUE;
  }
}
