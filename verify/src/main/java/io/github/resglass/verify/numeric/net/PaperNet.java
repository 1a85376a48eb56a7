package io.github.resglass.verify.numeric.net;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * G(t) = βt(1+βt)^{p−1}.
 *
 * @param depth p
 * @param gain β > 0
 */
record PaperNet(int depth, BigFraction gain) implements Net {

  /** Gains from this to its inverse underflow in no closed form. */
  private static final double LEAST_CLOSED = 1e-70;

  PaperNet {
    if (depth < 1 || depth > DEEPEST || gain.signum() <= 0) {
      throw new IllegalArgumentException(
          "depth " + depth + "; 1 to " + DEEPEST + " is accepted, with a positive gain");
    }
  }

  /** The paper's net, where the architecture is written {@code layer(b) * (skip + layer(b))^n}. */
  static Optional<Net> in(Architecture net) {
    if (net instanceof Series series
        && series.parts().size() == 2
        && series.parts().get(0) instanceof Layer first
        && series.parts().get(1) instanceof Repeat later
        && later.times() instanceof Constant times
        && first.gain().orElse(null) instanceof Constant gain
        && times.value().compareTo(new BigFraction(DEEPEST - 1)) <= 0
        && (later.body().equals(Architecture.parallel(Architecture.skip(), first))
            || later.body().equals(Architecture.parallel(first, Architecture.skip())))) {
      return Optional.of(new PaperNet(times.value().intValue() + 1, gain.value()));
    }
    return Optional.empty();
  }

  @Override
  public boolean isSmall() {
    return depth < 3 || ExpansionCost.ofPaper(depth, gain).isSmall();
  }

  /** At depth 1 nothing is left to compute. */
  @Override
  public Optional<PaperNetCovariance> closedForm() {
    double rounded = gain.doubleValue();
    return depth > 1 && rounded >= LEAST_CLOSED && rounded <= 1 / LEAST_CLOSED
        ? Optional.of(PaperNetCovariance.of(depth, gain))
        : Optional.empty();
  }

  @Override
  public PathMixture ofLarge(boolean dropLinear) {
    return BinomialMixture.of(depth, gain, dropLinear);
  }

  /**
   * [t^r] G = C(p−1, r−1) β^r, r = 1, …, p, over the common denominator of β^p: O(p) operations
   * where expanding the product takes O(p²).
   */
  @Override
  public PathPolynomial paths() {
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
