package io.github.resglass.reports.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A claim with its derivation, its evidence and what is known of it.
 *
 * @param domain where it holds
 * @param restsOn ids of the claims that its derivation uses
 */
public record ClaimView(
    String id,
    String title,
    Typeset statement,
    String source,
    Typeset domain,
    List<String> restsOn,
    List<StepView> derivation,
    List<EvidenceView> evidence,
    VerdictView verdict) {

  /**
   * One step: by this rule, from this formula to that one, checked in this way.
   *
   * @param domain what the step assumes beyond the domain of the claim, where that is something
   */
  public record StepView(
      String rule, Typeset before, Typeset after, Optional<Typeset> domain, CheckView check) {
    public StepView {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(domain, "domain");
      Objects.requireNonNull(check, "check");
    }
  }

  /**
   * What is known, and the condition or counterexample that goes with it.
   *
   * @param word {@code proved}, {@code verified}, {@code conditional}, {@code refuted}, {@code
   *     open}
   * @param detail the condition or the counterexample; empty for the other words
   */
  public record VerdictView(String word, String detail) {
    public VerdictView {
      Objects.requireNonNull(word, "word");
      Objects.requireNonNull(detail, "detail");
    }
  }

  public ClaimView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(domain, "domain");
    restsOn = List.copyOf(restsOn);
    derivation = List.copyOf(derivation);
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(verdict, "verdict");
  }
}
