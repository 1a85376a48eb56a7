package io.github.resglass.empirical.training;

import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.ImageSource;
import java.util.Optional;

/**
 * Which data a run learns from and is tested on: drawn Gaussian classes, or images from files.
 *
 * @param gaussians the task of drawn data
 * @param images the files of images; one of the two is there
 * @param trainingSize inputs that training goes through again and again; 0 for images: all there
 *     are
 * @param testSize inputs on which the accuracy over time is taken; 0 for images likewise
 * @param seed of the class means and the samples; images have none, and 0 here
 */
public record DataSettings(
    Optional<GaussianTask> gaussians,
    Optional<ImageSource> images,
    int trainingSize,
    int testSize,
    long seed) {

  private static final int LARGEST = 10_000_000;

  public DataSettings {
    if (gaussians.isPresent() == images.isPresent()) {
      throw new IllegalArgumentException("data are Gaussians or images");
    }
    if (gaussians.isPresent()) {
      require(trainingSize >= 2 && trainingSize <= LARGEST, "trainingSize", trainingSize);
      require(testSize >= 2 && testSize <= LARGEST, "testSize", testSize);
      int dimension = gaussians.get().dimension();
      if ((long) Math.max(trainingSize, testSize) * dimension > 500_000_000L) {
        throw new IllegalArgumentException(
            "trainingSize " + trainingSize + " of dimension " + dimension + " is too large");
      }
    }
  }

  /** Drawn data. */
  public DataSettings(GaussianTask task, int trainingSize, int testSize, long seed) {
    this(Optional.of(task), Optional.empty(), trainingSize, testSize, seed);
  }

  /** Images. */
  public static DataSettings of(ImageSource images) {
    return new DataSettings(Optional.empty(), Optional.of(images), 0, 0, 0);
  }

  /** Number of coordinates of an input. */
  public int dimension() {
    return gaussians
        .map(GaussianTask::dimension)
        .orElseGet(() -> images.orElseThrow().format().dimension());
  }

  public int classes() {
    return gaussians
        .map(GaussianTask::classes)
        .orElseGet(() -> images.orElseThrow().format().classes());
  }

  private static void require(boolean holds, String field, int value) {
    if (!holds) {
      throw new IllegalArgumentException(
          field + " is " + value + "; 2 to " + LARGEST + " is accepted");
    }
  }
}
