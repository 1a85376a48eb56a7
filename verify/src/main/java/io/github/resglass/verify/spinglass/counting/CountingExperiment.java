package io.github.resglass.verify.spinglass.counting;

import io.github.resglass.verify.spinglass.AllCriticalPoints;
import io.github.resglass.verify.spinglass.Enumeration;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import java.util.List;
import java.util.stream.IntStream;

/** Enumerates the critical points of many samples, on all threads of the common pool. */
public final class CountingExperiment {

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
    List<Enumeration> enumerations =
        IntStream.range(0, samples)
            .parallel()
            .mapToObj(number -> AllCriticalPoints.of(ensemble.sample(seed, number)))
            .toList();
    return new CriticalPointCounts(ensemble, seed, enumerations);
  }
}
