package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.T;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation.raised;

import io.github.resglass.symbolic.algebra.Expansion;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/** The lengths of the paths through a part of a net, with the total gain of each length. */
final class Lengths {

  /** coefficient · t^exponent. */
  record Monomial(Expression coefficient, Expression exponent) {
    private Monomial then(Monomial next) {
      return new Monomial(coefficient.times(next.coefficient), exponent.plus(next.exponent));
    }

    private Monomial repeated(Expression times) {
      return new Monomial(raised(coefficient, times), exponent.times(times));
    }
  }

  private Lengths() {}

  /** The parts of the net in series. */
  static List<Architecture> parts(Architecture net) {
    return net instanceof Series series ? series.parts() : List.of(net);
  }

  /** Those in series without one. */
  static Architecture without(Architecture net, Architecture part) {
    List<Architecture> others = new ArrayList<>(parts(net));
    others.remove(part);
    return others.isEmpty() ? Architecture.skip() : Architecture.series(others);
  }

  /** All repetitions by symbols, wherever they stand. */
  static List<Repeat> repetitions(Architecture net) {
    List<Repeat> found = new ArrayList<>();
    if (net instanceof Repeat repeat) {
      found.addAll(repetitions(repeat.body()));
      if (!repeat.times().freeSymbols().isEmpty()) {
        found.add(repeat);
      }
    } else if (net instanceof Series series) {
      series.parts().forEach(p -> found.addAll(repetitions(p)));
    } else if (net instanceof Parallel parallel) {
      parallel.branches().forEach(b -> found.addAll(repetitions(b)));
    }
    return found;
  }

  /**
   * One monomial for each length: of numbers of layers in ascending order, of symbolic ones as they
   * are written.
   */
  static List<Monomial> of(Architecture net) {
    if (net.repetitions().isEmpty()) {
      return expanded(net);
    }
    List<Monomial> found = new ArrayList<>();
    for (Architecture branch : net instanceof Parallel p ? p.branches() : List.of(net)) {
      found.add(single(branch));
    }
    return found;
  }

  private static List<Monomial> expanded(Architecture net) {
    List<Expression> coefficients =
        Expansion.coefficients(net.pathPolynomial(T), T, ArchitectureDerivation.LARGEST_DEGREE);
    List<Monomial> found = new ArrayList<>();
    for (int r = 0; r < coefficients.size(); r++) {
      if (!coefficients.get(r).equals(ZERO)) {
        found.add(new Monomial(coefficients.get(r), Expression.constant(r)));
      }
    }
    return found;
  }

  private static Monomial single(Architecture net) {
    if (net instanceof Repeat repeat && !net.repetitions().isEmpty()) {
      return single(repeat.body()).repeated(repeat.times());
    }
    if (net instanceof Series series) {
      Monomial all = new Monomial(ONE, ZERO);
      for (Architecture part : series.parts()) {
        all = all.then(single(part));
      }
      return all;
    }
    List<Monomial> lengths = net.repetitions().isEmpty() ? expanded(net) : List.of();
    if (lengths.size() != 1) {
      throw new IllegalArgumentException(
          "'"
              + net
              + "' has paths of several lengths, and stands beside or inside a repetition by"
              + " a symbol; one length is accepted there");
    }
    return lengths.get(0);
  }
}
