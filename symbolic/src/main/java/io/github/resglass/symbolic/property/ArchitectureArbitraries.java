package io.github.resglass.symbolic.property;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.expression.Expression;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.hipparchus.fraction.BigFraction;

/**
 * Generators of architectures for property tests. They shrink towards {@code layer(1)}: fewer
 * pieces first, then simpler gains.
 */
public final class ArchitectureArbitraries {

  private static final int LARGEST_NUMERATOR = 40;
  private static final int LARGEST_DENOMINATOR = 20;
  private static final int MOST_REPETITIONS = 3;
  private static final int MOST_PIECES = 3;

  private ArchitectureArbitraries() {}

  /** Positive rationals with small numerator and denominator. */
  public static Arbitrary<BigFraction> gains() {
    return Combinators.combine(
            Arbitraries.integers().between(1, LARGEST_NUMERATOR).shrinkTowards(1),
            Arbitraries.integers().between(1, LARGEST_DENOMINATOR).shrinkTowards(1))
        .as(BigFraction::new);
  }

  /**
   * Numeric nets in which every layer has a gain, with at most {@code nesting} forms inside one
   * another; few enough paths to enumerate while nesting ≤ 2.
   */
  public static Arbitrary<Architecture> numeric(int nesting) {
    return nets(
        nesting,
        gains().map(Expression::constant),
        gains().map(Expression::constant),
        Arbitraries.integers()
            .between(0, MOST_REPETITIONS)
            .shrinkTowards(1)
            .map(Expression::constant));
  }

  /** Nets with symbols among gains, gates and repetitions, for texts and symbolic answers. */
  public static Arbitrary<Architecture> symbolic(int nesting) {
    Arbitrary<Expression> symbols =
        Arbitraries.of("a", "b", "beta", "g", "skip_1", "layers").map(Expression::symbol);
    Arbitrary<Expression> scalars =
        Arbitraries.oneOf(
            gains().map(Expression::constant),
            symbols,
            symbols.map(g -> Expression.constant(1).minus(g)),
            Combinators.combine(gains(), symbols).as((c, s) -> Expression.constant(c).times(s)),
            symbols.map(s -> s.power(2)));
    Arbitrary<Expression> counts =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, MOST_REPETITIONS).map(Expression::constant),
            Arbitraries.of("p", "m").map(Expression::symbol),
            Arbitraries.of("p", "m").map(p -> Expression.symbol(p).minus(Expression.constant(1))));
    return Arbitraries.oneOf(
        nets(nesting, scalars, scalars, counts),
        nets(nesting, scalars, scalars, counts).map(ArchitectureArbitraries::withBareLayer));
  }

  private static Architecture withBareLayer(Architecture net) {
    return Architecture.series(Architecture.layer(), net);
  }

  private static Arbitrary<Architecture> nets(
      int nesting,
      Arbitrary<? extends Expression> gains,
      Arbitrary<? extends Expression> gates,
      Arbitrary<? extends Expression> counts) {
    Arbitrary<Architecture> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(4, gains.map(Architecture::layer)),
            Tuple.of(2, Arbitraries.just(Architecture.skip())),
            Tuple.of(1, gates.map(Architecture::gate)));
    if (nesting == 0) {
      return pieces;
    }
    Arbitrary<Architecture> inner = nets(nesting - 1, gains, gates, counts);
    return Arbitraries.oneOf(
        pieces,
        inner.list().ofMinSize(1).ofMaxSize(MOST_PIECES).map(Architecture::series),
        inner.list().ofMinSize(1).ofMaxSize(MOST_PIECES).map(Architecture::parallel),
        Combinators.combine(inner, counts).as(Architecture::repeat));
  }
}
