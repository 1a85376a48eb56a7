package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What is defined by recursion over the form of an architecture. */
final class Structure {

  private Structure() {}

  static Architecture withDefaultGain(Architecture net, Expression gain) {
    if (net instanceof Layer layer) {
      return layer.gain().isPresent() ? layer : new Layer(Optional.of(gain));
    } else if (net instanceof Series series) {
      return Architecture.series(
          series.parts().stream().map(p -> withDefaultGain(p, gain)).toList());
    } else if (net instanceof Parallel parallel) {
      return Architecture.parallel(
          parallel.branches().stream().map(b -> withDefaultGain(b, gain)).toList());
    } else if (net instanceof Repeat repeat) {
      return Architecture.repeat(withDefaultGain(repeat.body(), gain), repeat.times());
    }
    return net;
  }

  /** Every layer with this gain, every gate open. */
  static Architecture withAllGains(Architecture net, Expression gain) {
    if (net instanceof Layer) {
      return new Layer(Optional.of(gain));
    } else if (net instanceof Series series) {
      return Architecture.series(series.parts().stream().map(p -> withAllGains(p, gain)).toList());
    } else if (net instanceof Parallel parallel) {
      return Architecture.parallel(
          parallel.branches().stream().map(b -> withAllGains(b, gain)).toList());
    } else if (net instanceof Repeat repeat) {
      return Architecture.repeat(withAllGains(repeat.body(), gain), repeat.times());
    }
    return Architecture.skip();
  }

  static Set<Symbol> repetitions(Architecture net) {
    Set<Symbol> found = new LinkedHashSet<>();
    if (net instanceof Repeat repeat) {
      found.addAll(repetitions(repeat.body()));
      found.addAll(repeat.times().freeSymbols());
    } else if (net instanceof Series series) {
      series.parts().forEach(p -> found.addAll(repetitions(p)));
    } else if (net instanceof Parallel parallel) {
      parallel.branches().forEach(b -> found.addAll(repetitions(b)));
    }
    return found;
  }

  static boolean lacksGain(Architecture net) {
    if (net instanceof Layer layer) {
      return layer.gain().isEmpty();
    } else if (net instanceof Series series) {
      return series.parts().stream().anyMatch(Structure::lacksGain);
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream().anyMatch(Structure::lacksGain);
    }
    return net instanceof Repeat repeat && lacksGain(repeat.body());
  }

  static Expression pathPolynomial(Architecture net, Symbol t) {
    if (net instanceof Skip) {
      return Constant.ONE;
    } else if (net instanceof Layer layer) {
      return gain(layer).times(t);
    } else if (net instanceof Gate gate) {
      return gate.factor();
    } else if (net instanceof Series series) {
      return Expression.product(series.parts().stream().map(p -> pathPolynomial(p, t)).toList());
    } else if (net instanceof Parallel parallel) {
      return Expression.sum(parallel.branches().stream().map(b -> pathPolynomial(b, t)).toList());
    } else if (net instanceof Repeat repeat) {
      return pathPolynomial(repeat.body(), t).power(repeat.times());
    }
    throw new AssertionError(net);
  }

  static Expression gain(Layer layer) {
    return layer
        .gain()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a layer has no gain; write layer(0.5), or give --beta"));
  }
}
