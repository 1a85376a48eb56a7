package io.github.resglass.verify.numeric.bounded;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Real numbers x_from, x_{from+1}, … known as doubles v_r with |x_r − v_r| ≤ e for every r. An
 * immutable value.
 */
public final class BoundedList {

  private final int from;
  private final double[] values;
  private final double errorBound;

  private BoundedList(int from, double[] values, double errorBound) {
    this.from = from;
    this.values = values;
    this.errorBound = errorBound;
  }

  /**
   * The numbers x_from, x_{from+1}, …
   *
   * @throws IllegalArgumentException if a value or the bound is not finite, or the bound negative
   */
  public static BoundedList of(int from, double[] values, double errorBound) {
    if (!Double.isFinite(errorBound) || errorBound < 0) {
      throw new IllegalArgumentException("error bound " + errorBound);
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a value is " + value);
      }
    }
    return new BoundedList(from, values.clone(), errorBound);
  }

  /**
   * The indices of all numbers that may be the largest: those with v_r (1+e) ≥ max v (1−e).
   *
   * @param from the first index
   * @param values v_from, v_{from+1}, …, positive or 0, each off by at most e relative to the
   *     largest
   * @param relativeError e
   */
  public static List<Integer> indicesOfLargest(int from, double[] values, double relativeError) {
    double top = Arrays.stream(values).max().orElseThrow();
    double least = top * (1 - relativeError) / (1 + relativeError);
    return IntStream.range(0, values.length)
        .filter(i -> values[i] >= least)
        .mapToObj(i -> from + i)
        .toList();
  }

  /** The index of the first number. */
  public int from() {
    return from;
  }

  /** The index of the last number; {@code from() − 1} if there is none. */
  public int to() {
    return from + values.length - 1;
  }

  /** A copy of v_from, …, v_to. */
  public double[] values() {
    return values.clone();
  }

  /** e, absolute, for every single number. */
  public double errorBound() {
    return errorBound;
  }

  /** v_r; 0 outside the list. */
  public double get(int r) {
    return r < from || r > to() ? 0 : values[r - from];
  }

  /** v_a, …, v_b with the same bound, and with 0 outside the list. */
  public BoundedList padded(int a, int b) {
    double[] window = new double[b - a + 1];
    int first = Math.max(a, from);
    int last = Math.min(b, to());
    if (first <= last) {
      System.arraycopy(values, first - from, window, first - a, last - first + 1);
    }
    return new BoundedList(a, window, errorBound);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BoundedList list
        && from == list.from
        && errorBound == list.errorBound
        && Arrays.equals(values, list.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * from + Double.hashCode(errorBound)) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "from " + from + ": " + Arrays.toString(values) + " ± " + errorBound;
  }
}
