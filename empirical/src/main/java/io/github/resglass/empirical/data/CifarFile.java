package io.github.resglass.empirical.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CIFAR's binary files: records of one or two labels (the last one counts) and 3,072 pixels. */
final class CifarFile {

  private static final int COLOURS = 3;
  private static final int PIXELS = COLOURS * 32 * 32;

  private CifarFile() {}

  static RawImages read(Path file, int labelBytes, int classes) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file.getParent() + " holds no file " + file.getFileName());
    }
    byte[] bytes = Files.readAllBytes(file);
    int record = labelBytes + PIXELS;
    if (bytes.length == 0 || bytes.length % record != 0) {
      throw new IllegalArgumentException(
          file
              + " is damaged or cut short: "
              + bytes.length
              + " bytes are no whole number of records of "
              + record);
    }
    int count = bytes.length / record;
    byte[] pixels = new byte[count * PIXELS];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = bytes[i * record + labelBytes - 1];
      if ((labels[i] & 0xff) >= classes) {
        throw new IllegalArgumentException(
            file
                + " is damaged: the label of image "
                + (i + 1)
                + " is "
                + (labels[i] & 0xff)
                + "; 0 to "
                + (classes - 1)
                + " is accepted");
      }
      // The file has all reds first, then greens, then blues; a Shape has a pixel's side by side.
      for (int p = 0; p < PIXELS; p++) {
        int value = p % COLOURS * (PIXELS / COLOURS) + p / COLOURS;
        pixels[i * PIXELS + p] = bytes[i * record + labelBytes + value];
      }
    }
    return new RawImages(pixels, labels, PIXELS);
  }
}
