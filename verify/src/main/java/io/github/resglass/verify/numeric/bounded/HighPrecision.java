package io.github.resglass.verify.numeric.bounded;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Square roots, logarithms and inverse hyperbolic tangents of rational numbers, to 50 digits, each
 * with a bound on its error.
 *
 * <p>Accuracy: arithmetic runs with 60 digits, so one rounding is at most 5·10⁻⁶⁰ relative; no
 * function here makes more than 400 of them in a row, all on terms of one sign, and the bounds
 * stated leave a factor of at least 10⁵ for them.
 */
public final class HighPrecision {

  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final BigDecimal RELATIVE_ERROR = new BigDecimal("1e-50");
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-62");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigInteger THREE = BigInteger.valueOf(3);
  private static final BigFraction QUARTER = new BigFraction(1, 4);

  /** Bits kept of numerators and denominators: 2⁻²⁵⁰ is far below 10⁻⁶⁰. */
  private static final int KEPT_BITS = 256;

  /** log 2 = 2 artanh(1/3). */
  private static final BigDecimal LOG_TWO =
      TWO.multiply(series(BigDecimal.ONE.divide(BigDecimal.valueOf(3), DIGITS), 0), DIGITS);

  private HighPrecision() {}

  /** a/b. */
  public static Enclosure value(BigFraction number) {
    return relative(decimal(number));
  }

  /** √(a/b). */
  public static Enclosure squareRoot(BigFraction square) {
    return relative(decimal(square).sqrt(DIGITS));
  }

  /** √(a/b) if it is rational. */
  public static Optional<BigFraction> rationalRoot(BigFraction square) {
    BigInteger[] above = square.getNumerator().sqrtAndRemainder();
    BigInteger[] below = square.getDenominator().sqrtAndRemainder();
    return above[1].signum() == 0 && below[1].signum() == 0
        ? Optional.of(new BigFraction(above[0], below[0]))
        : Optional.empty();
  }

  /** log of a positive number that is known to a small relative error. */
  public static Enclosure log(Enclosure number) {
    BigDecimal value = number.value();
    Enclosure powers = log(new BigFraction(10)).times(new BigFraction(-value.scale()));
    Enclosure log = log(new BigFraction(value.unscaledValue())).plus(powers);
    // |log(1 + d)| ≤ 2|d| for |d| ≤ 1/2.
    BigDecimal spread = number.error().divide(value, DIGITS).multiply(TWO);
    return new Enclosure(log.value(), log.error().add(spread));
  }

  /** log(a/b), with a small relative error near 1 too. */
  public static Enclosure log(BigFraction number) {
    if (number.signum() <= 0) {
      throw new IllegalArgumentException("logarithm of a number that is not positive");
    }
    return log(number.getNumerator(), number.getDenominator());
  }

  /** log(a/b) of positive integers, which need not be coprime: that takes long for long ones. */
  private static Enclosure log(BigInteger above, BigInteger below) {
    // log x = 2 artanh((x − 1)/(x + 1)), with the subtraction made exactly.
    BigInteger difference = above.subtract(below);
    BigInteger sum = above.add(below);
    if (difference.abs().shiftLeft(2).compareTo(sum) <= 0) {
      return relative(TWO.multiply(series(quotient(difference, sum), 0), DIGITS));
    }
    // The logarithm is above 1/2 or below −1/2, and what is cut here changes it by 2⁻²⁵⁴ at most.
    int powers = above.bitLength() - below.bitLength();
    BigInteger a = leading(above);
    BigInteger b = leading(below);
    // Now 1/2 ≤ a/b ≤ 2; one more halving or doubling brings it within [2/3, 4/3].
    if (a.multiply(THREE).compareTo(b.shiftLeft(2)) > 0) {
      b = b.shiftLeft(1);
      powers++;
    } else if (a.multiply(THREE).compareTo(b.shiftLeft(1)) < 0) {
      a = a.shiftLeft(1);
      powers--;
    }
    BigDecimal rest = quotient(a.subtract(b), a.add(b));
    BigDecimal whole = LOG_TWO.multiply(BigDecimal.valueOf(powers), DIGITS);
    BigDecimal part = TWO.multiply(series(rest, 0), DIGITS);
    BigDecimal error = whole.abs().add(part.abs()).multiply(RELATIVE_ERROR);
    return new Enclosure(whole.add(part), error);
  }

  /** artanh y = y + y³/3 + y⁵/5 + … for |y| &lt; 1. */
  public static Enclosure inverseTanh(BigFraction y) {
    return y.abs().compareTo(QUARTER) <= 0
        ? relative(series(decimal(y), 0))
        : log(
                y.getDenominator().add(y.getNumerator()),
                y.getDenominator().subtract(y.getNumerator()))
            .times(BigFraction.ONE_HALF);
  }

  /** artanh y − y = y³/3 + y⁵/5 + …, without cancellation for small y. */
  public static Enclosure inverseTanhExcess(BigFraction y) {
    return y.abs().compareTo(QUARTER) <= 0
        ? relative(series(decimal(y), 1))
        : inverseTanh(y).minus(value(y));
  }

  /**
   * Σ_{j ≥ first} y^{2j+1}/(2j+1) for |y| ≤ 1/3: every term is at most 1/9 of the one before, so
   * fewer than 70 of them matter and what is cut off is below the last one.
   */
  private static BigDecimal series(BigDecimal y, int first) {
    if (y.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal square = y.multiply(y, DIGITS);
    BigDecimal power = first == 0 ? y : y.multiply(square, DIGITS);
    BigDecimal sum = power.divide(BigDecimal.valueOf(2L * first + 1), DIGITS);
    for (int j = first + 1; ; j++) {
      power = power.multiply(square, DIGITS);
      BigDecimal term = power.divide(BigDecimal.valueOf(2L * j + 1), DIGITS);
      if (term.abs().compareTo(sum.abs().multiply(NEGLIGIBLE)) < 0) {
        return sum;
      }
      sum = sum.add(term, DIGITS);
    }
  }

  private static Enclosure relative(BigDecimal value) {
    return new Enclosure(value, value.abs().multiply(RELATIVE_ERROR));
  }

  /** The quotient to 60 digits, from the leading bits of long numerators and denominators. */
  private static BigDecimal decimal(BigFraction number) {
    return quotient(number.getNumerator(), number.getDenominator());
  }

  private static BigDecimal quotient(BigInteger above, BigInteger below) {
    int cutAbove = Math.max(0, above.bitLength() - KEPT_BITS);
    int cutBelow = Math.max(0, below.bitLength() - KEPT_BITS);
    // Equal cuts leave the quotient as it is; what is left over becomes a power of two.
    int common = Math.min(cutAbove, cutBelow);
    if (common == 0) {
      return new BigDecimal(above).divide(new BigDecimal(below), DIGITS);
    }
    return new BigDecimal(above.shiftRight(common))
        .divide(new BigDecimal(below.shiftRight(common)), DIGITS);
  }

  /** The first {@value #KEPT_BITS} bits, filled up with zeros. */
  private static BigInteger leading(BigInteger number) {
    return number.shiftRight(number.bitLength() - KEPT_BITS);
  }
}
