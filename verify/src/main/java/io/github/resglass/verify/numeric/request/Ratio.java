package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import io.github.resglass.verify.numeric.net.Net;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** R = ν''/ν', given as a number or by a net. */
sealed interface Ratio {

  /** Its mixture; empty where only R is given. */
  Optional<PathMixture> mixture();

  /** R where only R is given. */
  Optional<BigFraction> given();

  /** The covariance in double arithmetic, where there is a closed form. */
  default Optional<PaperNetCovariance> closedForm() {
    return Optional.empty();
  }

  /** R itself. */
  record Given(BigFraction value) implements Ratio {
    @Override
    public Optional<PathMixture> mixture() {
      return Optional.empty();
    }

    @Override
    public Optional<BigFraction> given() {
      return Optional.of(value);
    }
  }

  /** R of a net, with or without its paths of length 1. */
  record OfNet(Net net, boolean dropLinear) implements Ratio {
    @Override
    public Optional<PathMixture> mixture() {
      return Optional.of(net.mixture(dropLinear));
    }

    @Override
    public Optional<BigFraction> given() {
      return Optional.empty();
    }

    @Override
    public Optional<PaperNetCovariance> closedForm() {
      return dropLinear ? Optional.empty() : net.closedForm();
    }
  }

  static Ratio read(Options options, Reader standardInput) {
    for (String other : List.of("depth", "beta", "gains", "architecture", "drop-linear")) {
      options.exclude("ratio", other);
    }
    return options.has("ratio")
        ? new Given(options.number("ratio", NumberRange.RATIO))
        : new OfNet(NetOptions.read(options, standardInput), options.flag("drop-linear"));
  }
}
