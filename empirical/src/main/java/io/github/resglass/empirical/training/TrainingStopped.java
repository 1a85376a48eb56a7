package io.github.resglass.empirical.training;

/** A run that ended before its last step; the message is one line for people. */
public final class TrainingStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a run ended early. */
  public enum Reason {
    /** The thread was interrupted; a checkpoint was handed over first. */
    INTERRUPTED,
    /** The loss is beyond all bounds, or not a number: going on would end there again. */
    DIVERGED
  }

  private final Reason reason;
  private final long step;

  TrainingStopped(Reason reason, long step, String message) {
    super(message);
    this.reason = reason;
    this.step = step;
  }

  /** Number of steps that were taken before. */
  public long step() {
    return step;
  }

  public Reason reason() {
    return reason;
  }
}
