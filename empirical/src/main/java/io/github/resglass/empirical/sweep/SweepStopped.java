package io.github.resglass.empirical.sweep;

/** A sweep that was stopped from outside; the message says why and what is saved. */
public final class SweepStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SweepStopped(String message, Throwable cause) {
    super(message, cause);
  }
}
