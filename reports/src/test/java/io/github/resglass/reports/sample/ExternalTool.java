package io.github.resglass.reports.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs that some tests need and not every machine has. */
public enum ExternalTool {
  PDFLATEX("pdflatex", "resglass.tex"),
  CHROMEDRIVER("chromedriver", "resglass.browser");

  private final String command;
  private final String property;

  ExternalTool(String command, String property) {
    this.command = command;
    this.property = property;
  }

  /** Where it lies. */
  Optional<Path> path() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Skips the test where the program is missing, and fails it where that was not to be. */
  public void assumePresent() {
    boolean present = path().isPresent();
    if ("required".equals(System.getProperty(property))) {
      assertTrue(present, command + " is required here and not on the PATH");
    }
    assumeTrue(present, command + " is not on the PATH; -D" + property + "=required insists");
  }
}
