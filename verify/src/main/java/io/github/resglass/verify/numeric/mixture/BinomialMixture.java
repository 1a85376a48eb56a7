package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.verify.numeric.binomial.BinomialWeights;
import io.github.resglass.verify.numeric.binomial.BinomialWindow;
import io.github.resglass.verify.numeric.binomial.SquaredBinomial;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.bounded.LogFactorial;
import io.github.resglass.verify.numeric.bounded.Quotients;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/**
 * ε_r ∝ C(p−1, r−1) β^r: the mixture of the paper's net, [16], at depths where exact coefficients
 * are too long.
 *
 * <p>With m = p − 1 the law ε² is ∝ C(m,k)² x^k, k = r − 1, x = β², and for β > 1 the same with m −
 * k in place of k and 1/x in place of x. ν', ν'', R, α² and ln z are closed forms where m min(β,
 * 1/β) ≥ 400 ({@link SquaredBinomial}), and sums of fewer than a thousand terms below that: O(1) in
 * p either way. They follow from the first two moments of the distance from the nearer end, so that
 * α² keeps its digits however near 0 it is. Where the closed forms hold, the linear term is less
 * than 10⁻²⁰⁰ of the whole, so leaving it out changes nothing.
 *
 * <p>The weights are the terms around the mode in fixed point of 256 bits, O(√p) of them, and are
 * computed when asked for; see {@link BinomialWindow} for the proof of the bound.
 *
 * <p>Accuracy: ν', ν'', R, α², ln z and each weight are off by less than 10⁻³⁵ relative before they
 * are rounded once to a double. Time, warm: moments 0.2 ms at any depth; weights 25 ms for p = 10⁷,
 * 1 ms for p = 10⁴. Source: [16] and [29] of the paper.
 */
public final class BinomialMixture implements PathMixture {

  private final int depth;
  private final BigFraction gain;
  private final boolean dropLinear;
  private final boolean reflected;

  /** β or 1/β, at most 1. */
  private final BigFraction root;

  private final Supplier<BinomialWindow> window;

  private BinomialMixture(int depth, BigFraction gain, boolean dropLinear) {
    this.depth = depth;
    this.gain = gain;
    this.dropLinear = dropLinear;
    this.reflected = gain.compareTo(BigFraction.ONE) > 0;
    this.root = reflected ? gain.reciprocal() : gain;
    int dropped = dropLinear ? 1 : 0;
    this.window =
        once(
            () ->
                new BinomialWindow(
                    depth - 1,
                    2,
                    root,
                    reflected ? 0 : dropped,
                    reflected ? depth - 1 - dropped : depth - 1));
  }

  /** Computes a value when it is first asked for; two threads may both do so, with one result. */
  private static <T> Supplier<T> once(Supplier<T> computation) {
    AtomicReference<T> kept = new AtomicReference<>();
    return () -> kept.updateAndGet(known -> known != null ? known : computation.get());
  }

  private boolean inClosedForm() {
    return SquaredBinomial.reaches(depth - 1, root);
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
    return Quotients.overRoot(window.get().sum().multiply(scale), roots, shortest());
  }

  @Override
  public BoundedList squares() {
    return Quotients.over(window.get().sum(), terms(), shortest());
  }

  /** The shortest length of which the window has a term. */
  private int shortest() {
    int first = window.get().from();
    int last = first + window.get().terms().size() - 1;
    return reflected ? depth - last : first + 1;
  }

  private List<BigInteger> terms() {
    if (!reflected) {
      return window.get().terms();
    }
    List<BigInteger> terms = new ArrayList<>(window.get().terms());
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
    if (inClosedForm()) {
      return BoundedReal.of(
          SquaredBinomial.of(depth - 1, root)
              .logTotal()
              .times(BigFraction.ONE_HALF)
              .plus(logGain(reflected ? depth : 1)));
    }
    int anchor = window.get().anchor();
    return BoundedReal.of(
        LogFactorial.choose(depth - 1, anchor)
            .plus(logGain(reflected ? depth - anchor : anchor + 1))
            .plus(HighPrecision.log(window.get().total()).times(BigFraction.ONE_HALF)));
  }

  private Enclosure logGain(int factors) {
    return HighPrecision.log(gain).times(new BigFraction(factors));
  }

  /** 0: every path passes the first layer. */
  @Override
  public BoundedReal constant() {
    return BoundedReal.of(BigFraction.ZERO);
  }

  @Override
  public Covariance covariance() {
    int sign = reflected ? -1 : 1;
    if (inClosedForm()) {
      SquaredBinomial law = SquaredBinomial.of(depth - 1, root);
      Enclosure square = law.variance().plus(law.mean().times(law.mean()));
      return Covariance.around(reflected ? depth : 1, sign, law.mean(), square);
    }
    int end = reflected ? depth : dropLinear ? 2 : 1;
    return Covariance.around(end, sign, window.get().moment(1), window.get().moment(2));
  }

  @Override
  public String method() {
    return inClosedForm()
        ? "closed form after Laplace and Heine in 60 digits, weights around the mode in 256-bit"
            + " fixed point, rounded once"
        : "terms around the mode in 256-bit fixed point, rounded once";
  }
}
