package io.github.resglass.verify.spinglass;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.form.FormLayout;
import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * The variances of the couplings of a spherical mixture on the unit sphere. There H(w) = √Λ f(w/√Λ)
 * with f(x) = Σ_α c_α x^α, the c_α independent centred Gaussians of variance ε_r² r!/α!, r = |α|:
 * the sum of the r!/α! independent couplings of the paper's [26] whose indices are α in some order.
 * Hence E f(x) f(y) = Σ_r ε_r² ⟨x,y⟩^r.
 *
 * <p>f is stored as a form of degree d, the largest r: in x alone if it is homogeneous, else in (x,
 * x_0) with every monomial filled up by powers of x_0 = 1. The tensor's entry at a monomial β of
 * degree d is c_α/(d!/β!).
 */
final class CouplingLaw {

  private final ExactLaw squares;
  private final int dimension;
  private final int degree;
  private final boolean homogeneous;

  CouplingLaw(ExactLaw squares, int dimension) {
    this.squares = squares;
    this.dimension = dimension;
    int largest = squares.longest();
    while (squares.weight(largest).signum() == 0) {
      largest--;
    }
    this.degree = largest;
    this.homogeneous = squares.weight(largest).equals(BigFraction.ONE);
  }

  int degree() {
    return degree;
  }

  boolean homogeneous() {
    return homogeneous;
  }

  FormLayout layout() {
    return FormLayout.of(homogeneous ? dimension : dimension + 1, degree);
  }

  /** Var c_α exactly, for the exponents α_1, …, α_Λ. */
  BigFraction variance(int[] exponents) {
    int order = 0;
    BigInteger divisor = BigInteger.ONE;
    for (int exponent : exponents) {
      order += exponent;
      divisor = divisor.multiply(factorial(exponent));
    }
    return squares.weight(order).multiply(factorial(order)).divide(divisor);
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }

  /**
   * The standard deviations of the tensor's entries, in the order of the layout; relative error
   * below 2⁻⁵⁰ (a rounded quotient, product, root and quotient; r! ≤ 20! makes the product of
   * factorials one rounding more).
   */
  double[] standardDeviations(FormLayout layout) {
    double[] result = new double[layout.size(degree)];
    int[] tuple = new int[degree];
    double[] weight = new double[degree + 1];
    for (int r = 1; r <= degree; r++) {
      weight[r] = squares.weight(r).doubleValue();
    }
    for (int b = 0; b < result.length; b++) {
      // x_0 is the last variable, so its powers stand at the end of the sorted indices.
      int order = degree;
      while (order > 0 && tuple[order - 1] == dimension) {
        order--;
      }
      double arrangements = (double) arrangements(tuple, order);
      double filledUp = (double) arrangements(tuple, degree);
      result[b] = Math.sqrt(weight[order] * arrangements) / filledUp;
      FormLayout.advance(tuple);
    }
    return result;
  }

  /** r!/α! for the first r indices of a sorted tuple. */
  private static long arrangements(int[] tuple, int length) {
    long count = 1;
    int run = 0;
    for (int j = 0; j < length; j++) {
      run = j > 0 && tuple[j] == tuple[j - 1] ? run + 1 : 1;
      // Exact at every step: count·(j+1)/run is the number of arrangements of the first j+1.
      count = Math.multiplyExact(count, j + 1) / run;
    }
    return count;
  }
}
