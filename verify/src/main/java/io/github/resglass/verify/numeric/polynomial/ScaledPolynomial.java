package io.github.resglass.verify.numeric.polynomial;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * g_r ≈ c_r 2^e for r = lowest, …, highest, with |g_r − c_r 2^e| ≤ E 2^e for every one of them.
 * Outside from, …, from + length − 1 the c_r are 0, and outside lowest, …, highest the g_r are.
 *
 * <p>Error. A product of polynomials that are off by α and β differs from the product of the
 * midpoints by at most E_a Σ|b_r| + E_b Σ|a_r| + n E_a E_b in each coefficient, n the number of
 * coefficients of the shorter one; shifting Σ|c_r| back to a fixed number of bits rounds once more.
 * So E stays about twice the number of factors, whatever the degree, and whole numbers that need no
 * shift stay exact.
 *
 * @param lowest the least exponent that may occur
 * @param highest the largest exponent that may occur
 * @param from the exponent of the first coefficient kept
 * @param coefficients c_from, c_{from+1}, …
 * @param exponent e
 * @param error E
 */
public record ScaledPolynomial(
    int lowest,
    int highest,
    int from,
    List<BigInteger> coefficients,
    long exponent,
    BigInteger error) {

  public ScaledPolynomial {
    coefficients = List.copyOf(coefficients);
  }

  /** b t^power, to a number of bits. */
  static ScaledPolynomial monomial(BigFraction factor, int power, int bits) {
    if (factor.signum() == 0) {
      return new ScaledPolynomial(power, power, power, List.of(), 0, BigInteger.ZERO);
    }
    BigInteger above = factor.getNumerator();
    BigInteger below = factor.getDenominator();
    int shift = Math.max(0, bits + below.bitLength() - above.bitLength());
    BigInteger[] parts = above.shiftLeft(shift).divideAndRemainder(below);
    return new ScaledPolynomial(
        power,
        power,
        power,
        List.of(parts[0]),
        -shift,
        parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
  }

  private boolean isZero() {
    return coefficients.size() == 0 && error.signum() == 0;
  }

  private BigInteger[] array() {
    return coefficients.toArray(BigInteger[]::new);
  }

  /** Σ |c_r|. */
  private BigInteger mass() {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger coefficient : coefficients) {
      sum = sum.add(coefficient.abs());
    }
    return sum;
  }

  ScaledPolynomial plus(ScaledPolynomial other, int bits) {
    if (isZero() || other.isZero()) {
      return isZero() ? other : this;
    }
    long least = Math.min(exponent, other.exponent);
    long common =
        Math.max(
            least,
            Math.max(exponent + mass().bitLength(), other.exponent + other.mass().bitLength())
                - bits
                - 2);
    ScaledPolynomial a = at(common);
    ScaledPolynomial b = other.at(common);
    int first = Math.min(a.from, b.from);
    int last = Math.max(a.from + a.coefficients.size(), b.from + b.coefficients.size());
    BigInteger[] sum = new BigInteger[Math.max(0, last - first)];
    Arrays.setAll(sum, k -> a.at(first + k).add(b.at(first + k)));
    return new ScaledPolynomial(
            Math.min(lowest, other.lowest),
            Math.max(highest, other.highest),
            first,
            List.of(sum),
            common,
            a.error.add(b.error))
        .normalized(bits);
  }

  ScaledPolynomial times(ScaledPolynomial other, int bits) {
    int low = Math.addExact(lowest, other.lowest);
    int high = Math.addExact(highest, other.highest);
    if (coefficients.size() == 0 || other.coefficients.size() == 0) {
      BigInteger bound = cross(other);
      return new ScaledPolynomial(low, high, low, List.of(), exponent + other.exponent, bound);
    }
    return new ScaledPolynomial(
            low,
            high,
            from + other.from,
            List.of(IntegerProduct.of(array(), other.array())),
            exponent + other.exponent,
            cross(other))
        .normalized(bits);
  }

  private BigInteger cross(ScaledPolynomial other) {
    long shorter = Math.min((long) highest - lowest, (long) other.highest - other.lowest) + 1;
    return error
        .multiply(other.mass())
        .add(other.error.multiply(mass()))
        .add(error.multiply(other.error).multiply(BigInteger.valueOf(shorter)));
  }

  ScaledPolynomial power(int times, int bits) {
    ScaledPolynomial result = monomial(BigFraction.ONE, 0, bits);
    ScaledPolynomial square = this;
    for (int rest = times; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? result.times(square, bits) : result;
      square = rest > 1 ? square.times(square, bits) : square;
    }
    return result;
  }

  /** c_r; 0 where none is kept. */
  public BigInteger at(int r) {
    return r < from || r >= from + coefficients.size()
        ? BigInteger.ZERO
        : coefficients.get(r - from);
  }

  /** In units of 2^to. */
  private ScaledPolynomial at(long to) {
    int shift = Math.toIntExact(Math.min(to - exponent, Integer.MAX_VALUE));
    if (shift <= 0) {
      List<BigInteger> longer = coefficients.stream().map(c -> c.shiftLeft(-shift)).toList();
      return new ScaledPolynomial(lowest, highest, from, longer, to, error.shiftLeft(-shift));
    }
    boolean exact = true;
    BigInteger[] shorter = new BigInteger[coefficients.size()];
    for (int k = 0; k < shorter.length; k++) {
      exact &= coefficients.get(k).signum() == 0 || coefficients.get(k).getLowestSetBit() >= shift;
      shorter[k] = coefficients.get(k).shiftRight(shift);
    }
    // One unit for the coefficients, one for the bound itself.
    BigInteger bound = error.shiftRight(shift).add(BigInteger.TWO);
    return new ScaledPolynomial(
        lowest,
        highest,
        from,
        List.of(shorter),
        to,
        exact && error.signum() == 0 ? BigInteger.ZERO : bound);
  }

  /** With Σ|c_r| of that many bits at most, and without zeros at the ends. */
  ScaledPolynomial normalized(int bits) {
    int excess = mass().bitLength() - bits;
    ScaledPolynomial fit = excess > 0 ? at(exponent + excess) : this;
    int first = 0;
    int last = fit.coefficients.size();
    while (first < last && fit.coefficients.get(first).signum() == 0) {
      first++;
    }
    while (last > first && fit.coefficients.get(last - 1).signum() == 0) {
      last--;
    }
    return new ScaledPolynomial(
        lowest,
        highest,
        fit.from + first,
        fit.coefficients.subList(first, last),
        fit.exponent,
        fit.error);
  }
}
