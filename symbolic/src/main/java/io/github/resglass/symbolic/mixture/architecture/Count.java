package io.github.resglass.symbolic.mixture.architecture;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A number of repetitions by a symbol, slope · symbol + offset.
 *
 * @param slope a whole number, 1 or more
 * @param offset a whole number
 */
record Count(Symbol symbol, BigFraction slope, BigFraction offset) {

  /**
   * Reads what stands as a number of repetitions.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Count of(Expression times) {
    RationalFunction form = RationalFunction.of(times);
    BigFraction slope = coefficient(form, 1);
    BigFraction offset = coefficient(form, 0);
    boolean linear = form.isPolynomial() && form.symbols().size() == 1 && form.degree() == 1;
    if (!linear || !isWhole(slope) || slope.signum() < 0 || !isWhole(offset)) {
      throw new IllegalArgumentException(
          "'"
              + times
              + "' repetitions; a symbol, alone or with whole numbers as in '2*b-3', is accepted");
    }
    return new Count(form.symbols().get(0), slope, offset);
  }

  /** The sum of the coefficients of one degree: there is one of each for one symbol. */
  private static BigFraction coefficient(RationalFunction form, int degree) {
    return form.numerator().stream()
        .filter(t -> RationalFunction.degree(List.of(t)) == degree)
        .map(RationalFunction.Term::coefficient)
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static boolean isWhole(BigFraction number) {
    return new Constant(number).isInteger();
  }

  Expression value() {
    return Expression.constant(slope).times(symbol).plus(Expression.constant(offset));
  }

  /** From which value of the symbol on there are so many; of a number rounded up. */
  Expression reaching(Expression least) {
    Expression from =
        least.minus(Expression.constant(offset)).times(Expression.constant(slope.reciprocal()));
    return from instanceof Constant number ? roundedUp(number) : from;
  }

  private static Constant roundedUp(Constant number) {
    BigInteger denominator = number.value().getDenominator();
    BigInteger[] parts = number.value().getNumerator().negate().divideAndRemainder(denominator);
    BigInteger below = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return new Constant(new BigFraction(below.negate()));
  }
}
