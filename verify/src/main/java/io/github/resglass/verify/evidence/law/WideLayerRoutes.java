package io.github.resglass.verify.evidence.law;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.law.LargeWidthLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * One layer of the large-width law, and the recursion that it amounts to.
 *
 * @param peak φ(0) = 1/√(2π); a test gives another and sees it contradicted
 */
record WideLayerRoutes(double peak) {

  private static final int UNITS = 6;
  private static final int NODES = 24;
  private static final double TOLERANCE = 1e-12;

  WideLayerRoutes() {
    this(1 / Math.sqrt(2 * Math.PI));
  }

  /** Means over three jointly normal fields, the plane of two of them in polar coordinates. */
  Evidence polarIntegrals(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 4); i++) {
      double scale = 0.2 + 2 * random.nextDouble();
      double[][] below = new double[3][UNITS];
      double[] whole = new double[UNITS];
      for (double[] order : below) {
        Arrays.setAll(order, j -> random.nextDouble() - 0.3);
        for (int j = 0; j < UNITS; j++) {
          whole[j] += order[j];
        }
      }
      for (int a = 1; a <= 2; a++) {
        for (int b = a; b <= 2; b++) {
          double h = Math.sqrt(average(whole, whole));
          double g = scale * peak / h * average(below[a - 1], whole);
          double other = scale * peak / h * average(below[b - 1], whole);
          double claimed =
              average(below[a], below[b])
                  + scale * scale / 2 * average(below[a - 1], below[b - 1])
                  + mean(below[a]) * other
                  + g * mean(below[b]);
          double found = integrated(below, whole, a, b, scale);
          seen.check(
              Math.abs(found - claimed) / (1 + Math.abs(claimed)),
              TOLERANCE,
              "layer " + i + " of seed " + seed + ", lengths " + a + " and " + b);
        }
      }
    }
    return seen.quadrature(
        "one layer on 6 random units, fields in polar coordinates",
        seed,
        new Tolerance(TOLERANCE, "24-point Gauss sums of trigonometric polynomials of degree 2"));
  }

  private static double average(double[] one, double[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += one[j] * other[j] / one.length;
    }
    return sum;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** The average over the units of E (N_a + [u > 0] f)(N_b + [u > 0] g). */
  private static double integrated(double[][] below, double[] whole, int a, int b, double scale) {
    double length = scale * Math.sqrt(average(whole, whole));
    double square = scale * scale;
    double f1 = square * average(below[a - 1], whole) / length;
    double g1 = square * average(below[b - 1], whole) / length;
    double f2 = Math.sqrt(Math.max(0, square * average(below[a - 1], below[a - 1]) - f1 * f1));
    double g2 = (square * average(below[a - 1], below[b - 1]) - f1 * g1) / f2;
    GaussIntegrator half = new GaussIntegratorFactory().legendre(NODES, -Math.PI / 2, Math.PI / 2);
    // ∫ r² e^{−r²/2} dr = √(π/2) and ∫ r³ e^{−r²/2} dr = 2; a third direction has mean 0.
    double radial = Math.sqrt(Math.PI / 2) / (2 * Math.PI);
    double first = half.integrate(t -> f1 * Math.cos(t) + f2 * Math.sin(t)) * radial;
    double second = half.integrate(t -> g1 * Math.cos(t) + g2 * Math.sin(t)) * radial;
    double both =
        half.integrate(
                t -> (f1 * Math.cos(t) + f2 * Math.sin(t)) * (g1 * Math.cos(t) + g2 * Math.sin(t)))
            / Math.PI;
    double sum = 0;
    for (int j = 0; j < UNITS; j++) {
      sum += below[a][j] * below[b][j] + below[a][j] * second + first * below[b][j] + both;
    }
    return sum / UNITS;
  }

  /** The recursions as the claim has them, not normalised, against the library's laws. */
  Evidence numericRecursion(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 10); i++) {
      double[] scales = new double[random.nextInt(1, 13)];
      Arrays.setAll(scales, l -> 0.3 + 1.5 * random.nextDouble());
      Recursion recursion = new Recursion(scales, peak);
      compare(seen, LargeWidthLaw.sum(scales), recursion.sumReadout(), scales);
      compare(seen, LargeWidthLaw.unit(scales), recursion.unitReadout(), scales);
    }
    return seen.numerical(
        "the recursions of averages, not normalised, up to 12 layers",
        seed,
        new Tolerance(TOLERANCE, "12 layers of sums of positive terms, rounded"));
  }

  private static void compare(Cases seen, LengthLaw law, double[] weights, double[] scales) {
    double total = Arrays.stream(weights).sum();
    for (int r = 1; r <= scales.length; r++) {
      seen.check(
          Math.abs(law.weights().get(r) - weights[r] / total),
          TOLERANCE,
          "scales " + Arrays.toString(scales) + ", r = " + r);
    }
  }

  /** m_r and Q_{ab} layer by layer. */
  private static final class Recursion {

    private final double[] mean;
    private final double[][] product;

    Recursion(double[] scales, double peak) {
      int p = scales.length;
      mean = new double[p + 1];
      product = new double[p + 1][p + 1];
      mean[1] = scales[0] * peak;
      product[1][1] = scales[0] * scales[0] / 2;
      for (int l = 1; l < p; l++) {
        pass(scales[l], scales[l] * peak);
      }
    }

    private void pass(double scale, double step) {
      int size = mean.length;
      double square = 0;
      double[] taken = new double[size];
      for (int a = 0; a < size; a++) {
        taken[a] = Arrays.stream(product[a]).sum();
        square += taken[a];
      }
      for (int a = 0; a < size; a++) {
        taken[a] *= step / Math.sqrt(square);
      }
      for (int a = size - 1; a >= 1; a--) {
        for (int b = size - 1; b >= 1; b--) {
          product[a][b] +=
              scale * scale / 2 * product[a - 1][b - 1]
                  + mean[a] * taken[b - 1]
                  + taken[a - 1] * mean[b];
        }
      }
      for (int a = size - 1; a >= 1; a--) {
        mean[a] += taken[a - 1];
      }
    }

    double[] sumReadout() {
      return Arrays.stream(mean).map(m -> m * m).toArray();
    }

    double[] unitReadout() {
      double[] diagonal = new double[mean.length];
      Arrays.setAll(diagonal, r -> product[r][r]);
      return diagonal;
    }
  }
}
