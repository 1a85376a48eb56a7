package io.github.resglass.verify.numeric.net;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.verify.numeric.mixture.ExpandedMixture;
import io.github.resglass.verify.numeric.mixture.GainsMixture;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * G(t) = b_1 t Π_{l≥2} (1 + b_l t).
 *
 * @param gains b_1, …, b_p, positive
 */
record UnequalGains(List<BigFraction> gains) implements Net {

  /** Layers beyond which 19 digits take seconds, where 12 take milliseconds. */
  private static final int DEEPEST_TO_19_DIGITS = 10_000;

  private static final BigDecimal TWELVE_DIGITS = new BigDecimal("1e-12");

  UnequalGains {
    gains = List.copyOf(gains);
  }

  @Override
  public boolean isSmall() {
    return gains.size() < 3
        || (gains.size() <= ExpansionCost.LARGEST_DEGREE && ExpansionCost.of(net()).isSmall());
  }

  @Override
  public PathMixture ofLarge(boolean dropLinear) {
    return toTwelveDigits(dropLinear).orElseGet(() -> toNineteenDigits(dropLinear));
  }

  private PathMixture toNineteenDigits(boolean dropLinear) {
    ExpansionCost.of(net()).checkExpanded();
    return ExpandedMixture.ofGains(gains, dropLinear);
  }

  /** In double arithmetic, where that is worth it and its own bounds say that it is enough. */
  private Optional<PathMixture> toTwelveDigits(boolean dropLinear) {
    if (gains.size() <= DEEPEST_TO_19_DIGITS || gains.size() > GainsMixture.DEEPEST) {
      return Optional.empty();
    }
    try {
      GainsMixture mixture = GainsMixture.of(gains, dropLinear);
      BigDecimal error = mixture.covariance().relativeError();
      return error.compareTo(TWELVE_DIGITS) <= 0 ? Optional.of(mixture) : Optional.empty();
    } catch (IllegalArgumentException beyondDoubles) {
      return Optional.empty();
    }
  }

  private Architecture net() {
    return Architecture.residual(gains.stream().map(Expression::constant).toList());
  }

  @Override
  public PathPolynomial paths() {
    return PathPolynomial.of(net());
  }
}
