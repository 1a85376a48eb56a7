package io.github.resglass.verify.spinglass.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.ExactLaw;
import io.github.resglass.verify.spinglass.Laws;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mean counts of complete enumerations against expected counts. No more than 32 intervals are
 * formed in a run, long ones included, each at level 10⁻⁶/32: all hold at once but for a
 * probability of 10⁻⁶, by Boole's inequality and without any assumption on the law of the counts.
 */
class CountsAgainstTheoryTest {

  private static final double FALSE_ALARM = 1e-6 / 32;
  private static final int SAMPLES = 1_000;

  /**
   * An ensemble and its exact expected count.
   *
   * @param law ε²
   * @param dimension Λ
   * @param expected E Crt
   */
  record Case(ExactLaw law, int dimension, double expected) {

    CriticalPointCounts counts(int samples, long seed) {
      return CountingExperiment.run(MixtureEnsemble.of(law, dimension), samples, seed);
    }
  }

  private static double ratio(ExactLaw law) {
    return law.secondFactorialMoment().divide(law.mean()).doubleValue();
  }

  private static double onCircle(ExactLaw law) {
    return 2 * Math.sqrt(3 * ratio(law) + 1);
  }

  private static double onSphere(ExactLaw law) {
    double r = ratio(law);
    return 2 + 8 * Math.pow(r, 1.5) / Math.sqrt(3 * r + 1);
  }

  private static final ExactLaw WITH_FIELD = Laws.squares(1, 1, 1, 1);

  static List<Case> thousands() {
    return List.of(
        // Twice the expected number of real eigenpairs in P. Breiding, SIAM J. Appl. Algebra Geom.
        // 1 (2017).
        new Case(Laws.pure(3), 4, 2 * 9.395117),
        new Case(Laws.pure(4), 3, onSphere(Laws.pure(4))),
        new Case(WITH_FIELD, 3, onSphere(WITH_FIELD)));
  }

  /** The three cases of 1,000 samples under three seeds: nine intervals. */
  @ParameterizedTest
  @MethodSource("thousands")
  void everySampleIsCompleteAndTheMeanCountIsTheExpectedOne(Case one) {
    for (long seed : new long[] {1, 2, 3}) {
      CriticalPointCounts counts = one.counts(SAMPLES, seed);
      assertEquals(SAMPLES, counts.complete());
      MeanInterval interval = counts.total(FALSE_ALARM);
      assertFalse(interval.refutes(one.expected()), interval::toString);
      // The harness can say no: a formula that is off by 10 % does not survive the same samples.
      assertTrue(interval.refutes(1.1 * one.expected()), interval::toString);
      assertTrue(interval.refutes(0.9 * one.expected()), interval::toString);
    }
  }

  /** Same R = 2 as the pure 3-spin, other ε; R = 1 with 2Λ; two on the circle: six intervals. */
  @Test
  void countDependsOnTheMixtureThroughTheRatioAlone() {
    ExactLaw critical = Laws.squares(3, 2, 1);
    assertEquals(ratio(Laws.pure(3)), ratio(WITH_FIELD), 1e-15);
    assertEquals(1, ratio(critical), 1e-15);
    for (Case one :
        List.of(
            new Case(Laws.pure(3), 3, onSphere(WITH_FIELD)),
            new Case(critical, 2, 4),
            new Case(critical, 3, 6),
            new Case(critical, 4, 8),
            new Case(Laws.pure(3), 2, onCircle(Laws.pure(3))),
            new Case(WITH_FIELD, 2, onCircle(WITH_FIELD)))) {
      CriticalPointCounts counts = one.counts(SAMPLES, 4);
      assertEquals(SAMPLES, counts.complete());
      MeanInterval interval = counts.total(FALSE_ALARM);
      assertFalse(interval.refutes(one.expected()), interval::toString);
    }
  }

  /**
   * On Λ = 3 the law is the same for H and −H and minima − saddles + maxima = 2 for every sample,
   * so the means are (E+2)/4, (E−2)/2, (E+2)/4: three intervals.
   */
  @Test
  void countsByIndexFollowFromTheTotalOnTheTwoSphere() {
    Case one = new Case(Laws.squares(1, 0, 2), 3, onSphere(Laws.squares(1, 0, 2)));
    CriticalPointCounts counts = one.counts(SAMPLES, 5);
    double[] expected = {
      (one.expected() + 2) / 4, (one.expected() - 2) / 2, (one.expected() + 2) / 4
    };
    for (int index = 0; index < 3; index++) {
      MeanInterval interval = counts.ofIndex(index, FALSE_ALARM);
      assertFalse(interval.refutes(expected[index]), interval::toString);
    }
  }

  /** By symmetry of the law half of the critical points have H ≤ 0: one interval. */
  @Test
  void halfOfTheCriticalPointsLieBelowLevelZero() {
    Case one = new Case(WITH_FIELD, 3, onSphere(WITH_FIELD));
    MeanInterval interval = one.counts(SAMPLES, 6).upToLevel(0, FALSE_ALARM);
    assertFalse(interval.refutes(one.expected() / 2), interval::toString);
    assertTrue(interval.refutes(one.expected()), interval::toString);
  }

  /** R = 1/4: the share of samples with a minimum and a maximum only. Two intervals. */
  @Test
  void belowTheCriticalGainTwoCriticalPointsBecomeTheRule() {
    ExactLaw trivial = Laws.squares(6, 1);
    assertEquals(0.25, ratio(trivial), 1e-15);
    MeanInterval small = new Case(trivial, 3, 0).counts(SAMPLES, 7).withCount(2, FALSE_ALARM);
    MeanInterval large = new Case(trivial, 12, 0).counts(400, 7).withCount(2, FALSE_ALARM);
    assertTrue(large.lower() > small.upper(), () -> small + "; " + large);
  }

  /** 50,000 samples, with which 1 % is refuted: -Dresglass.long=true. Two intervals. */
  @EnabledIfSystemProperty(named = "resglass.long", matches = "true")
  @Test
  void formulasThatAreOffByOnePercentAreRefutedByFiftyThousandSamples() {
    for (Case one :
        List.of(
            new Case(Laws.pure(3), 3, onSphere(Laws.pure(3))),
            new Case(Laws.pure(3), 4, 2 * 9.395117))) {
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
