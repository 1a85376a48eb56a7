package io.github.resglass.verify.numeric.law;

import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.binomial.BinomialWeights;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.numeric.net.Net;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * E Y_r² ∝ [t^r] b_1 t Π_{l≥2} (1 + b_l t) with b_l = ρ n C_l²: the law of the path length when the
 * weights of different paths are independent and paths add up incoherently. For equal scales r − 1
 * is binomial, Bin(p − 1, b/(1+b)).
 *
 * <p>Domain: up to 10⁵ layers, of equal gain up to 10⁷. Accuracy: exact and rounded once where that
 * takes no longer than about a tenth of a second, and else mean and standard deviation to about
 * 10⁻¹⁵ relative and the weights as the bounds say, 10⁻¹³ or less. Source: this project.
 */
public final class IndependentWeightsLaw {

  private IndependentWeightsLaw() {}

  /**
   * The law whose generating function is proportional to the path polynomial of a net with gains
   * b_l, its constant term left out.
   */
  public static LengthLaw of(PathPolynomial energies) {
    return LengthLaw.of(ExactLaw.of(energies.numerators().subList(1, energies.degree() + 1)));
  }

  /**
   * The law of p layers of equal gain b, r − 1 binomial Bin(p − 1, q), q = b/(1+b): mean and
   * variance by their closed forms, exactly, the weights in O(√p) steps.
   *
   * @param depth p, from 2 to 10⁷
   * @param gain b > 0
   */
  public static LengthLaw ofEqualGains(int depth, BigFraction gain) {
    BigFraction left = gain.add(BigFraction.ONE).reciprocal();
    BigFraction mean = gain.multiply(left).multiply(depth - 1L);
    return new LengthLaw(
        depth,
        BinomialWeights.of(depth, gain),
        BinomialWeights.modes(depth, gain),
        BoundedReal.of(mean.add(BigFraction.ONE)),
        BoundedReal.squareRootOf(mean.multiply(left)),
        "closed forms, weights around the mode in 256-bit fixed point, rounded once");
  }

  /**
   * The law for weights N(0, c_l²/n) and gates open with probability ½: b_l = c_l²/2.
   *
   * @throws IllegalArgumentException if there is no scale, or one is not positive and finite
   */
  public static LengthLaw ofScales(double... scales) {
    return ofGains(gains(Scales.exactly(scales)));
  }

  /**
   * The law for rational b_1, …, b_p, positive.
   *
   * @throws IllegalArgumentException if there is none, one is not positive, or there are too many
   */
  public static LengthLaw ofGains(List<BigFraction> gains) {
    Net net = Net.ofGains(gains);
    if (net.isSmall()) {
      return of(net.paths());
    }
    BigFraction first = gains.get(0);
    return gains.stream().allMatch(first::equals)
        ? ofEqualGains(gains.size(), first)
        : PassedLayers.law(gains);
  }

  /** b_l = c_l²/2. */
  public static List<BigFraction> gains(List<BigFraction> scales) {
    BigFraction first = Scales.positive(scales, "scale").get(0);
    return scales.stream().allMatch(first::equals)
        ? Collections.nCopies(scales.size(), gain(first))
        : scales.stream().map(IndependentWeightsLaw::gain).toList();
  }

  private static BigFraction gain(BigFraction scale) {
    return scale.multiply(scale).divide(2);
  }
}
