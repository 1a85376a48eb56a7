package io.github.resglass.verify.numeric.polynomial;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Products of polynomials with integer coefficients ≥ 0, exactly: term by term where that takes few
 * multiplications, and else by Kronecker's substitution, which puts the coefficients side by side
 * into two long integers and leaves the work to their product.
 */
final class IntegerProduct {

  private static final long FEW = 600;

  private IntegerProduct() {}

  static BigInteger[] of(BigInteger[] a, BigInteger[] b) {
    return nonzero(a) * nonzero(b) <= FEW ? termByTerm(a, b) : substituted(a, b);
  }

  private static long nonzero(BigInteger[] a) {
    return Arrays.stream(a).filter(c -> c.signum() != 0).count();
  }

  private static BigInteger[] termByTerm(BigInteger[] a, BigInteger[] b) {
    BigInteger[] product = new BigInteger[a.length + b.length - 1];
    Arrays.fill(product, BigInteger.ZERO);
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; a[i].signum() != 0 && j < b.length; j++) {
        if (b[j].signum() != 0) {
          product[i + j] = product[i + j].add(a[i].multiply(b[j]));
        }
      }
    }
    return product;
  }

  private static int bits(BigInteger[] a) {
    return Arrays.stream(a).mapToInt(BigInteger::bitLength).max().orElse(0);
  }

  private static BigInteger[] substituted(BigInteger[] a, BigInteger[] b) {
    int shorter = Math.min(a.length, b.length);
    int bits = bits(a) + bits(b) + Integer.SIZE - Integer.numberOfLeadingZeros(shorter);
    int slot = bits / 8 + 1;
    BigInteger packed = packed(a, slot);
    // The same object lets the library square, which is faster.
    BigInteger whole = packed.multiply(Arrays.equals(a, b) ? packed : packed(b, slot));
    byte[] bytes = whole.toByteArray();
    BigInteger[] product = new BigInteger[a.length + b.length - 1];
    for (int k = 0; k < product.length; k++) {
      int to = bytes.length - k * slot;
      int from = Math.max(0, to - slot);
      product[k] = to <= 0 ? BigInteger.ZERO : new BigInteger(1, bytes, from, to - from);
    }
    return product;
  }

  private static BigInteger packed(BigInteger[] a, int slot) {
    byte[] bytes = new byte[a.length * slot];
    for (int k = 0; k < a.length; k++) {
      byte[] coefficient = a[k].toByteArray();
      System.arraycopy(
          coefficient, 0, bytes, bytes.length - k * slot - coefficient.length, coefficient.length);
    }
    return new BigInteger(1, bytes);
  }
}
