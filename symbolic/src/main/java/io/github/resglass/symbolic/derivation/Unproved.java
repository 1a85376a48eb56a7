package io.github.resglass.symbolic.derivation;

/** A check could not show what it was asked to show; says what was missing. */
public final class Unproved extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unproved(String reason) {
    super(reason);
  }
}
