package io.github.resglass.symbolic.compilation;

import io.github.resglass.symbolic.expression.Call;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Machine numbers. Every operation is rounded; no bound on the error of a whole formula is claimed.
 */
public final class DoubleArithmetic implements Arithmetic<Double> {

  @Override
  public Double number(BigFraction value) {
    return value.doubleValue();
  }

  @Override
  public Double plus(Double one, Double other) {
    return one + other;
  }

  @Override
  public Double times(Double one, Double other) {
    return one * other;
  }

  @Override
  public Double power(Double base, Double exponent) {
    return Math.pow(base, exponent);
  }

  @Override
  public Double call(String function, List<Double> arguments) {
    double first = arguments.get(0);
    return switch (function) {
      case Call.BINOMIAL -> binomial(first, arguments.get(1));
      case Call.FLOOR -> Math.floor(first);
      case Call.ABSOLUTE -> Math.abs(first);
      case Call.SQRT -> Math.sqrt(first);
      case Call.LOG -> Math.log(first);
      case Call.EXP -> Math.exp(first);
      case Call.NORMAL_DENSITY -> Math.exp(-first * first / 2) / Math.sqrt(2 * Math.PI);
      case Call.MAXIMUM -> arguments.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      default -> throw new IllegalArgumentException("no numerical value of " + function);
    };
  }

  @Override
  public long index(Double number) {
    if (number != Math.rint(number)) {
      throw new ArithmeticException(number + " is not a whole number");
    }
    return number.longValue();
  }

  /** C(n, k), 0 outside 0 ≤ k ≤ n; infinite where it overflows. */
  static double binomial(double n, double k) {
    if (k < 0 || k > n) {
      return 0;
    }
    double value = 1;
    for (double i = 1; i <= Math.min(k, n - k); i++) {
      value = value * (n - i + 1) / i;
    }
    return value;
  }
}
