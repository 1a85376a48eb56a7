package io.github.resglass.verify.spinglass.circle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The real roots of a polynomial without multiple roots, counted and enclosed by Sturm's theorem in
 * integer arithmetic: the number in (a, b] is V(a) − V(b), with V the number of sign changes along
 * the chain q, q', −rem(q, q'), …
 */
final class SturmChain {

  /** One root, in (n/2^k − 2^{−k}·width, n/2^k], with the sign of the polynomial to its right. */
  record Root(BigInteger n, BigInteger width, int k, int signToTheRight) {

    double value() {
      return dyadic(n.shiftLeft(1).subtract(width), k + 1);
    }

    double halfWidth() {
      return dyadic(width, k + 1);
    }

    private static double dyadic(BigInteger n, int k) {
      return new BigDecimal(n).divide(new BigDecimal(BigInteger.ONE.shiftLeft(k))).doubleValue();
    }
  }

  private final List<IntegerPolynomial> chain = new ArrayList<>();

  SturmChain(IntegerPolynomial polynomial) {
    chain.add(polynomial.withoutContent());
    chain.add(polynomial.derivative().withoutContent());
    while (last().degree() > 0) {
      IntegerPolynomial rest = chain.get(chain.size() - 2).positiveRemainder(last());
      if (rest.degree() < 0) {
        break;
      }
      chain.add(rest.times(BigInteger.ONE.negate()));
    }
  }

  private IntegerPolynomial last() {
    return chain.get(chain.size() - 1);
  }

  /** Whether no root, real or not, is multiple. */
  boolean squareFree() {
    return last().degree() == 0;
  }

  /** All real roots in ascending order, each in an interval of width at most 2^{−bits} (1 + t²). */
  List<Root> roots(int bits) {
    // Cauchy's bound: every root has |t| < 1 + max |c_i|/|c_degree| ≤ 2^(1 + the bits by which …).
    IntegerPolynomial first = chain.get(0);
    int longest = 0;
    for (int i = 0; i < first.degree(); i++) {
      longest = Math.max(longest, first.coefficient(i).bitLength());
    }
    int lead = first.coefficient(first.degree()).bitLength();
    int power = 2 + Math.max(0, longest - lead + 1);
    List<Root> roots = new ArrayList<>();
    isolate(BigInteger.ONE.shiftLeft(power), BigInteger.ONE.shiftLeft(power + 1), 0, bits, roots);
    return roots;
  }

  private void isolate(BigInteger n, BigInteger width, int k, int bits, List<Root> roots) {
    int count = changes(n.subtract(width), k) - changes(n, k);
    if (count == 1) {
      roots.add(narrowed(n, width, k, bits));
    } else if (count > 1) {
      isolate(n.shiftLeft(1).subtract(width), width, k + 1, bits, roots);
      isolate(n.shiftLeft(1), width, k + 1, bits, roots);
    }
  }

  private int changes(BigInteger n, int k) {
    int changes = 0;
    int before = 0;
    for (IntegerPolynomial member : chain) {
      int sign = member.signAt(n, k);
      if (sign != 0) {
        changes += before * sign < 0 ? 1 : 0;
        before = sign;
      }
    }
    return changes;
  }

  private Root narrowed(BigInteger n, BigInteger width, int k, int bits) {
    IntegerPolynomial polynomial = chain.get(0);
    int right = polynomial.signAt(n, k);
    if (right == 0) {
      return new Root(n, BigInteger.ZERO, k, chain.get(1).signAt(n, k));
    }
    BigInteger end = n;
    int scale = k;
    // width/2^k > 2^{−bits}(1 + t²), at the end of the interval that is nearer to 0.
    while (wider(end, width, scale, bits)) {
      BigInteger middle = end.shiftLeft(1).subtract(width);
      scale++;
      int sign = polynomial.signAt(middle, scale);
      if (sign == 0) {
        return new Root(middle, BigInteger.ZERO, scale, right);
      }
      end = sign == right ? middle : end.shiftLeft(1);
    }
    return new Root(end, width, scale, right);
  }

  private static boolean wider(BigInteger n, BigInteger width, int k, int bits) {
    BigInteger start = n.subtract(width);
    BigInteger nearest = n.signum() != start.signum() ? BigInteger.ZERO : n.abs().min(start.abs());
    BigInteger allowed = BigInteger.ONE.shiftLeft(2 * k).add(nearest.pow(2));
    return width.shiftLeft(k + bits).compareTo(allowed) > 0;
  }
}
