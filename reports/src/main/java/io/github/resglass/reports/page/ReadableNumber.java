package io.github.resglass.reports.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a paper prints them: 0.0123, 41,200, 3.1 × 10⁻¹². */
final class ReadableNumber {

  private ReadableNumber() {}

  /** XHTML with the given number of significant digits. */
  static String of(double value, int digits) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String sign = rounded.signum() < 0 ? "\u2212" : "";
    if (exponent >= -4 && exponent < 6) {
      BigDecimal shown =
          value == Math.rint(value)
              ? new BigDecimal(value)
              : rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN);
      return sign + shown.abs().toPlainString();
    }
    String mantissa =
        rounded.abs().scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    return sign
        + mantissa
        + "\u2009\u00d7\u200910<sup>"
        + (exponent < 0 ? "\u2212" : "")
        + Math.abs(exponent)
        + "</sup>";
  }
}
