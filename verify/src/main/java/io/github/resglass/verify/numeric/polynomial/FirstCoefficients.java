package io.github.resglass.verify.numeric.polynomial;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Gate;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * g_0, …, g_{n−1} of the path polynomial G(t) = Σ g_r t^r, and G at a point, for nets of any
 * degree: products cut off at t^n, repetitions by repeated squaring.
 *
 * <p>Accuracy: 70 digits and terms of one sign, so that a repetition of N times is off by less than
 * 2nN·10⁻⁶⁹ relative: 10⁻⁵⁹ for N = 10⁷. Cost: O(k² log N), k ≤ n the number of those that are not
 * 0.
 */
public final class FirstCoefficients {

  private static final MathContext DIGITS = new MathContext(70);

  private final int count;

  private FirstCoefficients(int count) {
    this.count = count;
  }

  /**
   * g_0, …, g_{n−1}.
   *
   * @param net with numbers for all gains and repetitions
   * @param count n ≥ 2
   * @throws IllegalArgumentException if one of them is none
   */
  public static BigDecimal[] of(Architecture net, int count) {
    return new FirstCoefficients(count).expand(net, BigDecimal.ONE);
  }

  /** G(t), t ≥ 0. */
  public static BigDecimal value(Architecture net, BigDecimal t) {
    return new FirstCoefficients(1).expand(net, t)[0];
  }

  /** With a layer of gain b as b·scale·t, or for n = 1, where t has no place, as b·scale. */
  private BigDecimal[] expand(Architecture net, BigDecimal scale) {
    if (net instanceof Layer layer) {
      BigDecimal gain = number(layer.gain().orElseThrow()).multiply(scale, DIGITS);
      return monomial(gain, Math.min(1, count - 1));
    } else if (net instanceof Gate gate) {
      return monomial(number(gate.factor()), 0);
    } else if (net instanceof Series series) {
      return series.parts().stream()
          .map(part -> expand(part, scale))
          .reduce(monomial(BigDecimal.ONE, 0), this::product);
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream()
          .map(branch -> expand(branch, scale))
          .reduce(monomial(BigDecimal.ZERO, 0), FirstCoefficients::sum);
    } else if (net instanceof Repeat repeat) {
      int times = number(repeat.times()).intValueExact();
      return power(expand(repeat.body(), scale), times);
    }
    return monomial(BigDecimal.ONE, 0);
  }

  private BigDecimal[] monomial(BigDecimal factor, int power) {
    BigDecimal[] coefficients = new BigDecimal[count];
    Arrays.fill(coefficients, BigDecimal.ZERO);
    coefficients[power] = factor;
    return coefficients;
  }

  private BigDecimal[] power(BigDecimal[] body, int times) {
    BigDecimal[] result = monomial(BigDecimal.ONE, 0);
    BigDecimal[] square = body;
    for (int rest = times; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? product(result, square) : result;
      square = rest > 1 ? product(square, square) : square;
    }
    return result;
  }

  private static BigDecimal[] sum(BigDecimal[] a, BigDecimal[] b) {
    BigDecimal[] sum = new BigDecimal[a.length];
    Arrays.setAll(sum, r -> a[r].add(b[r], DIGITS));
    return sum;
  }

  private BigDecimal[] product(BigDecimal[] a, BigDecimal[] b) {
    BigDecimal[] product = monomial(BigDecimal.ZERO, 0);
    int[] others = IntStream.range(0, count).filter(j -> b[j].signum() != 0).toArray();
    for (int i = 0; i < count; i++) {
      for (int j = 0; a[i].signum() != 0 && j < others.length && i + others[j] < count; j++) {
        int sum = i + others[j];
        product[sum] = product[sum].add(a[i].multiply(b[others[j]], DIGITS), DIGITS);
      }
    }
    return product;
  }

  private static BigDecimal number(Expression expression) {
    if (expression instanceof Constant constant) {
      return new BigDecimal(constant.value().getNumerator())
          .divide(new BigDecimal(constant.value().getDenominator()), DIGITS);
    }
    throw new IllegalArgumentException("'" + expression + "' is no number");
  }
}
