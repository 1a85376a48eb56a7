package io.github.resglass.verify.numeric.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Both ways to the moments without the first term, each alone, and sums over many indicators. */
class LaterMomentsTest {

  private static final double UNIT = 0x1p-53;

  private static double[] odds(SplittableRandom random, int number, double center) {
    double[] odds = new double[number];
    Arrays.setAll(odds, l -> Math.exp(center + 0.5 * random.nextGaussian()));
    return odds;
  }

  private static BigDecimal[] moments(double[] odds, int least) {
    return IndicatorSumsTest.moments(IndicatorSumsTest.law(odds, 0), least);
  }

  private static double off(BigDecimal truth, double center, double value) {
    return truth
        .subtract(new BigDecimal(center))
        .subtract(new BigDecimal(value))
        .abs()
        .doubleValue();
  }

  /**
   * What T, E and V are off by, and P(0)² by 96 roundings of its logarithm and a few of its own,
   * moves E' and V' by their derivatives; a tenth more is for what is rounded, or of second order.
   */
  @Test
  void theDifferenceIsOffByNoMoreThanItsBoundWhichIsThatOfFirstOrder() {
    SplittableRandom random = new SplittableRandom(6_110);
    int answered = 0;
    for (int trial = 0; trial < 120; trial++) {
      double[] odds = odds(random, 2 + trial % 12, trial % 5 * 0.5 - 1);
      BigDecimal[] whole = moments(odds, 0);
      BigDecimal[] later = moments(odds, 1);
      LaterMoments found = LaterMoments.byDifference(odds, 0);
      double x = whole[0].divide(later[0], IndicatorSumsTest.DIGITS).doubleValue() - 1;
      String what = "trial " + trial + ", x = " + x;
      if (x >= 1) {
        assertEquals(new LaterMoments(0, 0, 0, 0, 0), found, what);
        continue;
      }
      answered++;
      double mean = off(later[1], found.center(), found.mean());
      assertTrue(mean <= found.meanError(), what + ", mean off by " + mean);
      double variance = off(later[2], 0, found.variance());
      assertTrue(variance <= found.varianceError(), what + ", variance off by " + variance);

      SquaredMoments of = SquaredMoments.of(odds, 0);
      double logarithm = Arrays.stream(odds).map(Math::log1p).sum();
      double rest = later[0].doubleValue();
      double none = (48 * logarithm + 6) * UNIT;
      double dx = x * (none + (of.totalError() + none * x * rest) / rest);
      double e = whole[1].doubleValue();
      double v = whole[2].doubleValue();
      double ofMean = (1 + x) * of.meanError() + e * dx;
      assertEquals(1.1, found.meanError() / ofMean, 1e-9, what + ", mean");
      double ofVariance =
          (1 + x) * (of.varianceError() + 2 * x * e * of.meanError() + e * e * dx)
              + Math.abs(v - x * e * e) * dx;
      assertEquals(1.1, found.varianceError() / ofVariance, 1e-9, what + ", variance");
      // The tenth is more than the roundings of E', and of V' and its two parts.
      double placed = Math.abs(e - found.center()) + x * e;
      assertTrue(UNIT * (x * e + 3 * placed) <= 0.1 * ofMean, what);
      assertTrue(UNIT * (1 + x) * 5 * (v + x * e * e) <= 0.1 * ofVariance, what);
    }
    assertTrue(answered > 60, "x < 1 in " + answered);
  }

  /** The first terms alone give what the difference cannot: T is nearly all P(0)². */
  @Test
  void whereHardlyAnyIndicatorIsOneTheFirstTermsAreTaken() {
    double[] odds = new double[40];
    Arrays.setAll(odds, l -> Math.scalb(1.0 + l, -40));
    BigDecimal[] exact = moments(odds, 1);
    LaterMoments found = LaterMoments.of(odds, 0);
    assertEquals(FirstTerms.moments(odds, 0).orElseThrow(), found);
    assertTrue(off(exact[1], found.center(), found.mean()) <= found.meanError());
    IndicatorSumsTest.within(exact[2], found.variance(), found.varianceError(), 3, 300, "V'");
  }

  /** The difference where it is good to 2.5·10⁻¹³; otherwise the way with the smaller bound. */
  @Test
  void theBetterOfTheTwoWaysIsTaken() {
    SplittableRandom random = new SplittableRandom(6_112);
    int differences = 0;
    for (int trial = 0; trial < 80; trial++) {
      double[] odds = odds(random, 2 + trial % 40, trial % 9 * 0.5 - 2);
      LaterMoments one = LaterMoments.byDifference(odds, 0);
      LaterMoments other = FirstTerms.moments(odds, 0).orElse(one);
      boolean good = one.variance() > 0 && one.varianceError() <= 2.5e-13 * one.variance();
      boolean better =
          one.variance() > 0
              && one.varianceError() * other.variance() < other.varianceError() * one.variance();
      assertEquals(good || better ? one : other, LaterMoments.of(odds, 0), "trial " + trial);
      differences += good ? 1 : 0;
    }
    assertTrue(differences > 10 && differences < 70, differences + " differences");
  }

  /** Three indicators that are nearly always 1 move the law and cost no digits. */
  @Test
  void layersThatAreAlwaysPassedCostNoDigits() {
    double[] odds = fill(60, 0x1p-12);
    Arrays.fill(odds, 5, 8, 0x1p30);
    BigDecimal[] exact = moments(odds, 1);
    LaterMoments found = FirstTerms.moments(odds, 0).orElseThrow();
    assertEquals(3, found.center());
    assertTrue(off(exact[1], found.center(), found.mean()) <= found.meanError());
    IndicatorSumsTest.within(exact[2], found.variance(), found.varianceError(), 100, 1_500, "V'");
  }

  /** c_k of m equal factors, up to k = 200, where the rest is far below all digits. */
  private static BigDecimal[] equal(int m, double b) {
    BigDecimal[] law = new BigDecimal[Math.min(m, 200) + 1];
    law[0] = BigDecimal.ONE;
    for (int k = 1; k < law.length; k++) {
      law[k] =
          law[k - 1]
              .multiply(new BigDecimal(b))
              .multiply(BigDecimal.valueOf(m - k + 1L))
              .divide(BigDecimal.valueOf(k), IndicatorSumsTest.DIGITS);
    }
    return IndicatorSumsTest.moments(law, 1);
  }

  private static double[] fill(int m, double b) {
    double[] odds = new double[m];
    Arrays.fill(odds, b);
    return odds;
  }

  /** c_64/c_63 = 0.49, and 0.51, where no geometric series is known to be larger than the rest. */
  @Test
  void whatFollowsTheLastTermIsOwnedUpToOrNothingIsSaid() {
    for (int m : new int[] {400, 2_000}) {
      double b = 0.49 * 64 / (m - 63);
      BigDecimal[] exact = equal(m, b);
      LaterMoments found = FirstTerms.moments(fill(m, b), 0).orElseThrow();
      double mean = off(exact[1], found.center(), found.mean());
      double variance = off(exact[2], 0, found.variance());
      // The tail, not rounding, is what is off here; a factor for lags taken from 0, not the mode.
      assertTrue(variance > 1e-12 * exact[2].doubleValue(), "off by " + variance);
      assertTrue(mean <= found.meanError() && found.meanError() <= 300 * mean, "" + mean);
      assertTrue(variance <= found.varianceError(), "" + variance);
      assertTrue(found.varianceError() <= 300 * variance, found.varianceError() + " " + variance);
      assertTrue(FirstTerms.moments(fill(m, 0.51 * 64 / (m - 63)), 0).isEmpty());
    }
    assertTrue(FirstTerms.moments(fill(300, 1), 0).isEmpty());
  }

  /** 2k log₂ m roundings and not m of them. */
  @Test
  void theFirstTermsAreKnownAlikeWhateverTheNumberOfFactors() {
    for (int m = 128; m <= 1 << 16; m *= 8) {
      double b = 0.5 / m;
      BigDecimal[] exact = equal(m, b);
      LaterMoments found = FirstTerms.moments(fill(m, b), 0).orElseThrow();
      IndicatorSumsTest.within(
          exact[2], found.variance(), found.varianceError(), 100, 2_000, "V' for " + m);
      assertTrue(off(exact[1], found.center(), found.mean()) <= found.meanError());
    }
  }

  /** Sums of more layers than are added up one after the other. */
  @Test
  void theMomentsOfHundredsOfIndicatorsAreWithinTheirBounds() {
    SplittableRandom random = new SplittableRandom(6_111);
    for (int trial = 0; trial < 6; trial++) {
      double[] odds = odds(random, 65 + 40 * trial, trial % 3 * 2 - 2);
      odds[trial] *= 100;
      BigDecimal[] exact = moments(odds, 0);
      SquaredMoments found = SquaredMoments.of(odds, 0);
      String what = "trial " + trial;
      IndicatorSumsTest.within(exact[0], found.total(), found.totalError(), 1, 4_000, what);
      double mean = off(exact[1], found.offset(), found.mean());
      assertTrue(mean <= found.meanError(), what + ", mean off by " + mean);
      assertTrue(found.meanError() <= 400 * UNIT * exact[1].doubleValue(), what);
      IndicatorSumsTest.within(exact[2], found.variance(), found.varianceError(), 4, 8_000, what);
    }
  }

  /** Every product of two parts has its own roundings, beside those of the leaves of sixteen. */
  @Test
  void everyProductAddsToTheBoundOnTheLawOfTheSum() {
    for (int leaves = 1; leaves <= 16; leaves *= 2) {
      LawByProducts found = LawByProducts.multiply(fill(16 * leaves, 1), 0);
      double inLeaves = (2 * 16 + 32) * leaves * UNIT;
      double inProducts = 18 * (leaves - 1) * UNIT;
      double most = inLeaves + 4 * inProducts;
      assertTrue(found.worst() >= inLeaves + inProducts, leaves + " leaves");
      assertTrue(found.worst() <= 1.02 * most, leaves + " leaves: " + found.worst() / most);
    }
  }
}
