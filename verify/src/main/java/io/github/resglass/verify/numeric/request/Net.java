package io.github.resglass.verify.numeric.request;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.verify.numeric.Mixture;
import io.github.resglass.verify.numeric.PaperNet;
import java.io.Reader;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** The net that a question is about. */
sealed interface Net {

  int DEEPEST = 10_000_000;

  String ONE_OF = "a net: --depth p --beta b, --gains b1,b2,…, or --architecture EXPR";

  /** Its path polynomial, exactly. */
  PathPolynomial paths();

  /** Its mixture, with or without the paths of length 1. */
  default Mixture mixture(boolean dropLinear) {
    return dropLinear ? Mixture.withoutLinearTerm(paths()) : Mixture.of(paths());
  }

  /** The paper's net. */
  record Paper(int depth, BigFraction gain) implements Net {
    @Override
    public PathPolynomial paths() {
      ExpansionCost.ofPaper(depth, gain).check();
      return PaperNet.paths(depth, gain);
    }
  }

  /** The paper's shape with unequal gains. */
  record Gains(List<BigFraction> gains) implements Net {
    @Override
    public PathPolynomial paths() {
      Architecture net = Architecture.residual(gains.stream().map(Expression::constant).toList());
      ExpansionCost.of(net).check();
      return PathPolynomial.of(net);
    }
  }

  /** Any series/parallel form. */
  record General(Architecture architecture) implements Net {
    @Override
    public PathPolynomial paths() {
      ExpansionCost.of(architecture).check();
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

  private static Architecture architecture(Options options) {
    String text = options.required("architecture", "EXPR");
    Architecture net;
    try {
      net = Architecture.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("--" + unreadable.getMessage(), unreadable);
    }
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
