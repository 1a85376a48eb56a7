package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Sum;
import java.util.List;
import java.util.stream.Collectors;

/** Branches that see the same input and are added up: contributions add. */
public record Parallel(List<Architecture> branches) implements Architecture {

  public Parallel {
    branches = List.copyOf(branches);
    if (branches.size() < 2 || branches.stream().anyMatch(Parallel.class::isInstance)) {
      throw new IllegalArgumentException("not in normal form: use Architecture.parallel");
    }
  }

  @Override
  public String toString() {
    return branches.stream().map(Parallel::print).collect(Collectors.joining(" + "));
  }

  private static String print(Architecture branch) {
    boolean loose = branch instanceof Gate gate && gate.factor() instanceof Sum;
    return loose ? "(" + branch + ")" : branch.toString();
  }
}
