package io.github.resglass.verify.numeric.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bounds of a law whose values are off by a δ large enough to be seen. */
class PositiveLawTest {

  private static final double UNIT = 0x1p-53;

  private static final double[] VALUES = {0.02, 0.3, 1, 0.6, 0.05};

  private static LengthLaw of(double[] values, double relative) {
    return PositiveLaw.of(values, relative, 0, "");
  }

  /**
   * Every value is off by −δ or δ: all 2^N ways, against the law of the values themselves. The
   * worst of them come near the bounds, which are not wide then.
   */
  @Test
  void noErrorsOfTheValuesTakeTheLawBeyondItsBounds() {
    double delta = 1e-3;
    LengthLaw law = of(VALUES, delta);
    double weight = 0;
    double mean = 0;
    double deviation = 0;
    for (int signs = 0; signs < 1 << VALUES.length; signs++) {
      double[] off = VALUES.clone();
      for (int r = 0; r < off.length; r++) {
        off[r] *= 1 + ((signs >> r & 1) == 0 ? -delta : delta);
      }
      LengthLaw other = of(off, 0);
      for (int r = 1; r <= VALUES.length; r++) {
        weight = Math.max(weight, Math.abs(law.weights().get(r) - other.weights().get(r)));
      }
      mean = Math.max(mean, Math.abs(law.mean().value() - other.mean().value()));
      deviation =
          Math.max(
              deviation,
              Math.abs(law.standardDeviation().value() - other.standardDeviation().value()));
    }
    within(weight, law.weights().errorBound(), 3);
    within(mean, law.mean().errorBound(), 1.02);
    within(deviation, law.standardDeviation().errorBound(), 3);
  }

  private static void within(double worst, double bound, double wide) {
    assertTrue(worst <= bound && bound <= wide * worst, worst + " of " + bound);
  }

  /** 2δ + 4u of the largest weight; δ E|d − E d|; 2δ of the variance, hence δ of its root. */
  @Test
  void theBoundsAreThoseOfTheErrorAnalysis() {
    double total = Arrays.stream(VALUES).sum();
    for (double delta : new double[] {0, 1e-9, 1e-4}) {
      LengthLaw law = of(VALUES, delta);
      double top = 1 / total;
      assertEquals(1.01 * (2 * delta + 4 * UNIT) * top, law.weights().errorBound(), 1e-20);
      double mean = law.mean().value();
      double spread = 0;
      for (int r = 1; r <= VALUES.length; r++) {
        spread += VALUES[r - 1] / total * Math.abs(r - mean);
      }
      double ofDistance = 1.01 * (delta * spread + 4 * UNIT * Math.abs(mean - 3));
      assertEquals(ofDistance + UNIT * mean, law.mean().errorBound(), 1e-12 * ofDistance);
      double root = law.standardDeviation().value();
      double variance = 1.01 * ((2 * delta + 10 * UNIT) * root * root + ofDistance * ofDistance);
      double below = root - Math.sqrt(root * root - variance) + 4 * UNIT * root;
      assertEquals(below, law.standardDeviation().errorBound(), 1e-9 * below + 2 * UNIT * root);
    }
  }

  @Test
  void theShareThatIsLostIsMissingInTheTotalToo() {
    double lost = 1e-6;
    LengthLaw law = PositiveLaw.of(VALUES, 0, lost, "");
    assertEquals(2 * lost, law.weights().errorBound(), 1e-14);
    assertEquals(5 * 2 * lost, law.mean().errorBound(), 1e-14);
    double root = law.standardDeviation().value();
    double below = root - Math.sqrt(root * root - 25 * 2 * lost);
    assertEquals(below, law.standardDeviation().errorBound(), 1e-12);
  }

  /** An error larger than the variance leaves 0 possible. */
  @Test
  void aVarianceThatMayBeZeroHasItsRootAsItsBound() {
    LengthLaw law = PositiveLaw.of(new double[] {1e-3, 1}, 0, 0.01, "");
    double root = law.standardDeviation().value();
    double bound = law.standardDeviation().errorBound();
    assertTrue(bound >= root, "bound " + bound);
    assertEquals(Math.sqrt(root * root + 4 * 2 * 0.01) - root, bound, 1e-9);
  }

  /** With η = 0.002: 0.997 may be the largest, 0.995 may not. */
  @Test
  void lengthsThatTheBoundDoesNotTellFromTheModeAreModes() {
    assertEquals(List.of(2, 3), of(new double[] {0.995, 0.997, 1}, 1e-3).modes());
    assertEquals(List.of(3), of(new double[] {0.995, 0.997, 1}, 1e-6).modes());
  }

  @Test
  void theMethodIsPassedOn() {
    assertEquals("by hand", PositiveLaw.of(VALUES, 0, 0, "by hand").method());
  }
}
