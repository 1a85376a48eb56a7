package io.github.resglass.verify.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.Enumeration.Complete;
import io.github.resglass.verify.spinglass.Enumeration.Incomplete;
import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Samples made to mislead the certificate: singular critical points, pairs that are about to merge,
 * circles that are about to break, couplings near the ends of the range of doubles. The number of
 * critical points is known from elsewhere; the outcome may be undecided, and is never wrong.
 */
class AdversarialSamplesTest {

  /** A form with entries by their sorted indices 0 … n−1, and n for the filler. */
  static MixtureHamiltonian form(
      int dimension, int variables, int degree, ToDoubleFunction<int[]> entry) {
    FormLayout layout = FormLayout.of(variables, degree);
    double[] entries = new double[layout.size(degree)];
    int[] tuple = new int[degree];
    for (int b = 0; b < entries.length; b++) {
      entries[b] = entry.applyAsDouble(tuple);
      FormLayout.advance(tuple);
    }
    return MixtureHamiltonian.of(new SymmetricForm(layout, entries), dimension);
  }

  private static OptionalInt count(MixtureHamiltonian hamiltonian) {
    Enumeration found = AllCriticalPoints.of(hamiltonian);
    return found instanceof Complete complete
        ? OptionalInt.of(complete.points().size())
        : OptionalInt.empty();
  }

  /**
   * Random, but for the terms that make the first axis e_0 a critical point with a Hessian that is
   * singular along e_1, exactly; then the slope along e_1 is moved by the shift.
   */
  private static MixtureHamiltonian fold(
      int dimension, int degree, boolean withLowerDegrees, long sample, double shift) {
    RandomGenerator random = RandomStream.of(5_600, dimension, degree, sample);
    double curvature = Math.rint(1_024 * (0.5 + random.nextDouble())) / 1_024;
    return form(
        dimension,
        withLowerDegrees ? dimension + 1 : dimension,
        degree,
        tuple -> {
          int ones = 0;
          int others = 0;
          int fillers = 0;
          for (int index : tuple) {
            ones += index == 1 ? 1 : 0;
            others += index > 1 && index < dimension ? 1 : 0;
            fillers += index == dimension ? 1 : 0;
          }
          boolean filler = fillers > 0;
          double drawn = random.nextGaussian();
          if (degree == 3 && others == 0 && fillers + ones / 2 == 2 && ones % 2 == 0) {
            // Keeps e_0 singular, but not −e_0: twice S(1,1,filler) is S(0,filler,filler).
            return ones == 2 ? curvature / 2 : curvature;
          } else if (ones + others == 0) {
            return filler ? 0 : (degree - 1) * curvature;
          } else if (ones + others == 1) {
            return ones == 1 && !filler ? shift : 0;
          } else if (ones == 2 && others == 0) {
            return filler ? 0 : curvature;
          } else if (ones == 1 && others == 1) {
            return 0;
          }
          // The third derivative along e_1, kept away from 0: the next order does not interfere.
          return ones == 3 && others == 0 ? drawn + Math.copySign(1, drawn) : drawn;
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, false",
    "3, 3, false",
    "3, 4, false",
    "4, 3, false",
    "3, 3, true",
    "2, 4, true"
  })
  void singularCriticalPointsAreNeverCertified(int dimension, int degree, boolean lower) {
    for (long sample = 0; sample < 12; sample++) {
      assertInstanceOf(
          Incomplete.class, AllCriticalPoints.of(fold(dimension, degree, lower, sample, 0)));
    }
  }

  /**
   * A shift to one side splits the singular point into two real ones at a distance ∝ √shift, to the
   * other into two conjugate ones as near to real: the counts differ by exactly 2, or 4 where −x is
   * critical with x, and the side is the same for every size of the shift.
   */
  @ParameterizedTest
  @CsvSource({"2, 3, false", "3, 3, false", "3, 4, false", "4, 3, false", "3, 3, true"})
  void pairsAboutToMergeAreToldFromPairsThatHaveMerged(int dimension, int degree, boolean lower) {
    int decided = 0;
    for (long sample = 0; sample < 4; sample++) {
      int side = 0;
      for (int bits = 14; bits <= 58; bits += 4) {
        double shift = Math.scalb(1.0, -bits);
        OptionalInt above = count(fold(dimension, degree, lower, sample, shift));
        OptionalInt below = count(fold(dimension, degree, lower, sample, -shift));
        if (above.isPresent() && below.isPresent()) {
          decided++;
          int difference = above.getAsInt() - below.getAsInt();
          assertEquals(
              lower ? 2 : 4, Math.abs(difference), "shift 2^-" + bits + ", sample " + sample);
          assertTrue(side * difference >= 0, "shift 2^-" + bits + ", sample " + sample);
          side = difference;
        }
      }
    }
    assertTrue(decided >= 40, "only " + decided + " of 48 were decided");
  }

  /**
   * x_2² + δg on the two-sphere: as δ → 0 there remain the two poles and, on the equator, the
   * critical points of g there, which Sturm's theorem counts. With δ the circle closes.
   */
  @ParameterizedTest
  @CsvSource({"3", "4"})
  void circlesAboutToBreakHaveTheCountOfTheCircle(int degree) {
    int decided = 0;
    for (long sample = 0; sample < 4; sample++) {
      MixtureHamiltonian onEquator = perturbedEquator(2, degree, sample, 1);
      int expected = 2 + count(onEquator).orElseThrow();
      for (int bits = 10; bits <= 50; bits += 8) {
        OptionalInt found = count(perturbedEquator(3, degree, sample, Math.scalb(1.0, -bits)));
        if (found.isPresent()) {
          decided++;
          assertEquals(expected, found.getAsInt(), "delta 2^-" + bits + ", sample " + sample);
        }
      }
    }
    assertTrue(decided >= 4, "only " + decided + " of 24 were decided");
  }

  /**
   * δg, and x_2² beside it in three dimensions; g is a sum over terms that two dimensions share.
   */
  private static MixtureHamiltonian perturbedEquator(
      int dimension, int degree, long sample, double delta) {
    return form(
        dimension,
        dimension + 1,
        degree,
        tuple -> {
          int fillers = 0;
          int seconds = 0;
          long key = 0;
          for (int index : tuple) {
            fillers += index == dimension ? 1 : 0;
            seconds += index == 2 && dimension == 3 ? 1 : 0;
            key = 5 * key + (index == dimension ? 4 : index);
          }
          double own = fillers == degree ? 0 : RandomStream.of(5_601, sample, key).nextGaussian();
          boolean square = seconds == 2 && fillers == degree - 2;
          // x_2² has d(d−1)/2 arrangements.
          return delta * own + (square ? 2.0 / (degree * (degree - 1)) : 0);
        });
  }

  /** ⟨x,x⟩·(x_0² + 2x_1² + 4x_2²) + δg: six critical points, as without δ, two of each index. */
  @Test
  void smallPerturbationsOfSixRegularPointsLeaveSix() {
    double[] diagonal = {1, 2, 4};
    for (int bits = 8; bits <= 40; bits += 8) {
      double delta = Math.scalb(1.0, -bits);
      RandomGenerator random = RandomStream.of(5_602, bits);
      MixtureHamiltonian hamiltonian =
          form(
              3,
              3,
              4,
              tuple -> {
                boolean pairs = tuple[0] == tuple[1] && tuple[2] == tuple[3];
                boolean pure = tuple[0] == tuple[3];
                double planted = 0;
                if (pairs) {
                  double sum = diagonal[tuple[0]] + diagonal[tuple[2]];
                  planted = pure ? sum / 2 : sum / 6;
                }
                return planted + delta * random.nextGaussian();
              });
      if (AllCriticalPoints.of(hamiltonian) instanceof Complete complete) {
        for (int index = 0; index < 3; index++) {
          assertEquals(2, complete.count(index), "delta 2^-" + bits);
        }
      }
    }
  }

  /** A power of two as a common factor changes nothing, up to where squares leave the range. */
  @Test
  void couplingsAtTheEndsOfTheRangeAreUndecidedAtWorst() {
    MixtureHamiltonian plain = MixtureEnsemble.of(Laws.pure(3), 3).sample(5_603, 0);
    int expected = count(plain).orElseThrow();
    int decided = 0;
    for (int power : new int[] {-1_000, -700, -400, -100, 100, 400, 700, 1_000}) {
      double[] scaled =
          Arrays.stream(plain.form().entries()).map(x -> Math.scalb(x, power)).toArray();
      OptionalInt found =
          count(MixtureHamiltonian.of(new SymmetricForm(plain.form().layout(), scaled), 3));
      if (found.isPresent()) {
        decided++;
        assertEquals(expected, found.getAsInt(), "factor 2^" + power);
      }
    }
    assertTrue(decided >= 2, "only " + decided + " were decided");
  }

  /**
   * (x² + y²)x + y²: on the circle a polynomial of degree 2; its form of degree 3 has no meaning.
   */
  @Test
  void solutionsAtInfinityAreNotCountedOnTheCircle() {
    MixtureHamiltonian hamiltonian =
        form(
            2,
            3,
            3,
            tuple -> {
              String place = Arrays.toString(tuple);
              return switch (place) {
                case "[0, 0, 0]" -> 1;
                case "[0, 1, 1]", "[1, 1, 2]" -> 1.0 / 3;
                default -> 0;
              };
            });
    assertInstanceOf(Incomplete.class, AllCriticalPoints.of(hamiltonian));
  }

  /** A root next to θ = π, where t = tan(θ/2) is beyond 10¹⁵⁵ and its square overflows. */
  @Test
  void pointsNextToTheEndOfTheCircleAreWhereTheyAre() {
    // (y + εx)²: minima at the zeros, θ = −ε and π − ε, maxima a quarter further.
    double epsilon = 0x1p-520;
    MixtureHamiltonian hamiltonian =
        form(2, 2, 2, tuple -> tuple[0] == tuple[1] ? (tuple[0] == 0 ? 0 : 1) : epsilon);
    Complete found = assertInstanceOf(Complete.class, AllCriticalPoints.of(hamiltonian));
    assertEquals(4, found.points().size());
    for (CriticalPoint point : found.points()) {
      double x = point.direction().get(0);
      double y = point.direction().get(1);
      assertEquals(point.index() == 0 ? 1 : 0, Math.abs(x), 1e-14);
      assertEquals(point.index() == 0 ? 0 : 1, Math.abs(y), 1e-14);
    }
  }
}
