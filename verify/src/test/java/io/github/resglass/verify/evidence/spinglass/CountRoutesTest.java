package io.github.resglass.verify.evidence.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import io.github.resglass.verify.spinglass.counting.CountingExperiment;
import io.github.resglass.verify.spinglass.counting.MeanInterval;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CountRoutesTest {

  private static CountRoutes offBy(double factor) {
    return new CountRoutes(
        (ratio, dimension) -> factor * CriticalPoints.expected(ratio, dimension).value());
  }

  private static void assertRefuted(Evidence evidence) {
    assertInstanceOf(Outcome.Contradicts.class, evidence.outcome(), evidence::toString);
  }

  @Test
  void theRightCountIsSupportedBySamplesThatAreAllDecided() {
    Evidence.MonteCarlo means =
        assertInstanceOf(
            Evidence.MonteCarlo.class, offBy(1).meansOfCompleteEnumerations(1_000, 5_700));
    assertEquals(new Outcome.Agrees(), means.outcome());
    assertTrue(means.worstError() <= means.tolerance().value(), means::toString);
    assertTrue(means.standardError() > 0 && means.falseAlarmRate() == 1e-8);
    assertTrue(means.route().contains(" 0 samples undecided"), means.route());
    // Some of the five experiments knew enough before they had all their samples.
    assertTrue(means.cases() >= 1_000 && means.cases() < 5_000, means::toString);
    Evidence certified = offBy(1).everySampleOfTheTwoSpin(1_000, 5_701);
    assertEquals(new Outcome.Agrees(), certified.outcome());
    assertEquals("certificate", certified.kind());
    assertEquals(100, certified.cases());
  }

  @Test
  void tenPerCentAreRefuted() {
    for (double factor : new double[] {0.9, 1.1}) {
      CountRoutes wrong = offBy(factor);
      assertInstanceOf(
          Outcome.Contradicts.class, wrong.meansOfCompleteEnumerations(1_000, 5_702).outcome());
      assertInstanceOf(
          Outcome.Contradicts.class, wrong.everySampleOfTheTwoSpin(1_000, 5_703).outcome());
    }
  }

  /** Counts twice or half as large, by few samples; by the 2-spin one more than there are. */
  @Test
  void countsThatAreFarOffAreRefutedByFewSamples() {
    for (double factor : new double[] {0.5, 2}) {
      assertRefuted(offBy(factor).meansOfCompleteEnumerations(150, 5_711));
      assertRefuted(offBy(factor).everySampleOfTheTwoSpin(10, 5_712));
    }
  }

  /** Pure 3-spin at Λ = 2 and 4, four lengths alike, pure 4-spin, and R = 1/2: trivial. */
  @Test
  void theEnsemblesAreThoseThatAreNamed() {
    Set<String> asked = new TreeSet<>();
    CountRoutes routes =
        new CountRoutes(
            (ratio, dimension) -> {
              asked.add("R = " + ratio + ", dimension " + dimension);
              return CriticalPoints.expected(ratio, dimension).value();
            });
    routes.meansOfCompleteEnumerations(2, 5_713);
    assertEquals(
        Set.of(
            "R = 2, dimension 2",
            "R = 2, dimension 4",
            "R = 2, dimension 3",
            "R = 3, dimension 3",
            "R = 1 / 2, dimension 3"),
        asked);
    asked.clear();
    routes.everySampleOfTheTwoSpin(80, 5_714);
    assertEquals(7, asked.size(), asked::toString);
    assertTrue(asked.contains("R = 1, dimension 2") && asked.contains("R = 1, dimension 8"));
  }

  /** A count of the 2-spin that is off by less than one half rounds to the right one. */
  @Test
  void aWholeNumberOfCriticalPointsIsToldFromEveryOther() {
    for (double shift : new double[] {-0.4, 0.4, -0.6, 0.6}) {
      Evidence seen =
          new CountRoutes((ratio, dimension) -> 2 * dimension + shift)
              .everySampleOfTheTwoSpin(70, 5_715);
      assertEquals(Math.abs(shift) < 0.5, seen.supports(), "off by " + shift);
      assertEquals(7, seen.cases());
    }
  }

  /** 100 samples are enough to refute a tenth of the count, which is 14 standard errors off. */
  @Test
  void theDeviationIsInStandardErrorsOfTheMeanThatDeviatesMost() {
    Evidence.MonteCarlo wrong =
        assertInstanceOf(
            Evidence.MonteCarlo.class, offBy(0.1).meansOfCompleteEnumerations(100, 5_716));
    Evidence.MonteCarlo right =
        assertInstanceOf(
            Evidence.MonteCarlo.class, offBy(1).meansOfCompleteEnumerations(100, 5_716));
    assertTrue(right.worstError() > 0 && right.worstError() < 4.5, right::toString);
    assertEquals(500, right.cases());
    assertEquals(500, wrong.cases());
    // The largest count divided by its standard error is that of whichever ensemble scatters least.
    double off = wrong.worstError() * wrong.standardError();
    double least = 0.9 * CriticalPoints.expected(new BigFraction(1, 2), 3).value();
    double most = 0.9 * CriticalPoints.expected(BigFraction.TWO, 4).value();
    assertTrue(off > 0.9 * least && off < 1.1 * most, wrong::toString);
    Outcome.Contradicts first =
        assertInstanceOf(Outcome.Contradicts.class, wrong.outcome(), wrong::toString);
    assertTrue(
        first.counterexample().startsWith("eps^2 proportional to [0, 0, 1], dimension 2: "),
        first.counterexample());
  }

  /** Undecided by either number of samples, so that all of them are drawn: four times as many. */
  @Test
  void theDeviationGrowsAsTheRootOfTheNumberOfSamples() {
    double few = offBy(0.1).meansOfCompleteEnumerations(25, 5_717).worstError();
    double many = offBy(0.1).meansOfCompleteEnumerations(100, 5_717).worstError();
    assertTrue(many > 1.4 * few && many < 2.8 * few, few + " and " + many);
  }

  /** Five intervals, each with a fifth of the rate of false alarms that is stated. */
  @Test
  void theIntervalsShareTheRateOfFalseAlarms() {
    Evidence wrong = offBy(0.1).meansOfCompleteEnumerations(100, 5_716);
    MeanInterval own =
        CountingExperiment.until(
                MixtureEnsemble.of(
                    ExactLaw.of(List.of(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE)), 2),
                100,
                5_716,
                soFar -> false)
            .total(1e-8 / 5);
    Outcome.Contradicts outcome =
        assertInstanceOf(Outcome.Contradicts.class, wrong.outcome(), wrong::toString);
    assertTrue(outcome.counterexample().endsWith("is refuted by " + own), outcome::toString);
  }

  @Test
  void withoutAnotherClaimTheEvaluatedCountIsTested() {
    assertEquals(
        offBy(1).meansOfCompleteEnumerations(4, 5_718),
        new CountRoutes().meansOfCompleteEnumerations(4, 5_718));
    assertEquals(
        offBy(1).everySampleOfTheTwoSpin(10, 5_719),
        new CountRoutes().everySampleOfTheTwoSpin(10, 5_719));
  }
}
