package io.github.resglass.verify.spinglass.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComplexSolverTest {

  private static double[] random(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles(length, -1, 1).toArray();
  }

  @Property(tries = 200, seed = "5030")
  void solutionSatisfiesTheEquations(
      @ForAll @IntRange(min = 1, max = 9) int size, @ForAll long seed) {
    double[] re = random(size * size, seed);
    double[] im = random(size * size, seed + 1);
    double[] xRe = random(size, seed + 2);
    double[] xIm = random(size, seed + 3);
    double[] bRe = xRe.clone();
    double[] bIm = xIm.clone();
    ComplexSolver solver = new ComplexSolver(size);
    assertTrue(solver.factor(re, im));
    solver.solve(xRe, xIm);
    double largest = 1;
    for (int j = 0; j < size; j++) {
      largest = Math.max(largest, Math.hypot(xRe[j], xIm[j]));
    }
    for (int i = 0; i < size; i++) {
      double restRe = -bRe[i];
      double restIm = -bIm[i];
      for (int j = 0; j < size; j++) {
        restRe += re[i * size + j] * xRe[j] - im[i * size + j] * xIm[j];
        restIm += re[i * size + j] * xIm[j] + im[i * size + j] * xRe[j];
      }
      // Backward stability: 4N²·u·growth, with growth below 8 at this size.
      assertEquals(0, Math.hypot(restRe, restIm), 4 * size * size * 8 * 0x1p-53 * largest);
    }
  }

  @Test
  void pivotingHandlesZeroOnTheDiagonalAndInverseIsByRows() {
    ComplexSolver solver = new ComplexSolver(2);
    assertTrue(solver.factor(new double[] {0, 2, 1, 0}, new double[] {0, 0, 0, 1}));
    double[] re = new double[4];
    double[] im = new double[4];
    solver.invert(re, im);
    // [[0, 2], [1, i]]⁻¹ = [[−i/2, 1], [1/2, 0]]
    assertEquals(0, re[0], 0);
    assertEquals(-0.5, im[0], 0);
    assertEquals(1, re[1], 0);
    assertEquals(0.5, re[2], 0);
    assertEquals(0, re[3], 0);
  }

  @Test
  void singularAndUndefinedMatricesAreRefused() {
    ComplexSolver solver = new ComplexSolver(2);
    assertFalse(solver.factor(new double[] {1, 2, 2, 4}, new double[4]));
    assertFalse(solver.factor(new double[] {Double.NaN, 2, 2, 4}, new double[4]));
    assertFalse(solver.factor(new double[] {1e300, 2, 2, 4}, new double[4]));
  }
}
