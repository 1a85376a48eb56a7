package io.github.resglass.verify.evidence.field;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import java.util.SplittableRandom;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.fraction.BigFraction;

/**
 * trivialisation: two dimensions more add 4 R^{Λ/2} ((3R+1)(Λ+½) I_Λ − (R+3)Λ I_{Λ−1})/√(3R+1) to
 * the count; it starts from 2 at R = 0, rises with R, and is at most 2 + (3/2)Λ(Λ−1) R τ^{Λ−2} for
 * R &lt; 1, τ = √R (R+3)/(3R+1).
 *
 * @param factor of what two dimensions add and of the slope; 1 as claimed, a test gives another
 * @param share of the bound that is claimed; 1, a test gives another
 */
record TrivialisationRoutes(double factor, double share) {

  private static final int LARGEST_DIMENSION = 40;
  private static final int NODES = 80;

  TrivialisationRoutes() {
    this(1, 1);
  }

  /** Less than 1. */
  private static BigFraction ratio(SplittableRandom random) {
    int denominator = random.nextInt(2, 41);
    return new BigFraction(random.nextInt(1, denominator), denominator);
  }

  /** Σ_k C(n+shift, k+shift) C(2k, k) (t/4)^k with t = 2(1−R)/(3R+1): I_n, or its double sum. */
  private static double sum(double ratio, int n, int shift) {
    double step = (1 - ratio) / (3 * ratio + 1);
    double term = 1;
    for (int i = 0; i < shift; i++) {
      term *= (n + shift - i) / (double) (i + 1);
    }
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      sum += term;
      term *= step * (n - k) * (2 * k + 1) / ((k + 1.0) * (k + 1 + shift));
    }
    return sum;
  }

  /** Against the recurrences by which numbers are evaluated, with I_n as a sum of binomials. */
  Evidence dimensionsAdded(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-12;
    for (int i = 0; i < cases; i++) {
      int dimension = 2 + i % (LARGEST_DIMENSION - 1);
      BigFraction ratio = ratio(random);
      double r = ratio.doubleValue();
      double bracket =
          (3 * r + 1) * (dimension + 0.5) * sum(r, dimension, 0)
              - (r + 3) * dimension * sum(r, dimension - 1, 0);
      double added = factor * 4 * Math.pow(r, dimension / 2.0) * bracket / Math.sqrt(3 * r + 1);
      double before = CriticalPoints.expected(ratio, dimension).value();
      double after = CriticalPoints.expected(ratio, dimension + 2).value();
      // What cancels in the bracket is of the size of its first part.
      double size =
          4
              * Math.pow(r, dimension / 2.0)
              * Math.sqrt(3 * r + 1)
              * (dimension + 0.5)
              * sum(r, dimension, 0);
      seen.check(
          Math.abs(after - before - added) / Math.max(size, before),
          tolerance,
          "R = " + ratio + ", dimension " + dimension);
    }
    return seen.numerical(
        "two dimensions more, by sums of binomials, up to 40 dimensions",
        seed,
        new Tolerance(tolerance, "relative to what cancels; 40 positive terms in doubles"));
  }

  /** The count as 2 and the integral of its slope in √R, by Gauss and Legendre. */
  Evidence slopes(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    Cases seen = new Cases();
    double tolerance = 1e-12;
    for (int i = 0; i < Math.max(4, cases / 5); i++) {
      int dimension = 2 + i % (LARGEST_DIMENSION - 1);
      BigFraction ratio = ratio(random);
      GaussIntegrator rule = rules.legendre(NODES, 0, Math.sqrt(ratio.doubleValue()));
      double risen = factor * rule.integrate(root -> slope(root, dimension));
      double expected = CriticalPoints.expected(ratio, dimension).value();
      seen.check(
          Math.abs(2 + risen - expected) / expected,
          tolerance,
          "R = " + ratio + ", dimension " + dimension);
    }
    return seen.quadrature(
        "2 and the integral of the slope, up to 40 dimensions",
        seed,
        new Tolerance(
            tolerance, "relative; 80 nodes for a positive function that is analytic nearby"));
  }

  /** 6 r^{Λ−1} Σ_j (Λ−1−j) I_j/√(3r²+1). */
  private static double slope(double root, int dimension) {
    double ratio = root * root;
    return 6
        * Math.pow(root, dimension - 1)
        * sum(ratio, dimension - 2, 2)
        / Math.sqrt(3 * ratio + 1);
  }

  /** Counts with their error bounds, between 2 and the bound. */
  Evidence bounds(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int dimension = 4 + i % (LARGEST_DIMENSION - 3);
      BigFraction ratio = ratio(random);
      BoundedReal expected = CriticalPoints.expected(ratio, dimension);
      double bound = 2 + share * bound(ratio.doubleValue(), dimension);
      String instance = "R = " + ratio + ", dimension " + dimension;
      seen.check(expected.value() + expected.errorBound() >= 2, instance);
      seen.check(expected.value() - expected.errorBound() <= bound * (1 + 1e-12), instance);
    }
    return seen.exact("counts between 2 and their bound, up to 40 dimensions", seed);
  }

  static double bound(double ratio, int dimension) {
    double base = Math.sqrt(ratio) * (ratio + 3) / (3 * ratio + 1);
    return 1.5 * dimension * (dimension - 1) * ratio * Math.pow(base, dimension - 2);
  }
}
