package io.github.resglass.reports.cli;

/** Work was stopped from outside; the message says what was saved and how to go on. */
final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoppedException(String message, Throwable cause) {
    super(message, cause);
  }
}
