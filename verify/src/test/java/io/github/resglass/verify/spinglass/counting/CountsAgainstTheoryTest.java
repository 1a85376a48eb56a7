package io.github.resglass.verify.spinglass.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import io.github.resglass.verify.numeric.ordered.IndexCounts;
import io.github.resglass.verify.spinglass.CriticalPoint;
import io.github.resglass.verify.spinglass.Laws;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mean counts of complete enumerations against expected counts. No more than 43 intervals are
 * formed in a run, long ones included, each at level 10⁻⁶/43: all hold at once but for a
 * probability of 10⁻⁶, by Boole's inequality and without any assumption on the law of the counts.
 */
class CountsAgainstTheoryTest {

  private static final double FALSE_ALARM = 1e-6 / 43;
  private static final int SAMPLES = 1_000;

  /**
   * An ensemble.
   *
   * @param law ε²
   * @param dimension Λ
   */
  record Case(ExactLaw law, int dimension) {

    double expected() {
      return CriticalPoints.expected(exactRatio(law), dimension).value();
    }

    CriticalPointCounts counts(int samples, long seed) {
      return CountingExperiment.run(MixtureEnsemble.of(law, dimension), samples, seed);
    }
  }

  /** Counts, and a line on how fast they came: what the README and the notes on releases quote. */
  private static CriticalPointCounts timed(Case one, int samples, long seed) {
    MixtureEnsemble ensemble = MixtureEnsemble.of(one.law(), one.dimension());
    long start = System.nanoTime();
    CriticalPointCounts counts = one.counts(samples, seed);
    double rate = samples / ((System.nanoTime() - start) * 1e-9);
    // With x a form has the critical point −x: one path leads to both.
    int paths = ensemble.complexCriticalPoints() / (ensemble.pure() ? 2 : 1);
    System.out.printf(
        Locale.ROOT,
        "%s, degree %d, dimension %d: %d of %d complete, mean %s, expected %.4f;"
            + " %.1f samples/s, %.0f paths/s%n",
        ensemble.pure() ? "pure" : "mixture",
        ensemble.degree(),
        one.dimension(),
        counts.complete(),
        samples,
        counts.total(FALSE_ALARM),
        one.expected(),
        rate,
        rate * paths);
    return counts;
  }

  static List<Case> reach() {
    return List.of(
        new Case(Laws.pure(3), 8),
        new Case(Laws.pure(4), 5),
        new Case(Laws.pure(4), 6),
        new Case(WITH_FIELD, 5));
  }

  /**
   * As far as enumeration is to reach. Intervals at this level from 24 samples are too wide to
   * refute much: completeness is what is asked for.
   */
  @ParameterizedTest
  @MethodSource("reach")
  void theLargestSizesAreCompleteToo(Case one) {
    assertEquals(24, timed(one, 24, 12).complete());
  }

  private static BigFraction exactRatio(ExactLaw law) {
    BigFraction mean = law.mean();
    return law.variance().divide(mean).add(mean).subtract(BigFraction.ONE);
  }

  private static final ExactLaw WITH_FIELD = Laws.squares(1, 1, 1, 1);

  static List<Case> thousands() {
    return List.of(new Case(Laws.pure(3), 4), new Case(Laws.pure(4), 3), new Case(WITH_FIELD, 3));
  }

  /** The three cases of 1,000 samples under three seeds: nine intervals. */
  @ParameterizedTest
  @MethodSource("thousands")
  void everySampleIsCompleteAndTheMeanCountIsTheExpectedOne(Case one) {
    for (long seed : new long[] {1, 2, 3}) {
      CriticalPointCounts counts = timed(one, SAMPLES, seed);
      assertEquals(SAMPLES, counts.complete());
      MeanInterval interval = counts.total(FALSE_ALARM);
      assertFalse(interval.refutes(one.expected()), interval::toString);
      // The harness can say no: a formula that is off by 10 % does not survive the same samples.
      assertTrue(interval.refutes(1.1 * one.expected()), interval::toString);
      assertTrue(interval.refutes(0.9 * one.expected()), interval::toString);
    }
  }

  /** Same R = 2 for other ε; R = 1 with 2Λ: six intervals. */
  @Test
  void countDependsOnTheMixtureThroughTheRatioAlone() {
    ExactLaw critical = Laws.squares(3, 2, 1);
    assertEquals(exactRatio(Laws.pure(3)), exactRatio(WITH_FIELD));
    assertEquals(BigFraction.ONE, exactRatio(critical));
    for (int dimension = 2; dimension <= 4; dimension++) {
      assertEquals(2 * dimension, new Case(critical, dimension).expected());
      agrees(new Case(critical, dimension), 400);
    }
    agrees(new Case(Laws.pure(3), 2), 400);
    agrees(new Case(Laws.pure(3), 3), 400);
    agrees(new Case(WITH_FIELD, 2), 400);
  }

  /** Beyond the dimensions with a closed form in the literature: three intervals. */
  @Test
  void meanCountsInHigherDimensionsAreTheExpectedOnes() {
    agrees(new Case(Laws.squares(1, 0, 3), 4), 400);
    agrees(new Case(Laws.pure(3), 5), 400);
    agrees(new Case(Laws.pure(3), 6), 100);
  }

  private static void agrees(Case one, int samples) {
    CriticalPointCounts counts = one.counts(samples, 4);
    assertEquals(samples, counts.complete());
    MeanInterval interval = counts.total(FALSE_ALARM);
    assertFalse(interval.refutes(one.expected()), interval::toString);
  }

  /**
   * On Λ = 3 the law is the same for H and −H and minima − saddles + maxima = 2 for every sample,
   * so the means are (E+2)/4, (E−2)/2, (E+2)/4: three intervals.
   */
  @Test
  void countsByIndexFollowFromTheTotalOnTheTwoSphere() {
    Case one = new Case(Laws.squares(1, 0, 2), 3);
    CriticalPointCounts counts = one.counts(SAMPLES, 5);
    double[] expected = {
      (one.expected() + 2) / 4, (one.expected() - 2) / 2, (one.expected() + 2) / 4
    };
    for (int index = 0; index < 3; index++) {
      MeanInterval interval = counts.number(ofIndex(index), FALSE_ALARM);
      assertFalse(interval.refutes(expected[index]), interval::toString);
    }
  }

  /** Beyond the two-sphere the index is not fixed by the total: four intervals. */
  @Test
  void countsByIndexInFourDimensionsAreTheExpectedOnes() {
    Case one = new Case(Laws.pure(3), 4);
    CriticalPointCounts counts = one.counts(SAMPLES, 13);
    for (int index = 0; index < 4; index++) {
      double expected = IndexCounts.expected(exactRatio(one.law()), 4, index).value();
      MeanInterval interval = counts.number(ofIndex(index), FALSE_ALARM);
      assertFalse(interval.refutes(expected), () -> interval + "; " + expected);
      assertTrue(interval.refutes(1.3 * expected), () -> interval + "; " + expected);
      assertTrue(interval.refutes(expected / 1.3), () -> interval + "; " + expected);
    }
  }

  private static Predicate<CriticalPoint> ofIndex(int index) {
    return point -> point.index() == index;
  }

  /** Minima on the circle up to two levels, for two mixtures: four intervals. */
  @Test
  void minimaOnTheCircleHaveTheLevelsOfTheKacRiceFormula() {
    for (ExactLaw law : List.of(Laws.pure(3), WITH_FIELD)) {
      CriticalPointCounts counts = new Case(law, 2).counts(600, 10);
      for (double level : new double[] {-0.8, -0.3}) {
        agrees(counts, 0, level, KacRice.of(law).minimaOnCircle(level));
      }
    }
  }

  /** Minima and saddles on the two-sphere up to a level: two intervals. */
  @Test
  void indicesOnTheTwoSphereHaveTheLevelsOfTheKacRiceFormula() {
    CriticalPointCounts counts = new Case(WITH_FIELD, 3).counts(SAMPLES, 11);
    for (int index = 0; index < 2; index++) {
      agrees(counts, index, -0.2, KacRice.of(WITH_FIELD).onTwoSphere(index, -0.2));
    }
  }

  private static void agrees(CriticalPointCounts counts, int index, double level, double expected) {
    MeanInterval interval =
        counts.number(ofIndex(index).and(point -> point.level().value() <= level), FALSE_ALARM);
    assertFalse(interval.refutes(expected), () -> interval + "; " + expected);
    assertTrue(interval.refutes(1.5 * expected), () -> interval + "; " + expected);
  }

  /** By symmetry of the law half of the critical points have H ≤ 0: one interval. */
  @Test
  void halfOfTheCriticalPointsLieBelowLevelZero() {
    Case one = new Case(WITH_FIELD, 3);
    MeanInterval interval =
        one.counts(SAMPLES, 6).number(point -> point.level().value() <= 0, FALSE_ALARM);
    assertFalse(interval.refutes(one.expected() / 2), interval::toString);
    assertTrue(interval.refutes(one.expected()), interval::toString);
  }

  /**
   * The paper's net at depth 3, β_critical = 3^{−1/4}: one interval a gain and dimension, three.
   */
  @Test
  void theCriticalGainPartsNetsWithMostlyTwoCriticalPointsFromOthers() {
    BigFraction below = new BigFraction(1, 5);
    double critical = Triviality.criticalGain(3).orElseThrow().value();
    assertTrue(below.doubleValue() < critical && critical < 1);
    for (int dimension : new int[] {3, 5}) {
      assertTrue(ofNet(below, dimension).lower() > 0.5);
    }
    assertTrue(ofNet(BigFraction.ONE, 5).upper() < 0.5);
  }

  /** The share of samples with two critical points. */
  private static MeanInterval ofNet(BigFraction gain, int dimension) {
    ExactLaw law = Mixture.of(Net.paper(3, gain).paths()).law();
    return new Case(law, dimension).counts(250, 14).withCount(2, FALSE_ALARM);
  }

  /** R = 1/4: the share of samples with a minimum and a maximum only. Two intervals. */
  @Test
  void belowTheCriticalGainTwoCriticalPointsBecomeTheRule() {
    ExactLaw trivial = Laws.squares(6, 1);
    assertEquals(new BigFraction(1, 4), exactRatio(trivial));
    MeanInterval small = new Case(trivial, 3).counts(SAMPLES, 7).withCount(2, FALSE_ALARM);
    MeanInterval large = new Case(trivial, 9).counts(700, 7).withCount(2, FALSE_ALARM);
    assertTrue(large.lower() > small.upper(), () -> small + "; " + large);
  }

  /** 50,000 samples, with which 1 % is refuted: -Dresglass.long=true. Two intervals. */
  @EnabledIfSystemProperty(named = "resglass.long", matches = "true")
  @Test
  void formulasThatAreOffByOnePercentAreRefutedByFiftyThousandSamples() {
    for (Case one : List.of(new Case(Laws.pure(3), 3), new Case(Laws.pure(3), 4))) {
      CriticalPointCounts counts = one.counts(50_000, 8);
      assertEquals(50_000, counts.complete());
      MeanInterval interval = counts.total(FALSE_ALARM);
      assertFalse(interval.refutes(one.expected()), interval::toString);
      assertTrue(interval.refutes(1.01 * one.expected()), interval::toString);
      assertTrue(interval.refutes(0.99 * one.expected()), interval::toString);
    }
  }

  @Test
  void resultDoesNotDependOnTheThreads() {
    MixtureEnsemble ensemble = MixtureEnsemble.of(Laws.pure(3), 3);
    CriticalPointCounts once = CountingExperiment.run(ensemble, 50, 9);
    CriticalPointCounts again = CountingExperiment.run(ensemble, 50, 9);
    assertEquals(once.enumerations().toString(), again.enumerations().toString());
  }
}
