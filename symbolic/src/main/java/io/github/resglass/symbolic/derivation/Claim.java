package io.github.resglass.symbolic.derivation;

import java.util.List;
import java.util.Objects;

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
}
