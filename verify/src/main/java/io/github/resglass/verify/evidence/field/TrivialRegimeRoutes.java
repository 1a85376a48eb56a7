package io.github.resglass.verify.evidence.field;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.landscape.LevelComplexity;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * trivial-regime: for R < 1 the supremum of the rate of index k over levels is ½ log R + ½(k+1) log
 * V with V = (k+2+kR)/(k+(k+2)R).
 *
 * @param shift added to k in the factor of log V; 0 as claimed, a test gives another
 */
record TrivialRegimeRoutes(double shift) {

  private static final int INDICES = 4;

  TrivialRegimeRoutes() {
    this(0);
  }

  private double claimed(double ratio, int k) {
    double end = (k + 2 + k * ratio) / (k + (k + 2) * ratio);
    return 0.5 * Math.log(ratio) + 0.5 * (k + 1 + shift) * Math.log(end);
  }

  /** A field that outweighs the longer lengths, so that R < 1. */
  private static Covariance randomMixture(SplittableRandom random) {
    while (true) {
      StringBuilder net = new StringBuilder("layer(1)^2");
      net.append(" + ").append(1 + random.nextInt(12)).append(" * layer(1)");
      for (int r = 3; r <= 5; r++) {
        net.append(" + ").append(random.nextInt(2)).append(" * layer(1)^").append(r);
      }
      Covariance covariance =
          Mixture.of(PathPolynomial.of(Architecture.parse(net.toString()))).covariance();
      if (covariance.ratio().compareTo(new BigFraction(99, 100)) < 0) {
        return covariance;
      }
    }
  }

  /** The rate maximised over level and shift by nested one-dimensional searches. */
  Evidence maximisedRates(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-8;
    for (int i = 0; i < Math.max(8, cases / 10); i++) {
      Covariance covariance = randomMixture(random);
      double first = covariance.nuPrime().doubleValue();
      double second = covariance.nuDoublePrime().doubleValue();
      int k = i % INDICES;
      double supremum = Equation31Routes.supremum(first, second, k);
      seen.check(
          Math.abs(supremum - claimed(second / first, k)),
          tolerance,
          "nu' = " + first + ", nu'' = " + second + ", k = " + k);
    }
    return seen.numerical(
        "rate maximised over level and shift, R < 1, lengths up to 5",
        seed,
        new Tolerance(tolerance, "searches that end within 1e-9 of a maximum where it is flat"));
  }

  /** Rates as they are evaluated at all levels and at random ones: none is above the supremum. */
  Evidence evaluatedLevels(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    double tolerance = 1e-12;
    for (int i = 0; i < Math.max(12, cases / 4); i++) {
      Covariance covariance = randomMixture(random);
      int k = i % INDICES;
      LevelComplexity levels = LevelComplexity.of(covariance);
      BigFraction level = new BigFraction(-random.nextInt(1, 300), 100);
      double here = levels.at(level, k).orElseThrow().value();
      double everywhere = levels.upTo(new BigFraction(50), k).orElseThrow().value();
      double claimed = claimed(covariance.ratio().doubleValue(), k);
      String instance = "R = " + covariance.ratio() + ", level " + level + ", k = " + k;
      seen.check(Math.abs(everywhere - claimed), tolerance, instance);
      seen.check(here <= claimed + tolerance, instance);
    }
    return seen.numerical(
        "rates as evaluated at random levels and at all levels, R < 1",
        seed,
        new Tolerance(tolerance, "numbers below 10 rounded to double precision"));
  }
}
