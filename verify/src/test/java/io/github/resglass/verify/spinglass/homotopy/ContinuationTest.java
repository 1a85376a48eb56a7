package io.github.resglass.verify.spinglass.homotopy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the paths end: on the quadric, critical, all different, as many as the start has. */
class ContinuationTest {

  private static List<Complex[]> ends(BruteForceSystem system, int attempt) {
    List<Complex[]> ends = new ArrayList<>();
    new Continuation(system.form(), system.dimension())
        .track(attempt, (re, im) -> ends.add(BruteForceSystem.complex(re, im)));
    return ends;
  }

  /** Σ_{s<n} (d−1)^s of them, both signs with a filler. */
  @ParameterizedTest
  @CsvSource({
    "2, 3, false",
    "3, 3, false",
    "2, 4, false",
    "3, 2, false",
    "2, 3, true",
    "2, 4, true",
    "3, 3, true",
    "2, 2, true",
    "2, 5, false",
    "3, 1, false"
  })
  void everyPathEndsAtACriticalPointOfItsOwn(int dimension, int order, boolean withFiller) {
    BruteForceSystem system = BruteForceSystem.random(dimension, order, withFiller, 5063);
    List<Complex[]> ends = ends(system, 0);
    int expected = 0;
    for (int s = 0; s < dimension; s++) {
      expected += (int) Math.round(Math.pow(order - 1.0, s));
    }
    assertEquals(withFiller ? 2 * expected : expected, ends.size());
    for (Complex[] end : ends) {
      assertEquals(dimension + 1, end.length);
      Complex[] z = Arrays.copyOf(end, system.form().layout().variables());
      if (withFiller) {
        z[dimension] = Complex.ONE;
      }
      Complex[] gradient = system.gradient(z);
      Complex square = Complex.ONE.negate();
      for (int i = 0; i < dimension; i++) {
        square = square.add(end[i].multiply(end[i]));
        // Newton's steps below 1e-9 before the last, on numbers below 100.
        assertEquals(
            0,
            gradient[i].subtract(end[dimension].multiply(end[i])).norm(),
            1e-8 * (1 + gradient[i].norm()));
      }
      assertEquals(0, square.norm(), 1e-8);
    }
    for (int i = 0; i < ends.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertTrue(distance(ends.get(i), ends.get(j)) > 1e-6, "an end twice");
      }
    }
  }

  private static double distance(Complex[] one, Complex[] other) {
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, one[i].subtract(other[i]).norm());
    }
    return largest;
  }

  /** Attempts start elsewhere and track tighter, and reach the same points. */
  @Test
  void attemptsAgreeOnTheEnds() {
    BruteForceSystem system = BruteForceSystem.random(2, 3, true, 5064);
    List<Complex[]> first = ends(system, 0);
    for (int attempt = 1; attempt < 3; attempt++) {
      List<Complex[]> again = ends(system, attempt);
      assertEquals(first.size(), again.size());
      boolean sameOrder = true;
      for (int i = 0; i < first.size(); i++) {
        Complex[] end = first.get(i);
        sameOrder &= distance(end, again.get(i)) < 1e-6;
        assertEquals(1, again.stream().filter(other -> distance(end, other) < 1e-6).count());
      }
      assertFalse(sameOrder, "the start system is the same");
    }
  }

  /** The constant ⟨x,x⟩ has no isolated critical point: no path has a regular end. */
  @Test
  void pathsWithoutARegularEndAreLostOrEndAnywhereButNeverHang() {
    FormLayout layout = FormLayout.of(3, 2);
    SymmetricForm constant = new SymmetricForm(layout, new double[] {1, 0, 1, 0, 0, 1});
    List<Complex[]> ends = new ArrayList<>();
    new Continuation(constant, 3).track(0, (re, im) -> ends.add(BruteForceSystem.complex(re, im)));
    assertTrue(ends.size() <= 3);
  }
}
