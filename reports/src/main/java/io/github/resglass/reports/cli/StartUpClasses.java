package io.github.resglass.reports.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs one command line of each kind that answers at once, into nowhere, so that a virtual machine
 * that is told to archive the classes that it loads has loaded theirs. The launcher {@code
 * bin/resglass} calls it.
 *
 * <p>The commands that train are left out: their time goes into work, and running them would load
 * the engine's native libraries.
 */
public final class StartUpClasses {

  private static final List<String> COMMAND_LINES =
      List.of(
          "--help",
          "--version",
          "evaluate --help",
          "evaluate mixture --depth 10 --beta 0.5",
          "evaluate mixture --depth 20000 --beta 0.5 --json",
          "evaluate mixture --gains 0.5,0.4,0.3 --weights 1..2 --json",
          "evaluate depth-law --depth 10 --beta 0.5 --json",
          "evaluate depth-law --model independent --depth 10 --scale 1 --json",
          "evaluate depth-law --model wide --depth 10 --scale 1 --readout unit --json",
          "evaluate covariance --architecture layer*(skip+layer^3)^4 --beta 0.3 --json",
          "evaluate covariance --depth 1000000 --beta 0.3 --json",
          "evaluate complexity --depth 10 --beta 0.5 --json",
          "evaluate complexity --depth 10 --beta 0.5 --index 1 --level=-1.6 --cumulative --json",
          "evaluate critical-points --depth 10 --beta 0.5 --dimension 10 --json",
          "evaluate critical-points --ratio 2.5 --dimension 200",
          "evaluate triviality --depth 10 --json",
          "evaluate scale-for-depth --depth 10 --mode 3 --json",
          "evaluate nothing",
          "derive --architecture layer*(skip+layer^2)^b",
          "nothing");

  private StartUpClasses() {}

  /**
   * Has no arguments.
   *
   * @throws IllegalStateException if a command does not work, of which no archive should come
   */
  public static void main(String[] arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (String commandLine : COMMAND_LINES) {
      int status = new Program(nowhere, nowhere).run(commandLine.split(" "));
      if (status == ExitStatus.DEFECT) {
        throw new IllegalStateException("'" + commandLine + "' does not work");
      }
    }
    // The algebra system leaves threads of its own behind.
    System.exit(0);
  }
}
