package io.github.resglass.empirical.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageFormatTest {

  private static final int IMAGES = 4;

  @TempDir Path folder;

  /** Pixel p of image i is (7 i + 3 p) mod 256, its label i mod classes. */
  private static byte pixel(int image, int place) {
    return (byte) (7 * image + 3 * place);
  }

  /** Files in the very format, small. */
  private void write(ImageFormat format) throws IOException {
    switch (format) {
      case MNIST -> {
        writeIdx("train");
        writeIdx("t10k");
      }
      case CIFAR_10 -> {
        for (int batch = 1; batch <= 5; batch++) {
          Files.write(folder.resolve("data_batch_" + batch + ".bin"), records(1));
        }
        Files.write(folder.resolve("test_batch.bin"), records(1));
      }
      case CIFAR_100 -> {
        Files.write(folder.resolve("train.bin"), records(2));
        Files.write(folder.resolve("test.bin"), records(2));
      }
    }
  }

  private void writeIdx(String set) throws IOException {
    ByteBuffer images = ByteBuffer.allocate(16 + IMAGES * 784);
    images.putInt(0x803).putInt(IMAGES).putInt(28).putInt(28);
    ByteBuffer labels = ByteBuffer.allocate(8 + IMAGES).putInt(0x801).putInt(IMAGES);
    for (int i = 0; i < IMAGES; i++) {
      labels.put((byte) i);
      for (int p = 0; p < 784; p++) {
        images.put(pixel(i, p));
      }
    }
    Files.write(folder.resolve(set + "-images-idx3-ubyte"), images.array());
    Files.write(folder.resolve(set + "-labels-idx1-ubyte"), labels.array());
  }

  private static byte[] records(int labelBytes) {
    ByteBuffer bytes = ByteBuffer.allocate(IMAGES * (labelBytes + 3072));
    for (int i = 0; i < IMAGES; i++) {
      if (labelBytes == 2) {
        bytes.put((byte) 19);
      }
      bytes.put((byte) i);
      for (int p = 0; p < 3072; p++) {
        bytes.put(pixel(i, p));
      }
    }
    return bytes.array();
  }

  @ParameterizedTest
  @EnumSource
  void imagesAreReadPixelByPixel(ImageFormat format) throws IOException {
    write(format);
    ImageData data = format.read(folder);
    assertEquals(format == ImageFormat.CIFAR_10 ? 5 * IMAGES : IMAGES, data.training().count());
    assertEquals(IMAGES, data.test().count());
    assertEquals(format.dimension(), data.test().dimension());
    // (x − m)/s keeps differences up to one factor, the same for all pixels.
    // Side by side lie the colours of one pixel.
    int colours = format.shape().channels();
    int plane = format.dimension() / colours;
    double unit = data.test().value(0, colours) - data.test().value(0, 0);
    for (int i = 0; i < IMAGES; i++) {
      assertEquals(i, data.test().label(i));
      for (int p = 0; p < format.dimension(); p++) {
        double steps = ((pixel(i, p) & 0xff) - (pixel(0, 0) & 0xff)) / 3.0;
        assertEquals(
            steps * unit,
            data.test().value(i, p % plane * colours + p / plane) - data.test().value(0, 0),
            1e-5,
            "pixel " + p);
      }
    }
    double square = 0;
    for (float value : data.training().values()) {
      square += value * value / data.training().values().length;
    }
    assertEquals(1, square, 1e-4);
  }

  @ParameterizedTest
  @EnumSource
  void truncatedMissingAndDamagedFilesAreNamedInOneLine(ImageFormat format) throws IOException {
    write(format);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        byte[] whole = Files.readAllBytes(file);
        for (int kept : new int[] {0, 3, whole.length / 2 + 1, whole.length - 1}) {
          Files.write(file, Arrays.copyOf(whole, kept));
          refused(format, file);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        refused(format, file);
        byte[] wrongLabel = whole.clone();
        if (file.toString().endsWith("labels-idx1-ubyte")) {
          wrongLabel[8] = 10;
        } else {
          // The type of an IDX file, the (fine) label of a CIFAR record.
          wrongLabel[format == ImageFormat.MNIST ? 2 : format == ImageFormat.CIFAR_100 ? 1 : 0] =
              (byte) 200;
        }
        Files.write(file, wrongLabel);
        refused(format, file);
        Files.delete(file);
        refused(format, file);
        Files.write(file, whole);
      }
    }
    format.read(folder);
  }

  private void refused(ImageFormat format, Path file) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> format.read(folder)).getMessage();
    assertTrue(message.contains(file.getFileName().toString()), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void compressedIdxFilesAreRead() throws IOException {
    write(ImageFormat.MNIST);
    ImageData plain = ImageFormat.MNIST.read(folder);
    Path file = folder.resolve("train-images-idx3-ubyte");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
      stream.write(Files.readAllBytes(file));
    }
    Files.delete(file);
    Path compressed = folder.resolve("train-images-idx3-ubyte.gz");
    Files.write(compressed, packed.toByteArray());
    assertEquals(plain.training().hash(), ImageFormat.MNIST.read(folder).training().hash());
    Files.write(compressed, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    refused(ImageFormat.MNIST, compressed);
  }
}
