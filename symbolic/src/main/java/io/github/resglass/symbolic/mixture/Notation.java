package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;

/** The quantities of the paper's net, by the names that the derivations share. */
public final class Notation {

  public static final Symbol P = symbol("p");
  public static final Symbol R = symbol("r");
  public static final Symbol K = symbol("k");
  public static final Symbol M = symbol("m");
  public static final Symbol X = symbol("x");
  public static final Symbol Y = symbol("y");
  public static final Symbol T = symbol("t");
  public static final Symbol BETA = symbol("beta");
  public static final Constant ONE = Constant.ONE;
  public static final Constant ZERO = Constant.ZERO;

  private Notation() {}

  /** G(t), which depends on β and p as well. */
  public static Call pathPolynomial(Expression t, Expression p) {
    return call("G", t, BETA, p);
  }

  /** ε_r at depth p. */
  public static Call epsilon(Expression r, Expression p, Expression beta) {
    return call("epsilon", r, beta, p);
  }

  public static Call epsilon(Expression r) {
    return epsilon(r, P, BETA);
  }

  /** z, which depends on β and p. */
  public static Call z(Expression p, Expression beta) {
    return call("z", beta, p);
  }

  /** C(p−1, r−1) β^r, the total gain of the paths of length r. */
  public static Expression gainOfLength(Expression r) {
    return binomial(P.minus(1), r.minus(1)).times(BETA.power(r));
  }

  /** Σ_{r=1}^p term. */
  public static Expression overLengths(Expression term) {
    return sumOver(R, ONE, P, term);
  }

  /** F_m(x). */
  public static Call f(Expression m, Expression x) {
    return call("F", m, x);
  }

  /** Σ_{k=0}^m C(m,k)² x^k. */
  public static Expression squares(Expression m, Expression x) {
    return sumOver(K, ZERO, m, binomial(m, K).power(2).times(x.power(K)));
  }
}
