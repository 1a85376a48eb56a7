package io.github.resglass.empirical.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {

  private static final int COUNT = 3;

  private static double[] random(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static Convolution map(int channels, int height, int width, int kernel, int stride) {
    return new Convolution(new Shape(channels, height, width), 3, kernel, stride);
  }

  /** Against the sum as it is written, over an image that has its zeros round it. */
  @ParameterizedTest
  @CsvSource({"2,4,5,3,1", "3,5,4,3,2", "1,4,4,5,1", "5,1,1,1,1", "4,3,3,1,2", "2,2,7,5,2"})
  void everyOutputIsTheSumOverItsWindow(int c, int h, int w, int kernel, int stride) {
    Convolution map = map(c, h, w, kernel, stride);
    double[] x = random(COUNT * c * h * w, 1);
    double[] weights = random(map.rows() * 3, 2);
    double[] y = map.apply(x, COUNT, weights);
    int pad = (kernel - 1) / 2;
    int outHeight = (h + 2 * pad - kernel) / stride + 1;
    int outWidth = (w + 2 * pad - kernel) / stride + 1;
    assertEquals(new Shape(3, outHeight, outWidth), map.output());
    int next = 0;
    for (int n = 0; n < COUNT; n++) {
      double[][][] padded = new double[h + 2 * pad][w + 2 * pad][c];
      for (int i = 0; i < c * h * w; i++) {
        padded[pad + i / c / w][pad + i / c % w][i % c] = x[n * c * h * w + i];
      }
      for (int oy = 0; oy < outHeight; oy++) {
        for (int ox = 0; ox < outWidth; ox++) {
          for (int j = 0; j < 3; j++) {
            double sum = 0;
            for (int r = 0; r < map.rows(); r++) {
              double value =
                  padded[oy * stride + r / c / kernel][ox * stride + r / c % kernel][r % c];
              sum += value * weights[r * 3 + j];
            }
            assertEquals(sum, y[next++], 1e-13);
          }
        }
      }
    }
    assertEquals(y.length, next);
  }

  /** ⟨δ, Wᵀx⟩ is linear in x and in W: both derivatives give it back. */
  @ParameterizedTest
  @CsvSource({"2,4,5,3,1", "3,5,4,3,2", "1,4,4,5,1", "5,1,1,1,1", "4,3,3,1,2"})
  void derivativesGiveTheProductBack(int c, int h, int w, int kernel, int stride) {
    Convolution map = map(c, h, w, kernel, stride);
    double[] x = random(COUNT * c * h * w, 1);
    double[] weights = random(map.rows() * 3, 2);
    double[] delta = random(COUNT * map.output().units(), 3);
    double whole = product(delta, map.apply(x, COUNT, weights));
    assertEquals(whole, product(x, map.transposed(delta, COUNT, weights)), 1e-11);
    assertEquals(whole, product(weights, map.weightGradient(x, delta, COUNT)), 1e-11);
    double[] other = random(weights.length, 4);
    assertEquals(
        product(delta, map.apply(x, COUNT, other)),
        product(other, map.weightGradient(x, delta, COUNT)),
        1e-11);
  }

  @Test
  void meansAndTheirTransposeAreAdjoint() {
    Shape image = new Shape(3, 2, 4);
    double[] x = random(COUNT * image.units(), 1);
    double[] means = random(COUNT * 3, 2);
    assertEquals(product(means, image.means(x)), product(x, image.spread(means)), 1e-13);
    assertEquals(
        5.0,
        image
            .means(
                new double[] {
                  1, 0, 0, 3, 0, 0, 5, 0, 0, 7, 0, 0, 9, 0, 0, 5, 0, 0, 5, 0, 0, 5, 0, 0
                })[0],
        1e-15);
  }

  @Test
  void windowsHaveAMiddle() {
    assertThrows(IllegalArgumentException.class, () -> map(1, 4, 4, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Shape(0, 1, 1));
  }
}
