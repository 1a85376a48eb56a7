package io.github.resglass.verify.numeric.binomial;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.Quotients;
import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * P(r) ∝ C(p−1, r−1) b^r: the binomial law of r − 1, from the terms around its mode; see {@link
 * BinomialWindow} for the bound.
 */
public final class BinomialWeights {

  private BinomialWeights() {}

  /**
   * P(r) in O(√p) operations; a length that the list leaves out has less than its error bound.
   *
   * @param depth p, from 2 to 10⁷
   * @param gain b > 0
   */
  public static BoundedList of(int depth, BigFraction gain) {
    if (depth < 2 || depth > 10_000_000 || gain.signum() <= 0) {
      throw new IllegalArgumentException(
          "depth " + depth + "; from 2 to 10000000, with a positive gain");
    }
    int trials = depth - 1;
    BinomialWindow window = new BinomialWindow(trials, 1, gain, 0, trials);
    return Quotients.over(window.sum(), window.terms(), window.from() + 1);
  }

  /** ⌊1 + bp/(1+b)⌋, tied with its predecessor exactly when bp/(1+b) is a whole number. */
  public static List<Integer> modes(int depth, BigFraction gain) {
    BigFraction place = gain.multiply(depth).divide(gain.add(BigFraction.ONE));
    int below = place.getNumerator().divide(place.getDenominator()).intValueExact();
    return place.getDenominator().equals(BigInteger.ONE)
        ? List.of(below, below + 1)
        : List.of(below + 1);
  }
}
