package io.github.resglass.verify.spinglass.homotopy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The equations and their derivatives, against the sums over all tuples of indices. */
class LagrangeHomotopyTest {

  private static final double H = 1e-4;

  private final Well19937c random = new Well19937c(5061);

  private double[] numbers(int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> random.nextGaussian());
    return numbers;
  }

  /** (F(t + hτ, u + hs) − F(t − hτ, u − hs))/2h, up to h² times third derivatives below 100. */
  private static Complex[] derivative(
      BruteForceSystem system, double t, double tau, Complex[] u, Complex[] s, Complex[] patch) {
    Complex[] above = u.clone();
    Complex[] below = u.clone();
    Arrays.setAll(above, i -> u[i].add(s[i].multiply(H)));
    Arrays.setAll(below, i -> u[i].subtract(s[i].multiply(H)));
    Complex[] result = system.residual(new Complex(t + H * tau), above, patch);
    Complex[] subtracted = system.residual(new Complex(t - H * tau), below, patch);
    Arrays.setAll(result, i -> result[i].subtract(subtracted[i]).divide(2 * H));
    return result;
  }

  /** F_u s = −F for Newton's step, F_u v = −F_t for the tangent, at random points off the path. */
  @ParameterizedTest
  @CsvSource({
    "2, 1, true",
    "2, 2, false",
    "3, 2, true",
    "2, 3, false",
    "3, 3, true",
    "2, 4, true",
    "3, 4, false",
    "3, 1, false"
  })
  void stepsAndTangentsSolveTheLinearisedSystem(int dimension, int order, boolean withFiller) {
    BruteForceSystem system = BruteForceSystem.random(dimension, order, withFiller, 5062);
    LagrangeHomotopy homotopy = system.homotopy();
    int size = homotopy.unknowns();
    assertEquals(dimension + (withFiller ? 2 : 1), size);
    assertEquals(size - 1, homotopy.variables());
    assertEquals(order, homotopy.order());
    for (double t : new double[] {0, 0.3, 1}) {
      double[] re = numbers(size);
      double[] im = numbers(size);
      double[] patchRe = numbers(size - 1);
      double[] patchIm = numbers(size - 1);
      homotopy.setPatch(patchRe, patchIm);
      double[] toRe = new double[size];
      double[] toIm = new double[size];
      Complex[] u = BruteForceSystem.complex(re, im);
      Complex[] patch = BruteForceSystem.complex(patchRe, patchIm);
      assertTrue(homotopy.newtonStep(t, re, im, toRe, toIm));
      Complex[] step = BruteForceSystem.complex(toRe, toIm);
      double scale = 1 + Math.pow(BruteForceSystem.largest(step), 3);
      Complex[] residual = system.residual(new Complex(t), u, patch);
      Complex[] linear = derivative(system, t, 0, u, step, patch);
      for (int i = 0; i < size; i++) {
        assertEquals(0, linear[i].add(residual[i]).norm(), 1e-6 * scale);
      }
      assertTrue(homotopy.tangent(t, re, im, toRe, toIm));
      Complex[] slope = BruteForceSystem.complex(toRe, toIm);
      double slopeScale = 1 + Math.pow(BruteForceSystem.largest(slope), 3);
      for (Complex part : derivative(system, t, 1, u, slope, patch)) {
        assertEquals(0, part.norm(), 1e-6 * slopeScale);
      }
    }
  }

  /** At the form 0 and t = 1 nothing is left but −λx, singular at λ = 0. */
  @Test
  void singularDerivativesAreSaidToBe() {
    FormLayout layout = FormLayout.of(2, 3);
    LagrangeHomotopy homotopy =
        new LagrangeHomotopy(
            new SymmetricForm(layout, new double[layout.size(3)]),
            2,
            new FermatStart(2, 3, random));
    double[] point = {1, 0, 0};
    homotopy.setPatch(new double[] {1, 0}, new double[2]);
    assertFalse(homotopy.newtonStep(1, point, new double[3], new double[3], new double[3]));
    assertFalse(homotopy.tangent(1, point, new double[3], new double[3], new double[3]));
  }
}
