package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.BoundedList;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which weights are wanted.
 *
 * @param from first length; 0 stands for no weights at all
 * @param to last length; {@link #END} stands for the longest
 */
record Window(int from, int to) {

  private static final int END = Integer.MAX_VALUE;
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");
  private static final String ACCEPTED =
      "none, all or a range such as 3..12 of lengths from 1 is accepted";

  static Window read(Options options) {
    String value = options.text("weights").orElse("all").strip();
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

  /** Adds what is wanted of the weights under the name {@code weights}. */
  void put(Map<String, Result> results, BoundedList weights) {
    if (to != END && to > weights.to()) {
      throw new IllegalArgumentException(
          "--weights is '" + from + ".." + to + "'; the longest path has length " + weights.to());
    }
    if (from > 0) {
      results.put("weights", new Result.Values(weights.window(from, to)));
    }
  }
}
