package io.github.resglass.verify.numeric.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Moments on the circle where indicators are hardly ever 1, and how wide their bounds are. */
class SquaredMomentsTest {

  private static final double UNIT = 0x1p-53;

  private static double[] odds(SplittableRandom random, int number, double center, double width) {
    double[] odds = new double[number];
    Arrays.setAll(odds, l -> Math.exp(center + width * random.nextGaussian()));
    return odds;
  }

  private static double chances(double[] odds) {
    return Arrays.stream(odds).map(b -> b / (1 + b)).sum();
  }

  /** E k = (Σ q)² + …: what is added up at each node cancels unless the constant is left out. */
  @Test
  void whereHardlyAnyIndicatorIsOneTheMeanKeepsItsDigits() {
    SplittableRandom random = new SplittableRandom(6_120);
    for (int trial = 0; trial < 24; trial++) {
      double[] odds = odds(random, 1 + trial, -6 - trial, 1);
      assertTrue(chances(odds) < 0.125, "trial " + trial);
      BigDecimal[] exact = IndicatorSumsTest.moments(IndicatorSumsTest.law(odds, 0), 0);
      SquaredMoments found = SquaredMoments.of(odds, 0);
      assertEquals(0, found.offset());
      String what = "trial " + trial;
      IndicatorSumsTest.within(exact[0], found.total(), found.totalError(), 1, 40, what);
      IndicatorSumsTest.within(exact[1], found.mean(), found.meanError(), 1_000, 2_500, what);
      IndicatorSumsTest.within(exact[2], found.variance(), found.varianceError(), 200, 1_000, what);
    }
  }

  /**
   * Each sum over the layers is off by one relative error ρ of its positive terms, which the bound
   * on Σ P² tells; those on E and V are what ρ and the roundings at the nodes make of the formulas,
   * to first order. One per cent is for what is of second order.
   */
  @Test
  void oneErrorOfTheSumsOverTheLayersExplainsAllThreeBounds() {
    SplittableRandom random = new SplittableRandom(6_121);
    for (int trial = 0; trial < 48; trial++) {
      double width = trial % 2 * 0.7;
      double[] odds =
          switch (trial % 4) {
            case 0, 1 -> odds(random, 3 + trial, -4 - trial % 5, width);
            case 2 -> odds(random, 2_000, 1 - trial % 3, 0.3);
            default -> odds(random, 2 + trial % 9, trial % 5 - 2, width);
          };
      SquaredMoments found = SquaredMoments.of(odds, 0);
      Bounds bounds = new Bounds(odds, found);
      String what = "trial " + trial + ", rho = " + bounds.rho / UNIT;
      // Layers that are taken one by one add four roundings for every node.
      double most = odds.length < 2_000 ? 800 : 220;
      assertTrue(bounds.rho >= 120 * UNIT && bounds.rho <= most * UNIT, what);
      assertEquals(1, found.varianceError() / bounds.variance(), 0.01, what);
      assertEquals(1, found.meanError() / bounds.mean(), 0.01, what);
    }
  }

  /** The means over the circle, with every layer taken by itself. */
  private static final class Bounds {

    private static final int NODES = 401;

    private final double[] odds;
    private final SquaredMoments found;
    private double total;
    private double ofTotal;
    private double shift;
    private double ofShift;
    private double square;
    private double ofSquare;
    private double excess;
    final double rho;

    Bounds(double[] odds, SquaredMoments found) {
      this.odds = odds;
      this.found = found;
      add(0);
      double exponent = ofTotal / total;
      double once = found.totalError() / found.total() / 1.01;
      this.rho = (once - 7 * UNIT) / exponent;
      total = 0;
      shift = 0;
      ofShift = 0;
      square = 0;
      ofSquare = 0;
      excess = 0;
      add(rho);
    }

    /** With ρ = 0, only ⟨A e^{−A}⟩ in place of the error of the total. */
    private void add(double error) {
      ofTotal = 0;
      for (int node = 0; node < NODES; node++) {
        double angle = 2 * Math.PI * node / NODES;
        double s = Math.pow(Math.sin(angle / 2), 2);
        double exponent = 0;
        double[] sums = new double[3];
        for (double b : odds) {
          double v = b / (1 + b) / (1 + b);
          double f = 1 - 4 * v * s;
          exponent -= Math.log1p(-4 * v * s);
          sums[0] += v / f;
          sums[1] += v / f * (1 - b) / (1 + b);
          sums[2] += b / (1 + b) / f;
        }
        double mass = Math.exp(-exponent);
        double ofMass = error == 0 ? exponent : exponent * error + 3 * UNIT;
        double x = -2 * s * sums[1];
        double ofX = 2 * s * sums[0] * error;
        double y = Math.sin(angle) * sums[0];
        total += mass;
        ofTotal += mass * ofMass;
        shift += mass * x;
        ofShift += mass * (ofX + Math.abs(x) * ofMass);
        square += mass * (x * x + y * y);
        ofSquare += mass * (2 * Math.abs(x) * ofX + 2 * y * y * error + (x * x + y * y) * ofMass);
        excess += (1 - mass) * 2 * (sums[2] + 2 * s * sums[0]) * error;
      }
    }

    private double relative() {
      return found.totalError() / found.total() / 1.01;
    }

    private double meanOfShift() {
      return ofShift / total + Math.abs(shift / total) * relative();
    }

    double variance() {
      return 1.01
          * (ofSquare / total
              + square / total * (relative() + 4 * UNIT)
              + 2 * Math.abs(shift / total) * meanOfShift());
    }

    double mean() {
      double size = Math.abs(found.mean());
      return chances(odds) < 0.125
          ? 1.01 * (excess / total + size * relative())
          : 1.01 * (meanOfShift() + 96 * UNIT * chances(odds) + UNIT * size);
    }
  }
}
