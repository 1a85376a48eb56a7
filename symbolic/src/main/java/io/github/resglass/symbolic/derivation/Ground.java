package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Formula;
import java.util.List;

/**
 * Why a step is right: carries what the check needs (multipliers, a certificate) and runs it. It
 * sees the formulas only, not the rule that proposed them.
 */
public interface Ground {

  /**
   * Checks that the formula follows for all values in the domain.
   *
   * @param after what the rule proposes
   * @param premises what it may be concluded from
   * @param context what was established before, and where the conclusion is to hold
   * @throws Unproved if that cannot be shown
   */
  Check verify(Formula after, List<Fact> premises, Context context);

  /**
   * Where a step stands.
   *
   * @param domain for which values the conclusion is to hold
   * @param earlier all steps before it
   */
  record Context(Domain domain, List<Step> earlier) {
    public Context {
      earlier = List.copyOf(earlier);
    }
  }
}
