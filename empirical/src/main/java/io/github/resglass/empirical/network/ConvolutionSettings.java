package io.github.resglass.empirical.network;

import io.github.resglass.empirical.linear.Shape;

/**
 * What makes the layers of a network convolutions: every {@code layer} of the architecture has a
 * window of k × k pixels with zeros around the image, {@code width} counts channels, and before the
 * readout each channel is averaged over its pixels. Normalisation is by channel.
 *
 * @param image what goes in
 * @param kernel k, odd
 * @param stages into how many groups of equal size the residual units in series are divided; the
 *     first unit of each group but the first halves the image's sides and doubles the channels, as
 *     the networks for CIFAR do
 */
public record ConvolutionSettings(Shape image, int kernel, int stages) {

  private static final int LARGEST_KERNEL = 63;
  private static final int MOST_STAGES = 12;

  public ConvolutionSettings {
    if (kernel < 1 || kernel > LARGEST_KERNEL || kernel % 2 == 0) {
      throw new IllegalArgumentException(
          "kernel is " + kernel + "; an odd number up to " + LARGEST_KERNEL + " is accepted");
    }
    if (stages < 1 || stages > MOST_STAGES) {
      throw new IllegalArgumentException(
          "stages is " + stages + "; 1 to " + MOST_STAGES + " is accepted");
    }
  }
}
