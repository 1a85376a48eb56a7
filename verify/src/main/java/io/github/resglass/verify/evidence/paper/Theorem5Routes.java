package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.fraction.BigFraction;

/**
 * Theorem 5: under Σ_{r=2}^p ε_r² = 1, ½ log R − (R−1)/(R+1) with R = ν''/ν' is largest at the pure
 * p-spin, where R = p − 1.
 *
 * @param largestRatio R at the claimed maximum; a test gives a wrong one and sees it contradicted
 */
record Theorem5Routes(IntUnaryOperator largestRatio) {

  private static final int LARGEST_DEGREE = 30;

  Theorem5Routes() {
    this(p -> p - 1);
  }

  /** Masses a_2, …, a_p ≥ 0 of ε², not all zero, about half of them zero. */
  private static int[] randomMixture(SplittableRandom random, int p) {
    int[] masses = new int[p + 1];
    for (int r = 2; r <= p; r++) {
      masses[r] = random.nextBoolean() ? random.nextInt(1, 1_000) : 0;
    }
    masses[random.nextInt(2, p + 1)] = random.nextInt(1, 1_000);
    return masses;
  }

  private static boolean isPure(int[] masses) {
    for (int r = 0; r < masses.length - 1; r++) {
      if (masses[r] != 0) {
        return false;
      }
    }
    return true;
  }

  private static BigFraction ratio(int[] masses) {
    long first = 0;
    long second = 0;
    for (int r = 2; r < masses.length; r++) {
      first += (long) r * masses[r];
      second += (long) r * (r - 1) * masses[r];
    }
    return new BigFraction(second, first);
  }

  /** R ≤ p − 1, with equality for the pure p-spin only, in integers. */
  Evidence ratioOfRandomMixtures(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int p = 2 + i % (LARGEST_DEGREE - 1);
      int[] masses = randomMixture(random, p);
      int order = ratio(masses).compareTo(new BigFraction(largestRatio.applyAsInt(p)));
      seen.check(
          isPure(masses) ? order == 0 : order < 0,
          "p = " + p + ", eps^2 proportional to " + Arrays.toString(masses));
    }
    return seen.exact(
        "R <= p - 1, with equality for the pure p-spin only, at random mixtures with p <= 30",
        seed);
  }

  /** θ of random mixtures against θ of the pure p-spin, by Commons Math's decimal arithmetic. */
  Evidence complexityOfRandomMixtures(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    DfpField field = new DfpField(50);
    Cases seen = new Cases();
    double tolerance = 1e-40;
    for (int i = 0; i < Math.max(1, cases / 4); i++) {
      int p = 2 + i % (LARGEST_DEGREE - 1);
      int[] masses = randomMixture(random, p);
      BigFraction ratio = ratio(masses);
      Dfp mixed =
          theta(
              field
                  .newDfp(ratio.getNumerator().longValueExact())
                  .divide(field.newDfp(ratio.getDenominator().longValueExact())));
      Dfp excess = mixed.subtract(theta(field.newDfp(largestRatio.applyAsInt(p))));
      seen.check(
          Math.max(0, excess.toDouble()),
          tolerance,
          "p = " + p + ", eps^2 proportional to " + Arrays.toString(masses));
    }
    return seen.numerical(
        "excess of theta over the pure p-spin's at random mixtures, 50 digits, p <= 30",
        seed,
        new Tolerance(tolerance, "rounding of numbers below 4 in 50 digits, with 9 to spare"));
  }

  private static Dfp theta(Dfp ratio) {
    Dfp one = ratio.getOne();
    return DfpMath.log(ratio).divide(2).subtract(ratio.subtract(one).divide(ratio.add(one)));
  }

  /**
   * Maximises θ over ε_2, …, ε_p on the unit sphere from random starts, without derivatives: no
   * start may end above the pure p-spin, and every one has to end near it.
   */
  Evidence optimizer(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-9;
    for (int i = 0; i < Math.max(1, cases / 20); i++) {
      int p = 3 + i % 3;
      double[] start = new double[p - 1];
      for (int r = 0; r < start.length; r++) {
        start[r] = 0.2 + random.nextDouble();
      }
      PointValuePair best =
          new SimplexOptimizer(1e-14, 1e-14)
              .optimize(
                  new MaxEval(100_000),
                  new ObjectiveFunction(theta()),
                  GoalType.MAXIMIZE,
                  new InitialGuess(start),
                  new NelderMeadSimplex(start.length, 0.3));
      double largest = largestRatio.applyAsInt(p);
      double pure = 0.5 * Math.log(largest) - (largest - 1) / (largest + 1);
      seen.check(
          Math.abs(best.getValue() - pure),
          tolerance,
          "p = " + p + ", start " + Arrays.toString(start) + ": " + best.getValue());
    }
    return seen.numerical(
        "theta maximised over all mixtures from random starts, p = 3, 4, 5",
        seed,
        new Tolerance(
            tolerance,
            "where the simplex search stops: values within 1e-14 over a simplex, times 1e5 for a"
                + " simplex that is long in a flat direction"));
  }

  private static MultivariateFunction theta() {
    return point -> {
      double first = 0;
      double second = 0;
      for (int i = 0; i < point.length; i++) {
        int r = i + 2;
        first += r * point[i] * point[i];
        second += r * (r - 1) * point[i] * point[i];
      }
      double ratio = second / first;
      return 0.5 * Math.log(ratio) - (ratio - 1) / (ratio + 1);
    };
  }
}
