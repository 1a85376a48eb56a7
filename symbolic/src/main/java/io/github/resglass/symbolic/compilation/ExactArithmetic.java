package io.github.resglass.symbolic.compilation;

import io.github.resglass.symbolic.expression.Call;
import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Rational numbers without rounding; what is irrational is refused. */
public final class ExactArithmetic implements Arithmetic<BigFraction> {

  @Override
  public BigFraction number(BigFraction value) {
    return value;
  }

  @Override
  public BigFraction plus(BigFraction one, BigFraction other) {
    return one.add(other);
  }

  @Override
  public BigFraction times(BigFraction one, BigFraction other) {
    return one.multiply(other);
  }

  @Override
  public BigFraction power(BigFraction base, BigFraction exponent) {
    if (base.isZero() && exponent.signum() < 0) {
      throw new ArithmeticException("0 to the power " + exponent);
    }
    return base.pow(Math.toIntExact(index(exponent)));
  }

  @Override
  public BigFraction call(String function, List<BigFraction> arguments) {
    BigFraction first = arguments.get(0);
    return switch (function) {
      case Call.BINOMIAL -> binomial(index(first), index(arguments.get(1)));
      case Call.FLOOR -> new BigFraction(floor(first));
      case Call.ABSOLUTE -> first.abs();
      case Call.MAXIMUM -> arguments.stream().max(BigFraction::compareTo).orElseThrow();
      case Call.SQRT -> new BigFraction(root(first.getNumerator()), root(first.getDenominator()));
      default -> throw new IllegalArgumentException("no rational value of " + function);
    };
  }

  @Override
  public long index(BigFraction number) {
    if (!number.getDenominator().equals(BigInteger.ONE)) {
      throw new ArithmeticException(number + " is not a whole number");
    }
    return number.getNumerator().longValueExact();
  }

  /** C(n, k), 0 outside 0 ≤ k ≤ n. */
  private static BigFraction binomial(long n, long k) {
    if (n < 0) {
      throw new ArithmeticException("C(n, k) for n = " + n);
    }
    if (k < 0 || k > n) {
      return BigFraction.ZERO;
    }
    BigInteger value = BigInteger.ONE;
    for (long i = 1; i <= Math.min(k, n - k); i++) {
      value = value.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
    }
    return new BigFraction(value);
  }

  private static BigInteger floor(BigFraction number) {
    BigInteger[] parts = number.getNumerator().divideAndRemainder(number.getDenominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static BigInteger root(BigInteger square) {
    BigInteger root = square.sqrt();
    if (!root.multiply(root).equals(square)) {
      throw new ArithmeticException("the root of " + square + " is irrational");
    }
    return root;
  }
}
