package io.github.resglass.symbolic.expectation;

import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Symbol;

/** The letters in which the tests of means are written. */
final class Letters {

  static final Symbol X = symbol("X");
  static final Symbol Y = symbol("Y");
  static final Symbol J = symbol("J");
  static final Symbol A = symbol("A");
  static final Symbol I = symbol("i");
  static final Symbol K = symbol("k");
  static final Symbol L = symbol("l");
  static final Symbol N = symbol("n");
  static final Symbol P = symbol("p");
  static final Symbol R = symbol("r");
  static final Symbol S = symbol("s");
  static final Symbol RHO = symbol("rho");
  static final Symbol M = symbol("mu");

  /** n ≥ 1, 1 ≤ r ≤ p, ρ > 0. */
  static final Domain SIZES =
      Domain.EVERYWHERE.integer(N, 1).integer(R, 1).integer(P, R).positive(RHO);

  private Letters() {}
}
