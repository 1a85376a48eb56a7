package io.github.resglass.verify.spinglass.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.TupleSums;
import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import io.github.resglass.verify.spinglass.linear.Discs;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.complex.Complex;
import org.hipparchus.random.Well19937c;

/** Discs for F, F' and f hold the sums over all tuples, at every point of a polydisc. */
class LagrangeSystemTest {

  private static final double RADIUS = 0.01;

  /** Sums of a few dozen numbers below 100, in double precision. */
  private static final double ROUNDING = 1e-11;

  private final Well19937c random = new Well19937c(5071);

  private SymmetricForm form(int variables, int order) {
    FormLayout layout = FormLayout.of(variables, order);
    double[] entries = new double[layout.size(order)];
    Arrays.setAll(entries, b -> random.nextGaussian());
    return new SymmetricForm(layout, entries);
  }

  @Property(tries = 40)
  void everyPointOfThePolydiscHasItsValuesInTheDiscs(
      @ForAll @IntRange(min = 1, max = 3) int dimension,
      @ForAll @IntRange(min = 1, max = 4) int order,
      @ForAll boolean withFiller) {
    SymmetricForm form = form(withFiller ? dimension + 1 : dimension, order);
    LagrangeSystem system = new LagrangeSystem(form, dimension);
    Discs box = new Discs(dimension + 1);
    for (int i = 0; i <= dimension; i++) {
      box.set(i, random.nextGaussian(), random.nextGaussian(), RADIUS);
    }
    for (int k = 0; k < 10; k++) {
      Complex[] u = new Complex[dimension + 1];
      for (int i = 0; i <= dimension; i++) {
        double phase = 2 * Math.PI * random.nextDouble();
        u[i] =
            new Complex(box.re(i) + RADIUS * Math.cos(phase), box.im(i) + RADIUS * Math.sin(phase));
      }
      Complex[] z = Arrays.copyOf(u, form.layout().variables());
      if (withFiller) {
        z[dimension] = Complex.ONE;
      }
      check(system, form, box, u, z);
    }
    narrow(system, box);
  }

  private static void check(
      LagrangeSystem system, SymmetricForm form, Discs box, Complex[] u, Complex[] z) {
    int n = u.length - 1;
    int order = form.layout().order();
    Complex value = TupleSums.contracted(form, z);
    assertHolds(system.value(box), 0, value);
    Complex half = new Complex(0.5);
    Complex sphere = half;
    for (int i = 0; i < n; i++) {
      Complex slope = TupleSums.contracted(form, z, i).subtract(u[n].multiply(u[i]));
      assertHolds(system.residual(box), i, slope);
      sphere = sphere.subtract(u[i].multiply(u[i]).multiply(half));
      Discs jacobian = system.jacobian(box);
      for (int j = 0; j < n; j++) {
        Complex second =
            order < 2 ? Complex.ZERO : TupleSums.contracted(form, z, i, j).multiply(order - 1);
        assertHolds(jacobian, i * (n + 1) + j, i == j ? second.subtract(u[n]) : second);
      }
      assertHolds(jacobian, i * (n + 1) + n, u[i].negate());
      assertHolds(jacobian, n * (n + 1) + i, u[i].negate());
      assertHolds(jacobian, n * (n + 1) + n, Complex.ZERO);
    }
    assertHolds(system.residual(box), n, sphere);
  }

  private static void assertHolds(Discs discs, int i, Complex value) {
    Complex centre = new Complex(discs.re(i), discs.im(i));
    assertTrue(value.subtract(centre).norm() <= discs.radius(i) + ROUNDING);
  }

  /** About a point the discs have the size of rounding: they could not all be the whole plane. */
  private static void narrow(LagrangeSystem system, Discs box) {
    Discs point = new Discs(box.size());
    for (int i = 0; i < box.size(); i++) {
      point.set(i, box.re(i), box.im(i), 0);
    }
    for (Discs discs :
        new Discs[] {system.value(point), system.residual(point), system.jacobian(point)}) {
      for (int i = 0; i < discs.size(); i++) {
        assertEquals(0, discs.radius(i), 1e-10);
      }
    }
  }

  /** The exact residual of a point is that of the sums, whatever the radii. */
  @Property(tries = 30)
  void theExactResidualIsThatOfTheSums(
      @ForAll @IntRange(min = 1, max = 3) int dimension,
      @ForAll @IntRange(min = 1, max = 4) int order,
      @ForAll boolean withFiller) {
    SymmetricForm form = form(withFiller ? dimension + 1 : dimension, order);
    LagrangeSystem system = new LagrangeSystem(form, dimension);
    Discs point = new Discs(dimension + 1);
    Complex[] u = new Complex[dimension + 1];
    for (int i = 0; i <= dimension; i++) {
      point.set(i, random.nextGaussian(), random.nextGaussian(), 0);
      u[i] = new Complex(point.re(i), point.im(i));
    }
    Complex[] z = Arrays.copyOf(u, form.layout().variables());
    if (withFiller) {
      z[dimension] = Complex.ONE;
    }
    Discs exact = new Discs(dimension + 1);
    ExactResidual.at(system, point, exact);
    Complex sphere = new Complex(0.5);
    for (int i = 0; i < dimension; i++) {
      assertHolds(exact, i, TupleSums.contracted(form, z, i).subtract(u[dimension].multiply(u[i])));
      sphere = sphere.subtract(u[i].multiply(u[i]).divide(2));
      // One rounding of each part, whatever cancelled before.
      double ulps = Math.ulp(exact.re(i)) + Math.ulp(exact.im(i));
      assertEquals(ulps, exact.radius(i));
    }
    assertHolds(exact, dimension, sphere);
  }
}
