package io.github.resglass.verify.numeric.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sums of a few dozen independent indicators against their law in fifty digits. */
class IndicatorSumsTest {

  private static final double UNIT = 0x1p-53;
  static final MathContext DIGITS = new MathContext(50);

  /** Π (1 + b_l t)/(1 + b_l) for l ≥ first. */
  static BigDecimal[] law(double[] odds, int first) {
    BigDecimal[] law = {BigDecimal.ONE};
    for (int l = first; l < odds.length; l++) {
      BigDecimal odd = new BigDecimal(odds[l]);
      BigDecimal left = BigDecimal.ONE.divide(odd.add(BigDecimal.ONE), DIGITS);
      BigDecimal[] next = new BigDecimal[law.length + 1];
      Arrays.fill(next, BigDecimal.ZERO);
      for (int k = 0; k < law.length; k++) {
        next[k] = next[k].add(law[k].multiply(left), DIGITS);
        next[k + 1] = next[k + 1].add(law[k].multiply(left, DIGITS).multiply(odd), DIGITS);
      }
      law = next;
    }
    return law;
  }

  /** Σ P², and mean and variance of k ≥ least under the law ∝ P². */
  static BigDecimal[] moments(BigDecimal[] law, int least) {
    BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    for (int k = least; k < law.length; k++) {
      BigDecimal square = law[k].multiply(law[k], DIGITS);
      for (int i = 0; i < 3; i++) {
        sums[i] = sums[i].add(square.multiply(BigDecimal.valueOf(k).pow(i)), DIGITS);
      }
    }
    BigDecimal mean = sums[1].divide(sums[0], DIGITS);
    BigDecimal square = sums[2].divide(sums[0], DIGITS);
    return new BigDecimal[] {sums[0], mean, square.subtract(mean.multiply(mean))};
  }

  /** Of one size, of many, hardly ever 1, nearly always 1; a factor in front that is left out. */
  private static double[] odds(SplittableRandom random, int trial) {
    double[] odds = new double[3 + random.nextInt(60)];
    double center = trial % 4 == 0 ? -4 : trial % 4 == 1 ? 4 : 0;
    double width = trial % 3;
    Arrays.setAll(odds, l -> Math.exp(center + width * random.nextGaussian()));
    return odds;
  }

  static void within(
      BigDecimal truth, double value, double bound, double least, double most, String what) {
    double off = truth.subtract(new BigDecimal(value)).abs().doubleValue();
    assertTrue(off <= bound, what + " is off by " + off + ", bound " + bound);
    double scale = UNIT * Math.abs(truth.doubleValue());
    String units = what + ": the bound is " + bound / scale + " roundings";
    assertTrue(bound >= least * scale && bound <= most * scale, units);
  }

  /** A bound of less than one rounding would be none; the promise is some hundred of them. */
  @Test
  void theMomentsOfTheSquaresAreWithinTheirBoundsAndTheseAreNeitherVoidNorWide() {
    SplittableRandom random = new SplittableRandom(6_100);
    for (int trial = 0; trial < 60; trial++) {
      double[] odds = odds(random, trial);
      int first = trial % 3;
      BigDecimal[] exact = moments(law(odds, first), 0);
      SquaredMoments found = SquaredMoments.of(odds, first);
      String what = "trial " + trial;
      within(exact[0], found.total(), found.totalError(), 1, 4000, what + ", total");
      BigDecimal place = exact[1].subtract(new BigDecimal(found.offset()));
      double off = place.subtract(new BigDecimal(found.mean())).abs().doubleValue();
      assertTrue(off <= found.meanError(), what + ", mean");
      double scale = UNIT * exact[1].doubleValue();
      assertTrue(found.meanError() >= 50 * scale && found.meanError() <= 4000 * scale, what);
      assertTrue(Math.abs(found.mean()) <= 0.5 + Math.abs(exact[1].doubleValue()) / 4, what);
      within(exact[2], found.variance(), found.varianceError(), 4, 8000, what + ", variance");
    }
  }

  @Test
  void withoutTheFirstTermTheyAreToo() {
    SplittableRandom random = new SplittableRandom(6_101);
    for (int trial = 0; trial < 60; trial++) {
      double[] odds = odds(random, trial);
      int first = trial % 2;
      BigDecimal[] exact = moments(law(odds, first), 1);
      LaterMoments found = LaterMoments.of(odds, first);
      String what = "trial " + trial;
      double off =
          exact[1]
              .subtract(new BigDecimal(found.center()))
              .subtract(new BigDecimal(found.mean()))
              .abs()
              .doubleValue();
      assertTrue(off <= found.meanError(), what + ", mean off by " + off);
      double scale = UNIT * exact[1].doubleValue();
      assertTrue(found.meanError() <= 8000 * scale, what + ": " + found.meanError() / scale);
      within(exact[2], found.variance(), found.varianceError(), 4, 8000, what + ", variance");
    }
  }

  /**
   * Terms of a product of at most 65 factors are all there, so that nothing but rounding is off.
   */
  @Test
  void theFirstTermsKnowTheSameMoments() {
    SplittableRandom random = new SplittableRandom(6_102);
    for (int trial = 0; trial < 60; trial++) {
      double[] odds = odds(random, trial);
      BigDecimal[] exact = moments(law(odds, 1), 1);
      LaterMoments found = FirstTerms.moments(odds, 1).orElseThrow();
      BigDecimal place = exact[1].subtract(new BigDecimal(found.center()));
      String what = "trial " + trial;
      double off = place.subtract(new BigDecimal(found.mean())).abs().doubleValue();
      assertTrue(off <= found.meanError(), what + ", mean off by " + off);
      assertTrue(found.meanError() >= UNIT * Math.abs(found.mean()), what);
      double variance = exact[2].subtract(new BigDecimal(found.variance())).abs().doubleValue();
      assertTrue(variance <= found.varianceError(), what + ", variance off by " + variance);
      assertTrue(found.varianceError() >= 3 * UNIT * found.variance(), what);
    }
  }

  /** Σ P η² ≤ s² and |η| ≤ w for the relative errors η, up to a factor common to all k. */
  @Test
  void theLawOfTheSumIsWithinBothOfItsBounds() {
    SplittableRandom random = new SplittableRandom(6_103);
    for (int trial = 0; trial < 60; trial++) {
      double[] odds = odds(random, trial);
      int first = trial % 3;
      BigDecimal[] exact = law(odds, first);
      LawByProducts found = LawByProducts.multiply(odds, first);
      double lost = 0;
      double total = Arrays.stream(found.values()).sum();
      double squares = 0;
      double second = 0;
      double third = 0;
      double top = 0;
      double ofSecond = 0;
      for (int k = 0; k < exact.length; k++) {
        double probability = exact[k].doubleValue();
        int place = k - found.from();
        if (place < 0 || place >= found.values().length) {
          lost += probability;
          continue;
        }
        double eta = found.values()[place] / total / probability - 1;
        // The sum and the factor common to all terms are rounded too.
        double own = (exact.length + 4) * UNIT;
        assertTrue(Math.abs(eta) <= found.worst() + own, "k = " + k + ": " + eta);
        squares += probability * eta * eta;
        double off = Math.abs(eta) * probability;
        assertTrue(off <= found.error(probability) + own * probability, "k = " + k + ": " + eta);
        second += probability * probability;
        third += Math.pow(probability, 3);
        top = Math.max(top, probability);
        ofSecond += 2 * probability * probability * eta;
      }
      double allowed = found.errorOfSquares(second, top);
      assertTrue(Math.abs(ofSecond) <= allowed + 2 * (exact.length + 4) * UNIT * second);
      // Σ P² η ≤ s √(Σ P³) by Cauchy and Schwarz, and w Σ P².
      double cauchy = found.spread() * Math.sqrt(third);
      assertTrue(allowed / 2 >= Math.min(cauchy, found.worst() * second));
      assertTrue(allowed / 2 <= Math.min(1.3 * cauchy, 1.01 * found.worst() * second));
      assertTrue(found.errorOfSum() >= found.spread());
      assertTrue(Math.sqrt(squares) <= found.spread() + (exact.length + 4) * UNIT);
      assertTrue(found.spread() <= found.worst());
      assertTrue(lost <= found.lost() && found.lost() <= 1e-24, lost + " lost");
      int layers = odds.length - first;
      // Rounded odds are one level; sixteen layers to a leaf, each with two roundings, another.
      double least = 2 * UNIT * layers + 32 * UNIT * Math.ceil(layers / 16.0);
      assertTrue(found.worst() >= least && found.worst() <= 3 * least, "" + found.worst() / least);
      double spread = 2 * UNIT * Math.sqrt(layers) + 32 * UNIT * Math.sqrt(layers / 16.0);
      assertTrue(found.spread() >= spread && found.spread() <= 4 * spread + 60 * UNIT);
    }
  }

  /** Of 3,000 halves a band of a few hundred is kept, and what is cut off is owned up to. */
  @Test
  void farFromTheModeTheLawIsCutOff() {
    double[] odds = new double[3_000];
    Arrays.fill(odds, 1);
    LawByProducts found = LawByProducts.multiply(odds, 0);
    assertTrue(found.from() > 1_000 && found.values().length < 1_000, "from " + found.from());
    assertTrue(found.lost() > 0 && found.lost() < 1e-22, "lost " + found.lost());
    int middle = 1_500 - found.from();
    // C(3000, 1500)/2^3000 by Stirling's formula.
    assertEquals(1, found.values()[middle] * Math.sqrt(Math.PI * 1_500) * (1 + 1 / 12_000.0), 1e-7);
    assertEquals(found.values()[middle - 9], found.values()[middle + 9], 1e-14);
  }

  /** Σ P² of the lengths above none is about 10⁻²³⁴, and Σ P³ no double any more. */
  @Test
  void theErrorOfTheSquaresHoldsWhereTheCubesAreNoDoubles() {
    double[] odds = new double[1_000];
    Arrays.fill(odds, 1.383660616447769e-120);
    LawByProducts found = LawByProducts.multiply(odds, 0);
    BigDecimal exact = law(odds, 0)[1];
    double one = found.values()[1];
    BigDecimal off = exact.pow(2).subtract(new BigDecimal(one).pow(2)).abs();
    double units = off.divide(exact.pow(2), DIGITS).doubleValue() / UNIT;
    assertEquals(8.7, units, 0.1);
    assertTrue(found.errorOfSquares(one * one, one) >= units * UNIT * one * one);
  }
}
