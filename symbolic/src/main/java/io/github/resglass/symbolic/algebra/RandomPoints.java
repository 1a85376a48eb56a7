package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;

/**
 * Evaluates a rational expression exactly at random points: a second opinion on a normal form that
 * shares no code with it.
 *
 * <p>Each symbol is drawn from the whole numbers 1 … 2⁶⁴, independently. If the numerator over the
 * common denominator is not the zero polynomial and has degree d, one point is a zero with
 * probability at most d/2⁶⁴ (Schwartz, Zippel), N independent points with at most (d/2⁶⁴)^N.
 *
 * @param zero whether the value was 0 at all points
 * @param points their number N
 * @param degree a bound d on the degree of numerator and denominator
 * @param errorProbability that something else than zero would pass
 */
public record RandomPoints(boolean zero, int points, long degree, double errorProbability) {

  /** A wrong identity passes with less than this probability. */
  public static final double LARGEST_ERROR_PROBABILITY = 1e-30;

  private static final int BITS = 64;
  private static final long SEED = 20261123L;

  /**
   * Evaluates the expression at as many points as the error probability asks for.
   *
   * @param rational constants, symbols, sums, products and whole powers
   * @throws ArithmeticException if a denominator vanishes at one of the points
   */
  public static RandomPoints of(Expression rational) {
    Degrees degrees = degrees(rational);
    long degree = Math.max(1, Math.max(degrees.numerator(), degrees.denominator()));
    double onePoint = degree / Math.pow(2, BITS);
    int points = 1;
    while (Math.pow(onePoint, points) >= LARGEST_ERROR_PROBABILITY) {
      points++;
    }
    Random random = new Random(SEED);
    boolean zero = true;
    for (int i = 0; i < points; i++) {
      Map<Symbol, BigFraction> point = new HashMap<>();
      for (Symbol symbol : rational.freeSymbols()) {
        point.put(symbol, new BigFraction(new BigInteger(BITS, random).add(BigInteger.ONE)));
      }
      zero &= value(rational, point).isZero();
    }
    return new RandomPoints(zero, points, degree, Math.pow(onePoint, points));
  }

  private record Degrees(long numerator, long denominator) {
    Degrees times(Degrees other) {
      return new Degrees(numerator + other.numerator, denominator + other.denominator);
    }

    Degrees plus(Degrees other) {
      return new Degrees(
          Math.max(numerator + other.denominator, other.numerator + denominator),
          denominator + other.denominator);
    }
  }

  private static Degrees degrees(Expression expression) {
    if (expression instanceof Constant) {
      return new Degrees(0, 0);
    } else if (expression instanceof Symbol) {
      return new Degrees(1, 0);
    } else if (expression instanceof Sum sum) {
      return sum.terms().stream()
          .map(RandomPoints::degrees)
          .reduce(new Degrees(0, 0), Degrees::plus);
    } else if (expression instanceof Product product) {
      return product.factors().stream()
          .map(RandomPoints::degrees)
          .reduce(new Degrees(0, 0), Degrees::times);
    } else if (expression instanceof Power power) {
      Degrees base = degrees(power.base());
      long exponent = exponent(power);
      return exponent >= 0
          ? new Degrees(base.numerator * exponent, base.denominator * exponent)
          : new Degrees(base.denominator * -exponent, base.numerator * -exponent);
    }
    throw new IllegalArgumentException("'" + expression + "' is not a rational function");
  }

  private static BigFraction value(Expression expression, Map<Symbol, BigFraction> point) {
    if (expression instanceof Constant constant) {
      return constant.value();
    } else if (expression instanceof Symbol symbol) {
      return point.get(symbol);
    } else if (expression instanceof Sum sum) {
      return sum.terms().stream()
          .map(t -> value(t, point))
          .reduce(BigFraction.ZERO, BigFraction::add);
    } else if (expression instanceof Product product) {
      return product.factors().stream()
          .map(f -> value(f, point))
          .reduce(BigFraction.ONE, BigFraction::multiply);
    } else if (expression instanceof Power power) {
      BigFraction base = value(power.base(), point);
      if (base.isZero() && exponent(power) < 0) {
        throw new ArithmeticException("a denominator vanishes at a random point");
      }
      return base.pow(exponent(power));
    }
    throw new IllegalArgumentException("'" + expression + "' is not a rational function");
  }

  private static int exponent(Power power) {
    if (power.exponent() instanceof Constant exponent && exponent.isInteger()) {
      return exponent.value().getNumerator().intValueExact();
    }
    throw new IllegalArgumentException("'" + power + "' is not a rational function");
  }
}
