package io.github.resglass.verify.evidence.law;

import java.util.Arrays;
import org.hipparchus.fraction.BigFraction;

/**
 * A residual net with weights ±1, walked for every choice of the signs and of the gates: its output
 * by length in whole numbers.
 *
 * @param depth p
 * @param width n
 * @param inputs d, all of value 1
 */
record SignedNet(int depth, int width, int inputs) {

  /** E Y_r², r = 0, …, p, for gates open with the probability and weights ±√variance. */
  BigFraction[] meanSquares(BigFraction open, BigFraction variance) {
    int weights = inputs * width + (depth - 1) * width * width;
    int gates = depth * width;
    long[][] byOpen = new long[gates + 1][depth + 1];
    for (int signs = 0; signs < 1 << weights; signs++) {
      for (int opened = 0; opened < 1 << gates; opened++) {
        long[] output = output(signs, opened);
        long[] squares = byOpen[Integer.bitCount(opened)];
        for (int r = 0; r <= depth; r++) {
          squares[r] += output[r] * output[r];
        }
      }
    }
    BigFraction closed = BigFraction.ONE.subtract(open);
    BigFraction[] means = new BigFraction[depth + 1];
    Arrays.fill(means, BigFraction.ZERO);
    for (int number = 0; number <= gates; number++) {
      BigFraction probability = open.pow(number).multiply(closed.pow(gates - number));
      for (int r = 0; r <= depth; r++) {
        means[r] =
            means[r].add(
                probability
                    .multiply(byOpen[number][r])
                    .multiply(variance.pow(r))
                    .divide(1L << weights));
      }
    }
    return means;
  }

  /** Σ over the units of the last layer, by the number of branches passed. */
  private long[] output(int signs, int opened) {
    long[][] layer = new long[width][depth + 1];
    int next = 0;
    for (int unit = 0; unit < width; unit++) {
      for (int input = 0; input < inputs; input++) {
        layer[unit][1] += (signs >> next++ & 1) == 1 ? 1 : -1;
      }
      layer[unit][1] *= opened >> unit & 1;
    }
    for (int l = 1; l < depth; l++) {
      long[][] above = new long[width][];
      for (int unit = 0; unit < width; unit++) {
        above[unit] = layer[unit].clone();
        for (int below = 0; below < width; below++) {
          int sign = (signs >> next++ & 1) == 1 ? 1 : -1;
          if ((opened >> (l * width + unit) & 1) == 1) {
            for (int r = 1; r <= depth; r++) {
              above[unit][r] += sign * layer[below][r - 1];
            }
          }
        }
      }
      layer = above;
    }
    long[] sum = new long[depth + 1];
    for (long[] unit : layer) {
      for (int r = 0; r <= depth; r++) {
        sum[r] += unit[r];
      }
    }
    return sum;
  }
}
