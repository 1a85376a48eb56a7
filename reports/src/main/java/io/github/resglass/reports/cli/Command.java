package io.github.resglass.reports.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands share. */
abstract class Command implements Callable<Integer> {

  PrintStream out;
  PrintStream err;

  @Option(names = "--json", description = "One JSON document on standard output, nothing else.")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this text.")
  boolean help;
}
