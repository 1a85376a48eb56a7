package io.github.resglass.verify.evidence.spinglass;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.AllCriticalPoints;
import io.github.resglass.verify.spinglass.Enumeration;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import io.github.resglass.verify.spinglass.counting.CountingExperiment;
import io.github.resglass.verify.spinglass.counting.CriticalPointCounts;
import io.github.resglass.verify.spinglass.counting.MeanInterval;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.hipparchus.fraction.BigFraction;

/**
 * finite-count by brute force: Hamiltonians are drawn and all their critical points enumerated,
 * each sample with a certificate that none is missing.
 *
 * @param claimed E Crt; a test gives a wrong one and sees it contradicted
 */
record CountRoutes(Claimed claimed) {

  /** E Crt as a function of R and Λ. */
  interface Claimed {
    double count(BigFraction ratio, int dimension);
  }

  private static final double FALSE_ALARM = 1e-8;

  /** An experiment may stop once it has told the claimed value from values so far off. */
  private static final double RESOLUTION = 0.1;

  private record Ensemble(List<Integer> masses, int dimension) {

    ExactLaw law() {
      return ExactLaw.of(masses.stream().map(BigInteger::valueOf).toList());
    }

    BigFraction ratio() {
      BigFraction mean = law().mean();
      return law().variance().divide(mean).add(mean).subtract(BigFraction.ONE);
    }

    @Override
    public String toString() {
      return "eps^2 proportional to " + masses + ", dimension " + dimension;
    }
  }

  /** R = 2 three times, once with a linear term; R = 3; R = 1/2, where the landscape is trivial. */
  private static final List<Ensemble> ENSEMBLES =
      List.of(
          new Ensemble(List.of(0, 0, 1), 2),
          new Ensemble(List.of(0, 0, 1), 4),
          new Ensemble(List.of(1, 1, 1, 1), 3),
          new Ensemble(List.of(0, 0, 0, 1), 3),
          new Ensemble(List.of(2, 1), 3));

  CountRoutes() {
    this((ratio, dimension) -> CriticalPoints.expected(ratio, dimension).value());
  }

  /** Mean counts; each experiment stops as soon as it would have noticed an error of 10 %. */
  Evidence meansOfCompleteEnumerations(int cases, long seed) {
    long samples = 0;
    long incomplete = 0;
    double worst = 0;
    double standardError = 0;
    Outcome outcome = new Outcome.Agrees();
    for (Ensemble ensemble : ENSEMBLES) {
      double expected = claimed.count(ensemble.ratio(), ensemble.dimension());
      double level = FALSE_ALARM / ENSEMBLES.size();
      CriticalPointCounts counts =
          CountingExperiment.until(
              MixtureEnsemble.of(ensemble.law(), ensemble.dimension()),
              Math.max(2, cases),
              seed,
              soFar -> decided(soFar.total(level), expected));
      MeanInterval interval = counts.total(level);
      samples += counts.enumerations().size();
      incomplete += counts.enumerations().size() - counts.complete();
      double deviation = Math.abs(interval.mean() - expected) / interval.standardError();
      if (deviation > worst) {
        worst = deviation;
        standardError = interval.standardError();
      }
      if (interval.refutes(expected) && outcome instanceof Outcome.Agrees) {
        outcome =
            new Outcome.Contradicts(ensemble + ": " + expected + " is refuted by " + interval);
      }
    }
    return new Evidence.MonteCarlo(
        "mean number of critical points over complete enumerations of five ensembles, "
            + incomplete
            + " samples undecided",
        samples,
        OptionalLong.of(seed),
        worst,
        standardError,
        FALSE_ALARM,
        new Tolerance(
            LARGEST_DEVIATION,
            "betting intervals that hold at every sample size decide; their ends lie about that"
                + " many standard errors from the mean"),
        outcome);
  }

  /** Where the normal law has 10⁻⁸/5/2 on each side, 5.9, and a fifth more for betting. */
  private static final double LARGEST_DEVIATION = 7;

  private static boolean decided(MeanInterval interval, double expected) {
    return interval.refutes(expected)
        || (interval.refutes(expected * (1 + RESOLUTION))
            && interval.refutes(expected * (1 - RESOLUTION)));
  }

  /** R = 1 by p = 2: every sample has 2Λ critical points, not only on average. */
  Evidence everySampleOfTheTwoSpin(int cases, long seed) {
    Cases decided = new Cases();
    long undecided = 0;
    for (int i = 0; i < Math.max(1, cases / 10); i++) {
      int dimension = 2 + i % 7;
      MixtureEnsemble ensemble =
          MixtureEnsemble.of(
              ExactLaw.of(Arrays.asList(BigInteger.ZERO, BigInteger.ONE)), dimension);
      if (AllCriticalPoints.of(ensemble.sample(seed, i)) instanceof Enumeration.Complete complete) {
        int found = complete.points().size();
        double expected = claimed.count(BigFraction.ONE, dimension);
        // The count is a whole number; half of one tells it from every other.
        decided.check(
            Math.abs(found - expected) <= 0.5,
            "p = 2, dimension "
                + dimension
                + ", sample "
                + i
                + ": "
                + found
                + " critical points, not "
                + expected);
      } else {
        undecided++;
      }
    }
    return new Evidence.Certified(
        "all critical points of samples of the 2-spin, dimension <= 8; " + undecided + " undecided",
        decided.count(),
        OptionalLong.of(seed),
        decided.outcome());
  }
}
