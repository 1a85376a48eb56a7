package io.github.resglass.verify.spinglass.counting;

import io.github.resglass.verify.spinglass.AllCriticalPoints;
import io.github.resglass.verify.spinglass.Enumeration;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Enumerates the critical points of many samples, on all threads of the common pool. */
public final class CountingExperiment {

  /** Samples between two looks. */
  private static final int BLOCK = 100;

  private CountingExperiment() {}

  /**
   * Samples 0 … samples−1 under the seed; the result does not depend on the number of threads.
   *
   * @param samples at least 2
   */
  public static CriticalPointCounts run(MixtureEnsemble ensemble, int samples, long seed) {
    if (samples < 2) {
      throw new IllegalArgumentException(samples + " samples; at least 2 are needed");
    }
    return new CriticalPointCounts(ensemble, seed, enumerated(ensemble, 0, samples, seed));
  }

  /**
   * As {@link #run}, but stops after the first block of samples at which enough is known. The
   * intervals of what is returned hold at their level all the same: they hold at every n at once.
   *
   * @param mostSamples to stop at, at least 2
   * @param enough for example that an interval refutes a value, or that it is short
   */
  public static CriticalPointCounts until(
      MixtureEnsemble ensemble, int mostSamples, long seed, Predicate<CriticalPointCounts> enough) {
    if (mostSamples < 2) {
      throw new IllegalArgumentException(mostSamples + " samples; at least 2 are needed");
    }
    List<Enumeration> enumerations = new ArrayList<>();
    while (true) {
      int next = Math.min(mostSamples, enumerations.size() + BLOCK);
      enumerations.addAll(enumerated(ensemble, enumerations.size(), next, seed));
      CriticalPointCounts counts =
          new CriticalPointCounts(ensemble, seed, mostSamples, enumerations);
      if (next == mostSamples || enough.test(counts)) {
        return counts;
      }
    }
  }

  private static List<Enumeration> enumerated(
      MixtureEnsemble ensemble, int from, int to, long seed) {
    return IntStream.range(from, to)
        .parallel()
        .mapToObj(number -> AllCriticalPoints.of(ensemble.sample(seed, number)))
        .toList();
  }
}
