package io.github.resglass.verify.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.property.SpherePoint;
import io.github.resglass.verify.property.TheoryArbitraries;
import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What holds for every Hamiltonian with whole couplings, at every point. */
class HamiltonianLawsTest {

  @Provide
  Arbitrary<Tuple2<MixtureHamiltonian, SpherePoint>> landscapes() {
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(
            dimension ->
                Combinators.combine(
                        TheoryArbitraries.hamiltonians(dimension, 4),
                        TheoryArbitraries.points(dimension))
                    .as(Tuple::of));
  }

  /** Twice the point of the sphere: the projection is along w, wherever w is. */
  private static double[] beyond(SpherePoint point) {
    double[] w = point.coordinates();
    for (int i = 0; i < w.length; i++) {
      w[i] *= 2;
    }
    return w;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Property(tries = 200)
  void riemannianDerivativesKnowNoDirectionAcrossTheSphere(
      @ForAll("landscapes") Tuple2<MixtureHamiltonian, SpherePoint> landscape) {
    MixtureHamiltonian hamiltonian = landscape.get1();
    double[] w = beyond(landscape.get2());
    // Couplings up to 9, coordinates up to 4, at most 35 terms of degree 4: below 10⁶ in size.
    double[] gradient = hamiltonian.riemannianGradient(w);
    assertEquals(0, dot(gradient, w), 1e-8);
    double[][] hessian = hamiltonian.riemannianHessian(w);
    for (int i = 0; i < w.length; i++) {
      assertEquals(0, dot(hessian[i], w), 1e-7);
      for (int j = 0; j < w.length; j++) {
        assertEquals(hessian[i][j], hessian[j][i]);
      }
    }
    // What was taken away points along w.
    double[] whole = hamiltonian.gradient(w);
    double radial = dot(whole, w) / dot(w, w);
    for (int i = 0; i < w.length; i++) {
      assertEquals(whole[i] - gradient[i], radial * w[i], 1e-8);
    }
  }

  /** What is printed is the polynomial: read back and evaluated it gives the value. */
  @Property(tries = 200)
  void theTextIsThePolynomial(
      @ForAll("landscapes") Tuple2<MixtureHamiltonian, SpherePoint> landscape) {
    String text = landscape.get1().toString();
    double[] w = landscape.get2().coordinates();
    double root = Math.sqrt(w.length);
    Assume.that(!text.endsWith("…"));
    double sum = 0;
    for (String term : Pattern.compile(" \\+ ").splitAsStream(text).toList()) {
      List<String> factors = Pattern.compile(" ").splitAsStream(term).toList();
      double product = Double.parseDouble(factors.get(0));
      for (String factor : factors.subList(1, factors.size())) {
        assertEquals('x', factor.charAt(0));
        product *= w[Integer.parseInt(factor.substring(1)) - 1] / root;
      }
      sum += product;
    }
    assertEquals(landscape.get1().value(w) / root, sum, 1e-11);
  }

  @Example
  void longTextsAreCutOffAndZeroIsZero() {
    FormLayout layout = FormLayout.of(6, 3);
    double[] entries = new double[layout.size(3)];
    assertEquals("0", MixtureHamiltonian.of(new SymmetricForm(layout, entries), 6).toString());
    Arrays.fill(entries, 1);
    String text = MixtureHamiltonian.of(new SymmetricForm(layout, entries), 6).toString();
    assertTrue(text.startsWith("1.0 x1 x1 x1 + 3.0 x1 x1 x2 + "), text);
    assertTrue(text.endsWith(" + …") && text.length() < 450, text);
  }

  @Example
  void aFormHasOneVariableForEachCoordinateAndOneMoreAtMost() {
    SymmetricForm form = new SymmetricForm(FormLayout.of(3, 2), new double[6]);
    assertEquals(3, MixtureHamiltonian.of(form, 3).dimension());
    assertTrue(MixtureHamiltonian.of(form, 3).homogeneous());
    assertEquals(2, MixtureHamiltonian.of(form, 2).dimension());
    assertTrue(!MixtureHamiltonian.of(form, 2).homogeneous());
    SymmetricForm larger = new SymmetricForm(FormLayout.of(4, 2), new double[10]);
    SymmetricForm plane = new SymmetricForm(FormLayout.of(2, 2), new double[3]);
    assertThrows(IllegalArgumentException.class, () -> MixtureHamiltonian.of(form, 4));
    assertThrows(IllegalArgumentException.class, () -> MixtureHamiltonian.of(larger, 2));
    assertThrows(IllegalArgumentException.class, () -> MixtureHamiltonian.of(plane, 1));
    double[] infinite = {1, Double.POSITIVE_INFINITY, 0, 0, 0, 0};
    assertThrows(
        IllegalArgumentException.class,
        () -> MixtureHamiltonian.of(new SymmetricForm(FormLayout.of(3, 2), infinite), 3));
  }
}
