package io.github.resglass.empirical.data;

/**
 * A mean of independent values with its standard error, √(Σ(x−x̄)²/(n(n−1))).
 *
 * @param value x̄
 * @param standardError 0 only if all values are equal
 * @param count n, at least 2
 */
public record Estimate(double value, double standardError, int count) {

  /** The mean of the values. */
  public static Estimate ofMean(double... values) {
    if (values.length < 2) {
      throw new IllegalArgumentException(
          values.length + " values; a standard error needs 2 or more");
    }
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Estimate(
        mean, Math.sqrt(squares / values.length / (values.length - 1)), values.length);
  }
}
