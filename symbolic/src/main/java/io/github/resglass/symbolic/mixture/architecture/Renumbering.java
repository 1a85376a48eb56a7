package io.github.resglass.symbolic.mixture.architecture;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * A net with n in place of b − 8. For n nothing is shifted, while a normal form expresses C(b−8, k)
 * by C(b, k), and (u+v)^(b−8) by (u+v)^b, with as many factors as are taken off. The paper's p − 1
 * and the like stay as they are written: they take no longer, and the results read better.
 *
 * @param net with symbols of its own
 * @param counts what each of them stands for
 */
record Renumbering(Architecture net, Map<Symbol, Count> counts) {

  /** What may be taken off a symbol that stays. */
  private static final BigFraction FEW = new BigFraction(2);

  /** Puts a symbol of its own for each that is not the number of repetitions, or nearly. */
  static Renumbering of(Architecture net, Set<Symbol> taken) {
    Map<Symbol, List<Count>> occurring = new LinkedHashMap<>();
    for (Repeat repeat : Lengths.repetitions(net)) {
      Count count = Count.of(repeat.times());
      occurring.computeIfAbsent(count.symbol(), s -> new ArrayList<>()).add(count);
    }
    Set<Symbol> used = new LinkedHashSet<>(taken);
    Map<Symbol, Count> counts = new LinkedHashMap<>();
    Map<Symbol, Symbol> names = new LinkedHashMap<>();
    occurring.forEach(
        (symbol, several) -> {
          Count least = least(several);
          if (!several.stream().allMatch(Renumbering::isNearlyPlain)) {
            Symbol own = unused(used);
            used.add(own);
            counts.put(own, least);
            names.put(symbol, own);
          }
        });
    UnaryOperator<Expression> renumber =
        times -> {
          Count count = Count.of(times);
          Symbol own = names.get(count.symbol());
          return own == null
              ? times
              : own.plus(Expression.constant(count.offset().subtract(counts.get(own).offset())));
        };
    return new Renumbering(renumbered(net, renumber), counts);
  }

  private static boolean isNearlyPlain(Count count) {
    BigFraction offset = count.offset();
    return count.slope().equals(BigFraction.ONE)
        && offset.signum() <= 0
        && offset.negate().compareTo(FEW) <= 0;
  }

  /** That with the smallest offset; the others are so much larger. */
  private static Count least(List<Count> several) {
    Count least = several.get(0);
    for (Count each : several) {
      if (!each.slope().equals(least.slope())) {
        throw new IllegalArgumentException(
            "the repetitions '"
                + least.value()
                + "' and '"
                + each.value()
                + "' of one symbol; with the same factor they are accepted");
      }
      least = each.offset().compareTo(least.offset()) < 0 ? each : least;
    }
    return least;
  }

  private static Symbol unused(Set<Symbol> used) {
    Symbol name = new Symbol("n");
    for (int i = 1; used.contains(name); i++) {
      name = new Symbol("n_" + i);
    }
    return name;
  }

  private static Architecture renumbered(Architecture net, UnaryOperator<Expression> renumber) {
    if (net instanceof Series series) {
      return Architecture.series(
          series.parts().stream().map(p -> renumbered(p, renumber)).toList());
    } else if (net instanceof Parallel parallel) {
      return Architecture.parallel(
          parallel.branches().stream().map(b -> renumbered(b, renumber)).toList());
    } else if (net instanceof Repeat repeat) {
      Expression times = repeat.times();
      return Architecture.repeat(
          renumbered(repeat.body(), renumber),
          times.freeSymbols().isEmpty() ? times : renumber.apply(times));
    }
    return net;
  }
}
