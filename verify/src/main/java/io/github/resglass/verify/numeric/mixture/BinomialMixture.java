package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.bounded.LogFactorial;
import io.github.resglass.verify.numeric.bounded.Quotients;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * ε_r ∝ C(p−1, r−1) β^r: the mixture of the paper's net, [16], at depths where exact coefficients
 * are too long, in O(√p) operations.
 *
 * <p>With m = p − 1 the law ε² is ∝ C(m,k)² x^k, k = r − 1, x = β², and for β > 1 the same with m −
 * k in place of k and 1/x in place of x. It is summed over the terms around its mode in fixed point
 * of 256 bits; see {@link BinomialWindow} for the proof of the bound. ν' and ν'' follow from the
 * first two moments of the distance from the nearer end, so that α² keeps its digits however near 0
 * it is.
 *
 * <p>Accuracy: ν', ν'', R, α², ln z and each weight are off by less than 10⁻³⁵ relative before they
 * are rounded once to a double. About 25 ms for p = 10⁷, 1 ms for p = 10⁴, warm. Source: [16] and
 * [29] of the paper.
 */
public final class BinomialMixture implements PathMixture {

  private final int depth;
  private final BigFraction gain;
  private final boolean dropLinear;
  private final boolean reflected;
  private final BinomialWindow window;

  private BinomialMixture(int depth, BigFraction gain, boolean dropLinear) {
    this.depth = depth;
    this.gain = gain;
    this.dropLinear = dropLinear;
    this.reflected = gain.compareTo(BigFraction.ONE) > 0;
    int dropped = dropLinear ? 1 : 0;
    this.window =
        new BinomialWindow(
            depth - 1,
            2,
            reflected ? gain.reciprocal() : gain,
            reflected ? 0 : dropped,
            reflected ? depth - 1 - dropped : depth - 1);
  }

  /**
   * The mixture of the paper's net.
   *
   * @param depth p, from 3 to 10⁷
   * @param gain β > 0
   * @param dropLinear whether the term of r = 1 is left out
   */
  public static BinomialMixture of(int depth, BigFraction gain, boolean dropLinear) {
    if (depth < 3 || depth > 10_000_000 || gain.signum() <= 0) {
      throw new IllegalArgumentException(
          "depth " + depth + "; from 3 to 10000000, with a positive gain");
    }
    return new BinomialMixture(depth, gain, dropLinear);
  }

  @Override
  public int degree() {
    return depth;
  }

  @Override
  public BoundedList weights() {
    // Roots to 128 bits or more of the scaled terms, over the root of the scaled total.
    BigInteger scale = BigInteger.ONE.shiftLeft(256);
    List<BigInteger> roots = terms().stream().map(term -> term.multiply(scale).sqrt()).toList();
    return Quotients.overRoot(window.sum().multiply(scale), roots, shortest());
  }

  @Override
  public BoundedList squares() {
    return Quotients.over(window.sum(), terms(), shortest());
  }

  /** The shortest length of which the window has a term. */
  private int shortest() {
    int last = window.from() + window.terms().size() - 1;
    return reflected ? depth - last : window.from() + 1;
  }

  private List<BigInteger> terms() {
    if (!reflected) {
      return window.terms();
    }
    List<BigInteger> terms = new ArrayList<>(window.terms());
    Collections.reverse(terms);
    return terms;
  }

  /** ⌊1 + βp/(1+β)⌋, tied with its predecessor exactly when βp/(1+β) is a whole number. */
  @Override
  public List<Integer> modes() {
    List<Integer> modes = BinomialWeights.modes(depth, gain);
    return dropLinear && modes.get(0) < 2 ? List.of(2) : modes;
  }

  @Override
  public BoundedReal logNormalization() {
    // z² = β² Σ C(m,k)² x^k, or β^{2p} Σ C(m,k)² x^{−k} over the reflected k.
    int anchor = window.anchor();
    int factors = reflected ? depth - anchor : anchor + 1;
    return BoundedReal.of(
        LogFactorial.choose(depth - 1, anchor)
            .plus(HighPrecision.log(gain).times(new BigFraction(factors)))
            .plus(HighPrecision.log(window.total()).times(BigFraction.ONE_HALF)));
  }

  /** 0: every path passes the first layer. */
  @Override
  public BoundedReal constant() {
    return BoundedReal.of(BigFraction.ZERO);
  }

  @Override
  public Covariance covariance() {
    int end = reflected ? depth : dropLinear ? 2 : 1;
    return Covariance.around(end, reflected ? -1 : 1, window.moment(1), window.moment(2));
  }

  @Override
  public String method() {
    return "terms around the mode in 256-bit fixed point, rounded once";
  }
}
