package io.github.resglass.verify.evidence.law;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.law.LargeWidthLaw;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.fraction.BigFraction;

/**
 * (γ²−1)/(γ(γ+a²)), the fraction of the depth at which the large-width law settles.
 *
 * @param claimed the fraction for γ and a; a test gives another and sees it contradicted
 */
record DepthFractionRoutes(Fraction claimed) {

  /** The fraction in rational numbers. */
  interface Fraction {
    BigFraction of(BigFraction growth, BigFraction overlap);
  }

  private static final double TOLERANCE = 1e-4;

  DepthFractionRoutes() {
    this(
        (growth, overlap) ->
            growth
                .multiply(growth)
                .subtract(1)
                .divide(growth.multiply(growth.add(overlap.multiply(overlap)))));
  }

  /**
   * The derivative at t = 1 of the larger eigenvalue of the matrix that takes (Q, m) through a
   * layer, and the mean length itself, coefficient by coefficient, at depth 12.
   */
  Evidence perronValue(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 4); i++) {
      BigFraction growth = Cases.positive(random, 9).add(1);
      BigFraction overlap = new BigFraction(random.nextInt(1, 12), 12);
      BigFraction square = growth.multiply(growth);
      BigFraction step = overlap.multiply(growth.subtract(1));
      BigFraction joined = square.subtract(1).subtract(step.multiply(overlap));
      // ((1 + kt)/γ², s/γ²; st/γ, 1/γ): trace and determinant are linear in t.
      BigFraction trace = joined.add(1).divide(square).add(growth.reciprocal());
      BigFraction slope = joined.divide(square);
      BigFraction determinant =
          joined.add(1).subtract(step.multiply(step)).divide(square.multiply(growth));
      BigFraction fall = joined.subtract(step.multiply(step)).divide(square.multiply(growth));
      BigFraction derivative = slope.subtract(fall).divide(new BigFraction(2).subtract(trace));
      BigFraction fraction = claimed.of(growth, overlap);
      String instance = "γ = " + growth + ", a = " + overlap;
      seen.check(
          determinant.equals(trace.subtract(1))
              && determinant.compareTo(BigFraction.ONE) < 0
              && derivative.equals(fraction),
          instance);
      if (i % 10 == 0) {
        BigFraction excess =
            meanLength(12, growth, overlap, joined, step)
                .subtract(1)
                .subtract(fraction.multiply(11));
        BigFraction whole = overlap.multiply(overlap).add(growth);
        BigFraction most =
            overlap
                .multiply(overlap)
                .multiply(BigFraction.ONE.subtract(overlap.multiply(overlap)))
                .divide(whole.multiply(whole));
        seen.check(excess.signum() >= 0 && excess.compareTo(most) <= 0, instance + ", p = 12");
      }
    }
    return seen.exact(
        "larger eigenvalue of one layer and mean length of 12 layers, in fractions", seed);
  }

  private static BigFraction meanLength(
      int depth, BigFraction growth, BigFraction overlap, BigFraction joined, BigFraction step) {
    BigFraction[] products = new BigFraction[depth + 1];
    BigFraction[] means = new BigFraction[depth + 1];
    Arrays.fill(products, BigFraction.ZERO);
    Arrays.fill(means, BigFraction.ZERO);
    products[1] = BigFraction.ONE;
    means[1] = overlap;
    for (int l = 1; l < depth; l++) {
      for (int r = depth; r >= 1; r--) {
        products[r] =
            products[r]
                .add(joined.multiply(products[r - 1]))
                .add(step.multiply(means[r]))
                .divide(growth.multiply(growth));
        means[r] = means[r].add(step.multiply(products[r - 1])).divide(growth);
      }
    }
    BigFraction sum = BigFraction.ZERO;
    for (int r = 1; r <= depth; r++) {
      sum = sum.add(products[r].multiply(r));
    }
    return sum;
  }

  /** What 400 more layers add to the mean length under the squares m_r², which a sum reads out. */
  Evidence deepNets(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(2, cases / 40); i++) {
      double scale = 0.5 + 1.5 * random.nextDouble();
      double step = scale / Math.sqrt(2 * Math.PI);
      // ½c²a² + 2sa³ = 2sa + s² in the stationary mean a.
      double overlap =
          new BrentSolver(1e-15)
              .solve(
                  200,
                  a ->
                      scale * scale * a * a / 2 + 2 * step * a * a * a - 2 * step * a - step * step,
                  0.1,
                  1);
      double growth = 1 + step / overlap;
      double found = (mean(800, scale) - mean(400, scale)) / 400;
      double fraction = claimed.of(new BigFraction(growth), new BigFraction(overlap)).doubleValue();
      seen.check(Math.abs(found - fraction), TOLERANCE, "c = " + scale + ", slope " + found);
    }
    return seen.numerical(
        "mean length under m_r² at 400 and 800 layers",
        seed,
        new Tolerance(
            TOLERANCE, "the mean is linear up to O(1/p), which changes the slope by O(1/p²)"));
  }

  private static double mean(int depth, double scale) {
    double[] scales = new double[depth];
    Arrays.fill(scales, scale);
    return LargeWidthLaw.sum(scales).mean().value();
  }
}
