package io.github.resglass.symbolic.path;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.premise.Hypothesis;

/** The quantities of section 1 by the names that its derivations share. */
final class Notation {

  static final Symbol P = symbol("p");
  static final Symbol R = symbol("r");
  static final Symbol K = symbol("k");
  static final Symbol L = symbol("l");
  static final Symbol J = symbol("j");
  static final Symbol N = symbol("n");
  static final Symbol D = symbol("d");
  static final Symbol T = symbol("t");
  static final Symbol M = symbol("M");
  static final Symbol RHO = symbol("rho");
  static final Symbol SCALE = symbol("C");
  static final Symbol LAMBDA = symbol("Lambda");
  static final Constant ONE = Constant.ONE;
  static final Constant ZERO = Constant.ZERO;

  /** A net of p layers of width n on d inputs, and a length 1 ≤ r ≤ p. */
  static final Domain LENGTH =
      Domain.EVERYWHERE.integer(R, 1).integer(P, R).integer(N, 1).integer(D, 1);

  private Notation() {}

  /** C(p−1, r−1). */
  static Expression layers() {
    return binomial(P.minus(1), R.minus(1));
  }

  /** ψ_r, the mass of the paths of length r. */
  static Call mass() {
    return call("psi", R, P, N, D);
  }

  /** A step that states what the claim assumes; its twin assumes something else. */
  static Fact assume(Proof proof, Domain domain, String name, Relation assumed) {
    return proof.apply(
        domain,
        Rule.stating(
            name,
            assumed,
            assumed.left().equalTo(assumed.right().plus(1)),
            new Hypothesis(assumed)));
  }
}
