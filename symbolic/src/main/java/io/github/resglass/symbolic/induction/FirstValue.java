package io.github.resglass.symbolic.induction;

import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;

/** Where induction starts. */
public final class FirstValue {

  private FirstValue() {}

  /**
   * The bound of the variable, if that is its first value, and nothing else depends on it: from a
   * bound that is no whole number, steps of one reach none.
   */
  public static Expression of(Symbol variable, Domain domain) {
    Expression start =
        domain
            .find(variable)
            .filter(v -> v.integer() && !v.strict())
            .flatMap(Domain.Variable::bound)
            .filter(new Signs(domain, List.of())::isInteger)
            .orElseThrow(() -> new Unproved(variable + " has no first value"));
    if (domain.ties(variable)) {
      throw new Unproved(variable + " depends on other variables of the domain");
    }
    return start;
  }
}
