package io.github.resglass.empirical.training;

/** A run that ended before its last step; the message is one line for people. */
public final class TrainingStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a run ended early. */
  public enum Reason {
    /** The thread was interrupted; a checkpoint was handed over first. */
    INTERRUPTED,
    /** The loss is infinite or not a number. */
    DIVERGED
  }

  private final Reason reason;

  TrainingStopped(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
