package io.github.resglass.verify.numeric.request;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.net.ExpansionCost;
import io.github.resglass.verify.numeric.net.Net;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code triviality}: the gain at which R passes 1.
 *
 * @param depth of the paper's net; absent where an architecture is given
 * @param architecture whose layers all lack a gain; absent where a depth is given
 */
record TrivialityQuestion(Optional<Integer> depth, Optional<Architecture> architecture)
    implements Question {

  static final List<String> OPTIONS = List.of("depth", "architecture");

  static TrivialityQuestion read(Options options, Reader standardInput) {
    options.exclude("architecture", "depth");
    if (options.has("architecture")) {
      Architecture net = NetOptions.parsed(options);
      if (!net.withDefaultGain(Constant.ONE).equals(net) && everyLayerLacksGain(net)) {
        return new TrivialityQuestion(Optional.empty(), Optional.of(net));
      }
      throw options.bad(
          "architecture",
          "layers without a gain are accepted, as in layer*(skip+layer)^9; it is what is looked for");
    }
    if (!options.has("depth")) {
      throw new IllegalArgumentException(
          "no net is given; give --depth p, or --architecture EXPR with layers without a gain");
    }
    return new TrivialityQuestion(
        Optional.of(options.integer("depth", 1, Net.DEEPEST)), Optional.empty());
  }

  private static boolean everyLayerLacksGain(Architecture net) {
    if (net instanceof Layer layer) {
      return layer.gain().isEmpty();
    } else if (net instanceof Series series) {
      return series.parts().stream().allMatch(TrivialityQuestion::everyLayerLacksGain);
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream().allMatch(TrivialityQuestion::everyLayerLacksGain);
    }
    return !(net instanceof Repeat repeat) || everyLayerLacksGain(repeat.body());
  }

  @Override
  public Answer answer() {
    Optional<BoundedReal> gain =
        depth
            .map(Triviality::criticalGain)
            .orElseGet(() -> criticalGain(architecture.orElseThrow()));
    Map<String, Result> results = new LinkedHashMap<>();
    results.put(
        "betaCritical",
        gain.<Result>map(Result.Value::new)
            .orElseGet(
                () -> new Result.Absent("R = nu''/nu' stays on one side of 1 for every gain")));
    return new Answer("Newton's method in 70 digits, enclosed by signs", results);
  }

  private static Optional<BoundedReal> criticalGain(Architecture layers) {
    Architecture net = layers.withDefaultGain(Constant.ONE);
    return ExpansionCost.of(net).isExact()
        ? Triviality.criticalGain(PathPolynomial.of(net))
        : Triviality.criticalGain(net);
  }
}
