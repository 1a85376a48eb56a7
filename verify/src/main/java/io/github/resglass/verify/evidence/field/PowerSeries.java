package io.github.resglass.verify.evidence.field;

import org.hipparchus.fraction.BigFraction;

/** Power series in h up to some order, with rational coefficients. */
final class PowerSeries {

  private final BigFraction[] coefficients;

  private PowerSeries(BigFraction[] coefficients) {
    this.coefficients = coefficients;
  }

  BigFraction coefficient(int k) {
    return coefficients[k];
  }

  /** (1 + ch)^α. */
  static PowerSeries power(int c, BigFraction alpha, int order) {
    BigFraction[] coefficients = new BigFraction[order + 1];
    coefficients[0] = BigFraction.ONE;
    for (int k = 1; k <= order; k++) {
      coefficients[k] = coefficients[k - 1].multiply(alpha.subtract(k - 1)).multiply(c).divide(k);
    }
    return new PowerSeries(coefficients);
  }

  PowerSeries times(PowerSeries other) {
    BigFraction[] product = new BigFraction[coefficients.length];
    for (int k = 0; k < product.length; k++) {
      product[k] = BigFraction.ZERO;
      for (int j = 0; j <= k; j++) {
        product[k] = product[k].add(coefficients[j].multiply(other.coefficients[k - j]));
      }
    }
    return new PowerSeries(product);
  }

  PowerSeries plus(PowerSeries other) {
    BigFraction[] sum = new BigFraction[coefficients.length];
    for (int k = 0; k < sum.length; k++) {
      sum[k] = coefficients[k].add(other.coefficients[k]);
    }
    return new PowerSeries(sum);
  }

  PowerSeries times(BigFraction factor) {
    BigFraction[] product = new BigFraction[coefficients.length];
    for (int k = 0; k < product.length; k++) {
      product[k] = coefficients[k].multiply(factor);
    }
    return new PowerSeries(product);
  }
}
