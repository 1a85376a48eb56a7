package io.github.resglass.verify.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.random.Well19937c;
import org.hipparchus.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Second opinions on the enumeration: other methods, other libraries, planted landscapes. */
class AllCriticalPointsTest {

  private static Enumeration.Complete complete(MixtureHamiltonian hamiltonian) {
    return assertInstanceOf(Enumeration.Complete.class, AllCriticalPoints.of(hamiltonian));
  }

  private static double[] onSphere(CriticalPoint point) {
    double radius = Math.sqrt(point.direction().size());
    return point.direction().stream().mapToDouble(x -> radius * x).toArray();
  }

  static List<ExactLaw> laws() {
    return List.of(
        Laws.pure(1),
        Laws.pure(2),
        Laws.pure(3),
        Laws.pure(4),
        Laws.squares(1, 1),
        Laws.squares(4, 2, 1, 3));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void everyPointIsCriticalWithTheLevelAndIndexOfFloatingPoint(ExactLaw law) {
    for (int dimension = 2; dimension <= 4; dimension++) {
      MixtureHamiltonian hamiltonian = MixtureEnsemble.of(law, dimension).sample(5100, dimension);
      for (CriticalPoint point : complete(hamiltonian).points()) {
        double[] w = onSphere(point);
        for (double slope : hamiltonian.riemannianGradient(w)) {
          assertEquals(0, slope, 1e-9);
        }
        assertEquals(hamiltonian.index(w), point.index());
        assertEquals(hamiltonian.value(w) / dimension, point.level().value(), 1e-12);
        assertTrue(point.level().errorBound() < 1e-9);
      }
    }
  }

  /** Sign changes of the derivative on 20,000 angles: an independent count on the circle. */
  @ParameterizedTest
  @MethodSource("laws")
  void circleAgreesWithDenseScanAndWithContinuation(ExactLaw law) {
    MixtureEnsemble ensemble = MixtureEnsemble.of(law, 2);
    for (int k = 0; k < 20; k++) {
      MixtureHamiltonian hamiltonian = ensemble.sample(5101, k);
      Enumeration.Complete exact = complete(hamiltonian);
      int changes = 0;
      double before = slope(hamiltonian, -1e-4);
      for (int step = 0; step < 20_000; step++) {
        double here = slope(hamiltonian, 2 * Math.PI * (step + 1) / 20_000 - 1e-4);
        changes += before * here < 0 ? 1 : 0;
        before = here;
      }
      assertEquals(changes, exact.points().size());
      Enumeration.Complete tracked =
          assertInstanceOf(
              Enumeration.Complete.class, AllCriticalPoints.byContinuation(hamiltonian));
      assertEquals(exact.complexSolutions(), tracked.complexSolutions());
      assertSamePoints(exact, tracked);
    }
  }

  private static double slope(MixtureHamiltonian hamiltonian, double angle) {
    double x = Math.sqrt(2) * Math.cos(angle);
    double y = Math.sqrt(2) * Math.sin(angle);
    double[] gradient = hamiltonian.gradient(x, y);
    return x * gradient[1] - y * gradient[0];
  }

  private static void assertSamePoints(Enumeration.Complete a, Enumeration.Complete b) {
    assertEquals(a.points().size(), b.points().size());
    for (CriticalPoint point : a.points()) {
      assertEquals(
          1,
          b.points().stream()
              .filter(other -> distance(point, other) <= point.radius() + other.radius())
              .filter(other -> other.index() == point.index())
              .count());
    }
  }

  /** In the maximum norm. */
  private static double distance(CriticalPoint a, CriticalPoint b) {
    double largest = 0;
    for (int i = 0; i < a.direction().size(); i++) {
      largest = Math.max(largest, Math.abs(a.direction().get(i) - b.direction().get(i)));
    }
    return largest;
  }

  /** At p = 2 the critical points are the eigenvectors of a matrix. */
  @ParameterizedTest
  @CsvSource({"3", "4", "7"})
  void pureTwoSpinHasTheEigenvectorsOfItsMatrix(int dimension) {
    MixtureHamiltonian hamiltonian =
        MixtureEnsemble.of(Laws.pure(2), dimension).sample(5102, dimension);
    double[] levels =
        complete(hamiltonian).points().stream()
            .mapToDouble(point -> point.level().value())
            .sorted()
            .toArray();
    // H = ⟨w, ∇²H w⟩/2, so H/Λ at an eigenvector is half the eigenvalue.
    RealMatrix half =
        MatrixUtils.createRealMatrix(hamiltonian.hessian(new double[dimension]))
            .scalarMultiply(0.5);
    double[] eigenvalues = new EigenDecompositionSymmetric(half).getEigenvalues();
    Arrays.sort(eigenvalues);
    assertEquals(2 * dimension, levels.length);
    for (int i = 0; i < levels.length; i++) {
      assertEquals(eigenvalues[i / 2], levels[i], 1e-12);
    }
  }

  /** Newton's method from 400 random starts meets no critical point that is not on the list. */
  @ParameterizedTest
  @MethodSource("laws")
  void newtonFromManyStartsFindsNothingElse(ExactLaw law) {
    for (int k = 0; k < 3; k++) {
      MixtureHamiltonian hamiltonian = MixtureEnsemble.of(law, 3).sample(5103, k);
      List<double[]> known =
          complete(hamiltonian).points().stream().map(AllCriticalPointsTest::onSphere).toList();
      Well19937c random = new Well19937c(5104 + k);
      int reached = 0;
      for (int start = 0; start < 400; start++) {
        double[] w = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        if (newton(hamiltonian, w)) {
          reached++;
          assertTrue(known.stream().anyMatch(point -> close(point, w)), () -> Arrays.toString(w));
        }
      }
      assertTrue(reached > 100, "only " + reached + " starts converged");
    }
  }

  private static boolean newton(MixtureHamiltonian hamiltonian, double[] w) {
    for (int step = 0; step < 60; step++) {
      double norm = Math.sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
      for (int i = 0; i < 3; i++) {
        w[i] *= Math.sqrt(3) / norm;
      }
      RealMatrix hessian = MatrixUtils.createRealMatrix(hamiltonian.riemannianHessian(w));
      // The kernel along w is filled, so that the step stays tangent.
      RealMatrix normal = MatrixUtils.createColumnRealMatrix(w);
      double[] gradient = hamiltonian.riemannianGradient(w);
      double[] change =
          new LUDecomposition(hessian.add(normal.multiply(normal.transpose())))
              .getSolver()
              .solve(MatrixUtils.createRealVector(gradient))
              .toArray();
      double length = 0;
      for (int i = 0; i < 3; i++) {
        w[i] -= change[i];
        length = Math.max(length, Math.abs(change[i]));
      }
      if (length < 1e-11) {
        return true;
      }
    }
    return false;
  }

  private static boolean close(double[] a, double[] b) {
    return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) < 1e-8;
  }

  /**
   * Σ x_i^d: real critical points sit at every support with all choices of sign up to the symmetry.
   * For d = 3 all 2(2^n − 1) are ±(1, …, 1)/√s on supports of size s, with index n − s at + and s −
   * 1 at −; for d = 4 all 3^n − 1 are real, with index n − s.
   */
  @ParameterizedTest
  @CsvSource({"3, 3", "3, 5", "4, 3", "4, 4"})
  void fermatFormsHaveTheirKnownLandscape(int degree, int dimension) {
    Enumeration.Complete found = complete(fermat(degree, dimension));
    int[] expected = new int[dimension];
    for (int s = 1; s <= dimension; s++) {
      int supports = (int) CombinatoricsUtils.binomialCoefficient(dimension, s);
      if (degree == 3) {
        expected[dimension - s] += supports;
        expected[s - 1] += supports;
      } else {
        expected[dimension - s] += supports << s;
      }
    }
    assertEquals(found.complexSolutions(), found.points().size());
    for (int index = 0; index < dimension; index++) {
      assertEquals(expected[index], found.count(index));
    }
  }

  private static MixtureHamiltonian fermat(int degree, int dimension) {
    FormLayout layout = FormLayout.of(dimension, degree);
    double[] entries = new double[layout.size(degree)];
    int[] tuple = new int[degree];
    for (int b = 0; b < entries.length; b++) {
      entries[b] = tuple[0] == tuple[degree - 1] ? 1 : 0;
      FormLayout.advance(tuple);
    }
    return new MixtureHamiltonian(new SymmetricForm(layout, entries), dimension, true);
  }

  @Test
  void circlesOfCriticalPointsAreNeverCalledComplete() {
    for (int dimension = 2; dimension <= 4; dimension++) {
      // z_last² on the sphere: the equator is critical; at Λ = 2 it is fine, so take x² + y² there.
      double[] entries = new double[dimension * (dimension + 1) / 2];
      entries[entries.length - 1] = 1;
      if (dimension == 2) {
        entries[0] = 1;
      }
      MixtureHamiltonian hamiltonian =
          new MixtureHamiltonian(
              new SymmetricForm(FormLayout.of(dimension, 2), entries), dimension, true);
      Enumeration.Incomplete found =
          assertInstanceOf(Enumeration.Incomplete.class, AllCriticalPoints.of(hamiltonian));
      assertTrue(found.found() < found.expected());
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 6", "3, 3, 14", "4, 3, 30", "3, 4, 26", "5, 4, 242", "8, 3, 510", "7, 2, 14"})
  void numberOverTheComplexNumbersIsTheKnownOne(int dimension, int degree, int number) {
    assertEquals(number, MixtureHamiltonian.complexCriticalPoints(dimension, degree));
  }

  @Test
  void degreeFiveIsWithinReach() {
    complete(MixtureEnsemble.of(Laws.pure(5), 4).sample(5105, 0));
  }

  /** A point left out changes Σ(−1)^index by one, whichever it is. */
  @ParameterizedTest
  @CsvSource({"2, 0", "3, 2", "4, 0", "5, 2"})
  void aPointThatIsLeftOutContradictsTheEulerCharacteristic(int dimension, int characteristic) {
    Enumeration.Complete all =
        complete(MixtureEnsemble.of(Laws.squares(0, 0, 1), dimension).sample(5106, dimension));
    assertEquals(all, AllCriticalPoints.checked(all, dimension));
    for (CriticalPoint missing : all.points()) {
      List<CriticalPoint> others =
          all.points().stream().filter(point -> !point.equals(missing)).toList();
      int sum = characteristic - (missing.index() % 2 == 0 ? 1 : -1);
      assertEquals(
          new Enumeration.Incomplete(
              "the signed count is " + sum + ", the Euler characteristic " + characteristic,
              all.complexSolutions(),
              all.complexSolutions()),
          AllCriticalPoints.checked(
              new Enumeration.Complete(others, all.complexSolutions()), dimension));
    }
  }
}
