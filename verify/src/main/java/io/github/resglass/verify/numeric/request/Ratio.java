package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.Covariance;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** R = ν''/ν', given as a number or by a net. */
sealed interface Ratio {

  /** R. */
  BigFraction value();

  /** ν' and ν''; empty where only R is given. */
  Optional<Covariance> covariance();

  /** R itself. */
  record Given(BigFraction value) implements Ratio {
    @Override
    public Optional<Covariance> covariance() {
      return Optional.empty();
    }
  }

  /** R of a net, with or without its paths of length 1. */
  record OfNet(Net net, boolean dropLinear) implements Ratio {
    @Override
    public BigFraction value() {
      return covariance().orElseThrow().ratio();
    }

    @Override
    public Optional<Covariance> covariance() {
      return Optional.of(net.mixture(dropLinear).covariance());
    }
  }

  static Ratio read(Options options, Reader standardInput) {
    for (String other : List.of("depth", "beta", "gains", "architecture", "drop-linear")) {
      options.exclude("ratio", other);
    }
    return options.has("ratio")
        ? new Given(options.number("ratio", NumberRange.RATIO))
        : new OfNet(Net.read(options, standardInput), options.flag("drop-linear"));
  }
}
