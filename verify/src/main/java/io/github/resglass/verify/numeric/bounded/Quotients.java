package io.github.resglass.verify.numeric.bounded;

import java.math.BigInteger;
import java.util.List;

/**
 * Doubles nearest to a_r/b and a_r/√b for integers of any length.
 *
 * <p>Accuracy: only leading bits enter, so before the one rounding to double the quotient is off by
 * less than 2⁻¹¹⁰ relative; a list's bound is half an ulp of its largest value and 10⁻⁹ of that.
 */
public final class Quotients {

  private static final int KEPT_BITS = 128;
  private static final double HALF_ULP = 0.5 * (1 + 1e-9);

  private Quotients() {}

  /**
   * The double nearest to a/b, for a ≥ 0 and b > 0; off by half an ulp and 10⁻⁹ of that at most.
   */
  public static double nearest(BigInteger dividend, BigInteger divisor) {
    int cut = divisor.bitLength() - KEPT_BITS;
    return nearest(dividend, shifted(divisor, cut), cut);
  }

  /** a_from/b, a_{from+1}/b, … */
  public static BoundedList over(BigInteger divisor, List<BigInteger> dividends, int from) {
    int cut = divisor.bitLength() - KEPT_BITS;
    return list(dividends, from, shifted(divisor, cut), cut);
  }

  /** a_from/√b, a_{from+1}/√b, … */
  public static BoundedList overRoot(BigInteger square, List<BigInteger> dividends, int from) {
    int half = (square.bitLength() - 2 * KEPT_BITS) / 2;
    return list(dividends, from, shifted(square, 2 * half).sqrt(), half);
  }

  /** The dividends over divisor·2^powers. */
  private static BoundedList list(
      List<BigInteger> dividends, int from, BigInteger divisor, int powers) {
    double[] values = new double[dividends.size()];
    double largest = 0;
    for (int r = 0; r < values.length; r++) {
      values[r] = nearest(dividends.get(r), divisor, powers);
      largest = Math.max(largest, values[r]);
    }
    return BoundedList.of(from, values, Math.max(Double.MIN_VALUE, Math.ulp(largest) * HALF_ULP));
  }

  private static double nearest(BigInteger dividend, BigInteger divisor, int powers) {
    int cut = dividend.bitLength() - KEPT_BITS;
    // 128 + 120 bits over 128 bits: a quotient of 120 bits, more than twice what is needed.
    BigInteger quotient = shifted(dividend, cut).shiftLeft(120).divide(divisor);
    return Math.scalb(quotient.doubleValue(), cut - powers - 120);
  }

  private static BigInteger shifted(BigInteger number, int right) {
    return right >= 0 ? number.shiftRight(right) : number.shiftLeft(-right);
  }
}
