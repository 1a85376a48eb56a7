package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.T;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * The one repetition of a net that grows: in series with the rest, by a symbol of its own.
 *
 * @param pure whether its block has paths of one length only
 */
record Repetition(Repeat repeat, Symbol symbol, boolean pure) {

  /** That of a net in which at least one repetition is a symbol. */
  static Repetition find(Architecture net) {
    List<Repeat> inSeries =
        Lengths.parts(net).stream()
            .filter(p -> p instanceof Repeat r && !r.times().freeSymbols().isEmpty())
            .map(Repeat.class::cast)
            .toList();
    if (inSeries.isEmpty()) {
      throw new IllegalArgumentException(
          "the repetition "
              + only(net.repetitions())
              + " stands inside a branch or a block of a"
              + " fixed number of repetitions; one in series with the rest is accepted");
    }
    List<Repeat> mixed = inSeries.stream().filter(r -> Lengths.of(r.body()).size() > 1).toList();
    if (mixed.size() > 1) {
      throw new IllegalArgumentException(
          "the repetitions "
              + mixed.stream().map(Repeat::times).toList()
              + " of several lengths are symbols; one is accepted");
    }
    Repeat repeat = mixed.isEmpty() ? inSeries.get(0) : mixed.get(0);
    Symbol symbol = Count.of(repeat.times()).symbol();
    boolean elsewhere =
        Lengths.without(net, repeat).pathPolynomial(T).freeSymbols().contains(symbol)
            || repeat.body().pathPolynomial(T).freeSymbols().contains(symbol);
    if (elsewhere) {
      throw new IllegalArgumentException(
          "the repetition " + symbol + " has to occur once, and as nothing else");
    }
    return new Repetition(repeat, symbol, mixed.isEmpty());
  }

  private static Object only(Set<Symbol> symbols) {
    return symbols.size() == 1 ? symbols.iterator().next() : symbols;
  }

  /**
   * Adds the symbols for numbers of repetitions to the domain. Without the block that grows there
   * is a net, unless all its paths are as long; every other repetition is there at least once.
   */
  Domain declare(Domain domain, Architecture net) {
    Domain declared = domain;
    for (Repeat each : Lengths.repetitions(net)) {
      Count count = Count.of(each.times());
      Expression least = count.reaching(each.equals(repeat) && !pure ? ZERO : ONE);
      boolean known =
          declared.find(count.symbol()).flatMap(Domain.Variable::bound).stream()
              .anyMatch(b -> value(b).compareTo(value(least)) >= 0);
      declared = known ? declared : declared.integer(count.symbol(), least);
    }
    return declared;
  }

  private static BigFraction value(Expression bound) {
    return ((Constant) bound).value();
  }
}
