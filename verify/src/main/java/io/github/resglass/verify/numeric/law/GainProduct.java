package io.github.resglass.verify.numeric.law;

import io.github.resglass.verify.numeric.bounded.Quotients;
import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The coefficients of b_1 t Π_{l≥2} (1 + b_l t), up to a common factor, for b_l > 0.
 *
 * <p>With q_l = b_l/(1+b_l) the factors become (1 − q_l) + q_l t, whose product is the law of a sum
 * of independent indicators: its coefficients are at most 1 and sum to 1, so nothing overflows and
 * what is negligible can be cut off at both ends. O(p²) operations.
 *
 * <p>Error: each layer multiplies by q or 1 − q, rounded once from their exact values, rounds the
 * product and rounds one sum: δ grows by 3u a layer. Every term is positive, so relative errors do
 * not grow otherwise.
 */
final class GainProduct {

  /** Largest number of layers. */
  static final int DEEPEST = 100_000;

  private GainProduct() {}

  /** The coefficients of t, t², …, t^p; the first gain is a factor common to all of them. */
  static double[] coefficients(List<BigFraction> gains) {
    if (gains.size() > DEEPEST) {
      throw new IllegalArgumentException(gains.size() + " layers; at most " + DEEPEST);
    }
    Scales.positive(gains, "gain");
    double[] law = new double[gains.size()];
    law[0] = 1;
    int low = 0;
    int high = 0;
    for (int l = 1; l < law.length; l++) {
      BigFraction gain = gains.get(l);
      double taken = Quotients.nearest(gain.getNumerator(), sum(gain));
      double left = Quotients.nearest(gain.getDenominator(), sum(gain));
      high++;
      for (int r = high; r >= low; r--) {
        law[r] = law[r] * left + (r == 0 ? 0 : law[r - 1] * taken);
      }
      while (law[low] < PositiveLaw.NEGLIGIBLE) {
        law[low++] = 0;
      }
      while (law[high] < PositiveLaw.NEGLIGIBLE) {
        law[high--] = 0;
      }
    }
    return law;
  }

  private static BigInteger sum(BigFraction gain) {
    return gain.getNumerator().add(gain.getDenominator());
  }

  /** The bound on the relative error of each coefficient. */
  static double relativeError(int layers) {
    return 4 * PositiveLaw.UNIT * layers;
  }
}
