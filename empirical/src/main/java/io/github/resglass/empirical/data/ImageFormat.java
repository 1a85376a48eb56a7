package io.github.resglass.empirical.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file formats in which well-known sets of labelled images are handed round. */
public enum ImageFormat {
  /** MNIST's IDX files: 28 × 28 pixels, 10 classes. */
  MNIST("mnist", 28 * 28, 10),
  /** CIFAR-10's binary batches: 3 × 32 × 32, red before green before blue, 10 classes. */
  CIFAR_10("cifar-10", 3 * 32 * 32, 10),
  /** CIFAR-100's binary files: the same images with a coarse and a fine label, of 100 classes. */
  CIFAR_100("cifar-100", 3 * 32 * 32, 100);

  private static final int CIFAR_10_BATCHES = 5;

  private final String text;
  private final int dimension;
  private final int classes;

  ImageFormat(String text, int dimension, int classes) {
    this.text = text;
    this.dimension = dimension;
    this.classes = classes;
  }

  /** The name as configuration files write it. */
  public String text() {
    return text;
  }

  /** Pixels times colours. */
  public int dimension() {
    return dimension;
  }

  public int classes() {
    return classes;
  }

  /**
   * Reads a folder that holds the files under the names they are handed round with; IDX files may
   * be compressed (.gz).
   *
   * @throws IllegalArgumentException if a file is missing, cut short or damaged: one line
   */
  public ImageData read(Path folder) throws IOException {
    return switch (this) {
      case MNIST ->
          ImageData.standardised(
              IdxFile.images(folder, "train-images-idx3-ubyte", "train-labels-idx1-ubyte", classes),
              IdxFile.images(folder, "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte", classes));
      case CIFAR_10 -> {
        List<RawImages> batches = new ArrayList<>();
        for (int batch = 1; batch <= CIFAR_10_BATCHES; batch++) {
          batches.add(CifarFile.read(folder.resolve("data_batch_" + batch + ".bin"), 1, classes));
        }
        yield ImageData.standardised(
            RawImages.joined(batches),
            CifarFile.read(folder.resolve("test_batch.bin"), 1, classes));
      }
      case CIFAR_100 ->
          ImageData.standardised(
              CifarFile.read(folder.resolve("train.bin"), 2, classes),
              CifarFile.read(folder.resolve("test.bin"), 2, classes));
    };
  }
}
