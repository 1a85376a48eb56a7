package io.github.resglass.verify.spinglass.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.dynamics.DrivingForce.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DrivingForceTest {

  private static final long SEED = 5300;

  /** The sign of first decides at μ = 10⁻⁵ unless |first| is below 10⁻⁴ of its usual size. */
  @ParameterizedTest
  @CsvSource({"2, 3, 3", "1, 4, 3", "3, 5, 6"})
  void scalesOfSharedLayersAlwaysGrow(int m, int p, int dimension) {
    Summary seen =
        DrivingForce.examine(Statement.THEOREM_3_SHARED_LAYERS, m, p, dimension, 1e-5, 500, SEED);
    assertTrue(seen.points() > 450);
    assertEquals(seen.points(), seen.growing());
    assertEquals(seen.points(), seen.signKept());
  }

  @Test
  void scalesOfOtherLayersGrowOnCondition() {
    Summary seen = DrivingForce.examine(Statement.THEOREM_3_OTHER_LAYERS, 2, 3, 3, 1e-5, 500, SEED);
    assertTrue(seen.growing() > 0 && seen.growing() < seen.points());
    assertTrue(seen.largestShrinkingCosine() < 0);
    assertTrue(seen.signKept() >= seen.points() - 1, seen::toString);
  }

  /** A negative bracket needs cos ≤ −2√(mp)/(m+p), which is −4/5 here; some samples have it. */
  @Test
  void theBracketOfTheoremFourIsNegativeOnlyAtWideAngles() {
    Summary seen = DrivingForce.examine(Statement.THEOREM_4, 1, 4, 3, 1e-5, 3_000, SEED);
    assertTrue(seen.growing() < seen.points(), seen::toString);
    assertTrue(seen.largestShrinkingCosine() <= -0.8, seen::toString);
    assertTrue(seen.signKept() >= seen.points() - 1, seen::toString);
  }

  /** What the two coefficients leave is third order: ten times the step, ten times the rest. */
  @ParameterizedTest
  @EnumSource(Statement.class)
  void remainderIsOfThirdOrder(Statement statement) {
    Summary fine = DrivingForce.examine(statement, 2, 4, 5, 1e-5, 300, SEED);
    Summary coarse = DrivingForce.examine(statement, 2, 4, 5, 1e-4, 300, SEED);
    assertTrue(coarse.worstSecondOrder() < 0.05, coarse::toString);
    assertEquals(10, coarse.worstSecondOrder() / fine.worstSecondOrder(), 1);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> DrivingForce.examine(Statement.THEOREM_4, 2, 3, 3, 0, 10, SEED));
    assertThrows(IllegalArgumentException.class, () -> TwoLengthLoss.sample(3, 3, 3, SEED, 0));
  }
}
