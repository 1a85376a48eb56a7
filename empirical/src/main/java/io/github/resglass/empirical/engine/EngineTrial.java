package io.github.resglass.empirical.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The engine loaded and a gradient taken in a process of its own: native libraries that do not fit
 * each other or the machine may end the process that loads them, and then nobody is told.
 */
final class EngineTrial {

  /** What a problem begins with that the process could not tell itself. */
  static final String CRASHED = "the process crashed";

  /** Says to the process of its own that it is one. */
  private static final String UNDER_WAY = "resglass.trial";

  /** What the line begins with that says what is wrong. */
  static final String TOLD = "problem: ";

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private EngineTrial() {}

  /** Whether this process is the one in which it is tried. */
  static boolean isThisProcess() {
    return Boolean.getBoolean(UNDER_WAY);
  }

  /**
   * What is wrong, in one line; empty if the engine works.
   *
   * @param properties of this process that the other one needs, as NAME=VALUE
   */
  static Optional<String> problem(List<String> properties) throws IOException {
    return problem(properties, EngineTrial.class, LIMIT);
  }

  /** The same with another program in the process of its own, and so much time for it. */
  static Optional<String> problem(List<String> properties, Class<?> program, Duration limit)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xshare:auto", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null"));
    command.add("-D" + UNDER_WAY + "=true");
    properties.forEach(property -> command.add("-D" + property));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    // Into a file: whoever reads a pipe to its end waits for the process, however long it hangs.
    Path output = Files.createTempFile("resglass-trial", ".txt");
    try {
      Process trial =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      trial.getOutputStream().close();
      return problem(trial, output, limit);
    } finally {
      Files.delete(output);
    }
  }

  private static Optional<String> problem(Process trial, Path output, Duration limit)
      throws IOException {
    try {
      if (!trial.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.of("no answer");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } finally {
      trial.destroyForcibly();
    }
    if (trial.exitValue() == 0) {
      return Optional.empty();
    }
    // A virtual machine that crashes ends with status 1 too where it may not dump core.
    return Optional.of(
        new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith(TOLD))
            .map(line -> line.substring(TOLD.length()))
            .findFirst()
            .orElse(CRASHED + ", status " + trial.exitValue()));
  }

  /** Loads, and takes a gradient. Prints what is wrong. */
  public static void main(String[] arguments) {
    try {
      boolean works = EngineReport.of(1).works();
      System.out.println(works ? "works" : TOLD + "wrong gradient");
      Runtime.getRuntime().halt(works ? 0 : 1);
    } catch (EngineException | LinkageError problem) {
      System.out.println(TOLD + String.valueOf(problem.getMessage()).replace('\n', ' '));
      Runtime.getRuntime().halt(1);
    }
  }
}
