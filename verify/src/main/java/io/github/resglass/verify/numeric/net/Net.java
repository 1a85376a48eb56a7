package io.github.resglass.verify.numeric.net;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A net with numbers for gains: its path polynomial G(t), and the mixture ε_r ∝ [t^r] G by
 * whichever computation suits its size; immutable.
 *
 * <p>Domain: gains from 10⁻³⁰⁰ to 10³⁰⁰; the paper's net to depth {@value #DEEPEST}, every other
 * net to degree 200,000. Accuracy: exact where that takes no longer than about a tenth of a second,
 * else to 19 digits; unequal gains of more than 10⁴ layers to 12. Every number has its bound.
 */
public sealed interface Net permits PaperNet, UnequalGains, SeriesParallel {

  /** Largest depth of the paper's net. */
  int DEEPEST = 10_000_000;

  /**
   * G(t) = βt(1+βt)^{p−1}: the paper's net.
   *
   * @param depth p, from 1 to {@value #DEEPEST}
   * @param gain β > 0
   * @throws IllegalArgumentException outside the domain
   */
  static Net paper(int depth, BigFraction gain) {
    return new PaperNet(depth, gain);
  }

  /**
   * G(t) = b_1 t Π_{l≥2} (1 + b_l t): the paper's shape with a gain for each layer; where they are
   * equal, the paper's net.
   *
   * @param gains b_1, …, b_p, positive
   * @throws IllegalArgumentException if there is none, or one is not positive
   */
  static Net ofGains(List<BigFraction> gains) {
    if (gains.isEmpty()) {
      throw new IllegalArgumentException("no gain; at least one is needed");
    }
    for (BigFraction gain : gains) {
      if (gain.signum() <= 0) {
        throw new IllegalArgumentException(
            "a gain is " + gain.doubleValue() + "; a positive number is accepted");
      }
    }
    BigFraction first = gains.get(0);
    return gains.stream().allMatch(first::equals)
        ? new PaperNet(gains.size(), first)
        : new UnequalGains(gains);
  }

  /**
   * Any series/parallel form; written {@code layer(b) * (skip + layer(b))^n}, the paper's net.
   *
   * @throws IllegalArgumentException if a layer has no gain
   */
  static Net of(Architecture architecture) {
    return PaperNet.in(architecture).orElseGet(() -> new SeriesParallel(architecture));
  }

  /**
   * G, exactly; only of small nets.
   *
   * @throws IllegalArgumentException if a gain is a symbol
   */
  PathPolynomial paths();

  /** Whether exact arithmetic takes no longer than about a tenth of a second. */
  boolean isSmall();

  /**
   * The mixture, with or without the paths of length 1.
   *
   * @throws IllegalArgumentException with one line if there is none (no path through a layer), or
   *     if the net is too large for the methods there are
   */
  default PathMixture mixture(boolean dropLinear) {
    if (isSmall()) {
      return dropLinear ? Mixture.withoutLinearTerm(paths()) : Mixture.of(paths());
    }
    return ofLarge(dropLinear);
  }

  /** The mixture of a net that is not small. */
  PathMixture ofLarge(boolean dropLinear);

  /** Its covariance in double arithmetic, where there is a closed form; with the linear term. */
  default Optional<PaperNetCovariance> closedForm() {
    return Optional.empty();
  }
}
