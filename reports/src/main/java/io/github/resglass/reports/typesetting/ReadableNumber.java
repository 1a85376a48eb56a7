package io.github.resglass.reports.typesetting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as a paper prints it: 0.0123, 41,200, 3.1 × 10⁻¹².
 *
 * @param negative whether a minus sign stands before it
 * @param digits of the number, or of its mantissa
 * @param exponent of ten; 0 where none is written
 */
public record ReadableNumber(boolean negative, String digits, int exponent) {

  private static final String MINUS = "\u2212";

  /** Rounded to so many significant digits. */
  public static ReadableNumber of(double value, int precision) {
    if (value == 0) {
      return new ReadableNumber(false, "0", 0);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision));
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean negative = rounded.signum() < 0;
    if (exponent >= -4 && exponent < 6) {
      BigDecimal shown =
          value == Math.rint(value)
              ? new BigDecimal(value)
              : rounded.setScale(Math.max(0, precision - 1 - exponent), RoundingMode.HALF_EVEN);
      return new ReadableNumber(negative, shown.abs().toPlainString(), 0);
    }
    String mantissa =
        rounded.abs().scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    return new ReadableNumber(negative, mantissa, exponent);
  }

  public String xhtml() {
    String sign = negative ? MINUS : "";
    return exponent == 0
        ? sign + digits
        : sign
            + digits
            + "\u2009\u00d7\u200910<sup>"
            + (exponent < 0 ? MINUS : "")
            + Math.abs(exponent)
            + "</sup>";
  }

  /** For text mode. */
  public String tex() {
    String sign = negative ? "-" : "";
    return "$" + sign + digits + (exponent == 0 ? "" : "\\times10^{" + exponent + "}") + "$";
  }
}
