package io.github.resglass.empirical.run;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are either the old ones or the new ones, never half-written. */
final class AtomicFile {

  private AtomicFile() {}

  static void write(Path target, byte[] content) throws IOException {
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
    // A stream and not a channel: an interrupt closes a channel in the middle of a write.
    try (FileOutputStream stream = new FileOutputStream(unfinished.toFile())) {
      stream.write(content);
      stream.getFD().sync();
    }
    Files.move(
        unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
