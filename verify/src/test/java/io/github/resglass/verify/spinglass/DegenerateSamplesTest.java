package io.github.resglass.verify.spinglass;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.Enumeration.Incomplete;
import java.util.Arrays;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Samples with a solution that is multiple, at infinity, or one of a curve of them: fewer than N
 * regular ones are left, and none of these samples is ever complete. All couplings are exact.
 */
class DegenerateSamplesTest {

  /** Entries by their sorted indices; the filler is the index after the last coordinate. */
  private static MixtureHamiltonian planted(
      int dimension, boolean withFiller, int degree, Map<String, Double> entries) {
    return AdversarialSamplesTest.form(
        dimension,
        withFiller ? dimension + 1 : dimension,
        degree,
        tuple -> entries.getOrDefault(Arrays.toString(tuple), 0.0));
  }

  private static void assertNeverComplete(MixtureHamiltonian hamiltonian) {
    for (Enumeration found :
        new Enumeration[] {
          AllCriticalPoints.of(hamiltonian), AllCriticalPoints.byContinuation(hamiltonian)
        }) {
      Incomplete incomplete = assertInstanceOf(Incomplete.class, found);
      assertTrue(incomplete.found() < incomplete.expected(), incomplete::toString);
    }
  }

  /**
   * 87y − 48xy − 9y³: on the circle its derivative is 27(cos θ − 2)²(cos θ + 4/9), with a double
   * root at cos θ = 2. With z² beside it, which is even in z, the root stays one on the two-sphere.
   */
  @Test
  void aDoubleSolutionThatIsNotReal() {
    assertNeverComplete(
        planted(2, true, 3, Map.of("[1, 2, 2]", 29.0, "[0, 1, 2]", -8.0, "[1, 1, 1]", -9.0)));
    assertNeverComplete(
        planted(
            3,
            true,
            3,
            Map.of("[1, 3, 3]", 29.0, "[0, 1, 3]", -8.0, "[1, 1, 1]", -9.0, "[2, 2, 3]", 5.0)));
  }

  /** Re (x + iy)^d: at the poles of the two-sphere d valleys meet d ridges. */
  @Test
  void aMonkeySaddle() {
    assertNeverComplete(planted(3, false, 3, Map.of("[0, 0, 0]", 1.0, "[0, 1, 1]", -1.0)));
    assertNeverComplete(
        planted(
            3, false, 4, Map.of("[0, 0, 0, 0]", 1.0, "[0, 0, 1, 1]", -1.0, "[1, 1, 1, 1]", 1.0)));
  }

  /** ⟨x,x⟩, which is constant on the sphere, and 0: every point is critical. */
  @Test
  void aConstant() {
    assertNeverComplete(planted(3, false, 2, Map.of("[0, 0]", 1.0, "[1, 1]", 1.0, "[2, 2]", 1.0)));
    assertNeverComplete(planted(3, true, 3, Map.of()));
  }

  /**
   * ⟨x,x⟩x_1 and terms of lower degree: on the sphere a polynomial of degree 2. As one of degree 3
   * it has the conic ⟨x,x⟩ = 0 at infinity for critical points, besides the 2Λ finite ones.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void aPolynomialOfLowerDegreeOnTheSphere(int dimension) {
    RandomGenerator random = RandomStream.of(5_610, dimension);
    assertNeverComplete(
        AdversarialSamplesTest.form(
            dimension,
            dimension + 1,
            3,
            tuple -> {
              int fillers = (int) Arrays.stream(tuple).filter(i -> i == dimension).count();
              if (fillers > 0) {
                return fillers < 3 ? random.nextGaussian() : 0;
              }
              boolean cube = tuple[0] == 0 && tuple[2] == 0;
              boolean square = tuple[0] == 0 && tuple[1] == tuple[2];
              // x_1 x_i² has three arrangements, and x_1³ one.
              return cube ? 3 : square ? 1 : 0;
            }));
  }

  /** x_0 q(x) with a quadratic form q: the same, with no terms of degree 3 at all. */
  @Test
  void aFormWithoutItsHighestTerms() {
    RandomGenerator random = RandomStream.of(5_611);
    assertNeverComplete(
        AdversarialSamplesTest.form(
            3, 4, 3, tuple -> tuple[2] == 3 && tuple[1] < 3 ? random.nextGaussian() : 0));
  }

  /** Not changed by turns of the first two coordinates: circles of critical points. */
  @Test
  void aLandscapeWithASymmetryOfRotation() {
    assertNeverComplete(
        planted(
            3,
            true,
            4,
            Map.of(
                "[0, 0, 2, 3]",
                1.0,
                "[1, 1, 2, 3]",
                1.0,
                "[2, 2, 2, 2]",
                1.0,
                "[2, 3, 3, 3]",
                1.0)));
  }
}
