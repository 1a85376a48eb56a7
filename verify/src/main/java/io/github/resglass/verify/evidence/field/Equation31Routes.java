package io.github.resglass.verify.evidence.field;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.landscape.LevelComplexity;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * equation-31: the supremum of the rate over levels is ½ log R − (R−1)/(R+1). It holds for R ≥ 1;
 * the first mixture with R < 1 where it does not is kept.
 *
 * @param claimed the right side as a function of R; a test gives a wrong one
 */
record Equation31Routes(DoubleUnaryOperator claimed) {

  private static final String CONDITION = "R = ν″/ν′ is at least 1";

  Equation31Routes() {
    this(ratio -> 0.5 * Math.log(ratio) - (ratio - 1) / (ratio + 1));
  }

  /** A net of at least two lengths up to 6; about one in four has R < 1. */
  static Covariance randomMixture(SplittableRandom random) {
    StringBuilder net = new StringBuilder("layer(1)^2");
    net.append(" + ")
        .append(1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 1))
        .append(" * layer(1)");
    for (int r = 3; r <= 6; r++) {
      net.append(" + ").append(random.nextInt(3)).append(" * layer(1)^").append(r);
    }
    return Mixture.of(PathPolynomial.of(Architecture.parse(net.toString()))).covariance();
  }

  /** The rate maximised over level and shift by nested one-dimensional searches. */
  Evidence maximisedRates(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-8;
    for (int i = 0; i < Math.max(12, cases / 8); i++) {
      Covariance covariance = randomMixture(random);
      double first = covariance.nuPrime().doubleValue();
      double second = covariance.nuDoublePrime().doubleValue();
      double supremum = supremum(first, second, i % 3);
      double ratio = second / first;
      String instance = "nu' = " + first + ", nu'' = " + second + ", k = " + i % 3;
      if (ratio >= 1) {
        seen.check(Math.abs(supremum - claimed.applyAsDouble(ratio)), tolerance, instance);
      } else {
        seen.check(supremum > claimed.applyAsDouble(ratio), instance);
        seen.exception(CONDITION, instance + ": the supremum is " + supremum);
      }
    }
    return seen.numerical(
        "rate maximised over level and shift, lengths up to 6",
        seed,
        new Tolerance(
            tolerance,
            "searches that end within 1e-9 of a maximum, where it is flat or at"
                + " an end with slope below 10"));
  }

  /** The largest value of the rate of index k over level and shift. */
  static double supremum(double first, double second, int k) {
    return maximum(z -> maximum(u -> rate(first, second, k, z, u), -20, 20), 2, 12);
  }

  private static double rate(double first, double second, int k, double z, double u) {
    double root = Math.sqrt(z * z - 4);
    double integral = z * root / 4 - Math.log((z + root) / 2);
    double distance = z * Math.sqrt(second) + first * u;
    return 0.5 * Math.log(second / first)
        + z * z / 4
        - (k + 1) * integral
        - u * u / 2
        - distance * distance / (2 * (second + first - first * first));
  }

  private static double maximum(UnivariateFunction function, double from, double to) {
    double inside =
        new BrentOptimizer(1e-12, 1e-13)
            .optimize(
                new MaxEval(1_000),
                new UnivariateObjectiveFunction(function),
                GoalType.MAXIMIZE,
                new SearchInterval(from, to))
            .getValue();
    return Math.max(inside, function.value(from));
  }

  /** Rates as they are evaluated at random levels: none above the supremum, which is reached. */
  Evidence evaluatedLevels(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-12;
    for (int i = 0; i < Math.max(12, cases / 4); i++) {
      Covariance covariance = randomMixture(random);
      int k = i % 3;
      BigFraction level = new BigFraction(-random.nextInt(1, 300), 100);
      double ratio = covariance.ratio().doubleValue();
      LevelComplexity levels = LevelComplexity.of(covariance);
      double here = levels.at(level, k).orElseThrow().value();
      double everywhere = levels.upTo(new BigFraction(50), k).orElseThrow().value();
      String instance = "R = " + ratio + ", level " + level + ", k = " + k;
      if (ratio >= 1) {
        seen.check(Math.abs(everywhere - claimed.applyAsDouble(ratio)), tolerance, instance);
        seen.check(here <= claimed.applyAsDouble(ratio) + tolerance, instance);
      } else {
        seen.check(everywhere > claimed.applyAsDouble(ratio), instance);
        seen.exception(CONDITION, instance + ": the rate is " + everywhere);
      }
    }
    return seen.numerical(
        "rates as evaluated at random levels and at all levels",
        seed,
        new Tolerance(tolerance, "numbers below 10 rounded to double precision"));
  }

  /** All indices: log E Crt_Λ/Λ for large Λ, which is ½ log R for R ≥ 1 and 0 below. */
  Evidence finiteDimensions(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    int dimension = 2_000;
    double tolerance = 2 * Math.log(dimension) / dimension;
    for (int i = 0; i < Math.max(8, cases / 20); i++) {
      BigFraction ratio = Cases.positive(random, 9);
      double r = ratio.doubleValue();
      double all = claimed.applyAsDouble(r) + (r - 1) / (r + 1);
      double log =
          CriticalPoints.expected(ratio, dimension).logarithm().orElseThrow().value() / dimension;
      seen.check(Math.abs(log - Math.max(0, all)), tolerance, "R = " + ratio);
    }
    return seen.numerical(
        "logarithm of the expected count in 2000 dimensions against max(0, ½ log R)",
        seed,
        new Tolerance(tolerance, "a prefactor of at most the square of the dimension"));
  }
}
