package io.github.resglass.symbolic.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/**
 * Reads and writes rational numbers without rounding: {@code 0.6} is 3/5, {@code 1/3} is a number.
 */
public final class ExactNumber {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,6})?");
  private static final Pattern FRACTION = Pattern.compile("([+-]?\\d+)\\s*/\\s*(\\d+)");

  /** Beyond this many digits a decimal exponent is refused rather than expanded. */
  private static final int LARGEST_EXPONENT = 100_000;

  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final int LONGEST_DECIMAL = 20;

  private ExactNumber() {}

  /**
   * Reads a decimal ({@code 0.6}, {@code 1e-3}) or a fraction of integers ({@code 1/3}), exactly.
   *
   * @throws IllegalArgumentException if the text is neither, or its exponent is beyond ±100000
   */
  public static BigFraction parse(String text) {
    String trimmed = text.strip();
    Matcher fraction = FRACTION.matcher(trimmed);
    if (fraction.matches()) {
      BigInteger denominator = new BigInteger(fraction.group(2));
      if (denominator.signum() == 0) {
        throw new IllegalArgumentException("'" + text + "' divides by zero");
      }
      return new BigFraction(new BigInteger(fraction.group(1)), denominator);
    }
    if (!DECIMAL.matcher(trimmed).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a number (accepted: 0.6, 1e-3, 3/5)");
    }
    BigDecimal decimal = new BigDecimal(trimmed);
    if (Math.abs((long) decimal.scale()) > LARGEST_EXPONENT) {
      throw new IllegalArgumentException(
          "'" + text + "' has an exponent beyond ±" + LARGEST_EXPONENT);
    }
    return of(decimal);
  }

  /** The rational number that the decimal stands for. */
  public static BigFraction of(BigDecimal decimal) {
    return decimal.scale() > 0
        ? new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new BigFraction(decimal.toBigIntegerExact());
  }

  /** {@code 0.6} where the decimal is finite and short, {@code 1/3} otherwise; never rounded. */
  public static String print(BigFraction number) {
    BigInteger denominator = number.getDenominator();
    int twos = denominator.getLowestSetBit();
    BigInteger odd = denominator.shiftRight(twos);
    int fives = 0;
    while (odd.mod(FIVE).signum() == 0) {
      odd = odd.divide(FIVE);
      fives++;
    }
    if (odd.equals(BigInteger.ONE) && Math.max(twos, fives) <= LONGEST_DECIMAL) {
      return new BigDecimal(number.getNumerator())
          .divide(new BigDecimal(denominator))
          .toPlainString();
    }
    return number.getNumerator() + "/" + denominator;
  }
}
