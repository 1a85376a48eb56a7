package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.count.Hermite.HALF;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.Optional;

/**
 * R &lt; 1 by a variable x > 0 with √R = x/(1+x): where a polynomial in R changes its sign at R =
 * 1, the coefficients of that in x all have one sign. And x = 0 is R = 0, where the count starts.
 */
final class Trivial {

  static final Symbol X = symbol("x");

  /** 1 + x. */
  static final Expression W = X.plus(1);

  /** (3R+1)(1+x)². */
  static final Expression OUTER = X.power(2).times(3).plus(W.power(2));

  /** (R+3)(1+x)². */
  static final Expression INNER = X.power(2).plus(W.power(2).times(3));

  /** (R+1)(1+x)². */
  static final Expression BOTH = X.power(2).plus(W.power(2));

  /** (1−R)(1+x)². */
  static final Expression REST = X.times(2).plus(1);

  /** √R. */
  static final Expression ROOT = X.over(W);

  static final Expression RATIO = X.power(2).over(W.power(2));

  /** √(3R+1) (1+x). */
  static final Expression OUTER_ROOT = sqrt(OUTER);

  /** 2√R (R+1)/(3R+1). */
  static final Expression MIDDLE = X.times(2).times(BOTH).over(W.times(OUTER));

  /** R(R+3)/(3R+1). */
  static final Expression LAST = X.power(2).times(INNER).over(W.power(2).times(OUTER));

  /** τ = √R (R+3)/(3R+1). */
  static final Expression TAU = X.times(INNER).over(W.times(OUTER));

  /** x > −½, so that functions can be differentiated at x = 0. */
  static final Domain LINE =
      Domain.EVERYWHERE.and(new Domain.Variable(X, false, Optional.of(HALF.negated()), true));

  /** x > 0. */
  static final Domain RIGHT = Domain.EVERYWHERE.positive(X);

  private Trivial() {}

  static Domain line(long from) {
    return LINE.integer(N, from);
  }

  static Domain right(long from) {
    return RIGHT.integer(N, from);
  }

  /** R^{n/2} I_n. */
  static Call y(Expression n) {
    return call("Y", n, X);
  }

  /** C(n+2, R). */
  static Call count(Expression n) {
    return call("B", n, X);
  }

  /** τ^n. */
  static Call power(Expression n) {
    return call("W", n, X);
  }

  static Call slope(Expression function) {
    return call(Call.DERIVATIVE, function, X);
  }

  /** 4((3R+1)(n+½) Y_n − (R+3) n √R Y_{n−1})/√(3R+1). */
  static Expression step(Expression n) {
    Expression outer = OUTER.times(n.plus(HALF)).times(y(n));
    Expression inner = INNER.times(n).times(ROOT).times(y(n.minus(1)));
    return constant(4).over(W.times(OUTER_ROOT)).times(outer.minus(inner));
  }
}
