package io.github.resglass.verify.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.Enumeration.Complete;
import io.github.resglass.verify.spinglass.Enumeration.Incomplete;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Couplings times a power of two: the same critical points, levels times the same power. */
class CommonFactorTest {

  private static MixtureHamiltonian scaled(MixtureHamiltonian plain, int power) {
    double[] entries =
        Arrays.stream(plain.form().entries()).map(x -> Math.scalb(x, power)).toArray();
    return MixtureHamiltonian.of(
        new SymmetricForm(plain.form().layout(), entries), plain.dimension());
  }

  private static Complete complete(MixtureHamiltonian hamiltonian) {
    return assertInstanceOf(Complete.class, AllCriticalPoints.of(hamiltonian));
  }

  @ParameterizedTest
  @CsvSource({"3, 15", "3, 21", "3, -21", "3, 400", "3, -400", "2, 60", "2, -60", "4, -25"})
  void changesLevelsByThatPowerAndNothingElse(int dimension, int power) {
    MixtureHamiltonian plain =
        MixtureEnsemble.of(Laws.squares(1, 0, 2), dimension).sample(5_620, dimension);
    Complete expected = complete(plain);
    Complete found = complete(scaled(plain, power));
    assertEquals(expected.complexSolutions(), found.complexSolutions());
    assertEquals(expected.points().size(), found.points().size());
    for (CriticalPoint point : expected.points()) {
      double level = Math.scalb(point.level().value(), power);
      double bound = Math.scalb(point.level().errorBound(), power);
      assertEquals(
          1,
          found.points().stream()
              .filter(
                  other ->
                      Math.abs(other.level().value() - level) <= other.level().errorBound() + bound
                          && other.index() == point.index()
                          && near(point, other))
              .count());
    }
    for (CriticalPoint point : found.points()) {
      assertTrue(point.level().errorBound() < Math.scalb(1e-7, power), point::toString);
    }
  }

  private static boolean near(CriticalPoint one, CriticalPoint other) {
    for (int i = 0; i < one.direction().size(); i++) {
      double apart = Math.abs(one.direction().get(i) - other.direction().get(i));
      if (apart > one.radius() + other.radius()) {
        return false;
      }
    }
    return true;
  }

  /** Near either end of the range a factor is not exact or its squares are not: no answer. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, -1_000, -1_060})
  void leavesCouplingsNearTheEndsOfTheRangeUndecided(int power) {
    MixtureHamiltonian plain = MixtureEnsemble.of(Laws.pure(3), 3).sample(5_621, 0);
    Incomplete found =
        assertInstanceOf(Incomplete.class, AllCriticalPoints.of(scaled(plain, power)));
    assertEquals(0, found.found());
    assertEquals(14, found.expected());
    assertTrue(found.reason().contains("range of doubles"), found::toString);
  }

  /** Couplings that differ by more than the range of doubles cannot be scaled exactly. */
  @ParameterizedTest
  @ValueSource(ints = {700, 800})
  void cannotBeTakenOutWhereSmallCouplingsWouldVanish(int power) {
    MixtureHamiltonian plain = MixtureEnsemble.of(Laws.pure(3), 3).sample(5_622, 0);
    double[] entries = scaled(plain, power).form().entries().clone();
    entries[3] = Double.MIN_VALUE * 3;
    assertInstanceOf(
        Incomplete.class,
        AllCriticalPoints.of(
            MixtureHamiltonian.of(new SymmetricForm(plain.form().layout(), entries), 3)));
  }
}
