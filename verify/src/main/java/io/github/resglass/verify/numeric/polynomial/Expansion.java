package io.github.resglass.verify.numeric.polynomial;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Gate;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * The path polynomial of an architecture in fixed point: identity 1, layer b t, series as product,
 * parallel as sum, in balanced trees; a repetition by repeated squaring.
 */
public final class Expansion {

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
    Expansion expansion = new Expansion(bits);
    ScaledPolynomial one = ScaledPolynomial.monomial(BigFraction.ONE, 0, bits);
    List<ScaledPolynomial> factors = new ArrayList<>();
    for (BigFraction gain : gains) {
      ScaledPolynomial layer = ScaledPolynomial.monomial(gain, 1, bits);
      factors.add(factors.isEmpty() ? layer : one.plus(layer, bits));
    }
    return expansion.product(factors);
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
