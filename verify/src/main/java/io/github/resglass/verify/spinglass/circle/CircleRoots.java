package io.github.resglass.verify.spinglass.circle;

import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The critical points on the unit circle of a polynomial f(x, y) with double coefficients, exactly.
 * With x = (1−t²)/(1+t²), y = 2t/(1+t²), t = tan(θ/2), f = P(t)/(1+t²)^d; the critical points are
 * the real roots of Q = P'(1+t²) − 2dtP, of degree 2d, and a root is a minimum if Q is positive to
 * its right, else a maximum.
 */
public final class CircleRoots {

  /** Beyond the 53 bits of a double, so that rounding dominates the error. */
  private static final int BITS = 56;

  /**
   * A critical point.
   *
   * @param x, y the point of the unit circle, each coordinate up to the radius
   * @param radius the bound of the error of x and of y
   * @param index 0 at a minimum, 1 at a maximum
   */
  public record CirclePoint(double x, double y, double radius, int index) {}

  private CircleRoots() {}

  /**
   * All critical points, in the order of their angles in (−π, π).
   *
   * @param form in (x, y) or (x, y, x_0) with x_0 = 1
   * @return empty if there are multiple roots, real or not, a root at θ = π, t = ∞, or one at t =
   *     ±i, which is a critical point over ℂ at infinity
   */
  public static Optional<List<CirclePoint>> of(SymmetricForm form) {
    IntegerPolynomial critical = critical(form);
    if (critical.degree() < 2 * form.layout().order()
        || critical.positiveRemainder(IntegerPolynomial.of(1, 0, 1)).degree() < 0) {
      return Optional.empty();
    }
    SturmChain chain = new SturmChain(critical);
    return chain.squareFree()
        ? Optional.of(chain.roots(BITS).stream().map(CircleRoots::point).toList())
        : Optional.empty();
  }

  private static CirclePoint point(SturmChain.Root root) {
    double t = root.value();
    // The radius covers |dx/dt|, |dy/dt| ≤ 2/(1+t²), which varies by less than a factor 2 over the
    // interval; the rounding of t, and of 1/t, moves the angle by at most |t|/(1+t²) ≤ 1/2 each in
    // units of 2⁻⁵³; the five operations for x and y add at most 4 each.
    double radius = 4 * root.halfWidth() / (1 + t * t) + 0x1p-48;
    int index = root.signToTheRight() > 0 ? 0 : 1;
    // Near θ = ±π the square of t may overflow, that of 1/t does not.
    boolean far = Math.abs(t) > 1;
    double s = far ? 1 / t : t;
    double scale = 1 / (1 + s * s);
    double x = (1 - s * s) * scale;
    return new CirclePoint(far ? -x : x, 2 * s * scale, radius, index);
  }

  private static IntegerPolynomial critical(SymmetricForm form) {
    int degree = form.layout().order();
    IntegerPolynomial numerator = IntegerPolynomial.of(new BigInteger[0]);
    IntegerPolynomial[] factors = {
      IntegerPolynomial.of(1, 0, -1), IntegerPolynomial.of(0, 2), IntegerPolynomial.of(1, 0, 1)
    };
    BigInteger[] integers = integers(form.entries());
    int[] tuple = new int[degree];
    for (BigInteger entry : integers) {
      IntegerPolynomial term = IntegerPolynomial.of(1);
      int run = 0;
      BigInteger arrangements = BigInteger.ONE;
      for (int j = 0; j < degree; j++) {
        run = j > 0 && tuple[j] == tuple[j - 1] ? run + 1 : 1;
        arrangements =
            arrangements.multiply(BigInteger.valueOf(j + 1L)).divide(BigInteger.valueOf(run));
        term = term.times(factors[tuple[j]]);
      }
      numerator = numerator.plus(term.times(entry.multiply(arrangements)));
      FormLayout.advance(tuple);
    }
    return numerator
        .derivative()
        .times(IntegerPolynomial.of(1, 0, 1))
        .plus(numerator.times(IntegerPolynomial.of(0, -2L * degree)));
  }

  /** The doubles, all multiplied by the same power of two, as integers. */
  private static BigInteger[] integers(double[] values) {
    List<BigDecimal> exact = new ArrayList<>();
    int least = 0;
    for (double value : values) {
      exact.add(new BigDecimal(value));
      if (value != 0) {
        least = Math.min(least, Math.getExponent(value) - 52);
      }
    }
    BigDecimal factor = new BigDecimal(BigInteger.ONE.shiftLeft(-least));
    return exact.stream()
        .map(value -> value.multiply(factor).toBigIntegerExact())
        .toArray(BigInteger[]::new);
  }
}
