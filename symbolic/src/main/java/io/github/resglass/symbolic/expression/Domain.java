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
 * @param assumptions equations and inequalities between the variables that are assumed beside the
 *     bounds
 */
public record Domain(
    List<Variable> variables, List<Expression> excluded, List<Relation> assumptions) {

  /** Nothing is assumed of anything. */
  public static final Domain EVERYWHERE = new Domain(List.of(), List.of(), List.of());

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
    assumptions = List.copyOf(assumptions);
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

  /**
   * This domain with one more variable, which takes the place of one of the same name; what was
   * assumed of that one beside its bound is not assumed of the new one.
   */
  public Domain and(Variable variable) {
    List<Variable> longer = new ArrayList<>(variables);
    longer.removeIf(v -> v.symbol().equals(variable.symbol()));
    longer.add(variable);
    return new Domain(longer, excluded, assumptions).withoutAssumptionsOn(variable.symbol());
  }

  /** Nothing beside bounds is assumed of this symbol any more. */
  public Domain withoutAssumptionsOn(Symbol symbol) {
    return new Domain(
        variables,
        excluded.stream().filter(e -> !e.freeSymbols().contains(symbol)).toList(),
        assumptions.stream().filter(a -> !a.freeSymbols().contains(symbol)).toList());
  }

  /** This domain without the zeros of the expression. */
  public Domain excluding(Expression zero) {
    List<Expression> longer = new ArrayList<>(excluded);
    longer.add(zero);
    return new Domain(variables, longer, assumptions);
  }

  /**
   * This domain, as far as the relation holds.
   *
   * @param relation an equation or an inequality between variables of the domain
   */
  public Domain assuming(Relation relation) {
    for (Symbol symbol : relation.freeSymbols()) {
      if (find(symbol).isEmpty()) {
        throw new IllegalArgumentException("'" + symbol + "' is no variable of the domain");
      }
    }
    List<Relation> longer = new ArrayList<>(assumptions);
    longer.add(relation);
    return new Domain(variables, excluded, longer);
  }

  /**
   * Whether anything beside its own bound restricts the variable: the bound of another one, or an
   * assumption.
   */
  public boolean ties(Symbol symbol) {
    return variables.stream()
            .anyMatch(v -> v.bound().filter(b -> b.freeSymbols().contains(symbol)).isPresent())
        || excluded.stream().anyMatch(e -> e.freeSymbols().contains(symbol))
        || assumptions.stream().anyMatch(a -> a.freeSymbols().contains(symbol));
  }

  /** Whether the symbol means anything here: as a variable, or in what is assumed of others. */
  public boolean speaksOf(Symbol symbol) {
    return find(symbol).isPresent() || ties(symbol);
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
    formulas.addAll(assumptions);
    return formulas;
  }
}
