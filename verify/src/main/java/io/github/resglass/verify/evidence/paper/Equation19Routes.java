package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.hipparchus.fraction.BigFraction;

/**
 * Equation 19: C ∂ε_r/∂C = r ε_r with the normalisation held fixed, ε_r (r − Σ s ε_s²) without.
 *
 * <p>Both routes agree with [19] only under that condition, and keep the first net where [19] is
 * wrong without it. Since β is proportional to C, C ∂/∂C = β ∂/∂β.
 *
 * @param claimed the second factor; a test gives a wrong one and sees it contradicted
 */
record Equation19Routes(Claimed claimed) {

  private static final int DEEPEST_EXACT = 16;
  private static final int DEEPEST_NUMERICAL = 60;
  private static final String CONDITION = "the normalisation z is held fixed while C changes";

  /** C ∂ log ε_r/∂C for length r and mean length Σ s ε_s². */
  interface Claimed {
    BigFraction slope(int r, BigFraction mean);
  }

  Equation19Routes() {
    this((r, mean) -> new BigFraction(r).subtract(mean));
  }

  /**
   * Values and slopes passed together through the layers, in rational numbers: for gain β + h all
   * coefficients modulo h².
   */
  Evidence layerByLayer(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int p = 1 + i % DEEPEST_EXACT;
      BigFraction beta = Cases.positive(random, 30);
      BigFraction[][] net = passed(p, beta);
      BigFraction square = BigFraction.ZERO;
      BigFraction squareSlope = BigFraction.ZERO;
      for (int r = 1; r <= p; r++) {
        square = square.add(net[0][r].multiply(net[0][r]));
        squareSlope = squareSlope.add(net[0][r].multiply(net[1][r]).multiply(2));
      }
      BigFraction mean = mean(net[0], square);
      for (int r = 1; r <= p; r++) {
        // β ∂ log e_r²/∂β and β ∂ log ε_r²/∂β: rational, and twice those of e_r and ε_r.
        BigFraction fixed = net[1][r].multiply(2).multiply(beta).divide(net[0][r]);
        BigFraction full = fixed.subtract(squareSlope.multiply(beta).divide(square));
        String instance = "p = " + p + ", beta = " + beta + ", r = " + r;
        seen.check(
            fixed.equals(new BigFraction(2 * r)) && full.equals(claimed.slope(r, mean).multiply(2)),
            instance);
        if (!full.equals(new BigFraction(2 * r))) {
          seen.exception(
              CONDITION, instance + ": C d(log eps_r)/dC is " + full.divide(2) + ", [19] has " + r);
        }
      }
    }
    return seen.exact("values and slopes passed through the layers, p <= 16", seed);
  }

  /** Coefficients of βt(1 + βt)^{p−1} and their derivatives by β, one layer after the other. */
  private static BigFraction[][] passed(int p, BigFraction beta) {
    BigFraction[] value = new BigFraction[p + 1];
    BigFraction[] slope = new BigFraction[p + 1];
    Arrays.fill(value, BigFraction.ZERO);
    Arrays.fill(slope, BigFraction.ZERO);
    value[1] = beta;
    slope[1] = BigFraction.ONE;
    for (int layer = 2; layer <= p; layer++) {
      for (int r = layer; r >= 1; r--) {
        slope[r] = slope[r].add(slope[r - 1].multiply(beta)).add(value[r - 1]);
        value[r] = value[r].add(value[r - 1].multiply(beta));
      }
    }
    return new BigFraction[][] {value, slope};
  }

  private static BigFraction mean(BigFraction[] values, BigFraction square) {
    BigFraction mean = BigFraction.ZERO;
    for (int r = 1; r < values.length; r++) {
      mean = mean.add(values[r].multiply(values[r]).multiply(r));
    }
    return mean.divide(square);
  }

  /** Equation 16 itself, normalised, under Hipparchus's automatic differentiation by C. */
  Evidence automaticDifferentiation(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-11;
    for (int i = 0; i < cases; i++) {
      int p = 1 + i % DEEPEST_NUMERICAL;
      BigFraction gain = Cases.positive(random, 30);
      BigFraction[] exact = Equation16Routes.squaredWeights(p, gain);
      BigFraction mean = BigFraction.ZERO;
      for (int r = 1; r <= p; r++) {
        mean = mean.add(exact[r - 1].multiply(r));
      }
      // C = 1 here, so that the gain is C times its own value.
      UnivariateDerivative1 beta = new UnivariateDerivative1(1, 1).multiply(gain.doubleValue());
      UnivariateDerivative1[] weights = weights(p, beta);
      for (int r = 1; r <= p; r++) {
        UnivariateDerivative1 logarithm = weights[r - 1].log();
        double slope = logarithm.getFirstDerivative();
        String instance = "p = " + p + ", beta = " + gain + ", r = " + r;
        seen.check(Math.abs(slope - claimed.slope(r, mean).doubleValue()), tolerance, instance);
        if (Math.abs(slope - r) > tolerance) {
          seen.exception(
              CONDITION, instance + ": C d(log eps_r)/dC is " + slope + ", [19] has " + r);
        }
      }
    }
    return seen.numerical(
        "equation 16 under Hipparchus's automatic differentiation, p <= 60",
        seed,
        new Tolerance(
            tolerance,
            "layers; sums of up to 60 positive terms, each off by at most 200 units of 2^-53"
                + " relative, times the length 60, is 2e-12"));
  }

  /** ε_1, …, ε_p; each coefficient from the one before it, none of them larger than 31^60. */
  private static UnivariateDerivative1[] weights(int p, UnivariateDerivative1 beta) {
    UnivariateDerivative1[] weights = new UnivariateDerivative1[p];
    UnivariateDerivative1 square = new UnivariateDerivative1(0, 0);
    for (int r = 1; r <= p; r++) {
      weights[r - 1] =
          r == 1
              ? beta
              : weights[r - 2].multiply(beta).multiply((double) (p - r + 1)).divide(r - 1.0);
      square = square.add(weights[r - 1].multiply(weights[r - 1]));
    }
    UnivariateDerivative1 z = square.sqrt();
    for (int r = 1; r <= p; r++) {
      weights[r - 1] = weights[r - 1].divide(z);
    }
    return weights;
  }
}
