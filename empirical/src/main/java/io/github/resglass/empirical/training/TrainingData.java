package io.github.resglass.empirical.training;

import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.ImageData;
import io.github.resglass.empirical.data.ImageSource;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.NetworkDescription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The data of a run, drawn or read from its settings.
 *
 * @param classes the drawn Gaussians; empty for images
 */
public record TrainingData(
    Optional<GaussianClasses> classes, LabelledInputs training, LabelledInputs test) {

  /** Training inputs whose σ_l are frozen for evaluation and measurement. */
  public static final int CALIBRATION_SIZE = 4096;

  private static final int FEWEST_IMAGES = 256;

  /**
   * Draws the classes and both samples, or reads the images.
   *
   * @throws IOException if a file of images cannot be read
   * @throws IllegalArgumentException if one is missing or damaged
   */
  public static TrainingData of(DataSettings settings) throws IOException {
    if (settings.images().isPresent()) {
      ImageSource source = settings.images().get();
      ImageData images = source.format().read(Path.of(source.folder()));
      return new TrainingData(Optional.empty(), images.training(), images.test());
    }
    Seed seed = new Seed(settings.seed());
    GaussianClasses classes = GaussianClasses.draw(settings.gaussians().orElseThrow(), seed);
    return new TrainingData(
        Optional.of(classes),
        classes.sample(settings.trainingSize(), seed.child("training")),
        classes.sample(settings.testSize(), seed.child("test")));
  }

  /** The first training inputs, those that σ_l is taken from. */
  public LabelledInputs calibration() {
    return training.first(CALIBRATION_SIZE);
  }

  /**
   * Those for a network: as many at most as {@link #calibration()}, and fewer images, whose
   * statistics are means over pixels as well.
   */
  public LabelledInputs calibration(NetworkDescription network) {
    int pixels = network.inputShape().pixels();
    return training.first(
        pixels == 1 ? CALIBRATION_SIZE : Math.max(FEWEST_IMAGES, CALIBRATION_SIZE / pixels));
  }

  /** SHA-256 over both samples. */
  public String hash() {
    return training.hash().substring(0, 32) + test.hash().substring(0, 32);
  }
}
