package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds an index with its range to a domain. The upper end becomes a lower bound of the variable in
 * it: k ≤ m−1 is declared as m ≥ k+1.
 */
public final class IndexRange {

  private IndexRange() {}

  /**
   * The domain with from ≤ index ≤ to. A variable in {@code to} exchanges its old bound for the new
   * one, which only weakens what is assumed.
   *
   * @return nothing if {@code from} is not known to be a whole number, or {@code to} is neither a
   *     whole number nor a variable of the domain that is one plus another
   */
  public static Optional<Domain> extend(
      Domain outer, Symbol index, Expression from, Expression to) {
    Domain domain = without(outer, index);
    Signs signs = new Signs(domain, List.of());
    if (from.freeSymbols().contains(index)
        || to.freeSymbols().contains(index)
        || !signs.isInteger(from)
        || !signs.isInteger(to)) {
      return Optional.empty();
    }
    RationalFunction form = NormalForm.withOpaqueBinomials(to).value();
    List<Symbol> symbols = form.symbols();
    if (symbols.isEmpty()) {
      return Optional.of(domain.integer(index, from));
    }
    Optional<Domain.Variable> last = domain.find(symbols.get(0));
    boolean shifted =
        symbols.size() == 1
            && form.isPolynomial()
            && last.isPresent()
            && NormalForm.withOpaqueBinomials(
                    to.minus(symbols.get(0)).minus(to.with(symbols.get(0), Constant.ZERO)))
                .value()
                .isZero();
    if (!shifted || from.freeSymbols().contains(symbols.get(0))) {
      return Optional.empty();
    }
    Expression offset = to.with(symbols.get(0), Constant.ZERO);
    List<Domain.Variable> variables = new ArrayList<>(domain.variables());
    variables.removeIf(v -> v.symbol().equals(symbols.get(0)) || v.symbol().equals(index));
    variables.add(new Domain.Variable(index, true, Optional.of(from), false));
    variables.add(
        new Domain.Variable(symbols.get(0), true, Optional.of(index.minus(offset)), false));
    // Variables bounded by the one that moved, directly or through others, have to come after it.
    Set<Symbol> moved = new HashSet<>(Set.of(symbols.get(0)));
    List<Domain.Variable> dependent = new ArrayList<>();
    for (Domain.Variable variable : variables) {
      if (variable.bound().isPresent()
          && !Collections.disjoint(variable.bound().orElseThrow().freeSymbols(), moved)) {
        moved.add(variable.symbol());
        dependent.add(variable);
      }
    }
    variables.removeAll(dependent);
    variables.addAll(dependent);
    return Optional.of(new Domain(variables, domain.excluded(), domain.assumptions()));
  }

  /** The index hides a variable of its name: nothing that was assumed of that one may be used. */
  private static Domain without(Domain domain, Symbol index) {
    List<Domain.Variable> variables = new ArrayList<>();
    for (Domain.Variable variable : domain.variables()) {
      boolean tied = variable.bound().map(b -> b.freeSymbols().contains(index)).orElse(false);
      if (!variable.symbol().equals(index)) {
        variables.add(
            tied
                ? new Domain.Variable(
                    variable.symbol(), variable.integer(), Optional.empty(), false)
                : variable);
      }
    }
    return new Domain(variables, domain.excluded(), domain.assumptions())
        .withoutAssumptionsOn(index);
  }
}
