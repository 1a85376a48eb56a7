package io.github.resglass.verify.numeric.bounded;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.hipparchus.fraction.BigFraction;

/**
 * log n! for whole n, by the product for n &lt; 256 and beyond by Stirling's series
 *
 * <pre>
 *   log n! = (n + ½) log n − n + ½ log 2π + Σ_{i=1}^{12} B_{2i}/(2i(2i−1) n^{2i−1}) + rest.
 * </pre>
 *
 * <p>Accuracy: the rest is smaller than the first term left out, 1.4·10⁻⁵⁷ at n = 256; everything
 * else is good to 50 digits of (n + ½) log n.
 */
public final class LogFactorial {

  private static final MathContext DIGITS = new MathContext(60);
  private static final int LARGEST_PRODUCT = 256;
  private static final Enclosure REST = new Enclosure(BigDecimal.ZERO, new BigDecimal("1e-55"));

  /** 2π; the last digit is rounded. */
  private static final Enclosure TWO_PI =
      new Enclosure(
          new BigDecimal("6.28318530717958647692528676655900576839433879875021164194988918461563"),
          new BigDecimal("1e-67"));

  /** B_2, B_4, …, B_24. */
  private static final long[][] BERNOULLI = {
    {1, 6},
    {-1, 30},
    {1, 42},
    {-1, 30},
    {5, 66},
    {-691, 2730},
    {7, 6},
    {-3617, 510},
    {43867, 798},
    {-174611, 330},
    {854513, 138},
    {-236364091, 2730}
  };

  private LogFactorial() {}

  /** log C(n, k). */
  public static Enclosure choose(int n, int k) {
    return of(n).minus(of(k)).minus(of(n - k));
  }

  /** log n!, n ≥ 0. */
  public static Enclosure of(int n) {
    if (n < LARGEST_PRODUCT) {
      BigInteger product = BigInteger.ONE;
      for (int i = 2; i <= n; i++) {
        product = product.multiply(BigInteger.valueOf(i));
      }
      return HighPrecision.log(new BigFraction(product));
    }
    Enclosure log = HighPrecision.log(new BigFraction(n));
    Enclosure sum =
        log.times(new BigFraction(2L * n + 1, 2L))
            .minus(HighPrecision.value(new BigFraction(n)))
            .plus(HighPrecision.log(TWO_PI).times(BigFraction.ONE_HALF));
    BigDecimal power = BigDecimal.valueOf(n);
    BigDecimal square = power.multiply(power);
    for (int i = 1; i <= BERNOULLI.length; i++) {
      BigFraction factor =
          new BigFraction(BERNOULLI[i - 1][0], BERNOULLI[i - 1][1] * (2L * i * (2 * i - 1)));
      Enclosure term = HighPrecision.value(factor).over(new Enclosure(power, BigDecimal.ZERO));
      sum = sum.plus(term);
      power = power.multiply(square, DIGITS);
    }
    return sum.plus(REST);
  }
}
