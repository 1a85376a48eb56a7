package io.github.resglass.verify.evidence.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Two walkers whose lengths agree, p = 8 and β = 2/3, by what the evidence says of itself. */
class AgreeingDrawsTest {

  private static final int LENGTH = 4;

  /** Equation 16 with a share of the probability of length 4 moved to length 5. */
  private static Equation16Routes moved(BigFraction share) {
    return new Equation16Routes(
        (p, beta) -> {
          BigFraction[] weights = Equation16Routes.squaredWeights(p, beta);
          BigFraction taken = weights[LENGTH - 1].multiply(share);
          weights[LENGTH - 1] = weights[LENGTH - 1].subtract(taken);
          weights[LENGTH] = weights[LENGTH].add(taken);
          return weights;
        });
  }

  private static Evidence.MonteCarlo examined(BigFraction share, int cases) {
    return assertInstanceOf(Evidence.MonteCarlo.class, moved(share).agreeingDraws(cases, 5_800));
  }

  /** Two draws from Bin(7, 2/5) agree with probability Σ C(7,k)² (4/25)^k (9/25)^{7−k} = 0.2141. */
  @Test
  void theSamplesAreThePairsThatAgree() {
    double expected = 0;
    double choose = 1;
    for (int k = 0; k <= 7; k++) {
      expected += choose * choose * Math.pow(0.16, k) * Math.pow(0.36, 7 - k);
      choose = choose * (7 - k) / (k + 1);
    }
    double draws = 300_000;
    double samples = (double) examined(BigFraction.ZERO, 300).cases();
    double standardError = Math.sqrt(draws * expected * (1 - expected));
    assertEquals(draws * expected, samples, 5 * standardError);
  }

  /** Largest of 8 deviations, about normal: 4.5 is exceeded with a probability below 10⁻⁴. */
  @Test
  void theDeviationIsInStandardErrorsOfTheLengthThatDeviatesMost() {
    Evidence.MonteCarlo right = examined(BigFraction.ZERO, 300);
    assertEquals(new Outcome.Agrees(), right.outcome());
    assertTrue(right.worstError() > 0 && right.worstError() < 4.5, right::toString);
    BigFraction share = new BigFraction(1, 5);
    Evidence.MonteCarlo wrong = examined(share, 300);
    assertInstanceOf(Outcome.Contradicts.class, wrong.outcome());
    double truth =
        Equation16Routes.squaredWeights(8, new BigFraction(2, 3))[LENGTH - 1].doubleValue();
    double claimed = truth * 0.8;
    double error = Math.sqrt(claimed * (1 - claimed) / wrong.cases());
    double next =
        Equation16Routes.squaredWeights(8, new BigFraction(2, 3))[LENGTH].doubleValue()
            + truth * 0.2;
    double nextError = Math.sqrt(next * (1 - next) / wrong.cases());
    double deviation = Math.max(0.2 * truth / error, 0.2 * truth / nextError);
    assertEquals(deviation, wrong.worstError(), 6);
    assertEquals(Math.min(error, nextError), wrong.standardError(), 1e-12);
  }

  /** The level 10⁻⁷ shared among 16 one-sided tests: 5.70 standard errors of the normal law. */
  @Test
  void contradictionsBeginAtTheQuantileOfTheStatedFalseAlarmRate() {
    double agreeing = 0;
    double refuted = 0.2;
    double deviation = 0;
    for (int step = 0; step < 12; step++) {
      double middle = (agreeing + refuted) / 2;
      Evidence evidence = examined(new BigFraction((int) (middle * 1e6), 1_000_000), 100);
      deviation = evidence.worstError();
      if (evidence.supports()) {
        agreeing = middle;
      } else {
        refuted = middle;
      }
    }
    assertEquals(5.70, deviation, 0.15);
  }
}
