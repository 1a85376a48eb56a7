package io.github.resglass.symbolic.derivation;

/** A step of a derivation did not pass its check; names the claim, the step and the rule. */
public final class RejectedStepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String claim;
  private final int step;
  private final String rule;

  RejectedStepException(String claim, int step, String rule, String reason) {
    super("claim " + claim + ", step " + step + " (" + rule + "): " + reason);
    this.claim = claim;
    this.step = step;
    this.rule = rule;
  }

  public String claim() {
    return claim;
  }

  /** Counted from 1. */
  public int step() {
    return step;
  }

  public String rule() {
    return rule;
  }
}
