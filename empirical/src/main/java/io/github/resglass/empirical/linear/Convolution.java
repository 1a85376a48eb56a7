package io.github.resglass.empirical.linear;

import java.util.stream.IntStream;

/**
 * y(o, j) = Σ_{d, c} x(s·o + d − (k − 1)/2, c) W(d·C + c, j): a window of k × k pixels, with zeros
 * around the image, moved by s pixels at a time. W has a row for each pixel d of the window (row by
 * row) and channel c within it, and a column for each channel j that comes out. On a single pixel
 * with k = 1 this is y = Wᵀx, a fully connected layer.
 *
 * <p>Every sum is taken in the same order whichever thread works on it.
 *
 * @param input what goes in, C channels
 * @param channels how many come out
 * @param kernel k, odd
 * @param stride s
 */
public record Convolution(Shape input, int channels, int kernel, int stride) {

  public Convolution {
    if (kernel < 1 || kernel % 2 == 0 || stride < 1) {
      throw new IllegalArgumentException("a kernel of " + kernel + " moved by " + stride);
    }
    Math.multiplyExact(Math.multiplyExact(kernel, kernel), input.channels());
  }

  /** Wᵀ· on units without an image. */
  public static Convolution dense(int inputs, int outputs) {
    return new Convolution(Shape.of(inputs), outputs, 1, 1);
  }

  public Shape output() {
    return new Shape(channels, (input.height() - 1) / stride + 1, (input.width() - 1) / stride + 1);
  }

  /** Rows of W: how many numbers one sum runs over. */
  public int rows() {
    return kernel * kernel * input.channels();
  }

  /** Pixels of zeros on each side. */
  public int padding() {
    return (kernel - 1) / 2;
  }

  /** Whether there is no image, so that the map is a product of matrices. */
  public boolean dense() {
    return input.pixels() == 1 && kernel == 1;
  }

  /**
   * The map.
   *
   * @param x count × input units
   * @return count × output units
   */
  public double[] apply(double[] x, int count, double[] weights) {
    if (dense()) {
      return MatrixProduct.multiply(x, count, weights, input.channels(), channels);
    }
    double[] y = new double[Math.multiplyExact(count, output().units())];
    int inner = input.channels();
    forEachImage(
        count,
        (from, to, offset) ->
            MatrixProduct.addRow(
                x, from, weights, offset * inner * channels, inner, channels, y, to));
    return y;
  }

  /**
   * The transposed map.
   *
   * @param delta count × output units
   * @return count × input units
   */
  public double[] transposed(double[] delta, int count, double[] weights) {
    double[] turned = new double[weights.length];
    int inner = input.channels();
    int block = inner * channels;
    for (int offset = 0; offset < kernel * kernel; offset++) {
      for (int c = 0; c < inner; c++) {
        for (int j = 0; j < channels; j++) {
          turned[offset * block + j * inner + c] = weights[offset * block + c * channels + j];
        }
      }
    }
    if (dense()) {
      return MatrixProduct.multiply(delta, count, turned, channels, inner);
    }
    double[] x = new double[Math.multiplyExact(count, input.units())];
    forEachImage(
        count,
        (from, to, offset) ->
            MatrixProduct.addRow(delta, to, turned, offset * block, channels, inner, x, from));
    return x;
  }

  /**
   * The derivative of Σ δ·y with respect to W, Σ over images and pixels of x ⊗ δ.
   *
   * @return rows × channels
   */
  public double[] weightGradient(double[] x, double[] delta, int count) {
    if (dense()) {
      double[] columns = MatrixProduct.transposed(x, count, input.channels());
      return MatrixProduct.multiply(columns, input.channels(), delta, count, channels);
    }
    int inner = input.channels();
    double[] gradient = new double[rows() * channels];
    IntStream.range(0, kernel * kernel)
        .parallel()
        .forEach(
            wanted -> {
              for (int image = 0; image < count; image++) {
                visit(
                    image,
                    wanted,
                    wanted + 1,
                    (from, to, offset) -> {
                      for (int c = 0; c < inner; c++) {
                        double value = x[from + c];
                        int row = (offset * inner + c) * channels;
                        for (int j = 0; j < channels; j++) {
                          gradient[row + j] += value * delta[to + j];
                        }
                      }
                    });
              }
            });
    return gradient;
  }

  /**
   * Is told of a pixel that goes in, one that comes out, and which pixel of the window joins them.
   */
  private interface Visitor {
    /**
     * @param from where the channels of the pixel that goes in begin
     * @param to where those of the pixel that comes out begin
     */
    void pair(int from, int to, int offset);
  }

  private void forEachImage(int count, Visitor visitor) {
    IntStream.range(0, count)
        .parallel()
        .forEach(image -> visit(image, 0, kernel * kernel, visitor));
  }

  private void visit(int image, int firstOffset, int endOffset, Visitor visitor) {
    Shape output = output();
    for (int y = 0; y < output.height(); y++) {
      for (int x = 0; x < output.width(); x++) {
        int to = image * output.units() + (y * output.width() + x) * channels;
        for (int offset = firstOffset; offset < endOffset; offset++) {
          int row = y * stride + offset / kernel - padding();
          int column = x * stride + offset % kernel - padding();
          if (row >= 0 && row < input.height() && column >= 0 && column < input.width()) {
            int pixel = row * input.width() + column;
            visitor.pair(image * input.units() + pixel * input.channels(), to, offset);
          }
        }
      }
    }
  }
}
