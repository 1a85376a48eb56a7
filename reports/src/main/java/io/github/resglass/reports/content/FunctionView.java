package io.github.resglass.reports.content;

import java.util.Objects;

/**
 * A function that the page computes with, translated from a formula.
 *
 * @param name as the page calls it
 * @param javaScript its definition
 * @param formula what it was translated from
 * @param claim whose derivation has the formula; empty where the formula is stated without one
 * @param ground the step that gives it, or where it is stated
 */
public record FunctionView(
    Use use, String name, String javaScript, Typeset formula, String claim, String ground) {

  /** What the function speaks of; functions of one use call each other. */
  public enum Use {
    /** The paper's net, by its closed forms. */
    PAPER_NET,
    /** Any net, by the weights of its path polynomial. */
    ANY_NET,
    /** The large-width law, layer by layer. */
    LARGE_WIDTH
  }

  public FunctionView {
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(javaScript, "javaScript");
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(ground, "ground");
  }
}
