package io.github.resglass.verify.numeric.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bounds of a law whose values are off by a δ large enough to be seen. */
class PositiveLawTest {

  private static final double[] VALUES = {0.02, 0.3, 1, 0.6, 0.05};

  /** Every value is off by −δ or δ: all 2^N ways, against the law of the values themselves. */
  @Test
  void noErrorsOfTheValuesTakeTheLawBeyondItsBounds() {
    double delta = 1e-3;
    for (boolean squared : new boolean[] {false, true}) {
      LengthLaw law = PositiveLaw.of(VALUES, squared, delta);
      double weight = 0;
      double mean = 0;
      double deviation = 0;
      for (int signs = 0; signs < 1 << VALUES.length; signs++) {
        double[] off = VALUES.clone();
        for (int r = 0; r < off.length; r++) {
          off[r] *= 1 + ((signs >> r & 1) == 0 ? -delta : delta);
        }
        LengthLaw other = PositiveLaw.of(off, squared, 0);
        for (int r = 1; r <= VALUES.length; r++) {
          weight = Math.max(weight, Math.abs(law.weights().get(r) - other.weights().get(r)));
        }
        mean = Math.max(mean, Math.abs(law.mean().value() - other.mean().value()));
        deviation =
            Math.max(
                deviation,
                Math.abs(law.standardDeviation().value() - other.standardDeviation().value()));
      }
      assertTrue(weight > 0 && weight <= law.weights().errorBound(), "weight " + weight);
      assertTrue(mean > 0 && mean <= law.mean().errorBound(), "mean " + mean);
      assertTrue(
          deviation > 0 && deviation <= law.standardDeviation().errorBound(),
          "deviation " + deviation);
    }
  }

  /** η = 4δ + (N + 8)u, doubled: of the largest weight, of the mean; η V + (η mean)² of V. */
  @Test
  void theBoundsAreThoseOfTheErrorAnalysis() {
    for (double delta : new double[] {0, 1e-9, 1e-3}) {
      LengthLaw law = PositiveLaw.of(VALUES, false, delta);
      double eta = 2 * (4 * delta + 13 * 0x1p-53);
      double top = 1 / Arrays.stream(VALUES).sum();
      double mean = law.mean().value();
      double root = law.standardDeviation().value();
      assertEquals(eta * top, law.weights().errorBound(), 1e-12 * eta);
      assertEquals(eta * mean, law.mean().errorBound(), 1e-9 * eta + 1e-15);
      double variance = root * root;
      double off = eta * variance + eta * mean * eta * mean;
      double below = delta == 0 ? off / (2 * root) : root - Math.sqrt(variance - off);
      double rounding = 8 * 0x1p-53 * root;
      assertEquals(below, law.standardDeviation().errorBound(), 1e-6 * below + rounding);
    }
  }

  /** An error larger than the variance leaves 0 possible. */
  @Test
  void aVarianceThatMayBeZeroHasItsRootAsItsBound() {
    LengthLaw law = PositiveLaw.of(new double[] {1e-3, 1}, false, 0.02);
    double root = law.standardDeviation().value();
    double bound = law.standardDeviation().errorBound();
    assertTrue(bound >= root, "bound " + bound);
    double eta = 2 * (4 * 0.02 + 10 * 0x1p-53);
    double off = eta * root * root + Math.pow(eta * law.mean().value(), 2);
    assertEquals(Math.sqrt(root * root + off) - root, bound, 1e-9);
  }

  /** With η = 0.008: 0.985 · 1.008 ≥ 1 · 0.992 may be the largest, 0.98 may not. */
  @Test
  void lengthsThatTheBoundDoesNotTellFromTheModeAreModes() {
    assertEquals(List.of(2, 3), PositiveLaw.of(new double[] {0.98, 0.985, 1}, false, 1e-3).modes());
    assertEquals(List.of(3), PositiveLaw.of(new double[] {0.98, 0.985, 1}, false, 1e-6).modes());
  }
}
