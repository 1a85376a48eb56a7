package io.github.resglass.verify.numeric.request;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.verify.numeric.net.Net;
import java.io.Reader;
import org.hipparchus.fraction.BigFraction;

/**
 * How a net is written: {@code --depth} and {@code --beta}, or {@code --gains}, or {@code
 * --architecture}.
 */
final class NetOptions {

  static final String ONE_OF = "a net: --depth p --beta b, --gains b1,b2,…, or --architecture EXPR";

  private NetOptions() {}

  /** The net that the options describe: exactly one of the three ways. */
  static Net read(Options options, Reader standardInput) {
    options.exclude("architecture", "depth");
    options.exclude("architecture", "gains");
    options.exclude("gains", "depth");
    options.exclude("gains", "beta");
    if (options.has("architecture")) {
      return Net.of(architecture(options));
    }
    if (options.has("gains")) {
      return Net.ofGains(NumberList.read(options, "gains", standardInput));
    }
    if (!options.has("depth")) {
      throw new IllegalArgumentException("no net is given; give " + ONE_OF);
    }
    return Net.paper(
        options.integer("depth", 1, Net.DEEPEST), options.number("beta", NumberRange.POSITIVE));
  }

  /** The architecture as it is written, layers without a gain allowed. */
  static Architecture parsed(Options options) {
    try {
      return Architecture.parse(options.required("architecture", "EXPR"));
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("--" + unreadable.getMessage(), unreadable);
    }
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
