package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Formula;
import java.util.List;
import java.util.Objects;

/**
 * One step: by this rule, from this formula to that one, checked in this way.
 *
 * @param rule its name
 * @param before what it starts from: one premise, or several joined, or the expression rewritten
 * @param after what it establishes
 * @param check how that was checked
 * @param ground the check itself, to be run again
 * @param application what a replay needs
 */
public record Step(
    String rule,
    Formula before,
    Formula after,
    Check check,
    Ground ground,
    Application application) {

  /**
   * How the step was made.
   *
   * @param rule the rule itself
   * @param premises the numbers of the steps that it uses, from 1
   * @param domain for which values it holds
   */
  public record Application(Rule rule, List<Integer> premises, Domain domain) {
    public Application {
      Objects.requireNonNull(rule, "rule");
      premises = List.copyOf(premises);
      Objects.requireNonNull(domain, "domain");
    }
  }

  public Step {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(ground, "ground");
    Objects.requireNonNull(application, "application");
  }
}
