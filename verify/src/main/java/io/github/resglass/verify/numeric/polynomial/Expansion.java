package io.github.resglass.verify.numeric.polynomial;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Gate;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * The path polynomial of an architecture in fixed point: identity 1, layer b t, series as product,
 * parallel as sum, in balanced trees; a repetition by repeated squaring.
 */
public final class Expansion {

  /** Layers that are multiplied out one by one before halves are joined. */
  private static final int BLOCK = 32;

  private final int bits;

  private Expansion(int bits) {
    this.bits = bits;
  }

  /**
   * The path polynomial.
   *
   * @param net with numbers for all gains and repetitions
   * @param bits of fixed point
   */
  public static ScaledPolynomial of(Architecture net, int bits) {
    return new Expansion(bits).of(net);
  }

  /** b_1 t Π_{l≥2} (1 + b_l t). */
  public static ScaledPolynomial ofGains(List<BigFraction> gains, int bits) {
    List<ScaledPolynomial> factors = new ArrayList<>();
    factors.add(ScaledPolynomial.monomial(gains.get(0), 1, bits));
    for (int l = 1; l < gains.size(); l += BLOCK) {
      factors.add(block(gains.subList(l, Math.min(gains.size(), l + BLOCK)), bits));
    }
    return new Expansion(bits).product(factors);
  }

  /**
   * Π (1 + b_l t) of a few layers, one after the other, each divided by the power of two that keeps
   * the sum of coefficients between 2^{−BLOCK} and 1. A layer rounds its gain, the products and the
   * coefficients of the shorter product, by one unit each.
   */
  private static ScaledPolynomial block(List<BigFraction> gains, int bits) {
    int length = bits + 2 * BLOCK;
    BigInteger[] law = new BigInteger[gains.size() + 1];
    Arrays.fill(law, BigInteger.ZERO);
    law[0] = BigInteger.ONE.shiftLeft(length);
    long exponent = -length;
    for (int l = 0; l < gains.size(); l++) {
      BigInteger above = gains.get(l).getNumerator();
      BigInteger below = gains.get(l).getDenominator();
      // 2^halvings ≥ 1 + b.
      int halvings = Math.max(0, above.bitLength() - below.bitLength() + 1) + 1;
      int shift = length - halvings;
      // A negative shift drops bits that the quotient would drop.
      BigInteger taken = above.shiftLeft(shift).divide(below);
      for (int r = l + 1; r >= 0; r--) {
        BigInteger left = law[r].shiftLeft(length - halvings);
        BigInteger longer = r == 0 ? left : left.add(law[r - 1].multiply(taken));
        law[r] = longer.shiftRight(length);
      }
      exponent += halvings;
    }
    BigInteger error = BigInteger.valueOf(4L * gains.size());
    return new ScaledPolynomial(0, gains.size(), 0, List.of(law), exponent, error).normalized(bits);
  }

  private ScaledPolynomial of(Architecture net) {
    if (net instanceof Layer layer) {
      return ScaledPolynomial.monomial(number(layer.gain().orElseThrow()), 1, bits);
    } else if (net instanceof Gate gate) {
      return ScaledPolynomial.monomial(number(gate.factor()), 0, bits);
    } else if (net instanceof Series series) {
      return product(series.parts().stream().map(this::of).toList());
    } else if (net instanceof Parallel parallel) {
      return balanced(
          parallel.branches().stream().map(this::of).toList(), (a, b) -> a.plus(b, bits));
    } else if (net instanceof Repeat repeat) {
      return of(repeat.body()).power(number(repeat.times()).getNumerator().intValueExact(), bits);
    }
    return ScaledPolynomial.monomial(BigFraction.ONE, 0, bits);
  }

  private ScaledPolynomial product(List<ScaledPolynomial> factors) {
    return balanced(factors, (a, b) -> a.times(b, bits));
  }

  private static ScaledPolynomial balanced(
      List<ScaledPolynomial> parts, BinaryOperator<ScaledPolynomial> operation) {
    List<ScaledPolynomial> level = parts;
    while (level.size() > 1) {
      List<ScaledPolynomial> next = new ArrayList<>();
      for (int i = 0; i + 1 < level.size(); i += 2) {
        next.add(operation.apply(level.get(i), level.get(i + 1)));
      }
      if (level.size() % 2 == 1) {
        next.add(level.get(level.size() - 1));
      }
      level = next;
    }
    return level.get(0);
  }

  private static BigFraction number(Expression expression) {
    if (expression instanceof Constant constant) {
      return constant.value();
    }
    throw new IllegalArgumentException("'" + expression + "' is no number");
  }
}
