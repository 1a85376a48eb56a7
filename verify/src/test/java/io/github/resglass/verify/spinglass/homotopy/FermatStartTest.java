package io.github.resglass.verify.spinglass.homotopy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.complex.Complex;
import org.hipparchus.random.Well19937c;

class FermatStartTest {

  @Property(tries = 40, seed = "5040")
  void solutionsAreAsManyAsTheoryHasAndSolveTheSystem(
      @ForAll @IntRange(min = 1, max = 4) int dimension,
      @ForAll @IntRange(min = 1, max = 6) int degree) {
    FermatStart start = new FermatStart(dimension, degree, new Well19937c(5041));
    List<double[]> solutions = start.solutions();
    long number = 0;
    for (int s = 0; s < dimension; s++) {
      number += Math.round(Math.pow(degree - 1.0, s));
    }
    assertEquals(number, solutions.size());
    for (double[] u : solutions) {
      Complex lambda = new Complex(u[2 * dimension], u[2 * dimension + 1]);
      for (int i = 0; i < dimension; i++) {
        Complex x = new Complex(u[i], u[dimension + i]);
        Complex a = new Complex(start.re(i), start.im(i));
        Complex power = Complex.ONE;
        for (int k = 1; k < degree; k++) {
          power = power.multiply(x);
        }
        // At most 10 operations on numbers below 4.
        assertEquals(0, power.multiply(a).subtract(lambda.multiply(x)).norm(), 1e-13);
      }
    }
    for (int i = 0; i < solutions.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertTrue(
            !proportional(solutions.get(i), solutions.get(j), dimension), "a solution twice");
      }
    }
  }

  /** Whether all 2×2 minors of two directions vanish. */
  private static boolean proportional(double[] u, double[] v, int dimension) {
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < i; j++) {
        Complex minor =
            new Complex(u[i], u[dimension + i])
                .multiply(new Complex(v[j], v[dimension + j]))
                .subtract(
                    new Complex(u[j], u[dimension + j])
                        .multiply(new Complex(v[i], v[dimension + i])));
        if (minor.norm() > 1e-9) {
          return false;
        }
      }
    }
    return true;
  }
}
