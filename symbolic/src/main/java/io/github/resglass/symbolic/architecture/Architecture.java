package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * A network as a series/parallel form. Its path polynomial G(t) adds up over paths: the identity
 * contributes 1, a layer of gain b contributes b·t, branches in parallel add, pieces in series
 * multiply. [t^r] G is the total gain of the paths through r layers.
 *
 * <p>Values are kept in one form, which the factory methods make: no series directly inside a
 * series, no parallel directly inside a parallel, neighbouring gates merged. Hence equality means
 * that two architectures are written alike, and {@code parse(a.toString()).equals(a)}.
 *
 * <p>The text form is that of the command line, for instance {@code layer(0.5) * (skip +
 * layer(0.5))^9}.
 */
public sealed interface Architecture permits Skip, Layer, Gate, Series, Parallel, Repeat {

  /** Reads the text form; the message of the exception names the column of the error. */
  static Architecture parse(String text) {
    return new ArchitectureParser(text).parse();
  }

  static Architecture skip() {
    return new Skip();
  }

  /** A layer whose gain is given later, see {@link #withDefaultGain}. */
  static Architecture layer() {
    return new Layer(Optional.empty());
  }

  static Architecture layer(Expression gain) {
    return new Layer(Optional.of(gain));
  }

  static Architecture layer(BigFraction gain) {
    return layer(Expression.constant(gain));
  }

  static Architecture gate(Expression factor) {
    return new Gate(factor);
  }

  static Architecture series(List<Architecture> parts) {
    List<Architecture> kept = new ArrayList<>();
    for (Architecture part : parts) {
      for (Architecture piece : part instanceof Series inner ? inner.parts() : List.of(part)) {
        if (piece instanceof Gate gate
            && !kept.isEmpty()
            && kept.get(kept.size() - 1) instanceof Gate before) {
          kept.set(kept.size() - 1, new Gate(before.factor().times(gate.factor())));
        } else {
          kept.add(piece);
        }
      }
    }
    return kept.size() == 1 ? kept.get(0) : new Series(kept);
  }

  static Architecture series(Architecture... parts) {
    return series(List.of(parts));
  }

  static Architecture parallel(List<Architecture> branches) {
    List<Architecture> kept = new ArrayList<>();
    for (Architecture branch : branches) {
      for (Architecture piece :
          branch instanceof Parallel inner ? inner.branches() : List.of(branch)) {
        if (piece instanceof Gate gate
            && !kept.isEmpty()
            && kept.get(kept.size() - 1) instanceof Gate before) {
          kept.set(kept.size() - 1, new Gate(before.factor().plus(gate.factor())));
        } else {
          kept.add(piece);
        }
      }
    }
    return kept.size() == 1 ? kept.get(0) : new Parallel(kept);
  }

  static Architecture parallel(Architecture... branches) {
    return parallel(List.of(branches));
  }

  /** {@code times} copies in series, each with weights of its own. */
  static Architecture repeat(Architecture body, Expression times) {
    if (times instanceof Constant number) {
      if (number.value().isZero()) {
        return new Skip();
      }
      if (number.value().equals(BigFraction.ONE)) {
        return body;
      }
    }
    return body instanceof Gate gate
        ? new Gate(gate.factor().power(times))
        : new Repeat(body, times);
  }

  /**
   * The paper's net [7]: β t (1 + β t)^{p−1}, a first layer that nothing skips and p − 1 residual
   * layers, all of gain β.
   *
   * @param depth p, or a symbol that stands for it
   * @param gain β = ρnC/√Λ, equation [16]
   */
  static Architecture residual(Expression depth, Expression gain) {
    Architecture later = repeat(parallel(skip(), layer(gain)), depth.minus(Constant.ONE));
    return later instanceof Skip ? layer(gain) : series(layer(gain), later);
  }

  /** The paper's shape with unequal gains: β_1 t Π_{l≥2} (1 + β_l t). */
  static Architecture residual(List<? extends Expression> gains) {
    List<Architecture> parts = new ArrayList<>();
    for (Expression gain : gains) {
      parts.add(parts.isEmpty() ? layer(gain) : parallel(skip(), layer(gain)));
    }
    return series(parts);
  }

  /** This architecture with every layer that has no gain of its own given this one. */
  default Architecture withDefaultGain(Expression gain) {
    return Structure.withDefaultGain(this, gain);
  }

  /** The symbols that stand for numbers of repetitions, in the order of the text form. */
  default Set<Symbol> repetitions() {
    return Structure.repetitions(this);
  }

  /** Whether any layer still lacks a gain. */
  default boolean lacksGain() {
    return Structure.lacksGain(this);
  }

  /**
   * G(t) as it is written: one factor for each piece in series, one term for each branch, one power
   * for each repetition. Valid for symbolic gains and repetitions.
   *
   * @throws IllegalArgumentException if a layer lacks a gain
   */
  default Expression pathPolynomial(Symbol t) {
    return Structure.pathPolynomial(this, t);
  }

  /**
   * Σ_r (number of paths through r layers) t^r: gains and gates count as 1. At t = 1 the number of
   * all paths; for the paper's net t (1+t)^{p−1} and 2^{p−1}.
   */
  default Expression pathCounts(Symbol t) {
    return Structure.withAllGains(this, Constant.ONE).pathPolynomial(t);
  }

  /**
   * Σ_r ψ_r t^r, the mass of the paths of each length (the paper's definitions 1 and 2): with n
   * units in every layer and d inputs a path of r layers stands for d n^r paths between units.
   *
   * @param inputs d
   * @param width n
   */
  default Expression mass(Expression inputs, Expression width, Symbol t) {
    return inputs.times(Structure.withAllGains(this, width).pathPolynomial(t));
  }
}
