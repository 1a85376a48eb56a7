package io.github.resglass.verify.spinglass.counting;

import io.github.resglass.verify.spinglass.CriticalPoint;
import io.github.resglass.verify.spinglass.Enumeration;
import io.github.resglass.verify.spinglass.Enumeration.Complete;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The enumerations of samples 0 … n−1 of an ensemble, and intervals for expected counts.
 *
 * <p>Every count lies between 0 and the number N of critical points over ℂ. A sample that is not
 * complete counts as 0 for the lower end and as N for the upper end of an interval: leaving it out
 * would favour samples that are easy to enumerate.
 */
public final class CriticalPointCounts {

  private final MixtureEnsemble ensemble;
  private final long seed;
  private final int planned;
  private final List<Enumeration> enumerations;

  CriticalPointCounts(MixtureEnsemble ensemble, long seed, List<Enumeration> enumerations) {
    this(ensemble, seed, enumerations.size(), enumerations);
  }

  /** For samples that may be stopped before the planned number is reached. */
  CriticalPointCounts(
      MixtureEnsemble ensemble, long seed, int planned, List<Enumeration> enumerations) {
    this.ensemble = ensemble;
    this.seed = seed;
    this.planned = planned;
    this.enumerations = List.copyOf(enumerations);
  }

  /** In the order of the samples' numbers. */
  public List<Enumeration> enumerations() {
    return enumerations;
  }

  /** The number of samples that are complete by certificate. */
  public int complete() {
    return (int) enumerations.stream().filter(Complete.class::isInstance).count();
  }

  /** The expected number of critical points; falseAlarm bounds the risk of a wrong interval. */
  public MeanInterval total(double falseAlarm) {
    return number(point -> true, falseAlarm);
  }

  /** The expected number of critical points of some kind, by index or level. */
  public MeanInterval number(Predicate<CriticalPoint> kind, double falseAlarm) {
    return interval(
        complete -> (int) complete.points().stream().filter(kind).count(),
        falseAlarm,
        ensemble.complexCriticalPoints());
  }

  /** The probability of samples with this many critical points. */
  public MeanInterval withCount(int count, double falseAlarm) {
    return interval(complete -> complete.points().size() == count ? 1 : 0, falseAlarm, 1);
  }

  private MeanInterval interval(ToIntFunction<Complete> count, double falseAlarm, int largest) {
    double[] least = new double[enumerations.size()];
    double[] most = new double[least.length];
    double[] known = new double[complete()];
    int at = 0;
    for (int i = 0; i < least.length; i++) {
      if (enumerations.get(i) instanceof Complete complete) {
        known[at] = count.applyAsInt(complete);
        least[i] = known[at] / largest;
        most[i] = 1 - known[at] / largest;
        at++;
      }
    }
    double mean = Arrays.stream(known).average().orElse(Double.NaN);
    double squares = Arrays.stream(known).map(x -> (x - mean) * (x - mean)).sum();
    return new MeanInterval(
        mean,
        Math.sqrt(squares / (known.length - 1.0) / known.length),
        largest * BettingBound.lower(least, planned, falseAlarm / 2),
        largest * (1 - BettingBound.lower(most, planned, falseAlarm / 2)),
        least.length,
        seed,
        falseAlarm);
  }
}
