package io.github.resglass.verify.evidence.field;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * equation-26, equation-29 and field-law in rational numbers: tuples counted one by one, the law of
 * the derivatives from the covariance instead of the couplings.
 *
 * @param excess added to ν″; a test gives one that is not 0
 */
record FieldLawRoutes(BigFraction excess) {

  private static final BigFraction ZERO = BigFraction.ZERO;
  private static final BigFraction ONE = BigFraction.ONE;

  FieldLawRoutes() {
    this(ZERO);
  }

  /** ε_1², …, with sum 1. */
  private static BigFraction[] mixture(SplittableRandom random, int longest) {
    BigFraction[] weights = new BigFraction[1 + random.nextInt(longest)];
    BigFraction total = ZERO;
    for (int r = 0; r < weights.length; r++) {
      weights[r] = new BigFraction(random.nextInt(1, 10));
      total = total.add(weights[r]);
    }
    for (int r = 0; r < weights.length; r++) {
      weights[r] = weights[r].divide(total);
    }
    return weights;
  }

  private BigFraction moment(BigFraction[] weights, boolean factorial) {
    BigFraction sum = factorial ? excess : ZERO;
    for (int r = 1; r <= weights.length; r++) {
      sum = sum.add(weights[r - 1].multiply(factorial ? r * (r - 1) : r));
    }
    return sum;
  }

  /** Σ_r ε_r² Λ^{1−r} Σ over all tuples of products against Λ ν(⟨w,v⟩/Λ), Λ ≤ 4, p ≤ 4. */
  Evidence tuples(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      int dimension = 1 + random.nextInt(4);
      BigFraction[] weights = mixture(random, 4);
      BigFraction[] w = new BigFraction[dimension];
      BigFraction[] v = new BigFraction[dimension];
      BigFraction inner = ZERO;
      for (int j = 0; j < dimension; j++) {
        w[j] = Cases.positive(random, 5).multiply(random.nextBoolean() ? 1 : -1);
        v[j] = Cases.positive(random, 5).multiply(random.nextBoolean() ? 1 : -1);
        inner = inner.add(w[j].multiply(v[j]));
      }
      BigFraction overlap = inner.divide(dimension);
      BigFraction listed = ZERO;
      BigFraction claimed = excess;
      for (int r = 1; r <= weights.length; r++) {
        BigFraction scale = new BigFraction(dimension).pow(r - 1);
        listed = listed.add(weights[r - 1].multiply(overTuples(w, v, r)).divide(scale));
        claimed = claimed.add(weights[r - 1].multiply(overlap.pow(r)));
      }
      seen.check(
          listed.equals(claimed.multiply(dimension)),
          "dimension " + dimension + ", eps^2 = " + Arrays.toString(weights));
    }
    return seen.exact("products over all tuples, up to 4 indices in up to 4 dimensions", seed);
  }

  private static BigFraction overTuples(BigFraction[] w, BigFraction[] v, int length) {
    int[] tuple = new int[length];
    BigFraction sum = ZERO;
    while (true) {
      BigFraction product = ONE;
      for (int index : tuple) {
        product = product.multiply(w[index]).multiply(v[index]);
      }
      sum = sum.add(product);
      int place = 0;
      while (place < length && ++tuple[place] == w.length) {
        tuple[place++] = 0;
      }
      if (place == length) {
        return sum;
      }
    }
  }

  /** ν″ + ν′ − ν′² = Σ_{r<s} (r−s)² ε_r² ε_s², and ν′, ν″ from divided ν(1+h). */
  Evidence pairsOfLengths(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      BigFraction[] weights = mixture(random, 8);
      BigFraction first = moment(weights, false);
      BigFraction second = moment(weights, true);
      BigFraction spread = ZERO;
      for (int r = 0; r < weights.length; r++) {
        for (int s = 0; s < r; s++) {
          spread = spread.add(weights[r].multiply(weights[s]).multiply((long) (r - s) * (r - s)));
        }
      }
      seen.check(
          second.add(first).subtract(first.pow(2)).equals(spread) && spread.signum() >= 0,
          "eps^2 = " + Arrays.toString(weights));
    }
    return seen.exact("alpha^2 as a sum over pairs of lengths, up to 8", seed);
  }

  /** Taylor's coefficients of ν(1+h) by Horner's scheme, twice divided by h. */
  Evidence dividedCovariance(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      BigFraction[] weights = mixture(random, 9);
      BigFraction value = ZERO;
      BigFraction slope = ZERO;
      BigFraction half = ZERO;
      for (int r = weights.length; r >= 0; r--) {
        half = half.add(slope);
        slope = slope.add(value);
        value = value.add(r == 0 ? ZERO : weights[r - 1]);
      }
      seen.check(
          value.equals(ONE)
              && slope.equals(moment(weights, false))
              && half.multiply(2).equals(moment(weights, true)),
          "eps^2 = " + Arrays.toString(weights));
    }
    return seen.exact(
        "Taylor coefficients of the covariance at 1 by Horner's scheme, lengths up to 9", seed);
  }

  /**
   * Cov(∂^α f(x), ∂^β f(y)) = ∂_x^α ∂_y^β ν(⟨x,y⟩) at x = y = e, for points e√(1−|x|²) + x: the
   * covariance expanded to second order in either tangent, in two directions.
   */
  Evidence differentiatedCovariance(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 20); i++) {
      BigFraction[] weights = mixture(random, 7);
      BigFraction first = moment(weights, false);
      BigFraction second = moment(weights, true);
      TangentPolynomial covariance = TangentPolynomial.covariance(weights);
      String instance = "eps^2 = " + Arrays.toString(weights);
      BigFraction[][] claimed = {
        // f, ∂_1, ∂_2, ∂_11, ∂_12, ∂_22
        {ONE, ZERO, ZERO, first.negate(), ZERO, first.negate()},
        {ZERO, first, ZERO, ZERO, ZERO, ZERO},
        {ZERO, ZERO, first, ZERO, ZERO, ZERO},
        {first.negate(), ZERO, ZERO, second.multiply(3).add(first), ZERO, second.add(first)},
        {ZERO, ZERO, ZERO, ZERO, second, ZERO},
        {first.negate(), ZERO, ZERO, second.add(first), ZERO, second.multiply(3).add(first)}
      };
      for (int a = 0; a < claimed.length; a++) {
        for (int b = 0; b < claimed.length; b++) {
          seen.check(
              covariance.derivative(a, b).equals(claimed[a][b]),
              instance + ", derivatives " + a + " and " + b);
        }
      }
    }
    return seen.exact("derivatives of the covariance on the sphere, lengths up to 7", seed);
  }
}
