package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code exp(−(a+1/2)s²)} as {@code [exp(as²/2)]⁻²·[exp(s²/2)]⁻¹}: one atom for each term of the
 * exponent, to a whole power. Half of a term is the unit, as it is in Gaussian densities; a term
 * with another denominator gets an atom of its own.
 */
final class Exponentials {

  private static final BigFraction HALF = new BigFraction(1, 2);

  private Exponentials() {}

  static Expression atomize(Atoms atoms, Call call) {
    RationalFunction form = atoms.opaqueForm(call.arguments().get(0));
    Expression divisor = atoms.restored(form.sum(form.denominator()));
    Expression result = Constant.ONE;
    for (RationalFunction.Term term : form.numerator()) {
      BigFraction twice = term.coefficient().multiply(2);
      BigFraction unit =
          new Constant(twice).isInteger()
              ? HALF
              : new BigFraction(java.math.BigInteger.ONE, term.coefficient().getDenominator());
      int times = term.coefficient().divide(unit).getNumerator().intValueExact();
      Expression exponent =
          Expression.constant(unit).times(atoms.restored(form.monomial(term))).over(divisor);
      Expression atom =
          atoms.opaque(Call.EXP, List.of(exponent), Expression.call(Call.EXP, exponent));
      result = result.times(atom.power(times));
    }
    return result;
  }
}
