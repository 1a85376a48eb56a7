package io.github.resglass.reports.cli;

/** What the program's exit status means to a script. */
final class ExitStatus {

  static final int DONE = 0;

  /** A check that used to hold no longer does, or an enforced comparison failed. */
  static final int REGRESSION = 1;

  static final int BAD_INPUT = 2;

  /** Stopped by something outside: disk full, interrupted, worker lost. */
  static final int STOPPED = 3;

  /** A defect of resglass itself. */
  static final int DEFECT = 70;

  private ExitStatus() {}
}
