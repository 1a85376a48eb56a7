package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * G(t) = Σ_r g_r t^r of an architecture whose gains and repetitions are numbers, exactly: g_r is
 * the sum over the paths through r layers of the product of their gains.
 *
 * @param numerators g_0·denominator, …, g_degree·denominator; the last one is not zero
 * @param denominator positive, common to all coefficients, not necessarily the least one
 */
public record PathPolynomial(List<BigInteger> numerators, BigInteger denominator) {

  /** Beyond this degree exact coefficients are refused: they would not fit in memory. */
  public static final int LARGEST_DEGREE = 100_000;

  public PathPolynomial {
    numerators = List.copyOf(numerators);
    if (numerators.isEmpty() || denominator.signum() <= 0) {
      throw new IllegalArgumentException("no coefficients, or a denominator that is not positive");
    }
  }

  /**
   * The path polynomial of a net.
   *
   * @throws IllegalArgumentException if a gain or a repetition is missing or a symbol, or the
   *     degree exceeds {@link #LARGEST_DEGREE}
   */
  public static PathPolynomial of(Architecture net) {
    long degree = degree(net);
    if (degree > LARGEST_DEGREE) {
      throw new IllegalArgumentException(
          "degree " + degree + " of the path polynomial; at most " + LARGEST_DEGREE);
    }
    return expand(net);
  }

  public int degree() {
    return numerators.size() - 1;
  }

  /** g_r; 0 beyond the degree. */
  public BigFraction coefficient(int r) {
    return r < numerators.size()
        ? new BigFraction(numerators.get(r), denominator)
        : BigFraction.ZERO;
  }

  /** z² = Σ_{r≥1} g_r²; the t⁰ coefficient is a constant of the loss and no part of the mixture. */
  public BigFraction squaredNormalization() {
    BigFraction sum = BigFraction.ZERO;
    for (int r = 1; r <= degree(); r++) {
      sum = sum.add(coefficient(r).pow(2));
    }
    return sum;
  }

  /**
   * ε_r² = g_r²/z² for r ≥ 1.
   *
   * @throws ArithmeticException if no path has a layer
   */
  public BigFraction squaredWeight(int r) {
    if (r < 1) {
      throw new IllegalArgumentException("no weight of length " + r + "; 1 or more is accepted");
    }
    return coefficient(r).pow(2).divide(checked(squaredNormalization()));
  }

  /**
   * ν(t) = Σ_{r≥1} ε_r² t^r, the covariance of the Hamiltonian at overlap t, divided by Λ.
   *
   * @throws ArithmeticException if no path has a layer
   */
  public BigFraction covariance(BigFraction t) {
    BigFraction sum = BigFraction.ZERO;
    for (int r = degree(); r >= 1; r--) {
      sum = sum.add(coefficient(r).pow(2)).multiply(t);
    }
    return sum.divide(checked(squaredNormalization()));
  }

  private static BigFraction checked(BigFraction normalization) {
    if (normalization.isZero()) {
      throw new ArithmeticException("the net has no layer, so there is no mixture");
    }
    return normalization;
  }

  PathPolynomial plus(PathPolynomial other) {
    List<BigInteger> sum = new ArrayList<>();
    for (int r = 0; r < Math.max(numerators.size(), other.numerators.size()); r++) {
      BigInteger mine = r < numerators.size() ? numerators.get(r) : BigInteger.ZERO;
      BigInteger theirs = r < other.numerators.size() ? other.numerators.get(r) : BigInteger.ZERO;
      sum.add(mine.multiply(other.denominator).add(theirs.multiply(denominator)));
    }
    return trimmed(sum, denominator.multiply(other.denominator));
  }

  PathPolynomial times(PathPolynomial other) {
    BigInteger[] product = new BigInteger[numerators.size() + other.numerators.size() - 1];
    Arrays.fill(product, BigInteger.ZERO);
    for (int i = 0; i < numerators.size(); i++) {
      if (numerators.get(i).signum() == 0) {
        continue;
      }
      for (int j = 0; j < other.numerators.size(); j++) {
        product[i + j] = product[i + j].add(numerators.get(i).multiply(other.numerators.get(j)));
      }
    }
    return trimmed(Arrays.asList(product), denominator.multiply(other.denominator));
  }

  PathPolynomial power(int exponent) {
    PathPolynomial result = constant(BigFraction.ONE);
    PathPolynomial square = this;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? result.times(square) : result;
      square = rest > 1 ? square.times(square) : square;
    }
    return result;
  }

  private static PathPolynomial constant(BigFraction value) {
    return new PathPolynomial(List.of(value.getNumerator()), value.getDenominator());
  }

  private static PathPolynomial trimmed(List<BigInteger> coefficients, BigInteger denominator) {
    int size = coefficients.size();
    while (size > 1 && coefficients.get(size - 1).signum() == 0) {
      size--;
    }
    BigInteger common = denominator;
    for (int r = 0; r < size && !common.equals(BigInteger.ONE); r++) {
      common = common.gcd(coefficients.get(r));
    }
    BigInteger divisor = common;
    return new PathPolynomial(
        coefficients.subList(0, size).stream().map(c -> c.divide(divisor)).toList(),
        denominator.divide(divisor));
  }

  private static PathPolynomial expand(Architecture net) {
    if (net instanceof Skip) {
      return constant(BigFraction.ONE);
    } else if (net instanceof Layer layer) {
      BigFraction gain = number(Structure.gain(layer), "gain");
      return new PathPolynomial(
          List.of(BigInteger.ZERO, gain.getNumerator()), gain.getDenominator());
    } else if (net instanceof Gate gate) {
      return constant(number(gate.factor(), "gate"));
    } else if (net instanceof Series series) {
      return balanced(series.parts());
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream()
          .map(PathPolynomial::expand)
          .reduce(PathPolynomial::plus)
          .orElseThrow();
    } else if (net instanceof Repeat repeat) {
      return expand(repeat.body()).power(repetitions(repeat));
    }
    throw new AssertionError(net);
  }

  /** Long products by halves, so that the factors of each multiplication are of like size. */
  private static PathPolynomial balanced(List<Architecture> parts) {
    if (parts.size() == 1) {
      return expand(parts.get(0));
    }
    int half = parts.size() / 2;
    return balanced(parts.subList(0, half)).times(balanced(parts.subList(half, parts.size())));
  }

  private static long degree(Architecture net) {
    if (net instanceof Layer) {
      return 1;
    } else if (net instanceof Series series) {
      return series.parts().stream()
          .mapToLong(PathPolynomial::degree)
          .reduce(0, PathPolynomial::capped);
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream().mapToLong(PathPolynomial::degree).max().orElseThrow();
    } else if (net instanceof Repeat repeat) {
      long body = degree(repeat.body());
      return body == 0 ? 0 : Math.min(Integer.MAX_VALUE, body * repetitions(repeat));
    }
    return 0;
  }

  private static long capped(long a, long b) {
    return Math.min(Integer.MAX_VALUE, a + b);
  }

  private static int repetitions(Repeat repeat) {
    BigFraction times = number(repeat.times(), "repetition");
    if (times.compareTo(new BigFraction(Integer.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException("'" + repeat.times() + "' repetitions; too many");
    }
    return times.intValue();
  }

  private static BigFraction number(Expression value, String what) {
    if (value instanceof Constant constant) {
      return constant.value();
    }
    throw new IllegalArgumentException(
        "the "
            + what
            + " '"
            + ArchitectureSyntaxException.shortened(value.toString())
            + "' is a symbol; numbers are needed here");
  }
}
