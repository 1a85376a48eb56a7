package io.github.resglass.symbolic.cas;

import edu.jas.arith.BigInteger;
import edu.jas.arith.BigRational;
import edu.jas.kern.ComputerThreads;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.ufd.Quotient;
import edu.jas.ufd.QuotientRing;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Normal forms in JAS's quotient field of ℚ[symbols]. */
final class JasFractions {

  static {
    // JAS would otherwise race two gcd algorithms on a pool of its own, which outlives main by 60
    // s.
    ComputerThreads.NO_THREADS = true;
    // Its classes refer to one another: two threads that initialise them at once could deadlock.
    JasFractions first = new JasFractions(List.of(new Symbol("x"), new Symbol("y")));
    Quotient<BigRational> ratio = first.ratio(0, 1).sum(first.ratio(1, 0));
    ratio.multiply(ratio.inverse());
  }

  /** Makes sure that the classes of JAS are ready for several threads. */
  static void prepare() {
    // The static initialiser above does it.
  }

  private final List<Symbol> symbols;
  private final QuotientRing<BigRational> field;
  private final List<GenPolynomial<BigRational>> generators;

  private JasFractions(List<Symbol> symbols) {
    this.symbols = symbols;
    GenPolynomialRing<BigRational> ring =
        new GenPolynomialRing<>(
            BigRational.ONE, symbols.stream().map(Symbol::name).toArray(String[]::new));
    field = new QuotientRing<>(ring);
    generators = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      generators.add(ring.univariate(i));
    }
  }

  static RationalFunction normalForm(Expression expression) {
    List<Symbol> symbols =
        expression.freeSymbols().stream()
            .sorted(java.util.Comparator.comparing(Symbol::name))
            .toList();
    JasFractions fractions = new JasFractions(symbols);
    return fractions.value(fractions.quotient(expression));
  }

  private Quotient<BigRational> quotient(Expression expression) {
    if (expression instanceof Constant constant) {
      return constant(constant.value());
    } else if (expression instanceof Symbol symbol) {
      return new Quotient<>(field, generators.get(symbols.indexOf(symbol)));
    } else if (expression instanceof Sum sum) {
      Quotient<BigRational> value = field.getZERO();
      for (Expression term : sum.terms()) {
        value = value.sum(quotient(term));
      }
      return value;
    } else if (expression instanceof Product product) {
      Quotient<BigRational> value = field.getONE();
      for (Expression factor : product.factors()) {
        value = value.multiply(quotient(factor));
      }
      return value;
    } else if (expression instanceof Power power
        && power.exponent() instanceof Constant exponent
        && exponent.isInteger()) {
      return power(quotient(power.base()), exponent.value().getNumerator().intValueExact());
    }
    throw new IllegalArgumentException("'" + expression + "' is not a rational function");
  }

  private Quotient<BigRational> ratio(int numerator, int denominator) {
    return new Quotient<>(field, generators.get(numerator), generators.get(denominator));
  }

  private Quotient<BigRational> power(Quotient<BigRational> base, int exponent) {
    if (exponent < 0 && base.isZERO()) {
      throw new ArithmeticException("a denominator is identically zero");
    }
    int times = Math.abs(exponent);
    Quotient<BigRational> factor = exponent < 0 ? base.inverse() : base;
    if (factor.den.isONE()) {
      // Without a denominator no gcd is needed, which JAS would look for after each product.
      return new Quotient<>(field, edu.jas.structure.Power.power(field.ring, factor.num, times));
    }
    Quotient<BigRational> value = field.getONE();
    for (int i = 0; i < times; i++) {
      value = value.multiply(factor);
    }
    return value;
  }

  private Quotient<BigRational> constant(BigFraction value) {
    return new Quotient<>(
        field,
        field
            .ring
            .getONE()
            .multiply(
                new BigRational(
                    new BigInteger(value.getNumerator()), new BigInteger(value.getDenominator()))));
  }

  private RationalFunction value(Quotient<BigRational> quotient) {
    BigRational leading = quotient.den.leadingBaseCoefficient();
    boolean[] occurs = new boolean[symbols.size()];
    mark(quotient.num, occurs);
    mark(quotient.den, occurs);
    List<Symbol> kept = new ArrayList<>();
    for (int i = 0; i < occurs.length; i++) {
      if (occurs[i]) {
        kept.add(symbols.get(i));
      }
    }
    return new RationalFunction(
        kept, terms(quotient.num, leading, occurs), terms(quotient.den, leading, occurs));
  }

  private void mark(GenPolynomial<BigRational> polynomial, boolean[] occurs) {
    for (ExpVector exponents : polynomial.getMap().keySet()) {
      for (int i = 0; i < occurs.length; i++) {
        occurs[i] |= exponent(exponents, i) != 0;
      }
    }
  }

  private List<RationalFunction.Term> terms(
      GenPolynomial<BigRational> polynomial, BigRational divisor, boolean[] occurs) {
    List<RationalFunction.Term> terms = new ArrayList<>();
    for (Map.Entry<ExpVector, BigRational> term : polynomial.getMap().entrySet()) {
      BigRational coefficient = term.getValue().divide(divisor);
      List<Integer> exponents = new ArrayList<>();
      for (int i = 0; i < occurs.length; i++) {
        if (occurs[i]) {
          exponents.add(exponent(term.getKey(), i));
        }
      }
      terms.add(
          new RationalFunction.Term(
              new BigFraction(coefficient.numerator(), coefficient.denominator()), exponents));
    }
    return terms;
  }

  private static int exponent(ExpVector exponents, int symbol) {
    return Math.toIntExact(exponents.getVal(symbol));
  }
}
