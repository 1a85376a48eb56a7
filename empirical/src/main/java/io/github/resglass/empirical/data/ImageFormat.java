package io.github.resglass.empirical.data;

import io.github.resglass.empirical.linear.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file formats in which well-known sets of labelled images are handed round. */
public enum ImageFormat {
  /** MNIST's IDX files: 28 × 28 pixels, 10 classes. */
  MNIST("mnist", 1, 28, 10),
  /** CIFAR-10's binary batches: 32 × 32 pixels of 3 colours, 10 classes. */
  CIFAR_10("cifar-10", 3, 32, 10),
  /** CIFAR-100's binary files: the same images with a coarse and a fine label, of 100 classes. */
  CIFAR_100("cifar-100", 3, 32, 100);

  private static final int CIFAR_10_BATCHES = 5;

  private final String text;
  private final int colours;
  private final int side;
  private final int classes;

  ImageFormat(String text, int colours, int side, int classes) {
    this.text = text;
    this.colours = colours;
    this.side = side;
    this.classes = classes;
  }

  /** The name as configuration files write it. */
  public String text() {
    return text;
  }

  /** How the coordinates of an image are laid out. */
  public Shape shape() {
    return new Shape(colours, side, side);
  }

  /** Pixels times colours. */
  public int dimension() {
    return shape().units();
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
