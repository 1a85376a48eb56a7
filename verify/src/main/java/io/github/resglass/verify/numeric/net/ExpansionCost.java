package io.github.resglass.verify.numeric.net;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Gate;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import org.hipparchus.fraction.BigFraction;

/**
 * What exact expansion of a path polynomial takes, estimated before it is begun.
 *
 * @param degree of the polynomial, an upper bound
 * @param bits of its longest coefficient or denominator, roughly
 * @param multiplications of coefficients, roughly
 */
public record ExpansionCost(double degree, double bits, double multiplications) {

  /** Largest degree for exact arithmetic. */
  static final int LARGEST_DEGREE = 2_000;

  /** Largest degree for fixed point. */
  static final int LARGEST_EXPANDED = 200_000;

  /** Estimated time beyond which exact arithmetic is not taken. */
  static final double LARGEST_SECONDS = 3;

  /** Estimated time up to which the paper's net is answered exactly. */
  private static final double SMALL_SECONDS = 0.1;

  static ExpansionCost ofPaper(int depth, BigFraction gain) {
    return new ExpansionCost(depth, depth * (1 + bits(gain)), 4.0 * depth);
  }

  public static ExpansionCost of(Architecture net) {
    if (net instanceof Layer layer) {
      return new ExpansionCost(1, layer.gain().map(ExpansionCost::bits).orElse(1.0), 0);
    } else if (net instanceof Gate gate) {
      return new ExpansionCost(0, bits(gate.factor()), 0);
    } else if (net instanceof Series series) {
      ExpansionCost sum = new ExpansionCost(0, 0, 0);
      for (Architecture part : series.parts()) {
        ExpansionCost cost = of(part);
        sum =
            new ExpansionCost(
                sum.degree + cost.degree,
                sum.bits + cost.bits + 1,
                sum.multiplications + cost.multiplications + (sum.degree + 1) * (cost.degree + 1));
      }
      return sum;
    } else if (net instanceof Parallel parallel) {
      ExpansionCost sum = new ExpansionCost(0, 0, 0);
      for (Architecture branch : parallel.branches()) {
        ExpansionCost cost = of(branch);
        sum =
            new ExpansionCost(
                Math.max(sum.degree, cost.degree),
                sum.bits + cost.bits + 1,
                sum.multiplications + cost.multiplications + sum.degree + cost.degree);
      }
      return sum;
    } else if (net instanceof Repeat repeat) {
      double times = repeat.times() instanceof Constant number ? number.value().doubleValue() : 1;
      ExpansionCost body = of(repeat.body());
      double degree = times * body.degree;
      return new ExpansionCost(
          degree, times * (body.bits + 1), body.multiplications + degree * degree);
    }
    return new ExpansionCost(0, 1, 0);
  }

  private static double bits(Expression value) {
    return value instanceof Constant number ? bits(number.value()) : 1;
  }

  private static double bits(BigFraction number) {
    return Math.max(number.getNumerator().bitLength(), number.getDenominator().bitLength());
  }

  /** Whether exact arithmetic takes no longer than about a tenth of a second. */
  boolean isSmall() {
    return degree <= LARGEST_DEGREE && seconds() <= SMALL_SECONDS;
  }

  /** Whether exact arithmetic takes it at all. */
  public boolean isExact() {
    return degree <= LARGEST_DEGREE && seconds() <= LARGEST_SECONDS;
  }

  /**
   * Refuses what is too large for fixed point.
   *
   * @throws IllegalArgumentException with one line that says what is too large
   */
  void checkExpanded() {
    if (degree > LARGEST_EXPANDED) {
      throw new IllegalArgumentException(
          "the path polynomial has degree "
              + Math.round(degree)
              + "; up to "
              + LARGEST_EXPANDED
              + " is accepted, and 10000000 for the paper's net");
    }
  }

  /**
   * Fitted to five nets between degree 300 and 2000 with gains of 1 to 50 bits on one core of a
   * 2-core machine, within a factor of 3: products, then the greatest common divisors that bring
   * the results to lowest terms, which are quadratic in the bits.
   */
  private double seconds() {
    double products = multiplications + 10 * degree;
    return products * (1e-7 + 1.5e-10 * bits) + 0.9e-9 * bits * bits;
  }
}
