package io.github.resglass.verify.property;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import org.hipparchus.fraction.BigFraction;

/** What the laws of path lengths have in common. */
final class Lengths {

  private Lengths() {}

  static void require(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }

  static boolean passesALayer(Architecture net) {
    return !squaredNorm(PathPolynomial.of(net)).isZero();
  }

  /** Σ_{r≥1} g_r². */
  static BigFraction squaredNorm(PathPolynomial paths) {
    BigFraction sum = BigFraction.ZERO;
    for (int r = 1; r <= paths.degree(); r++) {
      sum = sum.add(paths.coefficient(r).pow(2));
    }
    return sum;
  }

  /** Not less than the error of the sum of the weights: their bounds and the rounding. */
  static double slack(BoundedList weights) {
    int terms = weights.to() - weights.from() + 1;
    return terms * (weights.errorBound() + 0x1p-52);
  }

  static Architecture gate() {
    return Architecture.gate(Expression.constant(new BigFraction(2, 3)));
  }

  static Architecture layer() {
    return Architecture.layer(new BigFraction(3, 2));
  }

  /** Fails unless the second law is the first with all lengths larger by the shift. */
  static void requireShifted(BoundedList first, BoundedList second, int shift) {
    double slack = first.errorBound() + second.errorBound();
    int longest = Math.max(first.to() + shift, second.to());
    for (int r = 1; r <= longest; r++) {
      double before = at(first, r - shift);
      double after = at(second, r);
      require(
          Math.abs(before - after) <= slack,
          "weight " + before + " at length " + (r - shift) + " became " + after + " at " + r);
    }
  }

  private static double at(BoundedList weights, int r) {
    return r < weights.from() || r > weights.to() ? 0 : weights.get(r);
  }
}
