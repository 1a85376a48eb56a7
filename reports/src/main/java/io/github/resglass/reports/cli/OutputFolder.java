package io.github.resglass.reports.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out before work begins whether a folder can be written, without writing. */
final class OutputFolder {

  private OutputFolder() {}

  /**
   * Checks the folder, or the nearest one above it that exists.
   *
   * @throws IllegalArgumentException if it cannot be made or written
   */
  static void check(String option, Path folder) {
    Path existing = folder.toAbsolutePath().normalize();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
      throw new IllegalArgumentException(
          option + " is '" + folder + "'; a folder that can be written is accepted");
    }
  }
}
