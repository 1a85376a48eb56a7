package io.github.resglass.verify.spinglass.circle;

import java.math.BigInteger;
import java.util.Arrays;

/** Σ_i c_i t^i with integer coefficients, c_degree ≠ 0 unless it is the zero polynomial. */
final class IntegerPolynomial {

  private final BigInteger[] coefficients;

  private IntegerPolynomial(BigInteger[] coefficients) {
    int size = coefficients.length;
    while (size > 0 && coefficients[size - 1].signum() == 0) {
      size--;
    }
    this.coefficients = Arrays.copyOf(coefficients, size);
  }

  static IntegerPolynomial of(BigInteger... coefficients) {
    return new IntegerPolynomial(coefficients);
  }

  static IntegerPolynomial of(long... coefficients) {
    return new IntegerPolynomial(
        Arrays.stream(coefficients).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
  }

  /** −1 for the zero polynomial. */
  int degree() {
    return coefficients.length - 1;
  }

  BigInteger coefficient(int i) {
    return i <= degree() ? coefficients[i] : BigInteger.ZERO;
  }

  IntegerPolynomial plus(IntegerPolynomial other) {
    BigInteger[] sum = new BigInteger[Math.max(degree(), other.degree()) + 1];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = coefficient(i).add(other.coefficient(i));
    }
    return new IntegerPolynomial(sum);
  }

  IntegerPolynomial times(BigInteger factor) {
    return new IntegerPolynomial(
        Arrays.stream(coefficients).map(factor::multiply).toArray(BigInteger[]::new));
  }

  IntegerPolynomial times(IntegerPolynomial other) {
    BigInteger[] product = new BigInteger[Math.max(0, degree() + other.degree() + 1)];
    Arrays.fill(product, BigInteger.ZERO);
    for (int i = 0; i <= degree(); i++) {
      for (int j = 0; j <= other.degree(); j++) {
        product[i + j] = product[i + j].add(coefficients[i].multiply(other.coefficients[j]));
      }
    }
    return new IntegerPolynomial(product);
  }

  IntegerPolynomial derivative() {
    BigInteger[] result = new BigInteger[Math.max(0, degree())];
    for (int i = 0; i < result.length; i++) {
      result[i] = coefficients[i + 1].multiply(BigInteger.valueOf(i + 1L));
    }
    return new IntegerPolynomial(result);
  }

  /** A positive multiple of the remainder of this divided by the divisor, without content. */
  IntegerPolynomial positiveRemainder(IntegerPolynomial divisor) {
    BigInteger[] rest = coefficients.clone();
    BigInteger lead = divisor.coefficients[divisor.degree()];
    for (int top = degree(); top >= divisor.degree(); top--) {
      BigInteger factor = rest[top];
      if (factor.signum() == 0) {
        continue;
      }
      // |lead|·rest − sign(lead)·factor·divisor: the multiplier of the dividend stays positive.
      for (int i = 0; i <= top; i++) {
        rest[i] = rest[i].multiply(lead.abs());
      }
      BigInteger signed = lead.signum() > 0 ? factor : factor.negate();
      for (int i = 0; i <= divisor.degree(); i++) {
        int at = top - divisor.degree() + i;
        rest[at] = rest[at].subtract(signed.multiply(divisor.coefficients[i]));
      }
    }
    return new IntegerPolynomial(rest).withoutContent();
  }

  IntegerPolynomial withoutContent() {
    BigInteger content = Arrays.stream(coefficients).reduce(BigInteger.ZERO, BigInteger::gcd);
    return content.signum() == 0
        ? this
        : new IntegerPolynomial(
            Arrays.stream(coefficients).map(c -> c.divide(content)).toArray(BigInteger[]::new));
  }

  /** The sign at n/2^k. */
  int signAt(BigInteger n, int k) {
    BigInteger value = BigInteger.ZERO;
    for (int i = degree(); i >= 0; i--) {
      value = value.multiply(n).add(coefficients[i].shiftLeft(k * (degree() - i)));
    }
    return value.signum();
  }
}
