package io.github.resglass.verify.spinglass.homotopy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a path leads to, and at what price. */
class PathTrackerTest {

  /** (z, λ) for every solution of the start system, the filler, if any, √⟨x,x⟩. */
  private static List<double[][]> starts(BruteForceSystem system) {
    int n = system.dimension();
    int size = system.form().layout().variables() + 1;
    List<double[][]> starts = new ArrayList<>();
    for (double[] solution : system.start().solutions()) {
      double[][] u = new double[2][size];
      Complex square = Complex.ZERO;
      for (int i = 0; i < n; i++) {
        Complex x = new Complex(solution[i], solution[n + i]);
        square = square.add(x.multiply(x));
        u[0][i] = x.getReal();
        u[1][i] = x.getImaginary();
      }
      if (size > n + 1) {
        u[0][n] = square.sqrt().getReal();
        u[1][n] = square.sqrt().getImaginary();
      }
      u[0][size - 1] = solution[2 * n];
      u[1][size - 1] = solution[2 * n + 1];
      starts.add(u);
    }
    return starts;
  }

  @ParameterizedTest
  @CsvSource({"2, 3, false", "3, 3, true", "2, 4, false", "2, 1, true"})
  void endsAreSolutionsInUnitNormAfterSomeTensOfSteps(int dimension, int order, boolean filler) {
    BruteForceSystem system = BruteForceSystem.random(dimension, order, filler, 5065);
    LagrangeHomotopy homotopy = system.homotopy();
    PathTracker tracker = new PathTracker(homotopy, 1e-3);
    for (double[][] start : starts(system)) {
      int steps = tracker.track(start[0], start[1]);
      assertTrue(steps > 0 && steps < 150, () -> steps + " steps");
      Complex[] u = BruteForceSystem.complex(start[0], start[1]);
      double norm = 0;
      for (int i = 0; i < homotopy.variables(); i++) {
        norm += u[i].norm() * u[i].norm();
      }
      assertEquals(1, norm, 1e-14);
      // p = z, so that the patch asks for unit norm.
      assertTrue(BruteForceSystem.largest(system.residual(Complex.ONE, u, u)) < 1e-8);
    }
  }

  /**
   * The prediction is off by O(h⁵): an error 10⁵ times smaller takes 10 times as many steps, not
   * the 300 times of Euler's method. The ends are the same.
   */
  @Test
  void stepsGrowLikeTheFifthRootOfTheAccuracy() {
    BruteForceSystem system = BruteForceSystem.random(3, 3, true, 5068);
    int coarse = 0;
    int fine = 0;
    List<double[][]> ends = starts(system);
    List<double[][]> again = starts(system);
    PathTracker tracker = new PathTracker(system.homotopy(), 1e-3);
    PathTracker tight = new PathTracker(system.homotopy(), 1e-8);
    for (int k = 0; k < ends.size(); k++) {
      coarse += tracker.track(ends.get(k)[0], ends.get(k)[1]);
      fine += tight.track(again.get(k)[0], again.get(k)[1]);
      // Both have unit norm, but for a common phase that is not fixed: compare moduli.
      for (int i = 0; i < ends.get(k)[0].length; i++) {
        assertEquals(
            Math.hypot(ends.get(k)[0][i], ends.get(k)[1][i]),
            Math.hypot(again.get(k)[0][i], again.get(k)[1][i]),
            1e-7);
      }
    }
    double ratio = (double) fine / coarse;
    assertTrue(ratio > 5 && ratio < 12, () -> "ratio " + ratio);
  }

  /** A start off the path by more than predictions may be is no start, and is left as it was. */
  @Test
  void startsOffThePathAreLostAndKept() {
    BruteForceSystem system = BruteForceSystem.random(2, 3, false, 5066);
    PathTracker tracker = new PathTracker(system.homotopy(), 1e-3);
    for (double off : new double[] {0.1, 0.5, Double.NaN}) {
      double[][] start = starts(system).get(2);
      start[0][1] += off;
      start[1][0] -= off;
      double[] re = start[0].clone();
      double[] im = start[1].clone();
      assertEquals(0, tracker.track(start[0], start[1]));
      assertArrayEquals(re, start[0]);
      assertArrayEquals(im, start[1]);
    }
    double[][] near = starts(system).get(2);
    near[0][1] += 1e-4;
    assertTrue(tracker.track(near[0], near[1]) > 0);
  }
}
