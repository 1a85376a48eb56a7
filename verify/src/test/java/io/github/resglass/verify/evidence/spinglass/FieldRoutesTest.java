package io.github.resglass.verify.evidence.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Samples enough that a tenth of a variance is 10 standard errors. */
class FieldRoutesTest {

  private static final int SAMPLES = 20_000;
  private static final double RELATIVE_ERROR = Math.sqrt(2.0 / SAMPLES);

  /** Both routes, the claimed variances multiplied by a factor. */
  private static List<Evidence.MonteCarlo> examine(double factor, int samples) {
    FieldRoutes routes = new FieldRoutes(factor);
    return List.of(
        assertInstanceOf(Evidence.MonteCarlo.class, routes.values(samples, 5_720)),
        assertInstanceOf(Evidence.MonteCarlo.class, routes.derivatives(samples, 5_721)));
  }

  /** Of twelve normal deviations the largest exceeds 4.5 with a probability of 10⁻⁴. */
  @Test
  void everyVarianceIsAsClaimedWithinFewStandardErrors() {
    for (Evidence.MonteCarlo evidence : examine(1, SAMPLES)) {
      assertEquals(new Outcome.Agrees(), evidence.outcome(), evidence::toString);
      assertTrue(evidence.worstError() > 0 && evidence.worstError() < 4.5, evidence::toString);
      assertEquals(SAMPLES, evidence.cases());
      assertEquals(RELATIVE_ERROR, evidence.standardError(), 1e-12);
      assertEquals(1e-9, evidence.falseAlarmRate());
    }
  }

  /** The deviation is that of 1/factor from 1, the scatter aside, and the first statistic tells. */
  @Test
  void tenPerCentAreRefutedOnEitherSide() {
    for (double factor : new double[] {0.9, 1.1}) {
      List<String> first = List.of("H(w) + H(v): ", "gradient: ");
      for (int i = 0; i < 2; i++) {
        Evidence.MonteCarlo evidence = examine(factor, SAMPLES).get(i);
        Outcome.Contradicts wrong =
            assertInstanceOf(Outcome.Contradicts.class, evidence.outcome(), evidence::toString);
        assertTrue(wrong.counterexample().startsWith(first.get(i)), wrong::counterexample);
        double ratio = variance(wrong.counterexample());
        assertEquals(1 / factor, ratio, 4.5 * RELATIVE_ERROR / factor);
        assertTrue(
            evidence.worstError() >= Math.abs(ratio - 1) / RELATIVE_ERROR * (1 - 1e-12),
            evidence::toString);
        assertEquals(
            Math.abs(1 / factor - 1) / RELATIVE_ERROR, evidence.worstError(), 4.5 / factor);
      }
    }
  }

  private static double variance(String counterexample) {
    String from = counterexample.substring(counterexample.indexOf("variance ") + 9);
    return Double.parseDouble(from.substring(0, from.indexOf(' ')));
  }

  /**
   * The false-alarm rate 10⁻⁹, shared among k statistics and two sides, is the normal quantile z
   * with Q(z) = 10⁻⁹/(2k); Wilson and Hilferty's cube carries it over to χ², n degrees of freedom:
   * √(n/2) ((1 − 2/(9n) ± z√(2/(9n)))³ − 1) standard errors.
   */
  @Test
  void contradictionsBeginAtTheQuantilesOfChiSquareForTheStatedFalseAlarmRate() {
    int samples = 2_000;
    // Q(6.282) = 10⁻⁹/6, Q(6.451) = 10⁻⁹/18.
    double[] quantiles = {6.282, 6.451};
    for (int route = 0; route < 2; route++) {
      for (int side = -1; side <= 1; side += 2) {
        double agreeing = 1;
        double refuted = side < 0 ? 1.5 : 0.6;
        double deviation = 0;
        for (int step = 0; step < 10; step++) {
          double factor = (agreeing + refuted) / 2;
          Evidence evidence = examine(factor, samples).get(route);
          deviation = evidence.worstError();
          if (evidence.supports()) {
            agreeing = factor;
          } else {
            refuted = factor;
          }
        }
        double small = 2.0 / (9 * samples);
        double expected =
            Math.abs(Math.pow(1 - small + side * quantiles[route] * Math.sqrt(small), 3) - 1)
                * Math.sqrt(samples / 2.0);
        assertEquals(expected, deviation, 0.05);
      }
    }
  }
}
