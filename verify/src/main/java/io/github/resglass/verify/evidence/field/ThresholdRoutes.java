package io.github.resglass.verify.evidence.field;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.landscape.LevelComplexity;
import io.github.resglass.verify.numeric.mixture.Covariance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * threshold: at u = −(ν″−ν′+ν′²)/(ν′√ν″) the rate of minima is ½G.
 *
 * @param factor by which the level is multiplied; 1 as claimed, a test gives another
 */
record ThresholdRoutes(BigFraction factor) {

  ThresholdRoutes() {
    this(BigFraction.ONE);
  }

  /** For rational √ν″ everything beside the logarithm is rational. */
  Evidence rationalRoots(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      BigFraction first = Cases.positive(random, 20);
      BigFraction root = Cases.positive(random, 20);
      BigFraction second = root.multiply(root);
      BigFraction variance = second.add(first).subtract(first.multiply(first));
      if (variance.isZero()) {
        continue;
      }
      BigFraction wide = second.subtract(first).add(first.multiply(first));
      BigFraction level = wide.divide(first.multiply(root)).negate().multiply(factor);
      BigFraction distance = root.multiply(2).add(first.multiply(level));
      BigFraction rate =
          BigFraction.ONE
              .subtract(level.multiply(level).divide(2))
              .subtract(distance.multiply(distance).divide(variance.multiply(2)));
      BigFraction half =
          second
              .subtract(first)
              .multiply(wide)
              .divide(second.multiply(first).multiply(first))
              .divide(-2);
      seen.check(rate.equals(half), "nu' = " + first + ", sqrt(nu'') = " + root);
    }
    return seen.exact(
        "rate at the threshold without its logarithm, for rational roots of nu''", seed);
  }

  /** The rate of minima as it is evaluated, with its supremum over the shift, at that level. */
  Evidence evaluatedRates(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-12;
    for (int i = 0; i < Math.max(12, cases / 4); i++) {
      Covariance covariance = Equation31Routes.randomMixture(random);
      double first = covariance.nuPrime().doubleValue();
      double second = covariance.nuDoublePrime().doubleValue();
      double wide = second - first + first * first;
      double level = -wide / (first * Math.sqrt(second)) * factor.doubleValue();
      BigDecimal decimal = new BigDecimal(level, new MathContext(16));
      BigFraction exact =
          new BigFraction(decimal.unscaledValue(), java.math.BigInteger.TEN.pow(decimal.scale()));
      double rate = LevelComplexity.of(covariance).at(exact, 0).orElseThrow().value();
      double half =
          0.5 * (Math.log(second / first) - (second - first) * wide / (second * first * first));
      seen.check(Math.abs(rate - half), tolerance, "nu' = " + first + ", nu'' = " + second);
    }
    return seen.numerical(
        "rate of minima as evaluated at the threshold level, lengths up to 6",
        seed,
        new Tolerance(tolerance, "a level rounded to 16 digits where slopes are below 100"));
  }
}
