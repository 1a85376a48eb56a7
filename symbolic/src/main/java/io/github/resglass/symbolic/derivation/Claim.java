package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Formula;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement of the theory together with its derivation.
 *
 * @param id stable name, {@code theorem-1} or {@code equation-16} by the paper's numbers
 * @param title a few words for a heading
 * @param statement what it says
 * @param source where the statement is from: paper and equation, or "this project"
 * @param domain where it holds, for instance "β > 0, p ≥ 2"
 * @param restsOn ids of the claims that its derivation uses
 * @param derivation how it follows
 */
public record Claim(
    String id,
    String title,
    Statement statement,
    String source,
    Statement domain,
    List<String> restsOn,
    Derivation derivation) {

  public Claim {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(domain, "domain");
    restsOn = List.copyOf(restsOn);
    Objects.requireNonNull(derivation, "derivation");
  }

  /**
   * What a step assumes of its variables and the domain of this claim does not say, separated by
   * commas; none where the step holds as far as the claim does.
   *
   * @param step of the derivation
   */
  public Optional<Statement> beyondDomain(Step step) {
    List<Formula> further =
        step.application().domain().formulas().stream()
            .filter(formula -> !domain.parts().contains(new Statement.Mathematics(formula)))
            .toList();
    return further.isEmpty()
        ? Optional.empty()
        : Optional.of(new Statement(List.of()).listing(further));
  }
}
