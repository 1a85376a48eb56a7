package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/** {@code (n+2)!} as {@code (n+2)(n+1)[n!]}, and {@code (n−1)!} as {@code [n!]/n}. */
final class Factorials {

  /** A factorial of a number is computed, and shifted, up to here. */
  private static final int LARGEST = 20;

  private Factorials() {}

  static Expression atomize(Atoms atoms, Call call) {
    Expression argument = call.arguments().get(0);
    BigFraction shift = constantTerm(atoms.opaqueForm(argument));
    boolean small = shift.getDenominator().bitLength() == 1 && shift.abs().doubleValue() <= LARGEST;
    if (argument instanceof Constant && small && shift.signum() >= 0) {
      return Expression.constant(CombinatoricsUtils.factorial(shift.intValue()));
    }
    if (!small || argument instanceof Constant || !atoms.shiftsBinomials()) {
      return atoms.opaque(Call.FACTORIAL, call.arguments(), call);
    }
    int by = shift.intValue();
    Expression base = argument.minus(by);
    atoms.require(Condition.Kind.INTEGER, base);
    atoms.require(Condition.Kind.NOT_NEGATIVE, by < 0 ? argument : base);
    Expression result =
        atoms.opaque(Call.FACTORIAL, List.of(base), Expression.call(Call.FACTORIAL, base));
    for (int i = 1; i <= by; i++) {
      result = result.times(atoms.atomize(base.plus(i)));
    }
    for (int i = 0; i < -by; i++) {
      result = result.over(atoms.atomize(base.minus(i)));
    }
    return result;
  }

  /** 0 where the argument is no polynomial. */
  private static BigFraction constantTerm(RationalFunction form) {
    if (!form.isPolynomial()) {
      return BigFraction.ZERO;
    }
    return form.numerator().stream()
        .filter(t -> t.exponents().stream().allMatch(e -> e == 0))
        .map(RationalFunction.Term::coefficient)
        .findFirst()
        .orElse(BigFraction.ZERO);
  }
}
