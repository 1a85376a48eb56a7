package io.github.resglass.empirical.training;

import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;

/**
 * The data of a run, drawn from its settings.
 *
 * @param classes the drawn Gaussians
 */
public record TrainingData(GaussianClasses classes, LabelledInputs training, LabelledInputs test) {

  /** Training inputs whose σ_l are frozen for evaluation and measurement. */
  public static final int CALIBRATION_SIZE = 4096;

  /** Draws the classes and both samples. */
  public static TrainingData draw(DataSettings settings) {
    Seed seed = new Seed(settings.seed());
    GaussianClasses classes = GaussianClasses.draw(settings.task(), seed);
    return new TrainingData(
        classes,
        classes.sample(settings.trainingSize(), seed.child("training")),
        classes.sample(settings.testSize(), seed.child("test")));
  }

  /** The first training inputs, those that σ_l is taken from. */
  public LabelledInputs calibration() {
    return training.first(CALIBRATION_SIZE);
  }

  /** SHA-256 over both samples. */
  public String hash() {
    return training.hash().substring(0, 32) + test.hash().substring(0, 32);
  }
}
