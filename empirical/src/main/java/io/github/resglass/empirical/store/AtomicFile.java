package io.github.resglass.empirical.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are either the old ones or the new ones, never half-written. */
public final class AtomicFile {

  private static final String UNFINISHED = ".unfinished";

  private AtomicFile() {}

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  /** As {@link #write(Path, Content)}, for what is in memory. */
  public static void write(Path target, byte[] content) throws IOException {
    write(target, stream -> stream.write(content));
  }

  /**
   * Writes beside the target, and moves into its place what has reached the disk.
   *
   * @throws IOException when the disk fails; the target is then what it was, and nothing is left
   */
  public static void write(Path target, Content content) throws IOException {
    // Two processes may write the same file: a run whose worker was given up goes on elsewhere.
    Path unfinished =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + UNFINISHED);
    try {
      // A stream and not a channel: an interrupt closes a channel in the middle of a write.
      try (FileOutputStream stream = new FileOutputStream(unfinished.toFile())) {
        content.writeTo(stream);
        stream.getFD().sync();
      }
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      Files.deleteIfExists(unfinished);
      throw failure;
    }
  }

  /** Removes what a killed process left unfinished in a folder. */
  public static void removeUnfinished(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }
}
