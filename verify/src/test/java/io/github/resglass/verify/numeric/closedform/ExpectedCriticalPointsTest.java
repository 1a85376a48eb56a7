package io.github.resglass.verify.numeric.closedform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.Covariance;
import java.math.BigDecimal;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts in doubles against the same counts to 40 digits, and against closed forms. */
class ExpectedCriticalPointsTest {

  @Test
  void theErrorBoundHoldsOnRandomRatiosAndDimensions() {
    Random random = new Random(20261124);
    for (int i = 0; i < 400; i++) {
      double ratio = Math.exp(random.nextGaussian() * (i % 2 == 0 ? 0.3 : 3));
      holds(ratio, 2 + random.nextInt(i % 50 == 0 ? 400 : 60));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1e-6, 2",
    "1e-6, 3",
    "1e-6, 200",
    "1e-6, 201",
    "1e7, 2",
    "1e7, 3",
    "1e7, 40",
    "1e7, 41",
    "1, 2",
    "1, 3",
    "1, 999",
    "1, 1000",
    "1.000000000001, 57",
    "0.999999999999, 58",
    "1.000000000001, 400",
    "0.999999999999, 401",
    "0.9, 1500",
    "1.1, 1500",
    "2, 1001",
    "0.5, 1001",
    "1.3, 10000",
    "0.7, 9999"
  })
  void theErrorBoundHoldsAtTheCorners(double ratio, int dimension) {
    holds(ratio, dimension);
  }

  /** R of a deep net is a quotient of numbers of hundreds of digits. */
  @ParameterizedTest
  @CsvSource({"50, 1/2", "1000, 1/3", "1000000, 1/2", "10000000, 7", "10000000, 1/10000000"})
  void theCountOfADeepNetIsThatOfItsRatio(int depth, String gain) {
    Covariance covariance = BinomialMixture.of(depth, ExactNumber.parse(gain), false).covariance();
    double ratio = covariance.ratio().doubleValue();
    for (int dimension : new int[] {9, 70, 71}) {
      BoundedReal count = CriticalPoints.expected(covariance, dimension);
      ExpectedCriticalPoints doubles = ExpectedCriticalPoints.of(ratio, dimension);
      BoundedReal log = count.logarithm().orElseThrow();
      // R is rounded, and the count changes by at most Λ times as much.
      double allowed = log.errorBound() + doubles.logErrorBound() + dimension * 0x1p-52;
      assertEquals(log.value(), doubles.logarithm(), allowed);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.99, 1.01, 3, 9})
  void atDimension200TheBoundIsFarBelowTheTenDigitsThatArePromised(double ratio) {
    assertTrue(ExpectedCriticalPoints.of(ratio, 200).logErrorBound() < 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 64, 1001})
  void atRatioOneThereAreTwiceTheDimension(int dimension) {
    assertEquals(2.0 * dimension, ExpectedCriticalPoints.of(1, dimension).value(), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 0.3, 1, 4, 1e12})
  void inTwoAndThreeDimensionsTheClosedFormsHold(double r) {
    ExpectedCriticalPoints two = ExpectedCriticalPoints.of(r, 2);
    ExpectedCriticalPoints three = ExpectedCriticalPoints.of(r, 3);
    double inTwo = 2 * Math.sqrt(3 * r + 1);
    double inThree = 2 + 8 * r * Math.sqrt(r) / Math.sqrt(3 * r + 1);
    assertEquals(inTwo, two.value(), two.errorBound() + 4e-16 * inTwo);
    assertEquals(inThree, three.value(), three.errorBound() + 8e-16 * inThree);
  }

  @Test
  void whatIsOutsideTheDomainIsRefused() {
    for (double ratio : new double[] {0, -1, Double.NaN, 1e301, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class, () -> ExpectedCriticalPoints.of(ratio, 10), "" + ratio);
    }
    for (int dimension : new int[] {1, 0, 10_001}) {
      assertThrows(IllegalArgumentException.class, () -> ExpectedCriticalPoints.of(2, dimension));
    }
    ExpectedCriticalPoints huge = ExpectedCriticalPoints.of(1e7, 1000);
    assertThrows(ArithmeticException.class, huge::value);
    assertThrows(ArithmeticException.class, huge::errorBound);
  }

  private static void holds(double ratio, int dimension) {
    ExpectedCriticalPoints quick = ExpectedCriticalPoints.of(ratio, dimension);
    BoundedReal exact = CriticalPoints.expected(fraction(ratio), dimension);
    String where = "R = " + ratio + ", N = " + dimension;
    double log = exact.logarithm().orElseThrow().value();
    double slack = Math.ulp(log);
    assertTrue(
        Math.abs(quick.logarithm() - log) <= quick.logErrorBound() + slack,
        () -> where + ": " + quick.logarithm() + " for " + log + " ± " + quick.logErrorBound());
    assertTrue(quick.logErrorBound() < 1e-10, () -> where + ": " + quick.logErrorBound());
    if (!exact.overflows()) {
      double error = Math.abs(quick.value() - exact.value());
      assertTrue(
          error <= quick.errorBound() + exact.errorBound(),
          () -> where + ": off by " + error + ", bound " + quick.errorBound());
    }
  }

  private static BigFraction fraction(double number) {
    BigDecimal decimal = new BigDecimal(number);
    return new BigFraction(decimal.unscaledValue())
        .divide(new BigFraction(java.math.BigInteger.TEN.pow(decimal.scale())));
  }
}
