package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code b^(2r+1)} as {@code b·[b^r]²}, for whole exponents and a base that is not zero: both
 * become conditions. Products and powers are taken apart below a fractional exponent only if they
 * are of positive numbers.
 */
final class Powers {

  private Powers() {}

  static Expression atomize(Atoms atoms, Power power) {
    if (power.exponent() instanceof Constant exponent && exponent.isInteger()) {
      if (exponent.value().signum() < 0) {
        atoms.require(Condition.Kind.NOT_ZERO, power.base());
      }
      return atoms.atomize(power.base()).power(exponent);
    }
    return split(atoms, power.base(), power.exponent());
  }

  private static Expression split(Atoms atoms, Expression base, Expression exponent) {
    if (base instanceof Product product) {
      product.factors().forEach(f -> requireTakenApart(atoms, f, exponent));
      return Expression.product(
          product.factors().stream().map(f -> split(atoms, f, exponent)).toList());
    }
    if (base instanceof Constant number && !number.isInteger() && number.value().signum() > 0) {
      // (2/3)^k as [2^k]/[3^k], so that powers of 3 below and above the bar meet.
      return split(atoms, Expression.constant(whole(number.value().getNumerator())), exponent)
          .times(
              split(
                  atoms,
                  Expression.constant(whole(number.value().getDenominator())),
                  exponent.negated()));
    }
    if (base.equals(Constant.ONE)) {
      return Constant.ONE;
    }
    if (base instanceof Power inner) {
      atoms.require(Condition.Kind.INTEGER, inner.exponent());
      requireTakenApart(atoms, inner.base(), exponent);
      return split(atoms, inner.base(), inner.exponent().times(exponent));
    }
    RationalFunction form = atoms.opaqueForm(exponent);
    if (!hasWholeCoefficients(form)) {
      return atoms.opaque(Atoms.POWER, List.of(base, exponent), base.power(exponent));
    }
    atoms.require(Condition.Kind.NOT_ZERO, base);
    Expression result = Constant.ONE;
    for (RationalFunction.Term term : form.numerator()) {
      int times = term.coefficient().getNumerator().intValueExact();
      Expression monomial = atoms.restored(form.monomial(term));
      if (monomial instanceof Constant) {
        result = result.times(atoms.atomize(base).power(times));
      } else {
        atoms.require(Condition.Kind.INTEGER, monomial);
        Expression atom =
            atoms.opaque(Atoms.POWER, List.of(base, monomial), new Power(base, monomial));
        result = result.times(atom.power(times));
      }
    }
    return result;
  }

  /** (uv)^e = u^e v^e and (u^2)^e = u^(2e) for whole e, or positive u and v. */
  private static void requireTakenApart(Atoms atoms, Expression base, Expression exponent) {
    if (hasWholeCoefficients(atoms.opaqueForm(exponent))) {
      atoms.require(Condition.Kind.INTEGER, exponent);
    } else {
      atoms.require(Condition.Kind.POSITIVE, base);
    }
  }

  private static boolean hasWholeCoefficients(RationalFunction form) {
    return form.isPolynomial()
        && form.numerator().stream().allMatch(t -> new Constant(t.coefficient()).isInteger());
  }

  private static BigFraction whole(BigInteger value) {
    return new BigFraction(value);
  }
}
