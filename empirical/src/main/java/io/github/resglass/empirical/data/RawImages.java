package io.github.resglass.empirical.data;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Images as their files hold them, one byte for each pixel and for each label. */
final class RawImages {

  private final byte[] pixels;
  private final byte[] labels;
  private final int dimension;

  /**
   * @param pixels unsigned bytes, one image after the other
   * @param labels one byte for each image
   */
  RawImages(byte[] pixels, byte[] labels, int dimension) {
    this.pixels = pixels;
    this.labels = labels;
    this.dimension = dimension;
  }

  /** Mean of all pixels. */
  double mean() {
    double sum = 0;
    for (byte pixel : pixels) {
      sum += pixel & 0xff;
    }
    return sum / pixels.length;
  }

  /** Standard deviation of all pixels. */
  double deviation() {
    double mean = mean();
    double squares = 0;
    for (byte pixel : pixels) {
      squares += ((pixel & 0xff) - mean) * ((pixel & 0xff) - mean);
    }
    return Math.sqrt(squares / pixels.length);
  }

  static RawImages joined(List<RawImages> parts) {
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    ByteArrayOutputStream labels = new ByteArrayOutputStream();
    for (RawImages part : parts) {
      pixels.writeBytes(part.pixels);
      labels.writeBytes(part.labels);
    }
    return new RawImages(pixels.toByteArray(), labels.toByteArray(), parts.get(0).dimension);
  }

  LabelledInputs inputs(double mean, double deviation) {
    float[] values = new float[pixels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (((pixels[i] & 0xff) - mean) / deviation);
    }
    int[] classes = new int[labels.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = labels[i] & 0xff;
    }
    return new LabelledInputs(values, classes, dimension);
  }
}
