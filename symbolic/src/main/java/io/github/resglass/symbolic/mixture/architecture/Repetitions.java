package io.github.resglass.symbolic.mixture.architecture;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which repetitions of a net are symbols. */
final class Repetitions {

  private Repetitions() {}

  static Set<Symbol> of(Architecture net) {
    Set<Symbol> found = new LinkedHashSet<>();
    if (net instanceof Repeat repeat) {
      found.addAll(repeat.times().freeSymbols());
      found.addAll(of(repeat.body()));
    } else if (net instanceof Series series) {
      series.parts().forEach(p -> found.addAll(of(p)));
    } else if (net instanceof Parallel parallel) {
      parallel.branches().forEach(b -> found.addAll(of(b)));
    }
    return found;
  }

  /** The parts of the net in series. */
  static List<Architecture> parts(Architecture net) {
    return net instanceof Series series ? series.parts() : List.of(net);
  }

  /** The outermost repetition by the symbol. */
  static Repeat find(Architecture net, Symbol symbol) {
    List<Repeat> found =
        parts(net).stream()
            .filter(p -> p instanceof Repeat r && r.times().freeSymbols().contains(symbol))
            .map(Repeat.class::cast)
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "the repetition " + symbol + " has to occur once, and not inside a branch or another");
    }
    return found.get(0);
  }

  /** The first value of the symbol for which there is a net: no repetition. */
  static Expression least(Architecture net, Symbol symbol) {
    Expression offset = find(net, symbol).times().with(symbol, Constant.ZERO);
    if (!(offset instanceof Constant)) {
      throw new IllegalArgumentException(
          "'" + find(net, symbol).times() + "' repetitions; a symbol plus a number is accepted");
    }
    return offset.negated();
  }
}
