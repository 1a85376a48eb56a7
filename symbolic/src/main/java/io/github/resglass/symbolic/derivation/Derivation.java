package io.github.resglass.symbolic.derivation;

import java.util.List;

/** Steps in the order of the argument; every one of them was accepted by its check. */
public record Derivation(List<Step> steps) {

  public Derivation {
    steps = List.copyOf(steps);
  }
}
