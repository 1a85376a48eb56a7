package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Sum;
import java.util.List;
import java.util.stream.Collectors;

/** One piece after the other, input first: contributions multiply. */
public record Series(List<Architecture> parts) implements Architecture {

  public Series {
    parts = List.copyOf(parts);
    if (parts.size() < 2 || parts.stream().anyMatch(Series.class::isInstance)) {
      throw new IllegalArgumentException("not in normal form: use Architecture.series");
    }
  }

  @Override
  public String toString() {
    return parts.stream().map(Series::print).collect(Collectors.joining(" * "));
  }

  private static String print(Architecture part) {
    boolean loose =
        part instanceof Parallel || (part instanceof Gate gate && gate.factor() instanceof Sum);
    return loose ? "(" + part + ")" : part.toString();
  }
}
