package io.github.resglass.symbolic.architecture;

/** The text of an architecture cannot be read; says at which column, counted from 1. */
public final class ArchitectureSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 80;

  private final int column;

  ArchitectureSyntaxException(int column, String what, String text) {
    super("architecture, column " + column + ": " + what + ", in '" + shortened(text) + "'");
    this.column = column;
  }

  /** Where in the text the error was found; the first character is 1. */
  public int column() {
    return column;
  }

  /** Fit for one line of a terminal. */
  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
