package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Polynomials multiplied out. What comes out is a proposal like any other, to be checked. */
public final class Expansion {

  private Expansion() {}

  /**
   * The coefficients of t⁰, t¹, … of a polynomial in t.
   *
   * @throws IllegalArgumentException if the expression is no polynomial, or its degree in t is
   *     larger than allowed
   */
  public static List<Expression> coefficients(Expression polynomial, Symbol t, int largestDegree) {
    long degree = degree(polynomial, t);
    if (degree > largestDegree) {
      throw new IllegalArgumentException(
          "degree "
              + degree
              + " of the path polynomial; at most "
              + largestDegree
              + " are written out as formulas");
    }
    RationalFunction form = RationalFunction.of(polynomial);
    if (!form.isPolynomial()) {
      throw new IllegalArgumentException("'" + polynomial + "' is not a polynomial");
    }
    List<List<Expression>> terms = new ArrayList<>();
    int place = form.symbols().indexOf(t);
    for (int r = 0; r <= degree; r++) {
      terms.add(new ArrayList<>());
    }
    for (RationalFunction.Term term : form.numerator()) {
      int exponent = place < 0 ? 0 : term.exponents().get(place);
      terms
          .get(exponent)
          .add(
              Expression.constant(term.coefficient())
                  .times(form.monomial(term).with(t, Constant.ONE)));
    }
    return terms.stream().map(Expression::sum).toList();
  }

  /** The normal form written as one fraction, of polynomials with whole coefficients. */
  public static Expression lowestTerms(Expression rational) {
    RationalFunction form = RationalFunction.of(rational);
    if (form.isPolynomial()) {
      return form.sum(form.numerator());
    }
    BigInteger common = BigInteger.ONE;
    BigInteger shared = BigInteger.ZERO;
    for (List<RationalFunction.Term> terms : List.of(form.numerator(), form.denominator())) {
      for (RationalFunction.Term term : terms) {
        BigInteger below = term.coefficient().getDenominator();
        common = common.divide(common.gcd(below)).multiply(below);
      }
    }
    for (List<RationalFunction.Term> terms : List.of(form.numerator(), form.denominator())) {
      for (RationalFunction.Term term : terms) {
        shared = shared.gcd(term.coefficient().multiply(common).getNumerator());
      }
    }
    BigFraction factor = new BigFraction(common, shared);
    return form.sum(scaled(form.numerator(), factor))
        .over(form.sum(scaled(form.denominator(), factor)));
  }

  private static List<RationalFunction.Term> scaled(
      List<RationalFunction.Term> terms, BigFraction factor) {
    return terms.stream()
        .map(t -> new RationalFunction.Term(t.coefficient().multiply(factor), t.exponents()))
        .toList();
  }

  private static long degree(Expression expression, Symbol t) {
    if (expression instanceof Sum sum) {
      return sum.terms().stream().mapToLong(e -> degree(e, t)).max().orElse(0);
    } else if (expression instanceof Product product) {
      return product.factors().stream().mapToLong(e -> degree(e, t)).sum();
    } else if (expression instanceof Power power
        && power.exponent() instanceof Constant exponent
        && exponent.isInteger()) {
      return degree(power.base(), t) * exponent.value().longValue();
    }
    return expression.equals(t) ? 1 : 0;
  }
}
