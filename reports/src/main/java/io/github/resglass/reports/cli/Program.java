package io.github.resglass.reports.cli;

import io.github.resglass.empirical.engine.EngineException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program over given streams, so that tests run it within one virtual machine. A failure is
 * told in one line on the error stream; only a defect of our own shows a stack trace.
 */
final class Program {

  /** What the parser of the command line says quotes what was typed, however long it is. */
  private static final int LONGEST_QUOTE = 300;

  private final PrintStream out;
  private final PrintStream err;

  Program(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(String... arguments) {
    CommandLine line = new CommandLine(new ResglassCommand(), new CommandFactory(out, err));
    Commands.addTo(line, arguments);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setUsageHelpAutoWidth(true);
    // '--gains @FILE' is ours; picocli would take FILE for more arguments.
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((error, unused) -> complain(explain(error)));
    line.setExecutionExceptionHandler((error, command, parsed) -> answer(error));
    return line.execute(arguments);
  }

  private int answer(Exception error) {
    if (error instanceof IllegalArgumentException) {
      return complain(error.getMessage());
    }
    if (error instanceof StoppedException) {
      err.println("resglass: stopped" + because(error));
      return ExitStatus.STOPPED;
    }
    if (error instanceof InterruptedException || error instanceof CancellationException) {
      err.println("resglass: interrupted" + because(error));
      return ExitStatus.STOPPED;
    }
    // An engine that this machine cannot load is no defect, and doctor says more.
    if (error instanceof IOException
        || error instanceof UncheckedIOException
        || error instanceof EngineException) {
      err.println("resglass: stopped" + because(error));
      return ExitStatus.STOPPED;
    }
    err.println("resglass: this is a defect of resglass; please report it with what follows");
    error.printStackTrace(err);
    return ExitStatus.DEFECT;
  }

  private static String because(Exception error) {
    return error.getMessage() == null ? "" : ": " + oneLine(error.getMessage());
  }

  private int complain(String message) {
    err.println("resglass: " + oneLine(message));
    return ExitStatus.BAD_INPUT;
  }

  private static String explain(ParameterException error) {
    CommandLine command = error.getCommandLine();
    if (command.getParent() == null && error instanceof UnmatchedArgumentException unmatched) {
      return "'"
          + unmatched.getUnmatched().get(0)
          + "' is not a command; accepted: "
          + command.getSubcommands().keySet().stream().sorted().collect(Collectors.joining(", "));
    }
    String message = error.getMessage();
    if (message.length() > LONGEST_QUOTE) {
      message = message.substring(0, LONGEST_QUOTE) + "…";
    }
    return command.getParent() == null
        ? message
        : message + "; see resglass " + command.getCommandName() + " --help";
  }

  private static String oneLine(String message) {
    return message == null
        ? "no reason given"
        : message.strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", "?");
  }
}
