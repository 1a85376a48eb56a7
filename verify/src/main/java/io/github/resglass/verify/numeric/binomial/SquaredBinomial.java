package io.github.resglass.verify.numeric.binomial;

import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.bounded.LogFactorial;
import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;

/**
 * Mean and variance of k under the law ∝ C(m,k)² x^k, and log F for F(x) = Σ_k C(m,k)² x^k, x = b²
 * ≤ 1, to about 45 digits in a number of steps that does not depend on m:
 *
 * <pre>
 *   F = (1−x)^m P_m((1+x)/(1−x)) = C(2m,m) 4^{−m} (1+b)^{2m+1}/(2√b) · S(w),   w = (1−b)²/(4b),
 *   S(w) = Σ_k ((½)_k)²/(k! (m−½)(m−3/2)⋯(m+½−k)) w^k,
 *   mean = D log F,   variance = D² log F,   D = x d/dx,
 * </pre>
 *
 * <p>the expansion of Laplace and Heine, whose derivatives are written out at {@link #of}.
 *
 * <p>Domain: m·b ≥ {@value #LEAST_GROWTH}; below that all terms of F that matter are fewer than a
 * thousand, and {@link BinomialWindow} adds them up. Accuracy: the remainder of S is positive and
 * at most 2√(π(k+1)) times the first term left out, plus O(e^{−4mb}); as it is a power series with
 * positive coefficients, w times its derivative and ½w² times its second one are at most its value
 * at 2w. Terms are taken until that is below 10⁻⁵² of the first one. Source: Laplace and Heine;
 * bounds: this project.
 *
 * @param mean D log F
 * @param variance D² log F
 * @param logTotal log F
 */
public record SquaredBinomial(Enclosure mean, Enclosure variance, Enclosure logTotal) {

  private static final int LEAST_GROWTH = 400;
  private static final int MOST_TERMS = 100;
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-55");
  private static final BigDecimal REMAINDER = new BigDecimal("1e-52");
  private static final BigFraction QUARTER = new BigFraction(1, 4);

  /** Whether m and b are in the domain. */
  public static boolean reaches(int m, BigFraction b) {
    return b.multiply(m).compareTo(new BigFraction(LEAST_GROWTH)) >= 0;
  }

  /**
   * The moments.
   *
   * <pre>
   *   D log F  = (bm + (b−1)/4)/(1+b) − c,   c = (S'/S)(1−x)/(8b),
   *   D² log F = (m/2 + ¼) b/(1+b)² + ((S''w/S)(1+b)² + (S'/S)(1+x))/(16b) − c².
   * </pre>
   *
   * @param m at most 10⁷
   * @param b from {@value #LEAST_GROWTH}/m to 1
   */
  public static SquaredBinomial of(int m, BigFraction b) {
    Series s = Series.of(m, b);
    BigFraction more = b.add(1);
    BigFraction square = more.multiply(more);
    Enclosure slope = s.slope().over(s.total());
    Enclosure curvature = s.curvature().over(s.total());
    BigFraction x = b.multiply(b);
    Enclosure shift = slope.times(BigFraction.ONE.subtract(x).divide(b.multiply(8)));
    Enclosure mean =
        HighPrecision.value(
                b.multiply(m).add(b.subtract(BigFraction.ONE).multiply(QUARTER)).divide(more))
            .minus(shift);
    Enclosure variance =
        HighPrecision.value(new BigFraction(2L * m + 1, 4L).multiply(b).divide(square))
            .plus(
                curvature
                    .times(square)
                    .plus(slope.times(x.add(1)))
                    .times(b.multiply(16).reciprocal()))
            .minus(shift.times(shift));
    Enclosure logTotal =
        LogFactorial.choose(2 * m, m)
            .minus(HighPrecision.log(BigFraction.TWO).times(new BigFraction(2L * m + 1)))
            .plus(HighPrecision.log(more).times(new BigFraction(2L * m + 1)))
            .minus(HighPrecision.log(b).times(BigFraction.ONE_HALF))
            .plus(HighPrecision.log(s.total()));
    return new SquaredBinomial(mean, variance, logTotal);
  }

  /** S, S' and S''w. */
  private record Series(Enclosure total, Enclosure slope, Enclosure curvature) {

    static Series of(int m, BigFraction b) {
      BigFraction less = BigFraction.ONE.subtract(b);
      Enclosure w = HighPrecision.value(less.multiply(less).divide(b.multiply(4)));
      // The terms of S over w; a rounding in one is passed on to the next.
      Enclosure term = HighPrecision.value(new BigFraction(1L, 4L * m - 2));
      BigDecimal first = term.value();
      Enclosure sum = term;
      Enclosure slope = term;
      Enclosure curvature = new Enclosure(BigDecimal.ZERO, BigDecimal.ZERO);
      for (int k = 1; k < MOST_TERMS; k++) {
        long odd = 2L * k + 1;
        BigFraction step =
            new BigFraction(odd * odd, 2L * (k + 1)).divide(new BigFraction(2L * m - odd));
        term = term.times(w).times(HighPrecision.value(step));
        Enclosure weighted = term.times(HighPrecision.value(new BigFraction(k + 1)));
        sum = sum.plus(term);
        slope = slope.plus(weighted);
        curvature = curvature.plus(weighted.times(HighPrecision.value(new BigFraction(k))));
        // The first term left out, at 2w, with 2√(π(k+1)) and the factors of the derivatives.
        BigDecimal rest = term.value().multiply(BigDecimal.valueOf(2).pow(k + 8));
        if (rest.compareTo(first.multiply(NEGLIGIBLE)) < 0) {
          Enclosure remainder = new Enclosure(BigDecimal.ZERO, first.multiply(REMAINDER));
          return new Series(
              sum.plus(remainder).times(w).plus(HighPrecision.value(BigFraction.ONE)),
              slope.plus(remainder),
              curvature.plus(remainder));
        }
      }
      throw new ArithmeticException("the expansion does not converge at m = " + m + ", b = " + b);
    }
  }
}
