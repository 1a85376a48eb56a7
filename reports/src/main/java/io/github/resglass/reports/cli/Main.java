package io.github.resglass.reports.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of the program {@code resglass}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = new Program(out, err).run(arguments);
    out.flush();
    err.flush();
    // The engine and the algebra system leave threads of their own behind.
    System.exit(status);
  }
}
