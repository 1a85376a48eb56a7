package io.github.resglass.verify.numeric.request;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.ExpandedMixture;
import io.github.resglass.verify.numeric.mixture.GainsMixture;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.mixture.PaperNet;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** The net that a question is about. */
sealed interface Net {

  int DEEPEST = 10_000_000;

  double LEAST_CLOSED = 1e-70;

  String ONE_OF = "a net: --depth p --beta b, --gains b1,b2,…, or --architecture EXPR";

  /** Its path polynomial, exactly; only of small nets. */
  PathPolynomial paths();

  /** Its mixture, with or without the paths of length 1. */
  default PathMixture mixture(boolean dropLinear) {
    return dropLinear ? Mixture.withoutLinearTerm(paths()) : Mixture.of(paths());
  }

  /** Its covariance in double arithmetic, where there is a closed form; with the linear term. */
  default Optional<PaperNetCovariance> closedForm() {
    return Optional.empty();
  }

  /** The paper's net. */
  record Paper(int depth, BigFraction gain) implements Net {

    /** Whether exact arithmetic takes no longer than about a tenth of a second. */
    boolean isSmall() {
      return depth < 3 || ExpansionCost.ofPaper(depth, gain).isSmall();
    }

    /** At depth 1 nothing is left to compute, and at these gains nothing underflows. */
    @Override
    public Optional<PaperNetCovariance> closedForm() {
      double rounded = gain.doubleValue();
      return depth > 1 && rounded >= LEAST_CLOSED && rounded <= 1 / LEAST_CLOSED
          ? Optional.of(PaperNetCovariance.of(depth, gain))
          : Optional.empty();
    }

    @Override
    public PathMixture mixture(boolean dropLinear) {
      return isSmall()
          ? Net.super.mixture(dropLinear)
          : BinomialMixture.of(depth, gain, dropLinear);
    }

    @Override
    public PathPolynomial paths() {
      return PaperNet.paths(depth, gain);
    }
  }

  /** The paper's shape with unequal gains. */
  record Gains(List<BigFraction> gains) implements Net {

    /** Layers beyond which 19 digits take seconds, where 12 take milliseconds. */
    private static final int DEEPEST_TO_19_DIGITS = 10_000;

    private static final BigDecimal TWELVE_DIGITS = new BigDecimal("1e-12");

    private boolean equal() {
      return gains.stream().allMatch(gains.get(0)::equals);
    }

    private Paper paper() {
      return new Paper(gains.size(), gains.get(0));
    }

    @Override
    public Optional<PaperNetCovariance> closedForm() {
      return equal() ? paper().closedForm() : Optional.empty();
    }

    @Override
    public PathMixture mixture(boolean dropLinear) {
      if (equal()) {
        return paper().mixture(dropLinear);
      }
      if (isSmall()) {
        return Net.super.mixture(dropLinear);
      }
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

    /** Whether exact arithmetic takes no longer than about a tenth of a second. */
    boolean isSmall() {
      return gains.size() < 3
          || (gains.size() <= ExpansionCost.LARGEST_DEGREE && ExpansionCost.of(net()).isSmall());
    }

    private Architecture net() {
      return Architecture.residual(gains.stream().map(Expression::constant).toList());
    }

    @Override
    public PathPolynomial paths() {
      return PathPolynomial.of(net());
    }
  }

  /** Any series/parallel form. */
  record General(Architecture architecture) implements Net {

    @Override
    public Optional<PaperNetCovariance> closedForm() {
      return paper(architecture).flatMap(Paper::closedForm);
    }

    @Override
    public PathMixture mixture(boolean dropLinear) {
      return paper(architecture)
          .<PathMixture>map(net -> net.mixture(dropLinear))
          .orElseGet(() -> expanded(dropLinear));
    }

    private PathMixture expanded(boolean dropLinear) {
      ExpansionCost cost = ExpansionCost.of(architecture);
      if (cost.isSmall()) {
        return Net.super.mixture(dropLinear);
      }
      cost.checkExpanded();
      return ExpandedMixture.of(architecture, dropLinear);
    }

    /**
     * The paper's net, where the architecture is written {@code layer(b) * (skip + layer(b))^n}.
     */
    private static Optional<Paper> paper(Architecture net) {
      if (net instanceof Series series
          && series.parts().size() == 2
          && series.parts().get(0) instanceof Layer first
          && series.parts().get(1) instanceof Repeat later
          && later.times() instanceof Constant times
          && first.gain().orElse(null) instanceof Constant gain
          && times.value().compareTo(new BigFraction(DEEPEST - 1)) <= 0
          && (later.body().equals(Architecture.parallel(Architecture.skip(), first))
              || later.body().equals(Architecture.parallel(first, Architecture.skip())))) {
        return Optional.of(new Paper(times.value().intValue() + 1, gain.value()));
      }
      return Optional.empty();
    }

    @Override
    public PathPolynomial paths() {
      return PathPolynomial.of(architecture);
    }
  }

  /** The net that the options describe: exactly one of the three ways. */
  static Net read(Options options, Reader standardInput) {
    options.exclude("architecture", "depth");
    options.exclude("architecture", "gains");
    options.exclude("gains", "depth");
    options.exclude("gains", "beta");
    if (options.has("architecture")) {
      return new General(architecture(options));
    }
    if (options.has("gains")) {
      return new Gains(NumberList.read(options, "gains", standardInput));
    }
    if (!options.has("depth")) {
      throw new IllegalArgumentException("no net is given; give " + ONE_OF);
    }
    return new Paper(
        options.integer("depth", 1, DEEPEST), options.number("beta", NumberRange.POSITIVE));
  }

  /** The architecture as it is written, layers without a gain allowed. */
  static Architecture parsed(Options options) {
    try {
      return Architecture.parse(options.required("architecture", "EXPR"));
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("--" + unreadable.getMessage(), unreadable);
    }
  }

  /** Whether no layer has a gain of its own. */
  static boolean everyLayerLacksGain(Architecture net) {
    if (net instanceof Layer layer) {
      return layer.gain().isEmpty();
    } else if (net instanceof Series series) {
      return series.parts().stream().allMatch(Net::everyLayerLacksGain);
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream().allMatch(Net::everyLayerLacksGain);
    }
    return !(net instanceof Repeat repeat) || everyLayerLacksGain(repeat.body());
  }

  private static Architecture architecture(Options options) {
    Architecture net = parsed(options);
    if (options.has("beta")) {
      BigFraction gain = options.number("beta", NumberRange.POSITIVE);
      if (!net.lacksGain()) {
        throw options.bad("beta", "every layer has a gain of its own; leave --beta out");
      }
      return net.withDefaultGain(Expression.constant(gain));
    }
    if (net.lacksGain()) {
      throw options.bad("architecture", "a layer has no gain; write layer(0.5), or give --beta");
    }
    return net;
  }
}
