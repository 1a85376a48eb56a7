package io.github.resglass.verify.numeric.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.Enclosure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ν', ν'', R and α² from moments that are off by something. */
class CovarianceTest {

  private static final MathContext DIGITS = new MathContext(60);

  /** Mean and variance of r, each of which may be off. */
  private interface Moments {
    Covariance off(double ofMean, double ofVariance);
  }

  private static BigDecimal[] four(Covariance covariance) {
    return Stream.of(
            covariance.nuPrime(),
            covariance.nuDoublePrime(),
            covariance.ratio(),
            covariance.alphaSquared())
        .map(
            number ->
                new BigDecimal(number.getNumerator())
                    .divide(new BigDecimal(number.getDenominator()), DIGITS))
        .toArray(BigDecimal[]::new);
  }

  /** Moves both moments to the ends of their bounds; at most this many times too wide. */
  private static void holds(Moments moments, double width, String what) {
    Covariance middle = moments.off(0, 0);
    BigDecimal[] known = four(middle);
    double bound = middle.relativeError().doubleValue();
    double worst = 0;
    for (int corner = 0; corner < 4; corner++) {
      BigDecimal[] moved = four(moments.off(corner % 2 * 2 - 1, corner / 2 * 2 - 1));
      for (int i = 0; i < 4; i++) {
        BigDecimal off = moved[i].subtract(known[i]).divide(known[i], DIGITS);
        worst = Math.max(worst, Math.abs(off.doubleValue()));
      }
    }
    assertTrue(worst <= bound && bound <= width * worst, what + worst + ", bound " + bound);
  }

  @Test
  void theBoundOfMeasuredMomentsHoldsForAllFourWhereTheyAreOffByTheirs() {
    SplittableRandom random = new SplittableRandom(6_200);
    for (int i = 0; i < 200; i++) {
      int center = 1 + random.nextInt(i % 2 == 0 ? 3 : 50_000);
      double mean = random.nextDouble();
      double variance = Math.exp(6 * random.nextDouble() - 3) * (mean + 0.01);
      double ofMean = 1e-6 * random.nextDouble();
      double ofVariance = 1e-5 * variance * random.nextDouble();
      holds(
          (one, other) ->
              Covariance.measured(
                  center, mean + one * ofMean, ofMean, variance + other * ofVariance, ofVariance),
          4,
          center + " + " + mean + ", variance " + variance + ": ");
    }
  }

  @Test
  void measuredMomentsAreTheMeanAndTheVarianceAndExactlyThose() {
    Covariance covariance = Covariance.measured(7, 0.25, 0, 1.5, 1e-9);
    assertEquals(7.25, covariance.nuPrime().doubleValue());
    assertEquals(1.5, covariance.alphaSquared().doubleValue());
    assertEquals(7.25 * 6.25 + 1.5, covariance.nuDoublePrime().doubleValue());
    assertEquals((7.25 * 6.25 + 1.5) / 7.25, covariance.ratio().doubleValue());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 0", "1, 1.1e-3", "1e-3, 1e-5", "NaN, 0"})
  void momentsThatDoNotDetermineTheVarianceAreRefused(double variance, double error) {
    assertThrows(
        IllegalArgumentException.class, () -> Covariance.measured(3, 0, 0, variance, error));
    assertEquals(3, Covariance.measured(3, 0, 0, 1, 8e-4).nuPrime().doubleValue());
  }

  @Test
  void theBoundAroundAnEndHoldsForAllFourWhereItsMomentsAreOffByTheirs() {
    SplittableRandom random = new SplittableRandom(6_201);
    for (int i = 0; i < 200; i++) {
      int end = 2 + random.nextInt(1_000);
      int sign = i % 2 == 0 ? 1 : -1;
      double mean = random.nextDouble() * (sign > 0 ? 1_000 : 0.9 * end);
      double square = mean * mean * (1.01 + random.nextDouble()) + mean;
      BigDecimal off = new BigDecimal("1e-36");
      holds(
          (one, other) ->
              Covariance.around(end, sign, moved(mean, off, one), moved(square, off, other)),
          12,
          "end " + end + ", " + sign + " times " + mean + ": ");
      Covariance covariance =
          Covariance.around(end, sign, moved(mean, off, 0), moved(square, off, 0));
      assertEquals(1, covariance.nuPrime().doubleValue() / (end + sign * mean), 1e-15);
      assertEquals(1, covariance.alphaSquared().doubleValue() / (square - mean * mean), 1e-11);
    }
  }

  private static Enclosure moved(double value, BigDecimal relative, double by) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal error = exact.multiply(relative);
    return new Enclosure(exact.add(error.multiply(BigDecimal.valueOf(by))), error);
  }

  @Test
  void momentsOfAPointAreRefused() {
    Enclosure two = new Enclosure(BigDecimal.valueOf(2), BigDecimal.ZERO);
    Enclosure four = new Enclosure(BigDecimal.valueOf(4), BigDecimal.ZERO);
    Enclosure less = new Enclosure(BigDecimal.valueOf(3), BigDecimal.ZERO);
    Enclosure vague = new Enclosure(BigDecimal.valueOf(5), new BigDecimal("1e-30"));
    assertThrows(IllegalArgumentException.class, () -> Covariance.around(1, 1, two, four));
    assertThrows(IllegalArgumentException.class, () -> Covariance.around(1, 1, two, less));
    assertThrows(IllegalArgumentException.class, () -> Covariance.around(1, 1, two, vague));
  }

  /** d(ν'') = (2ν' − 1) dν', of which near ν' = 1 the last −1 is half. */
  @Test
  void nearNuPrimeOneTheErrorOfTheMeanEntersNuDoublePrimeOnce() {
    Moments moments = (one, other) -> Covariance.measured(1, 1e-3 + one * 1e-9, 1e-9, 1e-3, 0);
    holds(moments, 1.02, "mean 0.001: ");
  }

  @Test
  void sumsTooLongForCommonDivisorsKeep256BitsOfEachQuotientAndABoundThatHolds() {
    BigInteger longest = BigInteger.ONE.shiftLeft(16_384).subtract(BigInteger.ONE);
    BigInteger first = longest.multiply(BigInteger.valueOf(7)).divide(BigInteger.valueOf(3));
    BigInteger second = longest.multiply(BigInteger.valueOf(11)).divide(BigInteger.valueOf(3));
    Covariance exact = new Covariance(longest, first, second);
    assertEquals(0, exact.relativeError().signum());
    assertEquals(new BigFraction(first, longest), exact.nuPrime());
    BigInteger longer = longest.add(BigInteger.ONE);
    Covariance cut = new Covariance(longer, first, second);
    assertEquals(new BigDecimal("1e-70"), cut.relativeError());
    assertTrue(cut.nuPrime().getNumerator().bitLength() <= 257, cut.nuPrime()::toString);
    assertTrue(cut.nuPrime().getDenominator().bitLength() <= 257, cut.nuPrime()::toString);
    BigFraction off = cut.nuPrime().subtract(new BigFraction(first, longer)).abs();
    BigFraction allowed = cut.nuPrime().divide(BigInteger.TEN.pow(70));
    assertTrue(off.signum() > 0 && off.compareTo(allowed) < 0);
  }

  @Test
  void theStandardDeviationIsTheRootOfAlphaSquared() {
    // 1, 4, 1 at the lengths 1, 2, 3 and 1, 1 at 1, 3.
    Covariance three = new Covariance(big(6), big(12), big(14));
    assertEquals("sqrt(1/3)", three.standardDeviation().exact().orElseThrow());
    Covariance two = new Covariance(big(2), big(4), big(6));
    assertEquals("1", two.standardDeviation().exact().orElseThrow());
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }
}
