package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.symbolic.architecture.PathPolynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * G(t) = βt(1+βt)^{p−1}, the path polynomial of the paper's net, by its binomial coefficients: O(p)
 * operations where expanding the product takes O(p²).
 */
public final class PaperNet {

  private PaperNet() {}

  /**
   * [t^r] G = C(p−1, r−1) β^r, r = 1, …, p, over the common denominator of β^p.
   *
   * @param depth p ≥ 1
   * @param gain β > 0
   */
  public static PathPolynomial paths(int depth, BigFraction gain) {
    if (depth < 1 || gain.signum() <= 0) {
      throw new IllegalArgumentException("depth " + depth + "; at least 1, with a positive gain");
    }
    BigInteger above = gain.getNumerator();
    BigInteger below = gain.getDenominator();
    // C(p−1, r−1) a^r b^{p−r}: times a from the front, times b from the back.
    List<BigInteger> numerators = new ArrayList<>(List.of(BigInteger.ZERO));
    BigInteger term = above;
    for (int r = 1; r <= depth; r++) {
      numerators.add(term);
      term =
          term.multiply(above)
              .multiply(BigInteger.valueOf(depth - r))
              .divide(BigInteger.valueOf(r));
    }
    BigInteger power = BigInteger.ONE;
    for (int r = depth; r >= 1; r--) {
      numerators.set(r, numerators.get(r).multiply(power));
      power = power.multiply(below);
    }
    return new PathPolynomial(numerators, power);
  }
}
