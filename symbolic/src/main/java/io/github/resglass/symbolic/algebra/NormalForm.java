package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Map;

/**
 * An expression as a rational function of its symbols and <em>atoms</em>: binomials, powers with a
 * symbolic exponent, sums and values of unknown functions, each taken as one more variable.
 *
 * <p>If the rational function is zero and the conditions hold, the expression is zero. The converse
 * is not claimed: atoms may be related in ways that nothing here knows.
 *
 * @param rational the expression with atoms in place, as it was written
 * @param value the same in lowest terms
 * @param atoms what each atom stands for
 * @param conditions under which value and expression agree
 */
public record NormalForm(
    Expression rational,
    RationalFunction value,
    Map<Symbol, Expression> atoms,
    List<Condition> conditions) {

  public NormalForm {
    atoms = Map.copyOf(atoms);
    conditions = List.copyOf(conditions);
  }

  /** Neighbouring binomials such as C(m+1, k) and C(m, k) are expressed by one of them. */
  public static NormalForm of(Expression expression) {
    return of(expression, true);
  }

  /** As {@link #of}, but every binomial stays an atom of its own, so that no condition arises. */
  public static NormalForm withOpaqueBinomials(Expression expression) {
    return of(expression, false);
  }

  private static NormalForm of(Expression expression, boolean shiftBinomials) {
    Atoms atoms = new Atoms(shiftBinomials);
    Expression rational = atoms.atomize(expression);
    return new NormalForm(
        rational, RationalFunction.of(rational), atoms.meanings(), atoms.conditions());
  }

  /** The value in lowest terms, every atom written out again. */
  public Expression written() {
    Expression numerator = value.sum(value.numerator());
    Expression written =
        value.isPolynomial() ? numerator : numerator.over(value.sum(value.denominator()));
    for (Map.Entry<Symbol, Expression> atom : atoms.entrySet()) {
      written = written.with(atom.getKey(), atom.getValue());
    }
    return written;
  }
}
