package io.github.resglass.verify.spinglass.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.spinglass.CriticalPoint;
import io.github.resglass.verify.spinglass.Enumeration;
import io.github.resglass.verify.spinglass.Laws;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals from planted enumerations, without any enumerating. */
class CriticalPointCountsTest {

  /** Pure 3-spin, Λ = 3: 14 solutions over ℂ. */
  private static final MixtureEnsemble ENSEMBLE = MixtureEnsemble.of(Laws.pure(3), 3);

  private static Enumeration.Complete complete(int minima, int maxima) {
    List<CriticalPoint> points = new ArrayList<>();
    for (int i = 0; i < minima + maxima; i++) {
      int index = i < minima ? 0 : 2;
      points.add(
          new CriticalPoint(List.of(0.0, 0.0, 1.0), 0, BoundedReal.of(index - 1.0, 0), index));
    }
    return new Enumeration.Complete(points, 14);
  }

  /** n samples, alternating between 1+1 and 3+1 points, each fifth followed by incomplete ones. */
  private static CriticalPointCounts planted(int samples, int incompletePerFive) {
    List<Enumeration> enumerations = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      enumerations.add(complete(i % 2 == 0 ? 1 : 3, 1));
      for (int k = 0; i % 5 == 4 && k < incompletePerFive; k++) {
        enumerations.add(new Enumeration.Incomplete("planted", 13, 14));
      }
    }
    return new CriticalPointCounts(ENSEMBLE, 42, enumerations);
  }

  @Test
  void meanAndStandardErrorAreThoseOfTheCounts() {
    CriticalPointCounts counts = planted(400, 0);
    assertEquals(400, counts.complete());
    assertEquals(400, counts.enumerations().size());
    MeanInterval total = counts.total(1e-6);
    assertEquals(3, total.mean());
    // Deviations are ±1: s² = 400/399.
    assertEquals(Math.sqrt(1.0 / 399), total.standardError(), 1e-12);
    assertEquals(400, total.samples());
    assertEquals(42, total.seed());
    assertEquals(1e-6, total.falseAlarm());
    assertTrue(total.toString().contains("400 samples, seed 42"));
  }

  /** Three samples in four have 1+1 points, one has 5+1, and ten more are not complete. */
  @Test
  void sharesAndSpreadsOfUnequalCountsAreOfTheCompleteSamples() {
    List<Enumeration> enumerations = new ArrayList<>();
    for (int i = 0; i < 410; i++) {
      enumerations.add(
          i >= 400
              ? new Enumeration.Incomplete("planted", 13, 14)
              : complete(i % 4 == 0 ? 5 : 1, 1));
    }
    CriticalPointCounts counts = new CriticalPointCounts(ENSEMBLE, 42, enumerations);
    MeanInterval total = counts.total(1e-6);
    assertEquals(3, total.mean());
    // Deviations are −1 and +3: s² = (300·1 + 100·9)/399.
    assertEquals(Math.sqrt(1_200.0 / 399 / 400), total.standardError(), 1e-12);
    MeanInterval pairs = counts.withCount(2, 1e-6);
    assertEquals(0.75, pairs.mean());
    assertTrue(pairs.refutes(0.25) && !pairs.refutes(0.75), pairs::toString);
  }

  @Test
  void intervalHoldsTheMeanAndRefutesWhatIsFarFromIt() {
    MeanInterval total = planted(400, 0).total(1e-6);
    assertFalse(total.refutes(total.lower()));
    assertFalse(total.refutes(3));
    assertFalse(total.refutes(total.upper()));
    assertTrue(total.refutes(Math.nextDown(total.lower())));
    assertTrue(total.refutes(Math.nextUp(total.upper())));
    // The normal interval at this level has a half-width of 0.245; bets cost at most twice that.
    assertTrue(total.lower() > 2.5 && total.lower() < 2.755, total::toString);
    assertTrue(total.upper() < 3.5 && total.upper() > 3.245, total::toString);
  }

  @Test
  void kindsAreCountedByIndexAndLevel() {
    CriticalPointCounts counts = planted(400, 0);
    assertEquals(2, counts.number(point -> point.index() == 0, 1e-6).mean());
    assertEquals(1, counts.number(point -> point.level().value() > 0, 1e-6).mean());
    MeanInterval pairs = counts.withCount(2, 1e-6);
    assertEquals(0.5, pairs.mean());
    assertTrue(pairs.lower() > 0.3 && pairs.upper() < 0.7, pairs::toString);
  }

  /** An incomplete sample may have no critical point of the kind, or all 14. */
  @Test
  void incompleteSamplesWidenTheIntervalOnBothSides() {
    CriticalPointCounts counts = planted(400, 1);
    assertEquals(400, counts.complete());
    MeanInterval total = counts.total(1e-6);
    MeanInterval without = planted(400, 0).total(1e-6);
    assertEquals(3, total.mean());
    assertEquals(480, total.samples());
    assertFalse(total.refutes(3 * 5 / 6.0));
    assertFalse(total.refutes((3 * 5 + 14) / 6.0));
    assertTrue(total.lower() < without.lower() - 0.3);
    assertTrue(total.upper() > without.upper() + 1);
  }

  /**
   * A formula of twice the true mean, 2 + 8·2^{3/2}/√7, is refuted by the first block of samples.
   */
  @Test
  void anExperimentStopsAsSoonAsItKnowsEnough() {
    double twice = 2 * (2 + 8 * Math.pow(2, 1.5) / Math.sqrt(7));
    CriticalPointCounts early =
        CountingExperiment.until(ENSEMBLE, 300, 5, counts -> counts.total(1e-6).refutes(twice));
    assertEquals(100, early.enumerations().size());
    CriticalPointCounts all = CountingExperiment.until(ENSEMBLE, 250, 5, counts -> false);
    assertEquals(250, all.enumerations().size());
    // The same samples in the same order, and the same interval as without looking.
    assertEquals(
        CountingExperiment.run(ENSEMBLE, 250, 5).total(1e-6).toString(),
        all.total(1e-6).toString());
  }

  @Test
  void tooFewSamplesAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> CountingExperiment.until(ENSEMBLE, 1, 0, counts -> true));
    assertThrows(IllegalArgumentException.class, () -> CountingExperiment.run(ENSEMBLE, 1, 0));
    assertEquals(2, CountingExperiment.run(ENSEMBLE, 2, 0).complete());
  }
}
