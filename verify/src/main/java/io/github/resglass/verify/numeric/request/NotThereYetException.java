package io.github.resglass.verify.numeric.request;

/** A quantity or an option of the contract that no code answers yet; the message is one line. */
public final class NotThereYetException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NotThereYetException(String what) {
    super(what + " is not there yet");
  }
}
