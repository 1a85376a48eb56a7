package io.github.resglass.reports.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out before any work whether a folder can be made and written; leaves nothing behind. */
public final class OutputFolder {

  private OutputFolder() {}

  /**
   * Checks the folder, or the nearest one above it that exists.
   *
   * @param option that named the folder, for the message
   * @throws IllegalArgumentException in one line, when nothing can be written there
   */
  public static void check(String option, Path folder) {
    Path ancestor = folder.toAbsolutePath().normalize();
    while (!Files.exists(ancestor) && ancestor.getParent() != null) {
      ancestor = ancestor.getParent();
    }
    if (!Files.isDirectory(ancestor)) {
      throw unwritable(option, folder, "'" + ancestor + "' is not a folder");
    }
    try {
      // Permission bits do not tell: the administrator passes them all, a read-only mount none.
      Files.delete(Files.createTempFile(ancestor, ".resglass-", ""));
    } catch (IOException failure) {
      throw unwritable(option, folder, "nothing can be created in '" + ancestor + "'");
    }
  }

  private static IllegalArgumentException unwritable(String option, Path folder, String why) {
    return new IllegalArgumentException(
        option + " is '" + folder + "': " + why + "; a folder that can be written to is accepted");
  }
}
