package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One result of an evaluation.
 *
 * <p>In the tree, an error bound holds for a double and for the decimal number that is printed for
 * it, which are up to half an ulp apart: 0.1 is not the double that is printed so.
 */
public sealed interface Result {

  /** Maps, lists, strings, numbers and null only; no NaN, no infinity. */
  Object toTree();

  /**
   * {@code {"value", "errorBound", "exact"?, "log"?, "logErrorBound"?, "negative"?}}. A negative
   * number that no double stands for, or only 0, has the logarithm of its magnitude and {@code
   * "negative": true}.
   */
  record Value(BoundedReal number) implements Result {
    @Override
    public Object toTree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("value", number.overflows() ? null : number.value());
      tree.put(
          "errorBound", number.overflows() ? null : asPrinted(number.errorBound(), number.value()));
      number.exact().ifPresent(exact -> tree.put("exact", exact));
      number
          .logarithm()
          .ifPresent(
              log -> {
                tree.put("log", log.value());
                tree.put("logErrorBound", asPrinted(log.errorBound(), log.value()));
              });
      if (tree.containsKey("log")
          && number.isNegative()
          && (number.overflows() || number.value() == 0)) {
        tree.put("negative", true);
      }
      return tree;
    }
  }

  /** {@code {"from", "values", "errorBound"}}. */
  record Values(BoundedList numbers) implements Result {
    @Override
    public Object toTree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("from", numbers.from());
      tree.put("values", Arrays.stream(numbers.values()).boxed().toList());
      tree.put("errorBound", asPrinted(numbers.errorBound(), numbers.values()));
      return tree;
    }
  }

  /** Whole numbers known exactly, in the form of {@link Values}. */
  record Integers(List<Integer> numbers) implements Result {
    public Integers {
      numbers = List.copyOf(numbers);
    }

    @Override
    public Object toTree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("from", 1);
      tree.put("values", numbers);
      tree.put("errorBound", 0);
      return tree;
    }
  }

  /** {@code {"from", "to"}}, each end a result of its own. */
  record Interval(Result from, Result to) implements Result {
    @Override
    public Object toTree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("from", from.toTree());
      tree.put("to", to.toTree());
      return tree;
    }
  }

  /** A word or a formula. */
  record Text(String text) implements Result {
    @Override
    public Object toTree() {
      return text;
    }
  }

  /** A result that does not exist: {@code {"value": null, "reason"}}. */
  record Absent(String reason) implements Result {
    @Override
    public Object toTree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("value", null);
      tree.put("reason", reason);
      return tree;
    }
  }

  /** The bound, and what is between the doubles and their decimal numbers more, rounded up. */
  private static double asPrinted(double errorBound, double... values) {
    double most = 0;
    for (double value : values) {
      // Half an ulp is the most there can be.
      if (Math.ulp(value) / 2 > most) {
        BigDecimal printed = new BigDecimal(Double.toString(value));
        most = Math.max(most, printed.subtract(new BigDecimal(value)).abs().doubleValue());
      }
    }
    return most == 0 ? errorBound : Math.nextUp(errorBound + Math.nextUp(most));
  }
}
