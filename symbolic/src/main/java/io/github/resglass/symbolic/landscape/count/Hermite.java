package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import org.hipparchus.fraction.BigFraction;

/** How Hermite polynomials, their weights and the integrals over them are written. */
final class Hermite {

  static final Symbol N = symbol("n");
  static final Symbol S = symbol("s");
  static final Symbol T = symbol("t");
  static final Symbol Y = symbol("y");

  /** b, where e^{−bs²} is the weight beside H_n(s) e^{−s²/2} and its antiderivative. */
  static final Symbol B = symbol("b");

  static final Expression HALF = constant(new BigFraction(1, 2));
  static final Expression ZERO = constant(0);
  static final Expression ONE = constant(1);

  /** n ≥ 0, b > 0. */
  static final Domain ORDER = Domain.EVERYWHERE.integer(N, 0).positive(B);

  private Hermite() {}

  static Expression hermite(Expression order, Expression s) {
    return call(Call.HERMITE, order, s);
  }

  /** e^{−bs²}. */
  static Expression weight(Expression b, Expression s) {
    return call(Call.EXP, b.times(s.power(2)).negated());
  }

  static Expression integral(Expression integrand, Symbol variable) {
    return call(Call.INTEGRAL, integrand, variable);
  }

  static Expression factorial(Expression n) {
    return call(Call.FACTORIAL, n);
  }

  /** ε[H_n e^{−t²/2}](s). */
  static Expression antiderivative(Expression order, Expression s) {
    return call(Call.CENTRED, hermite(order, T).times(weight(HALF, T)), T, s);
  }

  /** ∫ H_n² e^{−(b+½)s²} ds. */
  static Expression square(Expression order, Expression b) {
    return integral(hermite(order, S).power(2).times(weight(b.plus(HALF), S)), S);
  }

  /** ∫ H_{n+1} ε[H_n e^{−t²/2}] e^{−bs²} ds. */
  static Expression skew(Expression order, Expression b) {
    return integral(
        hermite(order.plus(1), S).times(antiderivative(order, S)).times(weight(b, S)), S);
  }

  static Expression u(Expression order, Expression b) {
    return call("U", order, b);
  }

  static Expression t(Expression order, Expression b) {
    return call("T", order, b);
  }

  static Expression i(Expression order, Expression b) {
    return call("I", order, b);
  }

  static Expression p(Expression order, Expression b) {
    return call("P", order, b);
  }
}
