package io.github.resglass.verify.spinglass.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.ordered.IndexCounts;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The band by which descent is judged, before it is used. */
class MinimaBandTest {

  /** X = [[a, b], [b, c]], a and c ~ N(0, 1), b ~ N(0, 1/2): both eigenvalues positive. */
  @Test
  void twoEigenvaluesArePositiveWithTheKnownProbability() {
    // det > 0 and trace > 0: a + c > √((a − c)² + 4b²), normal against Rayleigh, both of unit scale
    // after division by √2; P(Z > r) with density r e^{−r²/2} integrates to ½(1 − 1/√2).
    assertEquals((1 - Math.sqrt(0.5)) / 2, MinimaBand.lowestExceeds(0, 2), 1e-12);
  }

  /** One more eigenvalue lies below the last: in the limit x → −∞ the union bound is sharp. */
  @Test
  void farOutTheFirstEigenvalueFollowsTheDiagonal() {
    double below = 1 - MinimaBand.lowestExceeds(-6, 2);
    double one = Erf.erfc(6 / Math.sqrt(2)) / 2;
    assertTrue(below > one, below + " > " + one);
  }

  /** The counts of the numeric layer come from Pfaffians. */
  @ParameterizedTest
  @CsvSource({"3, 10", "3, 25", "5, 12"})
  void theNumberOfMinimaIsThatOfTheOrderedEigenvalues(int p, int dimension) {
    double expected = IndexCounts.expected(new BigFraction(p - 1), dimension, 0).value();
    assertEquals(1, MinimaBand.expectedMinima(p, dimension) / expected, 1e-3);
  }
}
