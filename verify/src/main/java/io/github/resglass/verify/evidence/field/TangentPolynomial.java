package io.github.resglass.verify.evidence.field;

import java.util.Arrays;
import org.hipparchus.fraction.BigFraction;

/**
 * Polynomials in two tangent vectors x and y of two components, up to second order in each: the
 * coefficient of x^α y^β for the monomials 1, x_1, x_2, x_1², x_1 x_2, x_2².
 */
final class TangentPolynomial {

  private static final int[][] EXPONENTS = {{0, 0}, {1, 0}, {0, 1}, {2, 0}, {1, 1}, {0, 2}};
  private static final int SIZE = EXPONENTS.length;

  private final BigFraction[][] coefficients;

  private TangentPolynomial(BigFraction[][] coefficients) {
    this.coefficients = coefficients;
  }

  private static TangentPolynomial zero() {
    BigFraction[][] coefficients = new BigFraction[SIZE][SIZE];
    for (BigFraction[] row : coefficients) {
      Arrays.fill(row, BigFraction.ZERO);
    }
    return new TangentPolynomial(coefficients);
  }

  /** Σ_r ε_r² t^r for t = √(1−|x|²) √(1−|y|²) + ⟨x,y⟩. */
  static TangentPolynomial covariance(BigFraction[] weights) {
    TangentPolynomial overlap = zero();
    BigFraction[] root = new BigFraction[SIZE];
    Arrays.fill(root, BigFraction.ZERO);
    root[0] = BigFraction.ONE;
    root[3] = new BigFraction(-1, 2);
    root[5] = new BigFraction(-1, 2);
    for (int a = 0; a < SIZE; a++) {
      for (int b = 0; b < SIZE; b++) {
        overlap.coefficients[a][b] = root[a].multiply(root[b]);
      }
    }
    overlap.coefficients[1][1] = BigFraction.ONE;
    overlap.coefficients[2][2] = BigFraction.ONE;
    TangentPolynomial sum = zero();
    for (int r = weights.length; r >= 1; r--) {
      sum.coefficients[0][0] = sum.coefficients[0][0].add(weights[r - 1]);
      sum = sum.times(overlap);
    }
    return sum;
  }

  private TangentPolynomial times(TangentPolynomial other) {
    TangentPolynomial product = zero();
    for (int a = 0; a < SIZE; a++) {
      for (int b = 0; b < SIZE; b++) {
        for (int c = 0; c < SIZE; c++) {
          for (int d = 0; d < SIZE; d++) {
            int x = together(a, c);
            int y = together(b, d);
            if (x >= 0 && y >= 0) {
              product.coefficients[x][y] =
                  product.coefficients[x][y].add(
                      coefficients[a][b].multiply(other.coefficients[c][d]));
            }
          }
        }
      }
    }
    return product;
  }

  /** The place of the product of two monomials; −1 beyond second order. */
  private static int together(int one, int other) {
    int[] sum = {EXPONENTS[one][0] + EXPONENTS[other][0], EXPONENTS[one][1] + EXPONENTS[other][1]};
    for (int place = 0; place < SIZE; place++) {
      if (Arrays.equals(EXPONENTS[place], sum)) {
        return place;
      }
    }
    return -1;
  }

  /** ∂_x^α ∂_y^β at 0. */
  BigFraction derivative(int a, int b) {
    return coefficients[a][b].multiply(factorial(a) * factorial(b));
  }

  private static int factorial(int place) {
    return EXPONENTS[place][0] == 2 || EXPONENTS[place][1] == 2 ? 2 : 1;
  }
}
