package io.github.resglass.empirical.engine;

/** The tensor engine is missing or failed; the message is one line for people. */
public final class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EngineException(String message, Throwable cause) {
    super(message, cause);
  }

  EngineException(String message) {
    super(message);
  }
}
