package io.github.resglass.reports.cli;

import io.github.resglass.reports.json.JsonTree;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands share. */
abstract class Command implements Callable<Integer> {

  private static final int MOST_THREADS = 1024;

  PrintStream out;
  PrintStream err;

  @Option(names = "--json", description = "One JSON document on standard output, nothing else.")
  boolean json;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Fixes every random number (default: 1, or what a file says).")
  Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with (default: as many as there are processors).")
  Integer threads;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this text.")
  boolean help;

  /** One JSON document on standard output. */
  void printJson(Object tree) {
    out.println(JsonTree.indented(tree));
  }

  /** The seed, where nothing else says it. */
  long seedOrDefault() {
    return seed == null ? 1 : seed;
  }

  /**
   * The number of threads, which from now on holds for parallel streams too: they run on the common
   * pool and the calling thread.
   */
  int useThreads() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "--threads is '" + threads + "'; 1 to " + MOST_THREADS + " is accepted");
    }
    System.setProperty(
        "java.util.concurrent.ForkJoinPool.common.parallelism", String.valueOf(threads - 1));
    return threads;
  }
}
