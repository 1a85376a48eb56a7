package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which weights are wanted.
 *
 * @param from first length; 0 stands for no weights at all
 * @param to last length; {@link #END} stands for the longest, {@link #DEFAULT} for that too unless
 *     there are many
 */
record Window(int from, int to) {

  private static final int END = Integer.MAX_VALUE;

  private static final int DEFAULT = END - 1;

  /** Degree up to which all weights are printed where nothing is asked for. */
  private static final int LARGEST_PRINTED = 10_000;

  private static final int LONGEST_RANGE = 1_000_000;

  /** Two ends of this are less than 10⁻¹⁶, their rounding included. */
  private static final double NEGLIGIBLE = 4.9e-17;

  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");
  private static final String ACCEPTED =
      "none, all or a range such as 3..12 of lengths from 1 is accepted";

  static Window read(Options options) {
    if (!options.has("weights")) {
      return new Window(1, DEFAULT);
    }
    String value = options.required("weights", ACCEPTED).strip();
    if (value.equals("none")) {
      return new Window(0, 0);
    }
    if (value.equals("all")) {
      return new Window(1, END);
    }
    Matcher range = RANGE.matcher(value);
    if (range.matches()) {
      Window window =
          new Window(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
      if (window.from >= 1 && window.to >= window.from) {
        return window;
      }
    }
    throw options.bad("weights", ACCEPTED);
  }

  /**
   * Adds what is wanted of the weights under the name {@code weights}.
   *
   * @param degree the longest length
   * @param weights of the lengths, asked for where they are wanted; those that are left out are 0
   *     within the bound
   * @param roots whether the squares of the weights, rather than they, sum to 1
   */
  void put(Map<String, Result> results, int degree, Supplier<BoundedList> weights, boolean roots) {
    if (from == 0) {
      return;
    }
    if (to > degree && to < DEFAULT) {
      throw new IllegalArgumentException(
          "--weights is '" + from + ".." + to + "'; the longest path has length " + degree);
    }
    int last = Math.min(to, degree);
    if (to != DEFAULT && last - from >= LONGEST_RANGE) {
      throw new IllegalArgumentException(
          "--weights is '"
              + (to == END ? "all" : from + ".." + to)
              + "', "
              + (last - from + 1)
              + " of them; a range of up to "
              + LONGEST_RANGE
              + " lengths is accepted");
    }
    BoundedList all = weights.get();
    BoundedList wanted =
        to == DEFAULT && degree > LARGEST_PRINTED ? essential(all, roots) : all.padded(from, last);
    results.put("weights", new Result.Values(wanted));
  }

  /** Without the ends, which hold less than {@link #NEGLIGIBLE} of the law each. */
  private static BoundedList essential(BoundedList weights, boolean roots) {
    int first = weights.from();
    for (double left = mass(weights, first, roots);
        left < NEGLIGIBLE;
        left += mass(weights, first, roots)) {
      first++;
    }
    int last = weights.to();
    for (double left = mass(weights, last, roots);
        left < NEGLIGIBLE;
        left += mass(weights, last, roots)) {
      last--;
    }
    return weights.padded(first, last);
  }

  private static double mass(BoundedList weights, int r, boolean roots) {
    double weight = weights.get(r);
    return roots ? weight * weight : weight;
  }
}
