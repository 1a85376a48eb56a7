package io.github.resglass.verify.evidence.field;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * closed-forms: C(Λ, R) = √R^{Λ mod 2} Σ_i c_i R^i / ((3R+1)^e √(3R+1)) for Λ = 2 … 8.
 *
 * @param offset added to the constant coefficient for Λ = 8; 0 as claimed, a test gives another
 */
record ClosedFormRoutes(int offset) {

  /** c_0, c_1, … in eighths. */
  private static final int[][] EIGHTHS = {
    {16, 48},
    {0, 64},
    {16, 72, 192, 232},
    {0, 0, 288, 960, 800},
    {16, 168, 630, 1560, 3060, 4176, 2678},
    {0, 0, 0, 1368, 7072, 15120, 16800, 8792},
    {16, 264, 1782, 6237, 14868, 28791, 49014, 68427, 64272, 28473}
  };

  private static final int[] EXPONENTS = {0, 0, 1, 2, 3, 4, 5};
  private static final int ORDER = 4;

  ClosedFormRoutes() {
    this(0);
  }

  private BigFraction coefficient(int dimension, int i) {
    int more = dimension == 8 && i == 0 ? offset : 0;
    return new BigFraction(EIGHTHS[dimension - 2][i] + more, 8);
  }

  /**
   * The integral of the eigenvalue density against e^{−hs²}, h = (R−1)/(2(R+1)), generates its
   * moments; those of order 0, 2, …, 8 are known by counting pairings.
   */
  Evidence pairings(int cases, long seed) {
    Cases seen = new Cases();
    for (int dimension = 2; dimension <= 8; dimension++) {
      PowerSeries series = series(dimension);
      for (int k = 0; k <= ORDER; k++) {
        BigFraction moment =
            series
                .coefficient(k)
                .multiply(CombinatoricsUtils.factorial(k))
                .multiply(k % 2 == 0 ? 1 : -1);
        seen.check(
            moment.equals(EigenvalueMoments.of(k, dimension)),
            "dimension " + dimension + ", moment of order " + 2 * k + ": " + moment);
      }
    }
    return seen.enumeration(
        "moments of the ensemble's eigenvalues up to order 8 by pairings, Λ = 2 … 8");
  }

  /** C/(2√(2/(1+R)) R^{Λ/2}), with the term of odd dimensions, in powers of h. */
  private PowerSeries series(int dimension) {
    int half = dimension / 2;
    int e = EXPONENTS[dimension - 2];
    PowerSeries sum = PowerSeries.power(0, BigFraction.ONE, ORDER).times(BigFraction.ZERO);
    for (int i = 0; i < EIGHTHS[dimension - 2].length; i++) {
      // R = (1+2h)/(1−2h), 3R+1 = 4(1+h)/(1−2h).
      sum =
          sum.plus(
              PowerSeries.power(2, new BigFraction(i - half), ORDER)
                  .times(PowerSeries.power(-2, new BigFraction(half - i + e), ORDER))
                  .times(coefficient(dimension, i)));
    }
    PowerSeries bulk =
        sum.times(PowerSeries.power(1, new BigFraction(-2 * e - 1, 2), ORDER))
            .times(new BigFraction(4).pow(-e - 1));
    return dimension % 2 == 0
        ? bulk
        : bulk.plus(
            PowerSeries.power(-2, new BigFraction(half), ORDER)
                .times(PowerSeries.power(2, new BigFraction(-dimension, 2), ORDER)));
  }

  /** Against the evaluated counts at random ratios. */
  Evidence evaluatedCounts(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-13;
    for (int i = 0; i < cases; i++) {
      int dimension = 2 + i % 7;
      BigFraction ratio = Cases.positive(random, 30);
      double claimed = count(ratio, dimension);
      double other = CriticalPoints.expected(ratio, dimension).value();
      seen.check(
          Math.abs(claimed / other - 1), tolerance, "R = " + ratio + ", dimension " + dimension);
    }
    return seen.numerical(
        "counts evaluated by recurrences of another form, Λ = 2 … 8",
        seed,
        new Tolerance(tolerance, "relative; positive terms, a power and two roots rounded"));
  }

  /** C for even and C + 2 for odd dimensions. */
  double count(BigFraction ratio, int dimension) {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < EIGHTHS[dimension - 2].length; i++) {
      sum = sum.add(ratio.pow(i).multiply(coefficient(dimension, i)));
    }
    double outer = ratio.multiply(3).add(1).doubleValue();
    double bulk = sum.doubleValue() / Math.pow(outer, EXPONENTS[dimension - 2] + 0.5);
    return dimension % 2 == 0 ? bulk : 2 + Math.sqrt(ratio.doubleValue()) * bulk;
  }
}
