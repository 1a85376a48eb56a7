package io.github.resglass.verify.numeric.ordered;

import org.hipparchus.dfp.Dfp;

/**
 * hi + lo with |lo| ≤ ½ ulp(hi): about 31 digits.
 *
 * <p>Accuracy: each operation is off by at most 2⁻¹⁰⁰ of the larger operand or of the result,
 * whichever is more (after Dekker 1971, Knuth).
 */
record Twofold(double hi, double lo) {

  static final Twofold ZERO = new Twofold(0, 0);

  static Twofold of(double value) {
    return new Twofold(value, 0);
  }

  static Twofold of(Dfp value) {
    double hi = value.toDouble();
    return new Twofold(hi, value.subtract(value.newInstance(hi)).toDouble());
  }

  private static Twofold normalized(double hi, double lo) {
    double sum = hi + lo;
    return new Twofold(sum, lo - (sum - hi));
  }

  Twofold plus(Twofold other) {
    double sum = hi + other.hi;
    double part = sum - hi;
    double rest = (hi - (sum - part)) + (other.hi - part);
    return normalized(sum, rest + lo + other.lo);
  }

  Twofold negate() {
    return new Twofold(-hi, -lo);
  }

  Twofold minus(Twofold other) {
    return plus(other.negate());
  }

  Twofold times(Twofold other) {
    double product = hi * other.hi;
    double rest = Math.fma(hi, other.hi, -product);
    return normalized(product, rest + (hi * other.lo + lo * other.hi));
  }

  Twofold times(double other) {
    return times(of(other));
  }

  Twofold over(Twofold other) {
    double first = hi / other.hi;
    double second = minus(other.times(first)).hi / other.hi;
    return normalized(first, second);
  }

  Twofold over(double other) {
    return over(of(other));
  }

  Twofold squareRoot() {
    double root = Math.sqrt(hi);
    return root == 0 ? ZERO : normalized(root, minus(of(root).times(of(root))).hi / (2 * root));
  }
}
