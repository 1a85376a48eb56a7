package io.github.resglass.verify.spinglass.counting;

import java.util.Locale;

/**
 * What independent samples say about an expected value E: it lies in [lower, upper], unless one of
 * the cases happened that have probability falseAlarm at most.
 *
 * @param mean of the samples
 * @param standardError of the mean, s/√n
 * @param lower end of the interval
 * @param upper end of the interval
 * @param samples n
 * @param seed of the samples
 * @param falseAlarm bounds the probability that E is outside, for every n and every law
 */
public record MeanInterval(
    double mean,
    double standardError,
    double lower,
    double upper,
    int samples,
    long seed,
    double falseAlarm) {

  /** Whether the samples refute that the expected value is this. */
  public boolean refutes(double expected) {
    return expected < lower || expected > upper;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4f ± %.4f in [%.4f, %.4f], %d samples, seed %d, false alarm %.1e",
        mean,
        standardError,
        lower,
        upper,
        samples,
        seed,
        falseAlarm);
  }
}
