package io.github.resglass.verify.spinglass.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import io.github.resglass.verify.spinglass.linear.Discs;
import java.util.Arrays;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class CertifierTest {

  /** a x² + b y² + c z², whose critical points are the unit vectors with λ = a, b, c. */
  private static Certifier diagonal(double a, double b, double c) {
    return new Certifier(
        new LagrangeSystem(
            new SymmetricForm(FormLayout.of(3, 2), new double[] {a, 0, b, 0, 0, c}), 3));
  }

  private static Certificate.Real real(Certificate certificate) {
    return assertInstanceOf(Certificate.Real.class, certificate);
  }

  @Test
  void eigenvectorsAreEnclosedWithTheirIndex() {
    Certificate.Real found =
        real(
            diagonal(-1, 1, 3)
                .certify(new double[] {0.01, 0.98, -0.02, 1.1}, new double[] {0, 0.01, 0, 0}));
    assertEquals(1, found.index());
    double[] solution = {0, 1, 0, 1};
    for (int i = 0; i < 4; i++) {
      assertTrue(Math.abs(found.enclosure().re(i) - solution[i]) <= found.enclosure().radius(i));
      assertTrue(found.enclosure().radius(i) < 1e-14);
    }
  }

  /** The condition number is 2^45, which the rounding of a floating-point residual would spoil. */
  @Test
  void nearlyDegenerateSolutionsAreProvedByTheExactResidual() {
    SymmetricForm form =
        new SymmetricForm(
            FormLayout.of(3, 2), new double[] {1, 0x1p-20, 1 + 0x1p-45, 0.25, 0.125, 3});
    Certifier certifier = new Certifier(new LagrangeSystem(form, 3));
    Certificate found =
        certifier.certify(new double[] {0.7, 0.7, -0.1, 0.96}, new double[] {0, 0, 0, 0});
    assertInstanceOf(Certificate.Real.class, found);
  }

  @Test
  void degenerateSolutionsAreNeverProved() {
    assertInstanceOf(
        Certificate.Undecided.class,
        diagonal(1, 1, 3).certify(new double[] {0.6, 0.8, 0, 1}, new double[4]));
  }

  @Test
  void contractionIsAskedForWithRoomForTheStep() {
    assertEquals(4e-10, Certifier.enclosingRadius(1e-10, 0.7499), 1e-12);
    assertTrue(Certifier.enclosingRadius(1e-10, 0.5) > 2e-10);
    assertTrue(Certifier.enclosingRadius(1e-10, 0.5) < 2.0001e-10);
    assertTrue(Double.isNaN(Certifier.enclosingRadius(1e-10, 0.75)));
    assertTrue(Double.isNaN(Certifier.enclosingRadius(1e-10, 0.9)));
    assertTrue(Double.isNaN(Certifier.enclosingRadius(0, 0.1)));
    assertTrue(Double.isNaN(Certifier.enclosingRadius(Double.NaN, 0.1)));
    assertTrue(Double.isNaN(Certifier.enclosingRadius(1e-10, Double.NaN)));
  }

  @Test
  void undefinedApproximationsAreNeverProved() {
    assertInstanceOf(
        Certificate.Undecided.class,
        diagonal(-1, 1, 3).certify(new double[] {0, 1, 0, 1}, new double[] {0, Double.NaN, 0, 0}));
    assertInstanceOf(
        Certificate.Undecided.class,
        diagonal(-1, 1, 3).certify(new double[] {Double.NaN, 1, 0, 1}, new double[4]));
    assertInstanceOf(
        Certificate.Undecided.class,
        diagonal(-1, 1, 3).certify(new double[] {1e200, 1, 0, 1}, new double[4]));
  }

  /**
   * f = x³/3 + y, gradient (x², 1) = μ(x, y): either x = 0, y = ±1, or x = μ and xy = 1. Then (x ±
   * y)² = 1 ± 2, so x = (±√3 ± i)/2: no real solution there.
   */
  @Test
  void nonRealSolutionsAreToldFromRealOnes() {
    SymmetricForm form = cubicPlusLinear();
    Certifier certifier = new Certifier(new LagrangeSystem(form, 2));
    double root = Math.sqrt(3) / 2;
    // λ here is the multiplier over d = 3.
    Certificate found =
        certifier.certify(new double[] {root, root, root / 3}, new double[] {0.5, -0.5, 0.5 / 3});
    Certificate.NonReal nonReal = assertInstanceOf(Certificate.NonReal.class, found);
    assertTrue(Math.abs(nonReal.enclosure().im(0) - 0.5) <= nonReal.enclosure().radius(0) * 2);
    assertEquals(1, real(certifier.certify(new double[] {0, 1, 1 / 3.0}, new double[3])).index());
    assertEquals(0, real(certifier.certify(new double[] {0, -1, -1 / 3.0}, new double[3])).index());
  }

  /** x³/3 + y as a form of degree 3 in (x, y, 1); y·1·1 has three arrangements. */
  private static SymmetricForm cubicPlusLinear() {
    FormLayout layout = FormLayout.of(3, 3);
    double[] entries = new double[layout.size(3)];
    int[] tuple = new int[3];
    for (int b = 0; b < entries.length; b++) {
      boolean cube = tuple[0] == 0 && tuple[2] == 0;
      boolean linear = tuple[0] == 1 && tuple[1] == 2;
      entries[b] = cube || linear ? 1.0 / 3 : 0;
      FormLayout.advance(tuple);
    }
    return new SymmetricForm(layout, entries);
  }

  @Test
  void discsHoldTheExactResidual() {
    Well19937c random = new Well19937c(5060);
    FormLayout layout = FormLayout.of(4, 4);
    double[] entries = new double[layout.size(4)];
    Arrays.setAll(entries, b -> random.nextGaussian());
    LagrangeSystem system = new LagrangeSystem(new SymmetricForm(layout, entries), 3);
    Discs u = new Discs(4);
    Discs exact = new Discs(4);
    for (int k = 0; k < 100; k++) {
      for (int i = 0; i < 4; i++) {
        u.set(i, random.nextGaussian(), random.nextGaussian(), 0);
      }
      ExactResidual.at(system, u, exact);
      Discs discs = system.residual(u);
      for (int i = 0; i < 4; i++) {
        double off = Math.hypot(exact.re(i) - discs.re(i), exact.im(i) - discs.im(i));
        assertTrue(off <= discs.radius(i) + exact.radius(i));
        assertTrue(discs.radius(i) < 1e-11);
      }
    }
  }

  private static Certificate.Real at(double x, double lambda, double radius) {
    Discs enclosure = new Discs(2);
    enclosure.set(0, x, 0, radius);
    enclosure.set(1, lambda, 0, radius);
    return new Certificate.Real(enclosure, 0);
  }

  private static Certificate.NonReal above(double y) {
    Discs enclosure = new Discs(2);
    enclosure.set(0, 1, y, 0.25);
    return new Certificate.NonReal(enclosure);
  }

  /** Solutions are told apart by x alone, and only where the discs have no point in common. */
  @Test
  void discsThatTouchAreNotTold() {
    assertTrue(at(1, 0, 0.25).disjointFrom(at(2, 0, 0.5)));
    assertTrue(at(2, 0, 0.5).disjointFrom(at(1, 0, 0.25)));
    assertFalse(at(1, 0, 0.5).disjointFrom(at(2, 0, 0.5)));
    assertFalse(at(1, 0, 0.25).disjointFrom(at(1, 9, 0.25)));
    assertFalse(at(1, 0, 0).disjointFrom(at(1, 0, 0)));
    assertFalse(at(1, 0, 1).disjointFrom(at(1.5, 0, 0)));
    assertTrue(above(0.5).disjointFrom(above(-0.5)));
    assertFalse(above(0.125).disjointFrom(above(-0.125)));
    // A distance that exceeds the radii by less than rounding may add is none.
    assertFalse(at(1, 0, 0.5).disjointFrom(at(Math.nextUp(2.0), 0, 0.5)));
  }

  /** A disc for f at the solution holds the multiplier over d: f(x) = ⟨x, ∇f⟩/d on the sphere. */
  @Test
  void theValueOfAFormAtASolutionIsItsMultiplier() {
    SymmetricForm form =
        new SymmetricForm(FormLayout.of(3, 2), new double[] {-1, 0.5, 1, 0.25, -0.5, 3});
    LagrangeSystem system = new LagrangeSystem(form, 3);
    Certifier certifier = new Certifier(system);
    for (double[] start : new double[][] {{1, 0, 0, -1}, {0, 1, 0, 1}, {0, 0, 1, 3}}) {
      Certificate.Real found = real(certifier.certify(start, new double[4]));
      double multiplier = found.enclosure().re(3);
      double radius = found.enclosure().radius(3);
      Discs value = system.value(found.enclosure());
      assertTrue(Math.abs(value.re(0) - multiplier) <= value.radius(0) + radius);
      assertTrue(value.radius(0) < 1e-13);
    }
  }

  @Test
  void inertiaIsThatOfThePlantedEigenvaluesAndUndecidedAtZero() {
    assertEquals(2, Inertia.negative(matrix(-3, -1e-10, 2)));
    assertEquals(0, Inertia.negative(matrix(3, 1e-10, 2)));
    assertEquals(-1, Inertia.negative(matrix(-3, 0, 2)));
  }

  /** Q diag(a, b, c) Qᵀ with Q the reflection at (1, 2, 2)/3, in integers over 81. */
  private static Discs matrix(double a, double b, double c) {
    double[][] q = {{7, -4, -4}, {-4, 1, -8}, {-4, -8, 1}};
    double[] eigenvalues = {a, b, c};
    Discs discs = new Discs(9);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += q[i][k] * eigenvalues[k] * q[j][k];
        }
        // Products of integers and one double each: rounding below 3 · 81 · 3 units of 2⁻⁵³.
        discs.set(3 * i + j, sum, 0, 1e-12);
      }
    }
    return discs;
  }
}
