package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Formula;
import java.util.Objects;

/** One step: by this rule, from this formula to that one, checked in this way. */
public record Step(String rule, Formula before, Formula after, Check check) {

  public Step {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(check, "check");
  }
}
