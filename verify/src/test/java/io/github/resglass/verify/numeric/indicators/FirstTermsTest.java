package io.github.resglass.verify.numeric.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** c_1 and c_2 of two factors, where every rounding can be counted. */
class FirstTermsTest {

  private static final double UNIT = 0x1p-53;

  /**
   * Two rounded odds, two products and a sum put three roundings on c_1 and on c_2; of 1/b + 1/c
   * for odds beyond 1 four, and one on 1·1. Twice that and ten more, or twelve, are in c_k².
   */
  @ParameterizedTest
  @CsvSource({
    "0.3, 0.2, 1, 3, 3",
    "0.9, 0.01, 1, 3, 3",
    "1, 1, 1, 3, 3",
    "5, 40, 2, 4, 1",
    "3, 1e9, 2, 4, 1"
  })
  void theBoundsOfTwoFactorsAreTheirRoundings(
      double b, double c, int center, int ofFirst, int ofSecond) {
    BigDecimal[] exact =
        IndicatorSumsTest.moments(IndicatorSumsTest.law(new double[] {b, c}, 0), 1);
    LaterMoments found = FirstTerms.moments(new double[] {b, c}, 0).orElseThrow();
    assertEquals(center, found.center());
    double first = 1 / b + 1 / c;
    double[] masses =
        center == 1 ? new double[] {1, Math.pow(1 / first, 2)} : new double[] {first * first, 1};
    double[] off = {
      masses[0] * (2.01 * ofFirst + 10) * UNIT, masses[1] * (2.01 * ofSecond + 10) * UNIT
    };
    double total = masses[0] + masses[1];
    double far = masses[2 - center] / total;
    double share = off[2 - center] / total + far * (off[0] + off[1]) / total + UNIT * far;
    // The mean is far, or −far; and so is the mean square.
    assertEquals(exact[1].doubleValue() - center, found.mean(), found.meanError() + UNIT);
    assertEquals(exact[2].doubleValue(), found.variance(), found.varianceError());
    assertEquals(1.01, found.meanError() / share, 1e-6);
    double ofVariance = share + 2 * far * share + 3 * UNIT * far;
    assertEquals(1.01, found.varianceError() / ofVariance, 1e-6);
  }
}
