package io.github.resglass.empirical.linear;

/**
 * An image of some channels. Unit (y, x, c) has the number (y · width + x) · channels + c, so that
 * the channels of a pixel lie side by side, and a batch of images is a matrix with a row for each
 * pixel and a column for each channel. Units without an image are the channels of a single pixel.
 */
public record Shape(int channels, int height, int width) {

  public Shape {
    if (channels < 1 || height < 1 || width < 1 || (long) channels * height * width > 1 << 28) {
      throw new IllegalArgumentException(
          channels + " channels of " + height + " × " + width + " pixels");
    }
  }

  /** Units without an image. */
  public static Shape of(int units) {
    return new Shape(units, 1, 1);
  }

  public int pixels() {
    return height * width;
  }

  public int units() {
    return channels * pixels();
  }

  /**
   * Means over the pixels.
   *
   * @param images count × units
   * @return count × channels
   */
  public double[] means(double[] images) {
    double[] means = new double[images.length / pixels()];
    for (int i = 0; i < images.length; i++) {
      means[i / units() * channels + i % channels] += images[i] / pixels();
    }
    return means;
  }

  /** The transposed map of {@link #means}: count × channels to count × units. */
  public double[] spread(double[] means) {
    double[] images = new double[means.length * pixels()];
    for (int i = 0; i < images.length; i++) {
      images[i] = means[i / units() * channels + i % channels] / pixels();
    }
    return images;
  }

  @Override
  public String toString() {
    return pixels() == 1
        ? channels + " units"
        : channels + " channels of " + height + " × " + width + " pixels";
  }
}
