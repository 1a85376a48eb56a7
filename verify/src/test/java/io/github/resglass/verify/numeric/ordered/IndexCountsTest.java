package io.github.resglass.verify.numeric.ordered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counts by index against Morse's relation, symmetry, brute-force integrals and sampled spectra.
 */
class IndexCountsTest {

  private static final BigFraction[] RATIOS = {
    new BigFraction(1, 1_000_000),
    new BigFraction(1, 2),
    new BigFraction(999_999_999_999L, 1_000_000_000_000L),
    BigFraction.ONE,
    new BigFraction(3, 2),
    new BigFraction(40),
    new BigFraction(10_000_000)
  };

  private static Enclosure[] all(BigFraction ratio, int dimension) {
    if (dimension > 3) {
      Enclosure total = CriticalPoints.expected(ratio, dimension).enclosure();
      return IndexCounts.all(ratio, dimension, total);
    }
    Enclosure[] counts = new Enclosure[dimension];
    for (int k = 0; k < dimension; k++) {
      counts[k] = IndexCounts.expected(ratio, dimension, k).enclosure();
    }
    return counts;
  }

  @Test
  void tenDigitsAndMoreAreLeftOfTheRarestIndex() {
    for (BigFraction ratio : RATIOS) {
      for (Enclosure count : all(ratio, 30)) {
        double relative = count.error().doubleValue() / count.value().doubleValue();
        assertTrue(relative < 1e-11, ratio + ": " + relative);
      }
    }
  }

  private static void holds(Enclosure sum, BigDecimal expected, String what) {
    BigDecimal error = sum.value().subtract(expected).abs();
    assertTrue(error.compareTo(sum.error()) <= 0, () -> what + ": off by " + error + " of " + sum);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 9, 22})
  void indicesSumToTheTotalAndAlternatelyToEulersCharacteristic(int dimension) {
    for (BigFraction ratio : RATIOS) {
      Enclosure total = CriticalPoints.expected(ratio, dimension).enclosure();
      Enclosure sum = new Enclosure(BigDecimal.ZERO, total.error());
      Enclosure alternating = new Enclosure(BigDecimal.ZERO, total.error());
      Enclosure[] counts = all(ratio, dimension);
      for (int k = 0; k < dimension; k++) {
        sum = sum.plus(counts[k]);
        alternating = k % 2 == 0 ? alternating.plus(counts[k]) : alternating.minus(counts[k]);
        holds(counts[k].minus(counts[dimension - 1 - k]), BigDecimal.ZERO, "symmetry at " + ratio);
      }
      holds(sum, total.value(), "the sum at " + ratio);
      holds(alternating, BigDecimal.valueOf(dimension % 2 == 0 ? 0 : 2), "Morse at " + ratio);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 13})
  void atRatioOneEveryIndexHasTwo(int dimension) {
    for (Enclosure count : all(BigFraction.ONE, dimension)) {
      holds(count, BigDecimal.valueOf(2), "R = 1");
    }
  }

  /** N! ordered integrals on a grid: no Pfaffian, no Hermite function. */
  @ParameterizedTest
  @CsvSource({"4, 0.3, 0", "4, -0.3, 1", "5, 0.45, 0", "5, 0.45, 2", "5, -0.4, 1", "6, 0.25, 1"})
  void averagesAreThoseOfBruteForceIntegration(int count, double h, int index) {
    double expected = IteratedIntegrals.average(count, h, index);
    double computed =
        new OrderedAverages(count).of(new BigFraction(h))[index].value().doubleValue();
    assertEquals(expected, computed, 1e-9 * expected);
  }

  /**
   * λ_k of 20,000 sampled matrices; 5 standard errors, so 12 comparisons fail by chance in 10⁻⁵.
   */
  @Test
  void averagesAreThoseOfSampledSpectra() {
    int count = 12;
    int samples = 20_000;
    Random random = new Random(1611);
    double h = 0.4;
    double[] sum = new double[count];
    double[] squares = new double[count];
    for (int n = 0; n < samples; n++) {
      double[][] matrix = new double[count][count];
      for (int i = 0; i < count; i++) {
        matrix[i][i] = random.nextGaussian();
        for (int j = 0; j < i; j++) {
          matrix[i][j] = random.nextGaussian() / Math.sqrt(2);
          matrix[j][i] = matrix[i][j];
        }
      }
      double[] spectrum =
          new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix, false))
              .getEigenvalues()
              .clone();
      Arrays.sort(spectrum);
      for (int k = 0; k < count; k++) {
        double value = Math.exp(-h * spectrum[k] * spectrum[k]);
        sum[k] += value;
        squares[k] += value * value;
      }
    }
    Enclosure[] expected = new OrderedAverages(count).of(new BigFraction(2, 5));
    for (int k = 0; k < count; k++) {
      double mean = sum[k] / samples;
      double error = Math.sqrt((squares[k] / samples - mean * mean) / samples);
      assertEquals(expected[k].value().doubleValue(), mean, 5 * error, "index " + k);
    }
  }

  @Test
  void aLinearFunctionHasOneMinimumAndOneMaximum() {
    for (int k = 0; k < 6; k++) {
      BoundedReal count = IndexCounts.expected(BigFraction.ZERO, 6, k);
      assertEquals(k % 5 == 0 ? 1 : 0, count.value());
      assertEquals(0, count.errorBound());
    }
  }

  @Test
  void veryManyAndVeryFewHaveTheirLogarithms() {
    BigFraction huge = new BigFraction(10).pow(300);
    BoundedReal many = IndexCounts.expected(huge, 30, 0);
    assertTrue(many.overflows());
    // The count grows like R^{N/2 − 1/2} where R is large.
    double slope =
        IndexCounts.expected(huge.multiply(BigFraction.TWO), 30, 0)
                .logarithm()
                .orElseThrow()
                .value()
            - many.logarithm().orElseThrow().value();
    assertEquals(14.5 * Math.log(2), slope, 1e-10);
    BoundedReal few = IndexCounts.expected(huge.reciprocal(), 30, 7);
    assertEquals(0, few.value());
    assertTrue(few.logarithm().orElseThrow().value() < -4000);
  }

  @ParameterizedTest
  @CsvSource({"31, 0", "5, 5", "5, -1", "1, 0"})
  void outsideTheDomainIsRefused(int dimension, int index) {
    assertThrows(
        IllegalArgumentException.class,
        () -> IndexCounts.expected(BigFraction.TWO, dimension, index));
  }
}
