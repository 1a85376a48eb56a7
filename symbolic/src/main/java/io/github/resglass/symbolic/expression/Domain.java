package io.github.resglass.symbolic.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a formula holds: every variable is real or a whole number, and may be bounded from below by
 * the variables before it. {@code 1 ≤ r ≤ p} is declared as r ≥ 1, then p ≥ r.
 *
 * <p>Lower bounds are enough, and make every variable its bound plus something that is not
 * negative: that is what the sign of a polynomial is read from.
 *
 * @param variables each bounded by those before it
 * @param excluded expressions that are assumed not to be zero
 */
public record Domain(List<Variable> variables, List<Expression> excluded) {

  /** Nothing is assumed of anything. */
  public static final Domain EVERYWHERE = new Domain(List.of(), List.of());

  /**
   * One variable.
   *
   * @param bound the least value, or none
   * @param strict whether the bound itself is excluded
   */
  public record Variable(
      Symbol symbol, boolean integer, Optional<Expression> bound, boolean strict) {
    public Variable {
      Objects.requireNonNull(symbol, "symbol");
      Objects.requireNonNull(bound, "bound");
    }
  }

  public Domain {
    variables = List.copyOf(variables);
    excluded = List.copyOf(excluded);
  }

  /** This domain with one whole number more, at least {@code bound}. */
  public Domain integer(Symbol symbol, Expression bound) {
    return and(new Variable(symbol, true, Optional.of(bound), false));
  }

  public Domain integer(Symbol symbol, long bound) {
    return integer(symbol, Expression.constant(bound));
  }

  /** This domain with one positive real number more. */
  public Domain positive(Symbol symbol) {
    return and(new Variable(symbol, false, Optional.of(Constant.ZERO), true));
  }

  /** This domain with one real number more, of which nothing else is known. */
  public Domain real(Symbol symbol) {
    return and(new Variable(symbol, false, Optional.empty(), false));
  }

  /** This domain with one more variable, which takes the place of one of the same name. */
  public Domain and(Variable variable) {
    List<Variable> longer = new ArrayList<>(variables);
    longer.removeIf(v -> v.symbol().equals(variable.symbol()));
    longer.add(variable);
    return new Domain(longer, excluded);
  }

  /** This domain without the zeros of the expression. */
  public Domain excluding(Expression zero) {
    List<Expression> longer = new ArrayList<>(excluded);
    longer.add(zero);
    return new Domain(variables, longer);
  }

  public Optional<Variable> find(Symbol symbol) {
    return variables.stream().filter(v -> v.symbol().equals(symbol)).findFirst();
  }

  /** What is assumed, as formulas. */
  public List<Formula> formulas() {
    List<Formula> formulas = new ArrayList<>();
    for (Variable variable : variables) {
      if (variable.integer()) {
        formulas.add(new Membership(variable.symbol(), Membership.NumberSet.INTEGERS));
      }
      if (variable.bound().isPresent()) {
        formulas.add(
            new Relation(
                variable.symbol(),
                variable.strict()
                    ? Relation.Comparison.GREATER
                    : Relation.Comparison.GREATER_OR_EQUAL,
                variable.bound().orElseThrow()));
      } else if (!variable.integer()) {
        formulas.add(new Membership(variable.symbol(), Membership.NumberSet.REALS));
      }
    }
    excluded.forEach(
        e -> formulas.add(new Relation(e, Relation.Comparison.NOT_EQUAL, Constant.ZERO)));
    return formulas;
  }
}
