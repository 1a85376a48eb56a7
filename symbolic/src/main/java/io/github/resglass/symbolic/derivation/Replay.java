package io.github.resglass.symbolic.derivation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many steps were checked in which way.
 *
 * @param counts number of steps by {@link Check#kind}; a step that takes over what rests on a
 *     quoted result counts as quoted
 */
public record Replay(Map<String, Integer> counts) {

  public Replay {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  static Replay of(List<Step> steps) {
    Map<String, Integer> counts = new TreeMap<>();
    steps.forEach(step -> counts.merge(kind(step.check()), 1, Integer::sum));
    return new Replay(counts);
  }

  /** Both together. */
  public Replay plus(Replay other) {
    Map<String, Integer> sum = new TreeMap<>(counts);
    other.counts.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
    return new Replay(sum);
  }

  public int steps() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String kind(Check check) {
    return check.quoted().isEmpty() ? check.kind() : check.quoted().get(0).kind();
  }
}
