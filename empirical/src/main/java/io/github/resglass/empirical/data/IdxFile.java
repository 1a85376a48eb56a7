package io.github.resglass.empirical.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The IDX format of unsigned bytes: two zero bytes, 8 (the type), the number of axes, each axis's
 * length as 4 bytes (most significant first), then the bytes.
 */
final class IdxFile {

  private static final int UNSIGNED_BYTE = 8;
  private static final int SIDE = 28;

  private IdxFile() {}

  static RawImages images(Path folder, String images, String labels, int classes)
      throws IOException {
    Content pixels = read(folder, images, 3);
    Content classOf = read(folder, labels, 1);
    if (pixels.lengths[1] != SIDE || pixels.lengths[2] != SIDE) {
      throw new IllegalArgumentException(
          images
              + " holds images of "
              + pixels.lengths[1]
              + " × "
              + pixels.lengths[2]
              + " pixels; 28 × 28 is accepted");
    }
    if (pixels.lengths[0] != classOf.lengths[0]) {
      throw new IllegalArgumentException(
          images
              + " holds "
              + pixels.lengths[0]
              + " images, "
              + labels
              + " "
              + classOf.lengths[0]
              + " labels");
    }
    for (byte label : classOf.bytes) {
      if ((label & 0xff) >= classes) {
        throw new IllegalArgumentException(
            labels
                + " is damaged: a label is "
                + (label & 0xff)
                + "; 0 to "
                + (classes - 1)
                + " is accepted");
      }
    }
    return new RawImages(pixels.bytes, classOf.bytes, SIDE * SIDE);
  }

  /** The lengths of the axes, and what follows them. */
  private static final class Content {
    private final int[] lengths;
    private final byte[] bytes;

    Content(int[] lengths, byte[] bytes) {
      this.lengths = lengths;
      this.bytes = bytes;
    }
  }

  private static Content read(Path folder, String name, int axes) throws IOException {
    byte[] file = bytes(folder, name);
    int head = 4 + 4 * axes;
    if (file.length < head) {
      throw new IllegalArgumentException(
          folder.resolve(name) + " is cut short: " + file.length + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(file);
    if (buffer.getInt() != (UNSIGNED_BYTE << 8 | axes)) {
      throw new IllegalArgumentException(
          folder.resolve(name) + " is not an IDX file of unsigned bytes with " + axes + " axes");
    }
    int[] lengths = new int[axes];
    long announced = 1;
    for (int axis = 0; axis < axes; axis++) {
      lengths[axis] = buffer.getInt();
      announced = lengths[axis] < 1 ? -1 : Math.min(announced * lengths[axis], 1L << 40);
    }
    if (announced != file.length - head) {
      throw new IllegalArgumentException(
          folder.resolve(name)
              + " is damaged or cut short: its head announces "
              + Arrays.toString(lengths)
              + " bytes, "
              + (file.length - head)
              + " follow");
    }
    return new Content(lengths, Arrays.copyOfRange(file, head, file.length));
  }

  private static byte[] bytes(Path folder, String name) throws IOException {
    Path plain = folder.resolve(name);
    Path compressed = folder.resolve(name + ".gz");
    if (Files.isRegularFile(plain)) {
      return Files.readAllBytes(plain);
    } else if (!Files.isRegularFile(compressed)) {
      throw new IllegalArgumentException(folder + " holds no file " + name);
    }
    try (GZIPInputStream stream =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(compressed)))) {
      return stream.readAllBytes();
    } catch (IOException damaged) {
      throw new IllegalArgumentException(compressed + " is damaged or cut short", damaged);
    }
  }
}
