package io.github.resglass.symbolic.cas;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * A rational function over ℚ in lowest terms, the denominator's leading coefficient 1: two
 * expressions have one value exactly when they have one of these.
 *
 * @param symbols the symbols that occur, in alphabetical order
 * @param numerator its terms; none for zero
 * @param denominator its terms; never none
 */
public record RationalFunction(List<Symbol> symbols, List<Term> numerator, List<Term> denominator) {

  /** coefficient · Π symbols_i^{exponents_i}. */
  public record Term(BigFraction coefficient, List<Integer> exponents) {
    public Term {
      exponents = List.copyOf(exponents);
    }
  }

  public RationalFunction {
    symbols = List.copyOf(symbols);
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
  }

  /**
   * The normal form of an expression of constants, symbols, sums, products and integer powers.
   *
   * @throws IllegalArgumentException if anything else occurs
   * @throws ArithmeticException if a denominator is identically zero
   */
  public static RationalFunction of(Expression expression) {
    return JasFractions.normalForm(expression);
  }

  public boolean isZero() {
    return numerator.isEmpty();
  }

  /** Whether the denominator is 1. */
  public boolean isPolynomial() {
    return denominator.size() == 1 && denominator.get(0).exponents().stream().allMatch(e -> e == 0);
  }

  /** Its opposite. */
  public RationalFunction negated() {
    return new RationalFunction(
        symbols,
        numerator.stream().map(t -> new Term(t.coefficient().negate(), t.exponents())).toList(),
        denominator);
  }

  /** The highest total degree of numerator and denominator. */
  public int degree() {
    return Math.max(degree(numerator), degree(denominator));
  }

  /** The largest sum of exponents of a term; 0 for no terms. */
  public static int degree(List<Term> terms) {
    return terms.stream()
        .mapToInt(t -> t.exponents().stream().mapToInt(Integer::intValue).sum())
        .max()
        .orElse(0);
  }

  /** The monomial of a term as an expression, its coefficient left out. */
  public Expression monomial(Term term) {
    Expression product = Constant.ONE;
    for (int i = 0; i < symbols.size(); i++) {
      if (term.exponents().get(i) != 0) {
        product = product.times(symbols.get(i).power(term.exponents().get(i)));
      }
    }
    return product;
  }

  /** The sum of the terms as an expression. */
  public Expression sum(List<Term> terms) {
    return Expression.sum(
        terms.stream().map(t -> Expression.constant(t.coefficient()).times(monomial(t))).toList());
  }

  /** One text for one rational function. */
  public String canonical() {
    return text(numerator) + (isPolynomial() ? "" : "/" + text(denominator));
  }

  private String text(List<Term> terms) {
    Map<String, BigInteger[]> sorted = new TreeMap<>();
    for (Term term : terms) {
      sorted.put(
          monomial(term).toString(),
          new BigInteger[] {
            term.coefficient().getNumerator(), term.coefficient().getDenominator()
          });
    }
    return sorted.entrySet().stream()
        .map(e -> e.getValue()[0] + ":" + e.getValue()[1] + "*" + e.getKey())
        .collect(Collectors.joining("+", "(", ")"));
  }
}
