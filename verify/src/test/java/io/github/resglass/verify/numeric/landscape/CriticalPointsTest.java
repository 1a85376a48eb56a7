package io.github.resglass.verify.numeric.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Comparison;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.GainsMixture;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriticalPointsTest {

  private static final DfpField FIELD = new DfpField(70);

  @Provide
  Arbitrary<BigFraction> ratios() {
    Arbitrary<Integer> terms = Arbitraries.integers().between(1, 100);
    return Combinators.combine(terms, terms).as(BigFraction::new);
  }

  /** The same number to 24 digits, too long for rational recurrences. */
  private static BigFraction lengthened(BigFraction ratio) {
    BigInteger scale = BigInteger.ONE.shiftLeft(100);
    return new BigFraction(
        ratio.getNumerator().multiply(scale).add(BigInteger.ONE),
        ratio.getDenominator().multiply(scale));
  }

  @Property(tries = 200)
  void dimensionsTwoToFourHaveTheClosedFormsOfTheTheory(@ForAll("ratios") BigFraction ratio) {
    double r = ratio.doubleValue();
    double d = 1 + r;
    double four = (((29 * d - 63) * d + 48) * d - 12) / Math.pow(3 * d - 2, 1.5);
    double three = 2 + 8 * Math.pow(r, 1.5) / Math.sqrt(3 * r + 1);
    assertEquals(1, CriticalPoints.expected(ratio, 2).value() / (2 * Math.sqrt(3 * r + 1)), 1e-14);
    assertEquals(1, CriticalPoints.expected(ratio, 3).value() / three, 1e-14);
    // The cubic in d cancels up to 12/2 for small R.
    assertEquals(1, CriticalPoints.expected(ratio, 4).value() / four, 1e-13);
  }

  @Property(tries = 60)
  void deBruijnsPfaffianInRationalNumbersGivesTheSameCount(
      @ForAll("ratios") BigFraction ratio, @ForAll @IntRange(min = 2, max = 16) int dimension) {
    PfaffianCount pfaffian = PfaffianCount.of(ratio, dimension);
    // What is added for odd dimensions is 2 exactly: 2 R^{(N−1)/2} B = 2.
    BigFraction expected =
        dimension % 2 == 0 ? BigFraction.ZERO : ratio.reciprocal().pow(dimension / 2);
    assertEquals(expected, pfaffian.border());
    Dfp count = pfaffian.value(FIELD);
    BoundedReal computed = CriticalPoints.expected(ratio, dimension);
    assertTrue(Comparison.of(computed, count, "").boundHolds(), computed + " against " + count);
    assertTrue(computed.errorBound() <= Math.ulp(computed.value()));
  }

  @Property(tries = 100)
  void rationalAndDecimalRecurrencesAgree(
      @ForAll("ratios") BigFraction ratio, @ForAll @IntRange(min = 2, max = 60) int dimension) {
    BoundedReal rational = CriticalPoints.expected(ratio, dimension);
    BoundedReal decimal = CriticalPoints.expected(lengthened(ratio), dimension);
    // R moves by 2^-100 relative, the count by at most the dimension times that.
    double slack = rational.value() * dimension * 0x1p-99;
    assertTrue(
        Math.abs(rational.value() - decimal.value())
            <= rational.errorBound() + decimal.errorBound() + slack);
  }

  /** Hipparchus' decimal numbers misread whole numbers of more digits than they have. */
  @ParameterizedTest
  @ValueSource(ints = {100, 300, 321, 322, 323, 400, 1_000, 3_000})
  void ratiosOfManyDigitsAreReadToTheLast(int bits) {
    BigInteger scale = BigInteger.ONE.shiftLeft(bits);
    BigFraction near = new BigFraction(scale.multiply(BigInteger.TWO).add(BigInteger.ONE), scale);
    for (int dimension : new int[] {61, 100}) {
      BoundedReal count = CriticalPoints.expected(near, dimension);
      BoundedReal limit = CriticalPoints.expected(BigFraction.TWO, dimension);
      assertEquals(1, count.value() / limit.value(), 1e-15 + dimension * Math.pow(2, -bits));
    }
  }

  @Property(tries = 50)
  void countsAreAtLeastTwoAndRiseWithTheRatio(
      @ForAll("ratios") BigFraction ratio, @ForAll @IntRange(min = 2, max = 30) int dimension) {
    BoundedReal count = CriticalPoints.expected(ratio, dimension);
    BoundedReal more = CriticalPoints.expected(ratio.multiply(new BigFraction(11, 10)), dimension);
    assertTrue(count.value() + count.errorBound() >= 2);
    // For odd Λ and small R the count is 2 to the last bit, and so is the next one.
    boolean resolved = count.value() - 2 > 2 * count.errorBound();
    assertTrue(resolved ? more.value() > count.value() : more.value() >= count.value());
  }

  @Property(tries = 50)
  void indicesAddUpToTheTotalAndObeyMorse(@ForAll("ratios") BigFraction ratio) {
    double circle = 0;
    for (int k = 0; k < 2; k++) {
      circle += CriticalPoints.expected(ratio, 2, k).orElseThrow().value();
    }
    double total = 0;
    double alternating = 0;
    for (int k = 0; k < 3; k++) {
      double count = CriticalPoints.expected(ratio, 3, k).orElseThrow().value();
      total += count;
      alternating += k % 2 == 0 ? count : -count;
    }
    assertEquals(1, circle / CriticalPoints.expected(ratio, 2).value(), 1e-15);
    assertEquals(1, total / CriticalPoints.expected(ratio, 3).value(), 1e-15);
    assertEquals(2, alternating, 1e-14 * total);
  }

  @Test
  void pureSpinGlassesHaveTwiceTheRealEigenpairsOfBreiding() {
    BigFraction cubic = BigFraction.TWO;
    assertEquals(2.645751, CriticalPoints.expected(cubic, 2).value() / 2, 5e-7);
    assertEquals(5.276180, CriticalPoints.expected(cubic, 3).value() / 2, 5e-7);
    assertEquals(9.395117, CriticalPoints.expected(cubic, 4).value() / 2, 5e-7);
  }

  @Test
  void atRatioOneThereAreTwoForEachDimensionAndNeighboursAreClose() {
    for (int dimension : new int[] {2, 3, 10, 61, 200}) {
      assertEquals(2.0 * dimension, CriticalPoints.expected(BigFraction.ONE, dimension).value());
      for (int side = -1; side <= 1; side += 2) {
        BigFraction near = BigFraction.ONE.add(new BigFraction(side, 1_000_000_000_000_000_000L));
        double count = CriticalPoints.expected(near, dimension).value();
        assertEquals(2.0 * dimension, count, 1e-12 * dimension);
      }
    }
  }

  @Test
  void belowRatioOneTheCountRisesAndThenFallsBackTowardsTwo() {
    BigFraction ratio = new BigFraction(7, 10);
    assertEquals(6.82, CriticalPoints.expected(ratio, 12).value(), 5e-3);
    assertEquals(3.89, CriticalPoints.expected(ratio, 40).value(), 5e-3);
    assertEquals(2, CriticalPoints.expected(ratio, 10_000).value(), 1e-6);
  }

  @Test
  void countsGrowAtTheirRateAndOverflowIntoTheirLogarithm() {
    BigFraction ratio = new BigFraction(37, 10);
    BoundedReal count = CriticalPoints.expected(ratio, 10_000);
    assertTrue(count.overflows());
    double log = count.logarithm().orElseThrow().value();
    assertEquals(Complexity.of(ratio).total().value(), log / 10_000, 1e-3);
  }

  @Test
  void evenDimensionsHaveAnExactForm() {
    assertEquals("sqrt(28)", CriticalPoints.expected(BigFraction.TWO, 2).exact().orElseThrow());
    assertEquals("2", CriticalPoints.expected(BigFraction.ZERO, 7).exact().orElseThrow());
  }

  @Test
  void countsOfLongRatiosAndHighDimensionsHaveNoExactForm() {
    BigFraction two = BigFraction.TWO;
    assertTrue(CriticalPoints.expected(two, 60).exact().isPresent());
    assertTrue(CriticalPoints.expected(two, 62).exact().isEmpty());
    assertTrue(CriticalPoints.expected(lengthened(two), 4).exact().isEmpty());
  }

  @Test
  void dimensionsOutsideTheRangeAreRefused() {
    for (int bad : new int[] {-1, 0, 1, CriticalPoints.LARGEST_DIMENSION + 1}) {
      assertThrows(
          IllegalArgumentException.class, () -> CriticalPoints.expected(BigFraction.ONE, bad));
    }
  }

  @Test
  void ratiosBelowZeroAndIndicesThatTheHessianCannotHaveAreRefused() {
    BigFraction two = BigFraction.TWO;
    assertThrows(IllegalArgumentException.class, () -> CriticalPoints.expected(two.negate(), 3));
    for (int dimension : new int[] {2, 3, 4}) {
      for (int bad : new int[] {-1, dimension}) {
        assertThrows(
            IllegalArgumentException.class, () -> CriticalPoints.expected(two, dimension, bad));
      }
    }
    assertThrows(IllegalArgumentException.class, () -> CriticalPoints.expected(two, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> CriticalPoints.expected(two.negate(), 3, 0));
    assertTrue(CriticalPoints.expected(two, 4, 0).isEmpty());
  }

  @Test
  void byIndexTheLinearFieldHasOneMinimumAndOneMaximum() {
    for (int dimension : new int[] {2, 3}) {
      for (int k = 0; k < dimension; k++) {
        double count =
            CriticalPoints.expected(BigFraction.ZERO, dimension, k).orElseThrow().value();
        assertEquals(k == 0 || k == dimension - 1 ? 1 : 0, count);
      }
    }
  }

  @Test
  void ofANetThatIsKnownToManyDigitsTheCountIsThatOfItsRatio() {
    Covariance exact = Mixture.of(Net.paper(9, BigFraction.ONE_HALF).paths()).covariance();
    Covariance off = BinomialMixture.of(9, BigFraction.ONE_HALF, false).covariance();
    for (int dimension : new int[] {2, 41, 10_000}) {
      BoundedReal count = CriticalPoints.expected(exact, dimension);
      BoundedReal other = CriticalPoints.expected(off, dimension);
      BoundedReal log = count.logarithm().orElseThrow();
      BoundedReal otherLog = other.logarithm().orElseThrow();
      assertEquals(log.value(), otherLog.value(), log.errorBound() + otherLog.errorBound());
      assertEquals(
          CriticalPoints.expected(exact.ratio(), dimension).logarithm().orElseThrow().value(),
          log.value());
    }
  }

  /** In high dimension R^{N/2} is far below what any number format holds. */
  @Test
  void atTinyRatiosOneMinimumAndOneMaximumAreLeft() {
    BigFraction tiny = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(250));
    for (int dimension : new int[] {2, 3, 400, 9_999, 10_000}) {
      assertEquals(2, CriticalPoints.expected(tiny, dimension).value(), 1e-12);
    }
  }

  @Test
  void atRatioOneThreeDimensionsHaveTwoOfEachIndexExactly() {
    for (int k = 0; k < 3; k++) {
      BoundedReal count = CriticalPoints.expected(BigFraction.ONE, 3, k).orElseThrow();
      assertEquals("2", count.exact().orElseThrow());
    }
  }

  /** |d log E Crt/d log R| ≤ Λ, of which ten times are taken. */
  @ParameterizedTest
  @ValueSource(ints = {2, 50, 400})
  void theErrorOfTheRatioEntersTheCountAtTenTimesTheDimension(int dimension) {
    Covariance off = GainsMixture.of(new double[] {1, 0.4, 0.6, 0.9}, false).covariance();
    BoundedReal count = CriticalPoints.expected(off, dimension);
    double expected = count.value() * 10 * dimension * off.relativeError().doubleValue();
    assertEquals(1, count.errorBound() / expected, 0.02);
  }
}
