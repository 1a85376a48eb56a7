package io.github.resglass.verify.numeric.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of many indicators from the circle, against fifty digits and against products. */
class LawOnCircleTest {

  private static final double UNIT = 0x1p-53;

  /** V just above 360; rare indicators; likely ones and some that are never or always 1. */
  static Stream<double[]> indicators() {
    SplittableRandom random = new SplittableRandom(6_140);
    double[] halves = new double[1_441];
    Arrays.fill(halves, 1);
    double[] likely = CharacteristicFunctionTest.odds(random, 2_600, 1.5, 0.5);
    for (int l = 0; l < 40; l++) {
      likely[random.nextInt(likely.length)] = l % 2 == 0 ? 1e-300 : 1e300;
    }
    return Stream.of(halves, CharacteristicFunctionTest.odds(random, 2_400, -1.4, 0.3), likely);
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void everyTermIsWithinTheOneBoundAndNextToNothingIsOutside(double[] odds) {
    BigDecimal[] exact = IndicatorSumsTest.law(odds, 1);
    PoissonBinomial found =
        assertInstanceOf(LawOnCircle.class, PoissonBinomial.of(odds, 1), "the variance is large");
    double lost = 0;
    double top = 0;
    BigDecimal squares = BigDecimal.ZERO;
    for (int k = 0; k < exact.length; k++) {
      double probability = exact[k].doubleValue();
      top = Math.max(top, probability);
      int place = k - found.from();
      if (place < 0 || place >= found.values().length) {
        lost += probability;
        continue;
      }
      double value = found.values()[place];
      double off = exact[k].subtract(new BigDecimal(value)).abs().doubleValue();
      assertTrue(off <= found.error(probability), "k = " + k + " is off by " + off);
      assertTrue(value >= 0, "k = " + k + " is " + value);
      BigDecimal square = exact[k].pow(2).subtract(new BigDecimal(value).pow(2));
      squares = squares.add(square, IndicatorSumsTest.DIGITS);
    }
    double ofSquares = found.errorOfSquares(top / Math.sqrt(2), top);
    assertTrue(squares.abs().doubleValue() <= ofSquares, squares + " for " + ofSquares);
    assertEquals(2, ofSquares / found.error(top), 1e-12, "the sum of P is 1");
    assertTrue(lost <= found.lost(), lost + " lost");
    assertEquals(1.3e-25, found.lost(), 1e-26);
    // The mean of A/2 is one half, that of θ is 0.8/σ; 17 terms, 35 nodes.
    double spread = Arrays.stream(odds).skip(1).map(b -> b / (1 + b) / (1 + b)).sum();
    double units = (96 + 4 * 17 + 48) * 0.5 + 5 * 0.8 * Math.sqrt(spread) + 8 + 35 + 24;
    assertEquals(units, found.error(top) / top / UNIT, 0.05 * units);
    assertEquals(1, Arrays.stream(found.values()).sum(), found.errorOfSum());
    assertEquals(found.values().length, found.errorOfSum() / found.error(top), 1e-9);
  }

  /**
   * e^{−58} at either end asks for some 11 standard deviations, by Bennett's inequality for more.
   */
  @ParameterizedTest
  @MethodSource("indicators")
  void theWindowIsAsWideAsTheInequalityAsks(double[] odds) {
    PoissonBinomial found = PoissonBinomial.of(odds, 1);
    double spread = Arrays.stream(odds).skip(1).map(b -> b / (1 + b) / (1 + b)).sum();
    double half = (found.values().length - 1) / 2.0;
    assertTrue(exponent(half, spread) >= 58 && exponent(half - 1, spread) < 58, "" + half);
    double mean = Arrays.stream(odds).skip(1).map(b -> b / (1 + b)).sum();
    assertEquals(mean, found.from() + half, 0.501);
  }

  private static double exponent(double distance, double spread) {
    double x = distance / spread;
    return spread * ((1 + x) * Math.log(1 + x) - x);
  }

  /** Two ways that share nothing but the odds. */
  @ParameterizedTest
  @CsvSource({"2000, 0, 1", "20000, -3, 1", "20000, 4, 2", "100000, -5.5, 0.1", "100000, 0, 1"})
  void productsOfHalvesGiveTheSameLaw(int number, double center, double width) {
    SplittableRandom random = new SplittableRandom(6_141);
    double[] odds = CharacteristicFunctionTest.odds(random, number, center, width);
    LawOnCircle one = LawOnCircle.invert(odds, 0).orElseThrow();
    LawByProducts other = LawByProducts.multiply(odds, 0);
    int from = Math.min(one.from(), other.from());
    int to = Math.max(one.from() + one.values().length, other.from() + other.values().length);
    double total = Arrays.stream(other.values()).sum();
    double top = 0;
    for (int k = from; k < to; k++) {
      double first = at(one, k);
      double second = at(other, k) / total;
      top = Math.max(top, first);
      double allowed = one.error(first) + other.error(second + one.error(first)) + 1e-20;
      // The factor that the products leave is off by s at most.
      assertEquals(
          first, second, allowed + (other.errorOfSum() + number * UNIT) * second, "k = " + k);
    }
    assertTrue(one.error(top) < 0.2 * other.error(top), one.error(top) + " " + other.error(top));
  }

  private static double at(PoissonBinomial law, int k) {
    int place = k - law.from();
    return place < 0 || place >= law.values().length ? 0 : law.values()[place];
  }

  @Test
  void belowAVarianceOf360TheLawIsAProduct() {
    double[] odds = new double[1_440];
    Arrays.fill(odds, 1);
    assertInstanceOf(LawOnCircle.class, PoissonBinomial.of(odds, 0));
    assertInstanceOf(LawByProducts.class, PoissonBinomial.of(odds, 1));
  }
}
