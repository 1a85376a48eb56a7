package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Formula;
import java.util.Objects;

/**
 * A formula that a step has established for all values of its variables in the domain.
 *
 * @param step the number of the step, from 1
 */
public record Fact(int step, Formula formula, Domain domain) {
  public Fact {
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(domain, "domain");
  }
}
