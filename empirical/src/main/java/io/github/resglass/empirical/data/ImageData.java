package io.github.resglass.empirical.data;

/** Images for training and test, as coordinates of mean 0 and variance 1. */
public record ImageData(LabelledInputs training, LabelledInputs test) {

  /**
   * (x − m)/s for every pixel, with m and s the mean and the standard deviation of all the training
   * pixels: the inputs that the theory starts from have E|x|²/d = 1.
   */
  static ImageData standardised(RawImages training, RawImages test) {
    double mean = training.mean();
    double deviation = training.deviation();
    if (!(deviation > 0)) {
      throw new IllegalArgumentException("all pixels of the training images are equal");
    }
    return new ImageData(training.inputs(mean, deviation), test.inputs(mean, deviation));
  }
}
